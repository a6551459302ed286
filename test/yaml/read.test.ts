import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readYaml } from '../../src/yaml/read.js'

const near = z.strictObject({ terms: z.array(z.string()), within: z.number().int().min(1) })
const id = z.string().regex(/^[a-z0-9-]+$/, 'an id is made of small letters, digits and -')
const code = z.strictObject({
  id,
  name: z.string().min(1),
  any: z.array(z.string()).min(1).optional(),
  near: z.array(near).default([]),
  unit: z.enum(['sentence', 'turn', 'paragraph']).default('sentence'),
  stem: z.boolean().optional(),
  match: z.union([z.string(), z.strictObject({ any: z.array(z.string()) })]).optional(),
  when: z.union([z.literal('first'), z.literal('last')]).optional(),
})
const session = z.strictObject({
  date: z.string().optional(),
  by: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('person'), name: z.string() }),
      z.strictObject({ kind: z.literal('nobody') }),
    ])
    .optional(),
})
const codebook = z
  .strictObject({
    groups: z.array(z.strictObject({ id, codes: z.array(code) })).min(1),
    sessions: z
      .record(z.string().regex(/^[A-Z0-9]+$/, 'a session id has capitals and digits'), session)
      .optional(),
  })
  .superRefine(({ groups }, context) => {
    if (new Set(groups.map((group) => group.id)).size === groups.length) return
    const params = { code: 'stc/duplicate-id', hint: 'rename one' }
    context.addIssue({ code: 'custom', message: 'two groups with one id', path: ['groups', 1, 'id'], params })
  })

/** A codebook whose only code has these entries from line 6 on. */
const withCode = (entries: string) =>
  `groups:\n  - id: r\n    codes:\n      - id: a\n        name: A\n${entries.replace(/^/gm, '        ')}\n`

const group = 'groups:\n  - id: r\n    codes: []\n'

/** Each diagnostic on a line: `line:column-endLine:endColumn code message = hint`. */
function judged(text: string, schema: z.ZodType = codebook, lineOffset = 0): string[] {
  return readYaml(text, 'f.yaml', schema, { lineOffset }).diagnostics.map(
    ({ code, message, hint, place, excerpt }) => {
      expect(place?.file).toBe('f.yaml')
      expect(excerpt).toBe(
        text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)[(place?.line ?? 0) - 1 - lineOffset],
      )
      const end = place?.endLine === undefined ? '' : `-${place.endLine}:${place.endColumn}`
      return `${place?.line}:${place?.column}${end} ${code.slice(4)} ${message}${hint === undefined ? '' : ` = ${hint}`}`
    },
  )
}

const INDENT = 'entries of one mapping or list start in the same column; compare with the lines above'

