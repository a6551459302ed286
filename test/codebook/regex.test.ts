import { describe, expect, it } from 'vitest'
import '../../src/codebook/regex-term.js'
import { BadTerm, parseTerm } from '../../src/codebook/term.js'
import { found } from './make-codebook.js'

const regex = (term: string, text: string) => found(text, { any: [term], unit: 'turn' })

describe('a term between slashes is a regular expression', () => {
  const rows: readonly (readonly [term: string, text: string, hits: readonly string[]])[] = [
    ['/wait(ing|ed)/', 'waiting, waited, waits, Waiting', ['waiting', 'waited']],
    ['/wait(ing|ed)/iu', 'Waiting, WAITED', ['Waiting', 'WAITED']],
    ['/ÆRLIG/iu', 'ærlig', ['ærlig']],
    ['/ab/', 'cabs', ['ab']],
    ['/[0-9]+ min/', 'after 20 min or 5 min', ['20 min', '5 min']],
    ['/bed.*gone/', 'bed\ngone', ['bed\ngone']],
    ['/bed.*gone/s', 'bed\ngone', ['bed\ngone']],
    ['/^gone/', 'bed\ngone', []],
    ['/(?i)BED/', 'bed', ['bed']],
    ['/and\\/or/', 'and/or', ['and/or']],
    ['/😀+/u', 'ok 😀😀', ['😀😀']],
    ['/\\p{Lu}{2,}/u', 'the ØSV ward', ['ØSV']],
    ['/bed/gi', 'Bed, bed', ['Bed', 'bed']],
  ]
  it.each(rows)('%j in %j', (term, text, hits) => {
    expect(regex(term, text)).toEqual(hits)
  })
})

describe('\\b at the ends of an expression is a boundary of words in every script', () => {
  const rows: readonly (readonly [term: string, text: string, hits: readonly string[]])[] = [
    ['/\\bkø\\b/u', 'kø, køen, sjøkø kø', ['kø', 'kø']],
    ['/\\bkø/u', 'kø, køen, sjøkø', ['kø', 'kø']],
    ['/kø\\b/u', 'kø, køen, sjøkø', ['kø', 'kø']],
    ['/\\bø/u', 'ø på ødet sjø', ['ø', 'ø']],
    ['/\\b(?:kø|liste)\\b/u', 'kø, køen, liste, lister', ['kø', 'liste']],
    ['/\\b(kø|køer)\\b/u', 'køer og kø', ['køer', 'kø']],
    ['/\\bkø\\b|\\bære\\b/u', 'kø, ære, køen, æren', ['kø', 'ære']],
    ['/\\bkø|liste\\b/u', 'køen, sjøkø, venteliste, lister', ['kø', 'liste']],
    ['/\\bvent.*liste\\b/u', 'venteliste og ventelister', ['venteliste']],
    ['/\\bvent\\p{L}*?\\b/u', 'venteliste', ['venteliste']],
    ['/\\bкот\\b/u', 'кот, который', ['кот']],
    ['/\\bkø\\b/u', 'kø kø', ['kø', 'kø']],
    ['/\\bø/u', 'øø ø', ['ø', 'ø']],
    ['/(?i)\\bKØ\\b|\\bÆRE\\b/u', 'kø, ære, æren', ['kø', 'ære']],
    ['/\\b[kø|]ø\\b/u', 'kø øø', ['kø', 'øø']],
    ['/\\\\b/', 'a \\b c', ['\\b']],
    ['/\\bcafe\\b/', 'cafe\u0301 cafe', ['cafe']],
  ]
  it.each(rows)('%j in %j', (term, text, hits) => {
    expect(regex(term, text)).toEqual(hits)
  })
})

describe('an expression that makes others hang is harmless', () => {
  it.each(['/(a+)+$/', '/(a|aa)+$/', '/(.*a){12}$/', '/\\b(a+)+\\b/'])('%j', (term) => {
    expect(regex(term, `${'a'.repeat(5_000)}!b`).length).toBeLessThan(2)
  })
})

describe('a term that cannot be used says why', () => {
  const rows: readonly (readonly [term: string, why: string])[] = [
    ['...', 'it holds no word'],
    [' ', 'it holds no word'],
    ['*', 'a lone "*" would find every word'],
    ['**', 'a lone "*" would find every word'],
    ['/a*/', 'it matches the empty string'],
    ['/\\b/', 'it matches the empty string'],
    ['/\\b\\b/', 'it matches the empty string'],
    ['/a|/', 'it matches the empty string'],
    ['/bed/x', 'the flag "x" is unknown; use i, s, m or u'],
    ['/be(d/', 'missing closing ): `be(d`'],
    [
      '/(?=bed)/',
      'invalid or unsupported Perl syntax: `(?=`; look-around and back-references are not part of RE2 syntax',
    ],
    [
      '/(bed)\\1/',
      'invalid escape sequence: `\\1`; look-around and back-references are not part of RE2 syntax',
    ],
  ]
  it.each(rows)('%j: %s', (term, why) => {
    expect(() => parseTerm(term, 'en')).toThrow(BadTerm)
    expect(() => parseTerm(term, 'en')).toThrow(why)
  })
})

describe('a regular expression meets a hard-wrapped line', () => {
  it('as if it were not wrapped, and leads to the words as they stand', () => {
    expect(regex('/him to lift/iu', 'They get him to\nlift it.')).toEqual(['him to\nlift'])
  })
})
