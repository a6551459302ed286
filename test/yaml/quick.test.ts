import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readQuickly } from '../../src/yaml/quick/read.js'
import { readYaml } from '../../src/yaml/read.js'
import type { ReadYaml } from '../../src/yaml/reading.js'
import { changed, files, written } from './yaml-texts.js'

type Path = (string | number)[]

/** The path of every value, and some that lead nowhere. */
function* paths(value: unknown, path: Path = []): Generator<Path> {
  yield path
  yield [...path, 'nowhere']
  if (typeof value !== 'object' || value === null) return
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries(), [value.length, undefined]]
    : Object.entries(value)
  for (const [step, inner] of entries) yield* paths(inner, [...path, step])
}

const quickly = (text: string, lineOffset = 0): ReadYaml<unknown> | undefined =>
  readQuickly(text, 'f.yaml', { is: 'anything' }, { lineOffset })

/** Whether a text is read quickly; when it is, checks that nothing differs from what is read in full. */
function isReadAlike(text: string, lineOffset = 0): boolean {
  const quick = quickly(text, lineOffset)
  if (quick === undefined) return false
  const full = readYaml(text, 'f.yaml', z.unknown(), { lineOffset })
  expect(full.diagnostics).toEqual([])
  expect(quick.diagnostics).toEqual([])
  expect(quick.value).toEqual(full.value)
  // The order of keys as well.
  expect(JSON.stringify(quick.value)).toBe(JSON.stringify(full.value))
  for (const path of paths(full.value)) {
    const place = full.place(path)
    expect(quick.place(path)).toEqual(place)
    expect(quick.excerpt(place.line ?? 0)).toBe(full.excerpt(place.line ?? 0))
  }
  return true
}

describe('what is read quickly equals what is read in full, every place too', () => {
  it.each(files)('in %s', (_, text) => {
    expect(isReadAlike(text)).toBe(true)
  })

  it('in values written in every style', () => {
    let count = 0
    fc.assert(
      fc.property(written, fc.nat(2), (text, lineOffset) => {
        if (isReadAlike(text, lineOffset)) count++
      }),
      { numRuns: 1500 },
    )
    // A reader that refuses everything would be right, and of no use.
    expect(count).toBeGreaterThan(300)
  })

  it('in texts that somebody has broken, or nearly', () => {
    let count = 0
    fc.assert(
      fc.property(changed, (text) => {
        if (isReadAlike(text)) count++
      }),
      { numRuns: 6000 },
    )
    expect(count).toBeGreaterThan(300)
  })
})

describe('what researchers write is read quickly', () => {
  const cases: Record<string, string> = {
    'a document start and comments': '# c\n---\n# c\na: b # c\n\n  # c\nc: d\n',
    'lists under their key and indented': 'a:\n- b\n- c\nd:\n  - e\n  -  f\n',
    'lists of mappings': 'a:\n  - b: 1\n    c: 2\n  -   b: 3\n      c: 4\n',
    'lists of lists': '- - a\n  - b\n-\n  - c\n',
    'brackets over several lines': 'a: [b, "c", # d\n  e,\n]\nf: { g: 1,\n  h: [x, { y: z }] }\n',
    'brackets that close below their key': 'a: [\n  b,\n]\nc:\n  - { d: e,\n    f: g\n  }\n  - h\n',
    'text over several lines': "a: one\n  two\n\n  three # c\nb: \"one\n  two\"\nc: 'one\n\n  it''s'\n",
    'indented text': 'a: |\n  one\n\n    two\nb: >-\n    one\n    two\n\n    three\nc: |-\n  x',
    'values that are missing': 'a:\nb:  # c\nc:\n  -\n  - x\n',
    'quoted keys, escapes': '"a b": "x\\ty\\"\\u00e9"\n\'it\'\'s\': 1\n',
    'keys that are numbers or words of YAML': '12: a\nnull: b\ntrue: c\n',
    'no line end at the end': 'a:\n  - b',
  }
  it.each(Object.entries(cases))('%s', (_, text) => {
    expect(isReadAlike(text)).toBe(true)
    expect(isReadAlike(text.replaceAll('\n', '\r\n'))).toBe(true)
    expect(isReadAlike(`\ufeff${text}`)).toBe(true)
  })
})

describe('what is seldom written, or wrong, is left to be read in full', () => {
  const cases: Record<string, string> = {
    'an anchor': 'a: &x b\n',
    'an alias': 'a: *x\n',
    'a tag': 'a: !!str 1\n',
    'a tab': 'a:\tb\n',
    'a directive': '%YAML 1.2\n---\na: b\n',
    'a second document': 'a: b\n---\nc: d\n',
    'a key given twice': 'a: 1\nb: 2\na: 3\n',
    'a key that objects inherit': 'constructor: a\n',
    'the key __proto__': '__proto__: a\n',
    'a merge conflict': '<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n',
    'a conflict marker that is a key': '<<<<<<< a: b\n',
    'a second colon': 'a: b: c\n',
    'a bracket that is not closed': 'a: [b\n',
    'a quote that is not closed': 'a: "b\nc: d\n',
    'an indent that fits nothing': 'a:\n    b: c\n  d: e\n',
    'nothing at all': '',
    'only a comment': '# c\n',
    'text that yaml takes to go on below': 'a:\n\n#- c\n b\nc: d\n',
    'a comment that begins a line between brackets': 'a: {\n  b: c\n# c\n}\n',
    'brackets without end': '['.repeat(20_000),
  }
  it.each(Object.entries(cases))('%s', (_, text) => {
    expect(quickly(text)).toBeUndefined()
  })
})
