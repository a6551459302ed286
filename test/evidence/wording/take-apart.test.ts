import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takeApart } from '../../../src/evidence/wording/take-apart.js'

/** The pieces of a speech, each with its kind where it is not a word. */
function pieces(text: string): string[] {
  return takeApart(text).pieces.map((piece) => {
    const written = text.slice(piece.start, piece.end)
    return piece.is === 'word'
      ? `${written}=${[piece.folded, ...(piece.parts ?? [])].join('|')}`
      : `${piece.is} ${written}`
  })
}

describe('a speech is taken apart into', () => {
  test.each([
    ['words, folded', 'I’m ON it', ["I’m=i'm", 'ON=on', 'it=it']],
    [
      'omissions',
      'so (…) and [...] then ( ... ) it',
      ['so=so', 'omission (…)', 'and=and', 'omission [...]', 'then=then', 'omission ( ... )', 'it=it'],
    ],
    ['insertions', 'her [the medication]', ['her=her', 'insertion [the medication]']],
    ['letters in brackets', '[T]his th[e]y walk[ed]', ['[T]his=this', 'th[e]y=they', 'walk[ed]=walked']],
    [
      'glosses and actions',
      'it (the ward) *laughs* went',
      ['it=it', 'gloss (the ward)', 'action *laughs*', 'went=went'],
    ],
    [
      'words that a line’s end divides',
      'medi-\n  cation well-\nBeing',
      ['medi-\n  cation=medication|medi|cation', 'well=well', 'Being=being'],
    ],
    ['pauses, which are no omission', 'I … wait ... here', ['I=i', 'wait=wait', 'here=here']],
  ])('%s', (_, text, wanted) => {
    expect(pieces(text)).toEqual(wanted)
  })
})

test('pieces are in order and apart, whatever is written', () => {
  const text = fc.array(
    fc.constantFrom(
      'a',
      'word',
      '[',
      ']',
      '(',
      ')',
      '…',
      '...',
      '*',
      '-\n',
      '\u00ad',
      ' ',
      '’',
      'é',
      '🙂',
      '床',
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(
      text.map((parts) => parts.join('')),
      (written) => {
        let done = 0
        for (const { start, end } of takeApart(written).pieces) {
          expect(start).toBeGreaterThanOrEqual(done)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(written.length)
          done = end
        }
      },
    ),
  )
})
