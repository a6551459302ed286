import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { explain } from '../../src/commands/explain.js'
import { catalogue } from '../../src/diagnostics/catalogue.js'
import { fakeEffects } from './fake-effects.js'
import { stc } from './stc.js'

const CODES = Object.keys(catalogue)

describe('stc explain', () => {
  test.each(CODES)('%s tells what it means and how to mend it', async (code) => {
    const effects = fakeEffects()
    expect(await explain(code, {}, effects)).toBe(0)
    expect(effects.stdout.text).toMatch(new RegExp(`^${code}: \\S[\\s\\S]*\\n\\nHow to mend it: \\S`))
  })

  test('takes the code as it stands in a message', async () => {
    const [bare, full, printed] = await Promise.all(
      ['stale', 'stc/stale', 'error[stc/stale]:'].map((code) => stc(['explain', code])),
    )
    expect(bare).toMatchObject({ code: 0, stderr: '' })
    expect(bare?.stdout).toMatch(/^stc\/stale: /)
    expect(full).toEqual(bare)
    expect(printed).toEqual(bare)
  })

  test('without a code lists them all', async () => {
    const { code, stdout } = await stc(['explain'])
    expect(code).toBe(0)
    for (const each of CODES) expect(stdout).toMatch(new RegExp(`^${each} +\\S`, 'm'))
  })
})

describe('the catalogue', () => {
  const IN_CATALOGUE = /^diagnostics[\\/]catalogue[\\/]/
  /** Codes that nothing can bring about from outside. */
  const NEVER_HAPPENS = ['stc/ledger']

  test('has a test for every code', () => {
    const tests = sources('test', /\.test\.ts$/).filter(([file]) => !file.endsWith('catalogue.test.ts'))
    const missing = CODES.filter(
      (code) => !tests.some(([, text]) => new RegExp(`${code}(?![\\w-])`).test(text)),
    )
    expect(missing.filter((code) => !NEVER_HAPPENS.includes(code))).toEqual([])
  })

  test('is put together of files that explain each code once', () => {
    const files = sources('src', /\.ts$/).filter(([file]) => IN_CATALOGUE.test(file))
    const explained = files.flatMap(([, text]) => text.match(/(?<=^ {2}')stc\/[\w-]+(?=': \{$)/gm) ?? [])
    expect(explained.sort()).toEqual([...CODES].sort())
  })

  test('has no code that the program never reports', () => {
    const program = sources('src', /\.ts$/).filter(([file]) => !IN_CATALOGUE.test(file))
    expect(CODES.filter((code) => !program.some(([, text]) => text.includes(`'${code}'`)))).toEqual([])
  })
})

function sources(folder: string, name: RegExp): [string, string][] {
  const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url))
  return (
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => name.test(file))
      // In a regular expression the slash is escaped.
      .map((file) => [file, readFileSync(path.join(root, file), 'utf8').replaceAll('\\/', '/')])
  )
}
