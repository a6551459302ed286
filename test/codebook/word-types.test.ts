import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/language/fold.js'
import { LANGUAGE_CODES } from '../../src/language/languages.js'
import { stemmer } from '../../src/language/stem.js'
import { StemOpenings } from '../../src/language/stem-openings.js'

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

test.each(LANGUAGE_CODES)('in %s a word may begin as its own stem does', (language) => {
  const stem = stemmer(language)
  fc.assert(
    fc.property(word, (each) => {
      const folded = fold(each)
      const openings = new StemOpenings()
      openings.add(stem(folded))
      expect(openings.mayBeginLike(folded)).toBe(true)
    }),
    { numRuns: 6000 },
  )
})

test('words that begin otherwise are told apart', () => {
  const openings = new StemOpenings()
  for (const stem of ['decid', 'say', 'die']) openings.add(stem)
  const words = ['decided', 'dégel', 'saying', 'dying', 'do', 'sss', 'choice', 'drawn', 'seen', 'süden']
  expect(words.filter((word) => openings.mayBeginLike(word))).toEqual([
    'decided',
    'dégel',
    'saying',
    'dying',
    'do',
    'sss',
  ])
})
