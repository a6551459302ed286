import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldedPlaces } from '../../src/coding/folded-quote.js'

describe('places of a quote that is not written as it stands', () => {
  test.each([
    ['a line that was wrapped', 'and so\n  one bed left.', 'so one bed left', 'so\n  one bed left'],
    ['quotation marks', 'He said “no” twice', '"no" twice', '“no” twice'],
    ['an apostrophe', 'I don’t  know', "don't know", 'don’t  know'],
    ['dashes', 'a bed -- or a chair', 'bed – or a', 'bed -- or a'],
    ['an ellipsis', 'well … then', 'well ... then', 'well … then'],
    ['three full stops', 'well... then', 'well… then', 'well... then'],
    ['letters composed of two', 'a cafe\u0301  on the corner', 'café on', 'cafe\u0301  on'],
    [
      'words left out',
      'We wait, and then, mostly, we ring',
      'We wait, (…) we ring',
      'We wait, and then, mostly, we ring',
    ],
  ])('%s', (_what, text, quote, found) => {
    const start = text.indexOf(found)
    expect(foldedPlaces(text, quote)).toEqual([{ start, end: start + found.length }])
  })

  test('every place is found, each once', () => {
    expect(foldedPlaces('no  bed, no\nbed, no bed', 'no bed')).toEqual([
      { start: 0, end: 7 },
      { start: 9, end: 15 },
      { start: 17, end: 23 },
    ])
  })

  test('a sign is never cut, and other words are not found', () => {
    expect(foldedPlaces('left…', 'left. ')).toEqual([])
    expect(foldedPlaces('left…', 'left.')).toEqual([])
    expect(foldedPlaces('cafe\u0301 x', 'cafe x')).toEqual([])
    expect(foldedPlaces('We ring, and wait', 'We wait (…) ring')).toEqual([])
    expect(foldedPlaces('anything', '(…)')).toEqual([])
  })

  const sign = fc.constantFrom(...'ab.- \n–…“"’\'é', 'e\u0301', '...', '--', ' (…) ', '[...]', '🙂')
  const text = fc.array(sign, { maxLength: 14 }).map((signs) => signs.join(''))

  test('they are those that a pattern of the quote finds', () => {
    fc.assert(
      fc.property(text, text, (speech, words) => {
        const quote = words.trim()
        // A pattern also finds a quote in a part of a longer ellipsis, letter or run of dashes.
        fc.pre(quote !== '' && !/\.\.|…/.test(quote.replace(/[([](?:…|\.{3})[)\]]/g, '')))
        fc.pre(!/\.\.|…|\u0301/.test(speech) && !/[-–]\s*[([]|[)\]]\s*[-–]/.test(quote))
        const pattern = foldedPattern(quote)
        const found = pattern.source === '(?:)' ? [] : [...speech.matchAll(pattern)]
        expect(foldedPlaces(speech, quote)).toEqual(
          found.map(({ 0: whole, index }) => ({ start: index, end: index + whole.length })),
        )
      }),
      { numRuns: 2000 },
    )
  })
})

/** A pattern for what the quote may look like: the plain truth, but slow. */
function foldedPattern(quote: string): RegExp {
  const pieces = quote
    .normalize('NFC')
    .split(/\s*(?:\((?:…|\.{3})\)|\[(?:…|\.{3})\])\s*/u)
    .filter((piece) => piece !== '')
    .map((piece) => piece.replace(/\s+|[-–—‐‑]+|["“”„«»]|['’‘ʼ]|[\s\S]/gu, patternOf))
  return new RegExp(pieces.join('[\\s\\S]*?'), 'gu')
}

function patternOf(sign: string): string {
  if (/^\s/.test(sign)) return '\\s+'
  if (/^[-–—‐‑]/.test(sign)) return '[-–—‐‑]+'
  if (/^["“”„«»]/.test(sign)) return '["“”„«»]'
  if (/^['’‘ʼ]/.test(sign)) return "['’‘ʼ]"
  return sign.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
