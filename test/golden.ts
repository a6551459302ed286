import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const FIXTURES = fileURLToPath(new URL('./fixtures', import.meta.url))

/** One leaf of a golden folder: its name, and how to read the files in it. */
export interface Leaf {
  name: string
  bytes(file: string): Uint8Array
  /** Undefined where the leaf has no such file. */
  text(file: string): string | undefined
}

/**
 * Declares one test for each folder in test/fixtures/`theme`: what `produce` makes of the leaf must be its file
 * `expected`, byte for byte. On a mismatch, what was made is written beside it (`expected.changed.json`), to be looked
 * at and moved over. A missing golden is written, but fails where `CI` is set, since nobody would look at it there.
 */
export function golden(theme: string, expected: string, produce: (leaf: Leaf) => string): void {
  const folder = path.join(FIXTURES, theme)
  const leaves = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  expect(leaves.length, `${folder} has no leaves`).toBeGreaterThan(0)
  it.each(leaves)('%s', (name) => {
    const at = (file: string) => path.join(folder, name, file)
    const made = produce({
      name,
      bytes: (file) => readFileSync(at(file)),
      text: (file) => (existsSync(at(file)) ? readFileSync(at(file), 'utf8') : undefined),
    })
    const { name: stem, ext } = path.parse(expected)
    const changed = `${stem}.changed${ext}`
    if (!existsSync(at(expected))) {
      if (process.env.CI) expect.fail(`${at(expected)} is missing`)
      writeFileSync(at(expected), made)
      return
    }
    const wanted = readFileSync(at(expected), 'utf8')
    if (made === wanted) rmSync(at(changed), { force: true })
    else writeFileSync(at(changed), made)
    expect(made).toBe(wanted)
  })
}
