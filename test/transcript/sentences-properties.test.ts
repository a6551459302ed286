import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGE_CODES } from '../../src/language/languages.js'
import { paragraphs } from '../../src/transcript/paragraphs.js'
import { splitSentences } from '../../src/transcript/sentences.js'
import type { Span } from '../../src/transcript/transcript.js'

// biome-ignore format: a list of pieces reads better unbroken
const PIECES = [
  'ward', 'Ward', 'I', 'a', 'B', 'dr', 'Dr', 'etc', 'z', 'f', 'eks', 'osv', '3', '12', '2017', 'é', 'E\u0301', 'ß', '𐐀',
  '.', '.', '. ', '...', '…', '?', '!', '。', '؟', ';', ',', ' ', ' ', '\u00a0', '\n', '\r\n', '\r', '\n\n', '\u2029', '\u0085', '"',
  "'", '“', '”', '«', '»', '(', ')', '[', ']', '(…)', '[laughs]', '-', '😀', '\ud800', '\udc00', '\u200b', '\ufeff', '\u00ad',
]

const talk = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(talk, fc.string({ unit: 'binary' }))
const language = fc.constantFrom(...LANGUAGE_CODES)

/** A text, a stretch of it and ascending gaps that may touch its ends. */
const stretch = fc
  .tuple(anyText, fc.array(fc.nat(80), { minLength: 2, maxLength: 6 }))
  .map(([text, numbers]) => {
    const cuts = numbers.map((number) => Math.min(number, text.length)).sort((a, b) => a - b)
    const start = Math.min(cuts[0] ?? 0, 5)
    const end = text.length - Math.min(text.length - start, numbers[0] ?? 0, 5)
    const gaps: Span[] = []
    for (let i = 0; i + 1 < cuts.length; i += 2) gaps.push({ start: cuts[i] ?? 0, end: cuts[i + 1] ?? 0 })
    return { text, start, end, gaps }
  })

/** NEL is white space to stc, as it is to Unicode, though not to `trim`. */
function trim(text: string): string {
  return text.replace(/^[\s\u0085]+|[\s\u0085]+$/g, '')
}

function expectCoverage(text: string, start: number, end: number, spans: readonly Span[]) {
  let at = start
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(at)
    expect(span.end).toBeGreaterThan(span.start)
    expect(trim(text.slice(at, span.start))).toBe('')
    expect(trim(text.slice(span.start, span.end))).toBe(text.slice(span.start, span.end))
    at = span.end
  }
  expect(at).toBeLessThanOrEqual(end)
  expect(trim(text.slice(at, end))).toBe('')
}

describe('any text', () => {
  it('is covered by its sentences in order, without overlap, trimmed', () => {
    fc.assert(
      fc.property(stretch, language, ({ text, start, end, gaps }, code) => {
        expectCoverage(text, start, end, splitSentences(text, start, end, code, gaps))
      }),
      { numRuns: 2000 },
    )
  })

  it('has the same sentences up to an offset when none behind it are asked for', () => {
    fc.assert(
      fc.property(stretch, fc.nat(), language, ({ text, start, end, gaps }, nat, code) => {
        const until = start + (nat % (end - start + 1))
        const all = splitSentences(text, start, end, code, gaps)
        const some = splitSentences(text, start, end, code, gaps, until)
        expect(some).toEqual(all.slice(0, some.length))
        expect(all.slice(some.length).every((sentence) => sentence.start >= until)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('is covered by its paragraphs in the same way, and no sentence crosses one', () => {
    fc.assert(
      fc.property(stretch, language, ({ text, start, end, gaps }, code) => {
        const blocks = paragraphs(text, start, end, gaps)
        expectCoverage(text, start, end, blocks)
        for (const sentence of splitSentences(text, start, end, code, gaps)) {
          const home = blocks.filter((block) => block.start <= sentence.start && sentence.end <= block.end)
          expect(home).toHaveLength(1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('gives no sentence without a letter or digit where its paragraph has one', () => {
    fc.assert(
      fc.property(anyText, language, (text, code) => {
        for (const block of paragraphs(text, 0, text.length)) {
          const sentences = splitSentences(text, block.start, block.end, code)
          const wordless = sentences.filter(({ start, end }) => !/[\p{L}\p{N}]/u.test(text.slice(start, end)))
          expect(wordless.length === 0 || sentences.length === 1).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('splits alike wherever it stands in a longer text', () => {
    fc.assert(
      fc.property(anyText, anyText, language, (before, text, code) => {
        const alone = splitSentences(text, 0, text.length, code)
        const moved = splitSentences(`${before}${text}.`, before.length, before.length + text.length, code)
        expect(
          moved.map(({ start, end }) => ({ start: start - before.length, end: end - before.length })),
        ).toEqual(alone)
      }),
    )
  })
})

describe('plain sentences', () => {
  const word = fc.stringMatching(/^[a-zæøåäöüéñ]{6,12}$/)
  const sentence = fc
    .tuple(
      fc.array(word, { minLength: 2, maxLength: 8 }),
      fc.constantFrom('.', '?', '!', '?!', '…', '."', '.)'),
    )
    .map(([list, stop]) => `The ${list.join(' ')}${stop}`)
  const sentences = fc.array(sentence, { minLength: 1, maxLength: 6 })

  it('stay whole alone', () => {
    fc.assert(
      fc.property(sentence, language, (text, code) => {
        expect(splitSentences(text, 0, text.length, code)).toEqual([{ start: 0, end: text.length }])
      }),
    )
  })

  it('come apart again after they were joined by a blank or a single line end', () => {
    const otherThanGerman = language.filter((code) => code !== 'de')
    fc.assert(
      fc.property(
        sentences,
        fc.constantFrom(' ', '\n', '\r\n', '  '),
        otherThanGerman,
        (list, blank, code) => {
          const text = list.join(blank)
          const found = splitSentences(text, 0, text.length, code)
          expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(list)
        },
      ),
    )
  })
})
