import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matchLabelColon, matchLabelColonInFull } from '../../src/transcript/layouts/label-colon.js'
import { type Line, Lines } from '../../src/transcript/lines.js'
import { Positions } from '../../src/transcript/positions.js'

const PIECES = [
  ...[
    'Anna',
    'P1',
    'she',
    'said',
    'x'.repeat(40),
    'Å',
    '10',
    '10:30',
    '00:01:02',
    '1.',
    '2)',
    '[00:12]',
    '(1:02)',
    '[00:01:02] ',
    '[0:12] ',
    '(12s)',
    '5 s',
    '1m2s',
    '[1h 2m]',
    '[to P5]',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '  ',
    ': ',
    ': ',
    ':',
    ' :',
    '：',
    ', ',
    ',',
    "'",
    '’',
    '-',
    ' - ',
    '–',
    '.',
    '_',
    '**',
    '*',
  ],
  ...[
    '`',
    '(',
    ')',
    '[',
    ']',
    '/',
    '\\',
    '\u00a0',
    '\u200b',
    '\t',
    '?',
    '"',
    '#',
    '&',
    '•',
    '>',
    '|',
    ';',
    '@',
    '+',
    'it was',
    'w'.repeat(90),
    '“',
    '”',
    '«',
    '»',
    '!',
    '…',
  ],
]

it('reads plain words and a colon the short way as it would the long way', () => {
  const opening = fc.constantFrom('', '', '', '[00:01:02] P', '[0:12] Anna')
  const heads = fc
    .tuple(opening, fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 }))
    .map(([first, pieces]) => (first + pieces.join('')).slice(0, 200))
  fc.assert(
    fc.property(heads, (head) => {
      const lines = new Lines(new Positions(head), 0)
      for (const [index, line] of lines.all.entries()) {
        expect(matchLabelColon(line as Line, index, lines)).toEqual(
          matchLabelColonInFull(line as Line, index, lines),
        )
      }
    }),
    { numRuns: 20_000 },
  )
})
