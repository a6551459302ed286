import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordSpotter } from '../../../src/evidence/spoken/word-spotter.js'
import { words } from '../../../src/language/words.js'

const part = fc.constantFrom(
  ...[
    'bed',
    'Bed',
    'BEDS',
    'don’t',
    "don't",
    'på’n',
    'İ',
    'ß',
    'SS',
    'ﬁ',
    'ς',
    'Σ',
    'e\u0301',
    'é',
    '床',
    'ไทย',
    '한국',
    '𝒜',
    '7',
  ],
  ...[' ', '-', '’', "'", '\u00ad', '\u200d', '.', '\n', '…', '🙂', '\ud800'],
)

test('spots each word as `words` splits it, as often as it stands there', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), fc.array(part, { maxLength: 10 }), (text, wanted) => {
      const written = text.join('')
      const vocabulary = [...new Set(words(`${wanted.join('')} bed ss`, 'en').map(({ folded }) => folded))]
      const spotted: string[] = []
      new WordSpotter(vocabulary).spot(written, 0, written.length, (word) =>
        spotted.push(vocabulary[word] ?? ''),
      )
      const known = new Set(vocabulary)
      const all = words(written, 'en').map(({ folded }) => folded)
      expect(spotted).toEqual(all.filter((word) => known.has(word)))
    }),
    { numRuns: 2000 },
  )
})