describe('readYaml names what breaks the YAML, where it is mended', () => {
  const cases: Record<string, [text: string, expected: string]> = {
    'a tab as indentation': [
      'a:\n\tb: 1\n',
      '2:1-2:2 yaml-syntax a tab indents this line = indent with blanks; YAML does not allow tabs there',
    ],
    'a second colon': [
      'a: foo: bar # why\n',
      '1:7-1:8 yaml-syntax a second `: ` stands in this line = put the value in quotes: "foo: bar"',
    ],
    'a second colon in a value with double quotes': [
      'a: he said "x": no\n',
      '1:15-1:16 yaml-syntax a second `: ` stands in this line = put the value in quotes: \'he said "x": no\'',
    ],
    'a leading star': [
      'any:\n  - *bar\n',
      '2:5-2:9 yaml-syntax a value that starts with * without quotes is an alias, and there is no anchor &bar before it = put the value in quotes: "*bar"',
    ],
    'an open bracket': [
      'a: [b, c\nd: 1\n',
      '1:4-1:5 yaml-syntax the [ that opens here is not closed = close it with ], indent its lines, or put a value that begins with [ in quotes',
    ],
    'an open brace': [
      'x: 1\na: {b: [1, 2]\n',
      '2:4-2:5 yaml-syntax the { that opens here is not closed = close it with }, indent its lines, or put a value that begins with { in quotes',
    ],
    'a bracket too many': [
      'a: [b]]\n',
      '1:7-1:8 yaml-syntax this ] closes nothing = remove it, or put the value in quotes',
    ],
    'a quote that is never closed': [
      'a: 1\nb: "foo\nc: 1\n',
      '2:4-2:5 yaml-syntax the quote that opens here is never closed = close it with "',
    ],
    'an open quote before other quotes': [
      'a: "foo\nb: "bar"\n',
      '1:4-1:5 yaml-syntax the quote that opens here is never closed = close it with "',
    ],
    'an open quote in a list before other quotes': [
      'a:\n  - "foo\n  - "bar"\n',
      '2:5-2:6 yaml-syntax the quote that opens here is never closed = close it with "',
    ],
    'an apostrophe between single quotes': [
      "a: 'it is'nt\n",
      '1:11 yaml-syntax text stands behind a closing quote = put the value in quotes: "\'it is\'nt"',
    ],
    'text behind a quote': [
      'a: "foo" bar\n',
      `1:10 yaml-syntax text stands behind a closing quote = put the value in quotes: '"foo" bar'`,
    ],
    'text behind a quote behind astral characters': [
      '𝒳: "𝒳" y\n',
      `1:8 yaml-syntax text stands behind a closing quote = put the value in quotes: '"𝒳" y'`,
    ],
    'a reserved sign': [
      'a: @foo\n',
      '1:4-1:5 yaml-syntax a value without quotes cannot start with @ = put the value in quotes: "@foo"',
    ],
    'a percent sign': [
      'a: %b\n',
      '1:4-1:5 yaml-syntax a value without quotes cannot start with % = put the value in quotes: "%b"',
    ],
    'a backslash between double quotes': [
      'a: "/\\d+/"\n',
      "1:6-1:8 yaml-syntax \\d means nothing between double quotes = use single quotes, in which \\ is only itself: '\\d'",
    ],
    'a tag': [
      'a: !foo bar\n',
      '1:9-1:12 yaml-syntax a value that starts with ! without quotes is a tag, and !foo is none that stc knows = put the value in quotes',
    ],
    'a key given twice': [
      'a: 1\nb: 2\na: 3\n',
      '3:1-3:2 yaml-syntax the key "a" is given twice; the first is in line 1 = join the two or rename one',
    ],
    'an entry too far left': [
      'a:\n  b: 1\n c: 2\n',
      `3:1 yaml-syntax the indentation does not fit the lines above = ${INDENT}`,
    ],
    'an entry too far right': [
      'codes:\n  - id: a\n     name: b\n',
      `3:6 yaml-syntax this line is indented under a line that already has a value = ${INDENT}`,
    ],
    'an entry between a list item and its key': [
      'codes:\n  - id: a\n   name: b\n',
      `3:1 yaml-syntax the indentation does not fit the lines above = ${INDENT}`,
    ],
    'a second document': [
      'a: 1\n---\nb: 2\n',
      '2:1 yaml-syntax a second document begins here = a file holds one document; remove the line `---` or `...`, or make two files',
    ],
    'a line without a colon': [
      'a: 1\nb\nc: 2\n',
      '2:1-2:2 yaml-syntax this line is not an entry: it has no `: ` = write `key: value`, with a blank after the colon; text that goes on over several lines needs `|` or quotes',
    ],
    'no blank after a colon': [
      'codes:\n  - id: a\n    name:b\n    x: 1\n',
      '3:9-3:10 yaml-syntax a blank is missing after the colon = write `key: value`, with a blank after the colon',
    ],
    'a list in the line of its key': [
      'a: - b\n',
      '1:4-1:5 yaml-syntax a list cannot begin behind its key = begin the list in the next line, or write it as [a, b]',
    ],
    'a list item among keys': [
      'b: 1\n- a\n',
      '2:1 yaml-syntax a list item stands where a key is needed = indent the list under the key it belongs to',
    ],
    'a key behind a list': [
      '- a\nb: 1\n',
      `2:1 yaml-syntax this line belongs to nothing above it = ${INDENT}`,
    ],
    'a regular expression with brackets': [
      'a: [/x[ab]/]\n',
      '1:7 yaml-syntax a comma is missing before [ = between brackets, commas part the items; an item that holds , [ ] { } or " needs quotes around all of it',
    ],
    'two commas': ['a: [a,,b]\n', '1:7-1:8 yaml-syntax a comma without an item before it = remove one comma'],
    'a quote that closes at the next one, and signs within a text before it': [
      'memo: |\n  "[{\na: "one\n  two" three\n',
      '3:4-3:5 yaml-syntax the quote that opens here closes too late, at the first quote of a later line = close it with " in its own line',
    ],
    'an open bracket behind a text with brackets': [
      'memo: |\n  [\n  "{\na: [b\nc: 1\n',
      '4:4-4:5 yaml-syntax the [ that opens here is not closed = close it with ], indent its lines, or put a value that begins with [ in quotes',
    ],
    'text behind a bar': [
      'a: |x\n foo\n',
      '1:4-1:5 yaml-syntax text stands behind |, which announces an indented text = put the value in quotes, or begin the text in the next line',
    ],
    'an alias inside its own anchor': [
      'a: &x [*x]\n',
      '1:8-1:10 yaml-syntax the alias *x stands inside its own anchor = write the value out',
    ],
    'Windows line ends': [
      'a: 1\r\nb: "x" y\r\n',
      `2:8 yaml-syntax text stands behind a closing quote = put the value in quotes: '"x" y'`,
    ],
    'a byte order mark': [
      '\ufeffa: "b" c\n',
      `1:8 yaml-syntax text stands behind a closing quote = put the value in quotes: '"b" c'`,
    ],
    'a prototype key': [
      '__proto__: 1\n',
      '1:1-1:10 unknown-key "__proto__" cannot be used as a key = choose another name',
    ],
    'a merge conflict, and nothing else': [
      'a: 1\n<<<<<<< HEAD\nb\n=======\n>>>>>>> x\n',
      '2:1-2:13 merge-conflict a git merge left its conflict markers here = settle the conflict and remove the markers',
    ],
  }
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(name, () => {
      expect(judged(text, z.unknown())).toEqual([expected])
      expect(readYaml(text, 'f.yaml', z.unknown()).value).toBeUndefined()
    })
  }
})

