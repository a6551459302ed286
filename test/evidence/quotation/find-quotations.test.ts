import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Manuscript } from '../../../src/evidence/manuscript/manuscript.js'
import { readMarkdown } from '../../../src/evidence/manuscript/read-markdown.js'
import { readPlainText } from '../../../src/evidence/manuscript/read-plain-text.js'
import { findQuotations } from '../../../src/evidence/quotation/find-quotations.js'
import { expectMapped } from '../manuscript/exact-offsets.js'

const find = (manuscript: Manuscript) => findQuotations(manuscript, { minWords: 4, language: 'en' })
const word = fc.constantFrom(
  'list',
  'queue',
  'they',
  'knew',
  'never',
  'always',
  'door',
  'phone',
  'rang',
  'don’t',
  'nurses',
)
const words = (least: number) =>
  fc.array(word, { minLength: least, maxLength: 12 }).map((each) => each.join(' '))
const MARKS = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['« ', ' »'],
  ['»', '«'],
  ['”', '”'],
  ['„', '“'],
  ['„', '”'],
  ['‘', '’'],
  ["'", "'"],
  ['‚', '‘'],
  ['‹', '›'],
] as const

/** Pieces of which papers that go wrong are made. */
const piece = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '«',
    '»',
    '„',
    ' ',
    '\n',
    '\n\n',
    '> ',
    '(P2, FG1)',
    '(Berg, 2009)',
    '[12]',
    ', she said, ',
  ],
  ...[
    'P1: ',
    'Moderator: ',
    '— P2',
    'a nurse said',
    'one two three four five',
    '.',
    '# ',
    '**',
    '- ',
    '[^FG1-3-abcd]',
    '    ',
  ],
  ...['References\n', '\n[^FG1-3-abcd]: ', '|', ':', '𝒳', '&quot;', '<br>'],
)
const paper = fc.array(piece, { maxLength: 50 }).map((pieces) => pieces.join(''))
const readers = [
  (text: string) => readMarkdown(text, 'paper.md'),
  (text: string) => readPlainText(text, 'paper.txt'),
]

describe('quotations of any paper', () => {
  it('hold what stands between marks in a sentence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MARKS),
        words(1),
        words(4),
        words(1),
        ([open, close], before, said, behind) => {
          fc.pre(!/s['’]? /.test(`${said} `) || !/['’]/.test(close))
          const text = `The ${before} ${open}${said}${close} ${behind}.`
          for (const read of readers)
            expect(
              find(read(text)).map(({ speeches }) => speeches.map((speech) => speech.text.trim())),
            ).toEqual([[said]])
        },
      ),
    )
  })

  it('map to the manuscript character by character', () => {
    fc.assert(
      fc.property(paper, (text) => {
        for (const read of readers)
          for (const { speeches, attributions, span } of find(read(text))) {
            for (const speech of speeches) expectMapped(speech.text, speech.offsets, text)
            for (const { text: name, span } of attributions) {
              const source = text.slice(span.start, span.end)
              if (!/[\n&*>\\<[]/.test(source)) expect(source.replace(/\s+/g, ' ')).toBe(name)
            }
            expect(span.start).toBeLessThan(span.end)
          }
      }),
      { numRuns: 1000 },
    )
  })

  it('come in reading order, and those that are to be judged do not overlap', () => {
    fc.assert(
      fc.property(paper, (text) => {
        for (const read of readers) {
          const found = find(read(text))
          const starts = found.map(({ span }) => span.start)
          expect(starts).toEqual([...starts].sort((one, other) => one - other))
          const judged = found.filter(({ aside }) => aside === null)
          for (const [index, { span }] of judged.entries())
            expect(span.end).toBeLessThanOrEqual(judged[index + 1]?.span.start ?? Number.POSITIVE_INFINITY)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('are found in any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const read of readers) expect(Array.isArray(find(read(text)))).toBe(true)
      }),
    )
  })

  it('do not reach beyond a paragraph that forgets to close its marks', () => {
    fc.assert(
      fc.property(fc.constantFrom('“', '"', '«', '„'), words(4), words(4), (open, said, next) => {
        const text = `They ${open}${said}.\n\nThe ${next} “it is never the same again” (P2).`
        const found = find(readMarkdown(text, 'paper.md'))
        expect(found.map(({ speeches }) => speeches[0]?.text)).toEqual([
          `${said}.`,
          'it is never the same again',
        ])
      }),
    )
  })
})
