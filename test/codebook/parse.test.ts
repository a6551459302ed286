import { describe, expect, it } from 'vitest'
import { parseCodebook } from '../../src/codebook/parse.js'
import { type Diagnostic, StcError } from '../../src/diagnostic.js'

/** A codebook whose only code `a` (at line 5) has these further lines from line 7 on. */
const withCode = (lines: string) =>
  `groups:\n  - id: g\n    name: G\n    codes:\n      - id: a\n        name: A\n${lines.replace(/^/gm, '        ')}\n`

const shown = ({ severity, code, message, place, hint }: Diagnostic) =>
  `${place?.file}:${place?.line}:${place?.column} ${severity}[${code}] ${message}${hint ? ` = ${hint}` : ''}`

/** Every diagnostic on a line, whether thrown or given as a warning. */
function judged(text: string): string[] {
  try {
    return parseCodebook(text, 'c.yaml', 'en').warnings.map(shown)
  } catch (thrown) {
    if (!(thrown instanceof StcError)) throw thrown
    return thrown.diagnostics.map(shown)
  }
}

describe('an error in a codebook is told with file, line and column', () => {
  const cases: Record<string, [text: string, ...expected: string[]]> = {
    'nothing in the file': [
      '',
      'c.yaml:1:1 error[stc/yaml-schema] there is nothing here to read = it must be a mapping',
    ],
    'no group': ['groups: []\n', 'c.yaml:1:9 error[stc/yaml-schema] a codebook needs at least one group'],
    'an unknown key': [
      withCode('matches: {}'),
      'c.yaml:7:9 error[stc/unknown-key] unknown key "matches" in item 1 of "codes" = did you mean "match"?',
    ],
    'an unknown key of the rules': [
      withCode('match:\n  any: [bed]\n  nil: [car]'),
      'c.yaml:9:11 error[stc/unknown-key] unknown key "nil" in "match" = known here: any, near, all, none, roles, stem and unit',
    ],
    'an id that is a number': [
      'groups:\n  - { id: 12, name: G }\n',
      'c.yaml:2:11 error[stc/not-a-string] "id" must be text, but YAML reads 12 as a number = put it in quotes: "12"',
    ],
    'an id of two words': [
      'groups:\n  - { id: two words, name: G }\n',
      'c.yaml:2:11 error[stc/yaml-schema] an id is one word of letters, digits, "-", "_" or "."',
    ],
    'a group without a name': [
      'groups:\n  - { id: g }\n',
      'c.yaml:2:5 error[stc/yaml-schema] "name" is missing in item 1 of "groups" = it must be text',
    ],
    'a term that is no text': [
      withCode('match:\n  any: [bed, 24]'),
      'c.yaml:8:22 error[stc/not-a-string] item 2 of "any" must be text, but YAML reads 24 as a number = put it in quotes: "24"',
    ],
    'an empty term': [
      withCode('match:\n  any: [""]'),
      'c.yaml:8:17 error[stc/yaml-schema] a term must not be empty',
    ],
    'a term without a word': [
      withCode('match:\n  any: [bed, "…"]'),
      'c.yaml:8:22 error[stc/bad-term] the term "…" cannot be used: it holds no word',
    ],
    'a lone star': [
      withCode('match:\n  none: ["*"]\n  any: [bed]'),
      'c.yaml:8:18 error[stc/bad-term] the term "*" cannot be used: a lone "*" would find every word',
    ],
    'a broken regular expression in near': [
      withCode('match:\n  near:\n    - { terms: [bed, "/a(/"], within: 3 }'),
      'c.yaml:9:30 error[stc/bad-term] the term "/a(/" cannot be used: missing closing ): `a(`',
    ],
    'near with one term': [
      withCode('match:\n  near: [{ terms: [bed], within: 3 }]'),
      'c.yaml:8:27 error[stc/yaml-schema] near needs at least two terms',
    ],
    'a unit that is none': [
      withCode('match:\n  unit: sentense'),
      'c.yaml:8:17 error[stc/yaml-schema] "unit" must be sentence, paragraph or turn, not "sentense" = did you mean "sentence"?',
    ],
    'two codes with one id, in different groups': [
      `${withCode('definition: x')}  - id: h\n    name: H\n    codes: [{ id: a, name: B }]\n`,
      'c.yaml:10:19 error[stc/duplicate-id] there are two codes with the id "a" = rename one of them; code ids are unique in the whole codebook',
    ],
    'two groups with one id': [
      `${withCode('definition: x')}  - { id: g, name: H, codes: [{ id: b, name: B }] }\n`,
      'c.yaml:8:11 error[stc/duplicate-id] there are two groups with the id "g" = rename one of them; group ids are unique in the whole codebook',
    ],
    'two subgroups with one id': [
      `${withCode('definition: x')}    subgroups: [{ id: s, name: S }, { id: s, name: T }]\n`,
      'c.yaml:8:43 error[stc/duplicate-id] there are two subgroups with the id "s" = rename one of them; subgroup ids are unique in the whole codebook',
    ],
    'a subgroup that is misspelt': [
      `${withCode('subgroup: prioritty')}    subgroups: [{ id: priority, name: S }]\n`,
      'c.yaml:7:19 error[stc/unknown-reference] the group "g" has no subgroup "prioritty" = did you mean "priority"?',
    ],
    'a subgroup that is another': [
      `${withCode('subgroup: x')}    subgroups: [{ id: priority, name: S }]\n`,
      'c.yaml:7:19 error[stc/unknown-reference] the group "g" has no subgroup "x" = its subgroups are priority',
    ],
    'a subgroup where there are none': [
      withCode('subgroup: x'),
      'c.yaml:7:19 error[stc/unknown-reference] the group "g" has no subgroup "x" = add it under `subgroups:` of the group',
    ],
    'a column counted in code points': [
      withCode('match:\n  any: ["😀 bed", "…"]'),
      'c.yaml:8:26 error[stc/bad-term] the term "…" cannot be used: it holds no word',
    ],
    'every error at once, and the warnings with them': [
      withCode('subgroup: x\nmatch:\n  any: [bed, Bed, "…"]'),
      'c.yaml:7:19 error[stc/unknown-reference] the group "g" has no subgroup "x" = add it under `subgroups:` of the group',
      'c.yaml:9:22 warning[stc/duplicate-term] "Bed" is listed twice under any',
      'c.yaml:9:27 error[stc/bad-term] the term "…" cannot be used: it holds no word',
    ],
  }
  it.each(Object.entries(cases))('%s', (_, [text, ...expected]) => {
    expect(judged(text)).toEqual(expected)
  })
})

