import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../../src/codebook/regex-term.js'
import { BadTerm, checkTerm, parseTerm, type WordPattern } from '../../src/codebook/term.js'
import type { LanguageCode } from '../../src/language/languages.js'
import { words } from '../../src/language/words.js'

const language = fc.constantFrom<LanguageCode>('en', 'fr', 'nb', 'de')

/** Why a term cannot be used, or undefined. */
function reasonAgainst(judge: () => unknown): string | undefined {
  try {
    judge()
    return undefined
  } catch (cause) {
    if (!(cause instanceof BadTerm)) throw cause
    return cause.message
  }
}

describe('a term is usable', () => {
  const piece = fc.constantFrom(
    ...['a', 'Bed', 'ø', 'É', 'ß', 'é', '\u0301', '待', 'ち', '12', '٣', '𝒳', '\u{10330}', '*', '**', ' '],
    ...[
      '-',
      "'",
      '’',
      '…',
      '.',
      '/',
      '/a/',
      '/i',
      '(',
      '\u00ad',
      '\u200b',
      '\ufeff',
      '😀',
      '`',
      '\n',
      'I',
      'İ',
    ],
  )
  it('exactly when it can be read', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), language, (pieces, code) => {
        const term = pieces.join('')
        expect(reasonAgainst(() => checkTerm(term, code))).toBe(reasonAgainst(() => parseTerm(term, code)))
      }),
      { numRuns: 5000 },
    )
  })
})

describe('a phrase of ASCII words', () => {
  it('is read as every phrase is: split into words, folded, cut at its stars', () => {
    // A letter that no dictionary has stands for the star, as no text has it.
    const STAR = '\u{10330}'
    const phrase = fc
      .stringMatching(/^[A-Za-z0-9*][A-Za-z0-9 *-]{0,20}$/)
      .filter((term) => /[a-z0-9]/i.test(term))
    fc.assert(
      fc.property(phrase, language, (term, code) => {
        const expected = words(term.replaceAll('*', STAR), code).map(
          ({ folded }): WordPattern =>
            folded.includes(STAR) ? { parts: folded.split(STAR) } : { literal: folded },
        )
        expect(parseTerm(term, code)).toEqual({ kind: 'phrase', source: term, words: expected })
      }),
      { numRuns: 2000 },
    )
  })
})
