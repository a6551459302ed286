import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/language/fold.js'
import { LANGUAGE_CODES } from '../../src/language/languages.js'
import { stemmer } from '../../src/language/stem.js'

// The engine stems only words that begin as some stem of the codebook does.
const letters = 'abcdefghijklmnopqrstuvwxyzæøåäöüßéèêëïîôûçñáíóúÿœ'
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 }),
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 4 }),
      fc.constantFrom(
        'ies',
        'ying',
        'ement',
        'heten',
        'ische',
        'ción',
        'lisuus',
        "'s",
        'ne',
        'er',
        'issimo',
        'é',
      ),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    'skies',
    'dying',
    'lying',
    'tying',
    'idly',
    'ugly',
    'only',
    'été',
    'ère',
    'yeux',
    'ärzte',
    'übel',
  ),
)

test.each(LANGUAGE_CODES)(
  'in %s a word and its stem begin with the same letter, but for its marks',
  (language) => {
    const stem = stemmer(language)
    fc.assert(
      fc.property(word, (each) => {
        const folded = fold(each)
        expect(stem(folded).normalize('NFD').charAt(0)).toBe(folded.normalize('NFD').charAt(0))
      }),
      { numRuns: 3000 },
    )
  },
)
