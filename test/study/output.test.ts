import { describe, expect, test } from 'vitest'
import { chooseFormat, emit } from '../../src/study/output.js'
import { bareStudy } from '../../src/study/study.js'
import { fakeEffects } from '../cli/fake-effects.js'
import { contentOf, temporaryFolder } from '../cli/stc.js'

describe('the format of an output', () => {
  const choose = (options: { output?: string; format?: string }, terminal = false) => {
    const effects = fakeEffects()
    effects.stdout.terminal = terminal
    return chooseFormat(
      options,
      ['ndjson', 'csv', 'md', 'table'],
      { onTerminal: 'table', inPipe: 'ndjson' },
      effects,
    )
  }

  test('is a table for a person and records for a program', () => {
    expect(choose({}, true)).toBe('table')
    expect(choose({})).toBe('ndjson')
    expect(choose({ output: '-' }, true)).toBe('table')
  })

  test('in a file without ending is the one for programs, also on a terminal', () => {
    expect(choose({ output: 'units' }, true)).toBe('ndjson')
    expect(choose({ output: 'a.b/units' }, true)).toBe('ndjson')
  })

  test('follows the ending, and --format wins', () => {
    expect(choose({ output: 'a/units.CSV' })).toBe('csv')
    expect(choose({ output: 'units.markdown' })).toBe('md')
    expect(choose({ output: 'units.csv', format: 'md' })).toBe('md')
    expect(choose({ output: 'units.xlsx', format: 'csv' })).toBe('csv')
  })

  test.each([
    { format: 'cvs' },
    { output: 'a.json' },
    { output: 'a.xlsx' },
    { format: '' },
    { format: 'CSV' },
  ])('is an error where it is unknown: %j', (options) => {
    expect(() => choose(options)).toThrow(/does not write|names no format/)
  })
})

describe('emitting', () => {
  test('writes to standard output, or to a file with an account', async () => {
    const cwd = temporaryFolder()
    const effects = fakeEffects({ cwd })
    await emit(effects, {}, 'one\n', 'account', [], bareStudy())
    await emit(effects, { output: '-' }, 'two\n', 'account', [], bareStudy())
    expect([effects.stdout.text, effects.stderr.text]).toEqual(['one\ntwo\n', ''])
    await emit(effects, { output: 'a/b.md' }, 'three\n', '3 things', [], bareStudy())
    expect(contentOf(cwd, 'a/b.md')).toBe('three\n')
    expect(effects.stderr.text).toBe(`  ${'a/b.md'.padEnd(28)} 3 things\n`)
  })
})
