import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stopWords } from '../../../src/language/stop-words/index.js'
import { block, judge, transcript } from './judging.js'

const WORDS = [
  ...[
    'bed',
    'night',
    'corridor',
    'we',
    'the',
    'and',
    'they',
    'phone',
    'rings',
    'never',
    'sleeps',
    'who',
    'waits',
    'not',
  ],
  ...[
    'café',
    'på',
    'Straße',
    'l’hôpital',
    'don’t',
    'ward-round',
    'ﬁsh',
    '床',
    'naïve',
    'I',
    'it',
    'was',
    'so',
    'tired',
  ],
]
const word = fc.constantFrom(...WORDS)
const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', ' – ', ' … ', '; ')
const speech = fc.array(fc.tuple(word, gap), { minLength: 12, maxLength: 60 }).map((parts) =>
  parts
    .map(([one, mark]) => one + mark)
    .join('')
    .trim(),
)
const study = fc
  .array(speech, { minLength: 2, maxLength: 5 })
  .map((turns) =>
    transcript(
      'FG1',
      turns.map((text, index) => `P${(index % 2) + 1}: ${text.replaceAll('\n', '\n  ')}`).join('\n'),
    ),
  )

/** Edits that a quotation may have: each keeps every word that was said, or declares what it does. */
const EDITS: Record<string, (text: string, at: number) => string> = {
  none: (text) => text,
  'curly marks': (text) => `“${text.replaceAll("'", '’')}”`,
  'other dashes': (text) => text.replaceAll('–', '—'),
  'hard wrapped': (text) => text.replaceAll(' ', '\n'),
  'non-breaking spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'soft hyphens': (text) => text.replaceAll('ee', 'e\u00ade'),
  decomposed: (text) => text.normalize('NFD'),
  'changed case': (text) => text.charAt(0).toUpperCase() + text.slice(1),
  insertion: (text, at) => between(text, at, '[of the ward]'),
  gloss: (text, at) => between(text, at, '(so he says)'),
  action: (text, at) => between(text, at, '*laughs*'),
  omission: (text, at) => {
    const words = text.split(' ')
    const cut = 2 + (at % Math.max(1, words.length - 5))
    return words.length < 7 ? text : [...words.slice(0, cut), '(…)', ...words.slice(cut + 2)].join(' ')
  },
}

function between(text: string, at: number, what: string): string {
  const words = text.split(' ')
  const place = 1 + (at % Math.max(1, words.length - 1))
  return [...words.slice(0, place), what, ...words.slice(place)].join(' ')
}

describe('any substring of a turn', () => {
  for (const [name, edit] of Object.entries(EDITS)) {
    test(`is never worse than edited: ${name}`, () => {
      fc.assert(
        fc.property(study, fc.nat(), fc.nat(), fc.nat(), (said, which, from, at) => {
          const turn = said.turns[which % said.turns.length]
          if (!turn) return
          const text = said.text.slice(turn.start, turn.end)
          const words = [...text.matchAll(/\S+/g)]
          const first = from % Math.max(1, words.length - 6)
          const start = words[first]?.index ?? 0
          const last = words[Math.min(words.length - 1, first + 7)]
          const quote = text
            .slice(start, (last?.index ?? 0) + (last?.[0].length ?? 0))
            .replace(/\s*[…–]$/, '')
          const [found] = judge([block(edit(quote, at))], [said])
          expect(['verbatim', 'edited', 'ambiguous']).toContain(found?.kind)
        }),
        { numRuns: 150 },
      )
    })
  }
})

test('a changed content word is never better than altered', () => {
  const common = stopWords('en')
  fc.assert(
    fc.property(
      study,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('zebra', 'giraffe', 'unwell'),
      (said, which, at, other) => {
        const turn = said.turns[which % said.turns.length]
        if (!turn) return
        const words = said.text.slice(turn.start, turn.end).split(/\s+/).slice(0, 10)
        const content = words.flatMap((each, index) =>
          /^\p{L}+$/u.test(each) && !common.has(each) ? [index] : [],
        )
        const index = content[at % Math.max(1, content.length)]
        if (index === undefined) return
        words[index] = other
        const [found] = judge([block(words.join(' '))], [said])
        expect(['altered', 'spliced', 'not found']).toContain(found?.kind)
      },
    ),
    { numRuns: 300 },
  )
})
