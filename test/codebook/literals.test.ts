import fc from 'fast-check'
import { RE2JS } from 're2js'
import { describe, expect, it } from 'vitest'
import { LiteralSearch, literalsOf } from '../../src/codebook/engine/literals.js'

describe('words that a regular expression cannot match without', () => {
  const rows: readonly (readonly [body: string, literals: readonly string[]])[] = [
    ['waiting', ['waiting']],
    ['Wait(ing|ed)', ['wait']],
    ['\\b(?:afraid|asham\\w+|guilt\\w*|angry)\\b', ['afraid', 'asham', 'guilt', 'angry']],
    ['a (?:long )?night|early', ['night', 'early']],
    ['(waiting)+ x', ['waiting']],
    ['(waiting)+? x', ['waiting']],
    ['(waiting)* list', ['list']],
    ['(?:waiting){0,2} bed', ['bed']],
    ['(?P<what>bed|chair)s', ['bed', 'chair']],
    ['(?i)bed', ['bed']],
    ['(?i:bed) (?:in|out)side', ['side']],
    ['beds?', ['bed']],
    ['bed{2,3}', ['be']],
    ['((a|bb)(ccc|d))', []],
    ['be+d', ['be']],
    ['[abc]d|xyz', []],
    ['no\\.good', ['good']],
    ['\\Qa+b\\E', []],
    ['ærlig', ['rlig']],
    ['a|b', []],
    ['.*', []],
    ['', []],
  ]
  it.each(rows)('%j', (body, literals) => {
    expect(literalsOf(body)).toEqual(literals)
  })

  const piece: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('a', 'b', 'ab', 'ba', 'ks', '.', '[ab]', '\\w', '\\b', 'é', '3', '\\.'),
      fc.tuple(tie('any'), tie('any')).map(([a, b]) => a + b),
      fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(?:${a}|${b})`),
      fc
        .tuple(tie('any'), fc.constantFrom('?', '*', '+', '{0,2}', '{2}', '+?', '*?', '{1,2}?'))
        .map(([a, times]) => `(${a})${times}`),
      fc
        .tuple(fc.constantFrom('a', 'ks', 'ab'), fc.constantFrom('?', '*', '+', '{0,1}', '??', '{2}'))
        .map(([a, times]) => a + times),
      fc.tuple(tie('any'), tie('any')).map(([a, b]) => `${a}|${b}`),
    ),
  })).any

  it('stand wherever it matches, whatever the expression', () => {
    const letters = fc.constantFrom('a', 'b', 'A', 'k', '\u212a', 's', '\u017f', '3', '.', ' ', 'é', '\n')
    fc.assert(
      fc.property(piece, fc.array(letters, { maxLength: 12 }), (body, characters) => {
        const text = characters.join('')
        const matcher = RE2JS.compile(body, RE2JS.CASE_INSENSITIVE).matcher(text)
        if (!matcher.find()) return
        const search = new LiteralSearch(literalsOf(body))
        expect(search.mayMatch(text, matcher.start(), Math.max(matcher.end(), matcher.start() + 1))).toBe(
          true,
        )
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the search for them', () => {
  it('goes on from left to right, and starts anew before it', () => {
    const text = 'a bed, a chair, a Bed'
    const search = new LiteralSearch(['bed', 'chair'])
    const asked = [
      [0, 2],
      [2, 5],
      [5, 9],
      [9, 10],
      [10, 18],
      [18, 21],
      [0, 3],
      [3, 9],
    ] as const
    expect(asked.map(([start, end]) => search.mayMatch(text, start, end))).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
      true,
      false,
    ])
    expect(search.mayMatch('no furniture', 0, 12)).toBe(false)
  })

  it('says yes to everything without literals', () => {
    expect(new LiteralSearch([]).mayMatch('', 0, 0)).toBe(true)
  })
})
