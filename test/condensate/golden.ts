import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

/**
 * Compares a text with the file of this name in a fixture's folder. A difference is written beside it as
 * `NAME.changed.EXT`; a golden that is missing is written, except in CI, where it fails.
 */
export function expectGolden(folder: string, name: string, actual: string): void {
  const golden = join(folder, name)
  const changed = join(folder, name.replace(/(\.\w+)$/, '.changed$1'))
  if (!existsSync(golden)) {
    if (process.env.CI) expect.fail(`${golden} is missing`)
    writeFileSync(golden, actual)
    return
  }
  const expected = readFileSync(golden, 'utf8')
  if (actual === expected) rmSync(changed, { force: true })
  else writeFileSync(changed, actual)
  expect(actual).toBe(expected)
}