describe('what is merely odd in a codebook is a warning', () => {
  const cases: Record<string, [text: string, ...expected: string[]]> = {
    'nothing odd': [withCode('match: { any: [bed] }')],
    'a code without rules is given by hand': [withCode('match: {}')],
    'a group without codes': [
      'groups:\n  - { id: g, name: G }\n',
      'c.yaml:2:11 warning[stc/empty-group] the group "g" has no codes',
    ],
    'a term twice': [
      withCode('match:\n  any: [waiting list*, bed, Waiting List*]'),
      'c.yaml:8:37 warning[stc/duplicate-term] "Waiting List*" is listed twice under any',
    ],
    'regular expressions are compared as they stand': [withCode('match:\n  any: ["/a/", "/A/"]')],
    'the same term in two lists is no double': [withCode('match:\n  any: [bed]\n  all: [bed]')],
    'only none': [
      withCode('match:\n  none: [bed]'),
      'c.yaml:8:17 warning[stc/code-without-rules] the code "a" has only `none` terms and finds nothing',
    ],
  }
  it.each(Object.entries(cases))('%s', (_, [text, ...expected]) => {
    expect(judged(text)).toEqual(expected)
  })
})

describe('a codebook as read', () => {
  const text =
    'groups:\n  - id: g\n    name: G\n    keywords: [k]\n    from: [ana/t]\n    subgroups: [{ id: s, name: S }]\n' +
    '    codes:\n      - { id: b, name: B, subgroup: s, definition: d, include: i, exclude: e, examples: [x], counterexamples: [y] }\n' +
    '      - id: a\n        name: A\n        match:\n          any: [bed*]\n          near: [{ terms: [x, y] }]\n          roles: [moderator]\n          stem: true\n          unit: turn\n' +
    '  - id: h\n    name: H\n    codes: [{ id: c, name: C }]\n'
  const book = parseCodebook(text, 'c.yaml', 'en')

  it('keeps groups and codes in the order of the file', () => {
    expect(book.groups.map((group) => [group.id, ...group.codes.map((code) => code.id)])).toEqual([
      ['g', 'b', 'a'],
      ['h', 'c'],
    ])
    expect([...book.codes.keys()]).toEqual(['b', 'a', 'c'])
  })
  it('knows what a group says of itself', () => {
    expect(book.groups[0]).toMatchObject({
      name: 'G',
      keywords: ['k'],
      from: ['ana/t'],
      subgroups: [{ id: 's', name: 'S' }],
    })
    expect(book.groups[1]).toMatchObject({ keywords: [], from: [], subgroups: [] })
  })
  it('knows what a code says of itself', () => {
    expect(book.codes.get('b')).toMatchObject({
      group: 'g',
      subgroup: 's',
      definition: 'd',
      include: 'i',
      exclude: 'e',
      examples: ['x'],
      counterexamples: ['y'],
    })
  })
  it('fills in what rules leave unsaid: 8 words, a sentence, word forms, everyone but the context', () => {
    expect(book.codes.get('a')?.match).toEqual({
      any: ['bed*'],
      near: [{ terms: ['x', 'y'], within: 8 }],
      all: [],
      none: [],
      roles: ['moderator'],
      stem: true,
      unit: 'turn',
    })
    expect(book.codes.get('c')?.match).toMatchObject({ roles: undefined, stem: false, unit: 'sentence' })
  })
  it('tells where a code and its parts stand', () => {
    expect(book.place(book.path('a'))).toMatchObject({ file: 'c.yaml', line: 9, column: 9 })
    expect(book.place([...book.path('a'), 'match', 'any', 0])).toMatchObject({ line: 12, column: 17 })
    expect(book.path('nobody')).toEqual([])
  })
  it('may hold twenty thousand terms', () => {
    const codes = Array.from({ length: 1000 }, (_, c) => {
      const terms = Array.from({ length: 20 }, (_, t) => `term${c}x${t}*`)
      return `      - { id: c${c}, name: C, match: { any: [${terms.join(', ')}] } }\n`
    })
    const large = parseCodebook(
      `groups:\n  - id: g\n    name: G\n    codes:\n${codes.join('')}`,
      'c.yaml',
      'en',
    )
    expect(large.codes.size).toBe(1000)
    expect(large.codes.get('c999')?.match.any).toHaveLength(20)
  })
})