describe('readYaml names what does not fit the schema, at the node', () => {
  const cases: Record<string, [text: string, ...expected: string[]]> = {
    'an empty file': ['', '1:1 yaml-schema there is nothing here to read = it must be a mapping'],
    'comments alone': ['# c\n', '1:1 yaml-schema there is nothing here to read = it must be a mapping'],
    'a text alone': ['x\n', '1:1-1:2 yaml-schema the file must be a mapping, not "x"'],
    'a key without a value': ['groups:\n', '1:1-1:7 yaml-schema "groups" has no value = it must be a list'],
    'a misspelt key, not also a missing one': [
      'group:\n  - id: r\n',
      '1:1-1:6 unknown-key unknown key "group" = did you mean "groups"?',
    ],
    'a misspelt key deep down': [
      withCode('unti: turn'),
      '6:9-6:13 unknown-key unknown key "unti" in item 1 of "codes" = did you mean "unit"?',
    ],
    'an unknown key like no other': [
      withCode('constructor: x'),
      '6:9-6:20 unknown-key unknown key "constructor" in item 1 of "codes" = known here: id, name, any, near, unit, stem, match and when',
    ],
    'a missing key': [
      'groups:\n  - codes: []\n',
      '2:5 yaml-schema "id" is missing in item 1 of "groups" = it must be text',
    ],
    'an empty list': ['groups: []\n', '1:9 yaml-schema "groups" must be a list of one item or more'],
    'a text for a list': [
      withCode('any: queue'),
      '6:14-6:19 yaml-schema "any" must be a list, not "queue" = put it in brackets: ["queue"]',
    ],
    'a wrong word': [
      withCode('unit: trun'),
      '6:15-6:19 yaml-schema "unit" must be sentence, turn or paragraph, not "trun" = did you mean "turn"?',
    ],
    'values that are no text': [
      withCode('any: [12, true, ~, 0x1F, [a], {b: c}]'),
      '6:15-6:17 not-a-string item 1 of "any" must be text, but YAML reads 12 as a number = put it in quotes: "12"',
      '6:19-6:23 not-a-string item 2 of "any" must be text, but YAML reads true as a yes-or-no value = put it in quotes: "true"',
      '6:25-6:26 not-a-string item 3 of "any" must be text, but YAML reads ~ as nothing = put it in quotes: "~"',
      '6:28-6:32 not-a-string item 4 of "any" must be text, but YAML reads 0x1F as a number = put it in quotes: "0x1F"',
      '6:34 yaml-schema item 5 of "any" must be text, not a list',
      '6:39 yaml-schema item 6 of "any" must be text, not a mapping',
    ],
    'an item without a value': [
      withCode('any:\n  - x\n  -\n  - y'),
      '8:12 yaml-schema item 2 of "any" has no value = it must be text',
    ],
    'null for a mapping': [
      'groups:\n  - ~\n',
      '2:5-2:6 yaml-schema item 1 of "groups" must be a mapping, not null',
    ],
    'a number too small': [
      withCode('near: [{ terms: [a], within: 0 }]'),
      '6:38-6:39 yaml-schema "within" must be at least 1',
    ],
    'a broken number': [
      withCode('near: [{ terms: [a], within: 1.5 }]'),
      '6:38-6:41 yaml-schema "within" must be a whole number, not 1.5',
    ],
    'yes, which is a text in YAML 1.2': [
      withCode('stem: yes'),
      '6:15-6:18 yaml-schema "stem" must be true or false, not "yes"',
    ],
    'true and a number in quotes': [
      withCode('stem: "true"\nnear: [{ terms: [a], within: "5" }]'),
      '6:15-6:21 yaml-schema "stem" must be true or false, not "true" = remove the quotes',
      '7:38-7:41 yaml-schema "within" must be a number, not "5" = remove the quotes',
    ],
    'a union that no branch fits': [
      withCode('match: [a]'),
      '6:16 yaml-schema "match" must be text or a mapping, not a list',
    ],
    'a union where a text was meant': [
      withCode('match: 12'),
      '6:16-6:18 not-a-string "match" must be text, but YAML reads 12 as a number = put it in quotes: "12"',
    ],
    'a union whose mapping has a misspelt key': [
      withCode('match: {anny: [a]}'),
      '6:17-6:21 unknown-key unknown key "anny" in "match" = did you mean "any"?',
    ],
    'a union of words': [
      withCode('when: lst'),
      '6:15-6:18 yaml-schema "when" must be first or last, not "lst" = did you mean "last"?',
    ],
    'a union told apart by a key': [
      `${group}sessions:\n  FG1: { by: { kind: persn } }\n`,
      '5:22-5:27 yaml-schema "kind" must be person or nobody, not "persn" = did you mean "person"?',
    ],
    'the schema’s own words': [
      'groups:\n  - id: A B\n    codes: []\n',
      '2:9-2:12 yaml-schema an id is made of small letters, digits and -',
    ],
    'a bad key of a record': [
      `${group}sessions:\n  fg1: {}\n`,
      '5:3-5:6 yaml-schema a session id has capitals and digits',
    ],
    'a finding of a refinement with its own code': [
      'groups:\n  - id: a\n    codes: []\n  - id: a\n    codes: []\n',
      '4:9-4:10 duplicate-id two groups with one id = rename one',
    ],
    'several at once, in the order of the file': [
      `colour: red\n${group}sessions:\n  FG1: { date: 2017 }\n  12: { dat: x }\n`,
      '1:1-1:7 unknown-key unknown key "colour" = known here: groups and sessions',
      '6:16-6:20 not-a-string "date" must be text, but YAML reads 2017 as a number = put it in quotes: "2017"',
      '7:9-7:12 unknown-key unknown key "dat" in "12" = did you mean "date"?',
    ],
  }
  for (const [name, [text, ...expected]] of Object.entries(cases)) {
    it(name, () => expect(judged(text)).toEqual(expected))
  }
})

