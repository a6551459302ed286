import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { StcError } from '../../src/diagnostic.js'
import { run } from '../../src/run.js'
import { fakeEffects } from './fake-effects.js'

const SECRET = 'my mother died on the ward'

describe('an unexpected error', () => {
  const reportOf = async (cause: unknown) => {
    const effects = fakeEffects()
    const code = await run(effects, () => Promise.reject(cause))
    return { code, stdout: effects.stdout.text, stderr: effects.stderr.text }
  }

  test('is a bug: exit 70, its kind, where it happened, and how to report it', async () => {
    const { code, stdout, stderr } = await reportOf(new TypeError('x is undefined'))
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' })
    expect(stderr).toMatch(/^stc: a bug in stc 9\.9\.9 \(TypeError\)/)
    expect(stderr).toMatch(/^ +at .*bug-report\.test/m)
    expect(stderr).toContain('Please report this')
  })

  test.each([
    ['an error', new Error(SECRET)],
    [
      'a message of several lines that look like places',
      new Error(`x\n    at ${SECRET}\n    at ${SECRET} (a:1:2)`),
    ],
    ['a text', SECRET],
    ['an object', { text: SECRET }],
    ['nothing', undefined],
    ['an error with a cause', new Error('x', { cause: new Error(SECRET) })],
    ['several errors', new AggregateError([new Error(SECRET)], SECRET)],
  ])('never prints the text of a transcript: %s', async (_what, cause) => {
    const { code, stderr } = await reportOf(cause)
    expect(code).toBe(70)
    expect(stderr).not.toContain(SECRET)
    expect(stderr).toContain('a bug in stc')
  })

  test('does not name the folders of the machine it happened on', async () => {
    const error = new Error('x')
    error.stack = 'Error: x\n    at read (file:///home/kari/secret-project/node_modules/stc/dist/run.js:1:2)'
    const { stderr } = await reportOf(error)
    expect(stderr).toContain('(dist/run.js:1:2)')
    expect(stderr).not.toContain('kari')
  })

  test('tells the place in the source, not in the file it was bundled into', async () => {
    const file = new URL('../../dist/main.js', import.meta.url)
    const line = readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((each) => each.includes('async function main('))
    const error = new Error('x')
    error.stack = `Error: x\n    at async main (${file}:${line + 1}:1)\n    at ${file}:${line + 1}:1`
    const { stderr } = await reportOf(error)
    const source = readFileSync(new URL('../../src/main.ts', import.meta.url), 'utf8').split('\n')
    const place = `(src/main.ts:${source.findIndex((each) => each.includes('async function main(')) + 1}:`
    expect(stderr.split('\n').filter((each) => each.includes(place))).toHaveLength(2)
  })
})

describe('other ends', () => {
  test('a closed pipe is fine', async () => {
    const effects = fakeEffects()
    const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
    expect(await run(effects, () => Promise.reject(closed))).toBe(0)
    expect(effects.stderr.text).toBe('')
  })

  test('an error of the user is printed as diagnostics, sorted by place, with exit 2', async () => {
    const effects = fakeEffects()
    const place = (line: number) => ({ file: 'a.yaml', line, column: 1 })
    const error = new StcError([
      { severity: 'error', code: 'stc/yaml-schema', message: 'second', place: place(9) },
      { severity: 'error', code: 'stc/yaml-syntax', message: 'first', place: place(2) },
    ])
    expect(await run(effects, () => Promise.reject(error))).toBe(2)
    expect(effects.stderr.text).toBe(
      'a.yaml:2:1: error[stc/yaml-syntax]: first\na.yaml:9:1: error[stc/yaml-schema]: second\n',
    )
  })

  test('the exit code of a command is handed on', async () => {
    expect(await run(fakeEffects(), () => Promise.resolve(1))).toBe(1)
  })
})