describe('readYaml', () => {
  it('gives what the schema makes of a document, defaults filled in', () => {
    const { value, diagnostics } = readYaml(withCode('any: ["queue*"]'), 'f.yaml', codebook)
    expect(diagnostics).toEqual([])
    expect(value?.groups[0]?.codes[0]).toEqual({
      id: 'a',
      name: 'A',
      any: ['queue*'],
      near: [],
      unit: 'sentence',
    })
  })

  it('counts lines from the start of the file when the text is its front matter', () => {
    expect(judged('unknown: 1\n', z.strictObject({}), 1)).toEqual([
      '2:1-2:8 unknown-key unknown key "unknown" = remove it',
    ])
  })

  it('reads dates, no and off as text, whatever version the file asks for', () => {
    const text = '%YAML 1.1\n---\n- 2024-01-01\n- no\n- off\n'
    expect(readYaml(text, 'f.yaml', z.array(z.string())).value).toEqual(['2024-01-01', 'no', 'off'])
  })

  it('reads every key as text', () => {
    expect(readYaml('12: a\nnull: b\n', 'f.yaml', z.unknown()).value).toEqual({ '12': 'a', null: 'b' })
  })

  it('follows aliases, and places what stands behind them', () => {
    const read = readYaml('a: &x\n  - p\n  - q\nb: *x\n', 'f.yaml', z.record(z.string(), z.array(z.string())))
    expect(read.value).toEqual({ a: ['p', 'q'], b: ['p', 'q'] })
    expect(read.place(['b', 1])).toEqual({ file: 'f.yaml', line: 3, column: 5, endLine: 3, endColumn: 6 })
    expect(read.place(['b'])).toEqual({ file: 'f.yaml', line: 4, column: 4 })
  })

  it('refuses aliases that multiply beyond all measure', () => {
    let text = 'l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n'
    for (let level = 1; level < 10; level++) {
      text += `l${level}: &l${level} [${Array(10)
        .fill(`*l${level - 1}`)
        .join(', ')}]\n`
    }
    expect(judged(text, z.unknown())).toEqual([
      expect.stringContaining('yaml-syntax the aliases of this file stand for too many values'),
    ])
  })

  it('reports a document that is nested without end instead of overflowing', () => {
    expect(judged('['.repeat(20_000), z.unknown())).toEqual([
      '1:1 yaml-syntax the values are nested too deeply = no file of stc needs more than a few levels',
    ])
  })

  it('does not let a prototype key reach the prototype', () => {
    readYaml(
      'a: { __proto__: { polluted: 1 } }\nconstructor: { prototype: { polluted: 1 } }\n',
      'f',
      z.unknown(),
    )
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('does not take a row of equals signs or a shorter arrow for a merge conflict', () => {
    expect(readYaml('a: |\n  <<<<<<< not at the start\n  =======\n', 'f', z.unknown()).diagnostics).toEqual(
      [],
    )
  })

  it('reads a codebook of a hundred thousand terms, and places the last', () => {
    const terms = Array.from({ length: 100_000 }, (_, index) => `  - term ${index}\n`).join('')
    const read = readYaml(`any:\n${terms}`, 'f.yaml', z.strictObject({ any: z.array(z.string()) }))
    expect(read.value?.any).toHaveLength(100_000)
    expect(read.place(['any', 99_999])).toMatchObject({ line: 100_001, column: 5, endColumn: 15 })
  })

  it('reads a mapping of fifty thousand keys without comparing each with each', () => {
    const text = Array.from({ length: 50_000 }, (_, index) => `k${index}: v\n`).join('')
    expect(Object.keys(Object(readYaml(text, 'f.yaml', z.unknown()).value))).toHaveLength(50_000)
  })

  it('never throws, and places every fault within the file', () => {
    const pieces = fc.constantFrom(
      ...[
        'groups:',
        '\n',
        '  ',
        '- ',
        'id',
        ': ',
        'a',
        '12',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
        '*',
        '&x',
        '*x',
        '!t',
      ],
      ...[
        '|',
        '>',
        '#',
        ' #',
        '?',
        '%',
        '@',
        '---\n',
        '...\n',
        '\t',
        '\r\n',
        '\r',
        '𝒳',
        '\\',
        '<<',
        '~',
        '\u2028',
        ':',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const text = parts.join('')
        for (const schema of [codebook, z.unknown()]) {
          for (const { place, message, excerpt } of readYaml<unknown>(text, 'f', schema).diagnostics) {
            const line = text.split(/\r\n|[\n\r\u2028]/)[(place?.line ?? 0) - 1]
            expect(excerpt).toBe(line)
            expect(place?.column).toBeLessThanOrEqual(Array.from(line ?? '').length + 1)
            expect(message).not.toMatch(/undefined|\n|\[object/)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })
})
