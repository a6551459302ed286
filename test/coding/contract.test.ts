import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNIT_FIELDS } from '../../src/coding/meaning-unit.js'
import { readUnits } from '../../src/coding/read-records.js'
import { toCsv } from '../../src/tabular/csv.js'
import { toNdjson } from '../../src/tabular/ndjson.js'
import { fromCsv } from '../../src/tabular/read-csv.js'
import { decode } from '../../src/transcript/decode.js'
import { turnRecords } from '../../src/transcript/turn-records.js'
import { makeCodebook, type SomeRules } from '../codebook/make-codebook.js'
import { makeCoding, makeDecision, makeTranscript } from './make-coding.js'

const words = [
  'bed',
  'kø',
  'e\u0301te\u0301',
  '😀',
  '𐐨𐐩',
  'waiting',
  '待ち時間',
  'Dr.',
  '(laughs)',
  'list',
  '…',
  'I',
]
const word = fc.constantFrom(...words)
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const gap = fc.constantFrom(' ', '  ', ', ', '. ', '? ', '.')
const sentence = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 8 })
  .map((pairs) => pairs.flat().join(''))
const line = fc.oneof(
  { weight: 6, arbitrary: sentence },
  { weight: 1, arbitrary: fc.constantFrom('', '## 😀 Part two', 'Note: bed') },
)
const turn = fc.tuple(fc.constantFrom('P1', 'P2', 'M'), fc.array(line, { minLength: 1, maxLength: 4 }))
const text = fc
  .tuple(fc.boolean(), lineEnd, fc.array(turn, { minLength: 1, maxLength: 5 }))
  .map(
    ([marked, end, turns]) =>
      `${marked ? '\ufeff' : ''}${turns.map(([tag, lines]) => `${tag}: ${lines.join(end)}`).join(end)}`,
  )
const term = fc.constantFrom('bed', 'kø', 'été', '待ち', 'wait* list', 'list', '/[a-z]+d\\b/', 'I', '𐐨𐐩')
const rules: fc.Arbitrary<SomeRules> = fc.record({
  any: fc.array(term, { maxLength: 3 }),
  near: fc.constantFrom([], [{ terms: ['bed', 'list'], within: 4 }]),
  none: fc.constantFrom([], ['Dr']),
  unit: fc.constantFrom('sentence', 'paragraph', 'turn'),
})
const book = fc
  .array(rules, { minLength: 1, maxLength: 4 })
  .map((all) => makeCodebook(Object.fromEntries(all.map((each, index) => [`c${index}`, each]))))
const quotes = fc.array(
  fc.record({
    quote: fc.oneof(word, sentence),
    turn: fc.integer({ min: 1, max: 6 }),
    status: fc.constantFrom('accepted' as const, 'excluded' as const, 'set-aside' as const),
    codes: fc.option(fc.subarray(['c0', 'c1']), { nil: undefined }),
    analyst: fc.constantFrom('ana', 'bea', 'consensus'),
  }),
  { maxLength: 5 },
)

/** Generated coding of a decoded file. */
const coding = fc.tuple(text, book, quotes).map(([raw, codebook, decisions]) => {
  const decoded = decode(new TextEncoder().encode(raw), 'FG1.txt').text
  const transcript = makeTranscript(decoded)
  const all = decisions.map(({ quote, ...more }) => makeDecision(quote, more))
  return { raw, decoded, transcript, codebook, decisions: all, ...makeCoding([transcript], codebook, all) }
})

describe('the contract of positions', () => {
  it('in code points, text[start:end] is exactly the text of every unit, turn and piece of evidence', () => {
    fc.assert(
      fc.property(coding, ({ raw, decoded, transcript, units }) => {
        const points = [...decoded]
        expect(decoded).toBe(raw.replace(/^\ufeff/, ''))
        for (const unit of units) {
          expect(points.slice(unit.start, unit.end).join('')).toBe(unit.text)
          expect(unit.text).not.toBe('')
          for (const { start, end } of unit.evidence) expect(start).toBeLessThan(end)
        }
        for (const record of turnRecords(transcript)) {
          expect(points.slice(record.start, record.end).join('')).toBe(record.text)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('evidence lies within its unit, its line and its turn are where it stands', () => {
    fc.assert(
      fc.property(coding, ({ units, transcript, decoded }) => {
        for (const unit of units) {
          for (const { code, start, end } of unit.evidence) {
            expect(unit.codes).toContain(code)
            expect(start).toBeGreaterThanOrEqual(unit.start)
            expect(end).toBeLessThanOrEqual(unit.end)
          }
          const before = [...decoded].slice(0, unit.start).join('')
          expect(unit.line).toBe(before.split(/\r\n|\r|\n/).length)
          const turn = transcript.turns[unit.turn - 1]
          expect(unit.speaker).toBe(turn?.speaker)
          expect(decoded.slice(turn?.start, turn?.end)).toContain(unit.text)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('ids are unique, units come in the order of the text, and the same input gives the same units', () => {
    fc.assert(
      fc.property(coding, ({ units, transcript, codebook, decisions }) => {
        expect(new Set(units.map((unit) => unit.id)).size).toBe(units.length)
        expect(units.map((unit) => unit.start)).toEqual(units.map((unit) => unit.start).sort((a, b) => a - b))
        expect(makeCoding([transcript], codebook, decisions).units).toEqual(units)
      }),
    )
  })
})

describe('decisions are never lost in silence', () => {
  it('each is in a unit, in a diagnostic, or agrees with one that is in a unit', () => {
    fc.assert(
      fc.property(coding, ({ coded, decisions, diagnostics }) => {
        const held = coded.flatMap(({ units }) => units.flatMap(({ decision }) => decision ?? []))
        for (const decision of decisions) {
          const inUnit = held.includes(decision)
          const told = diagnostics.some(({ place }) => place?.line === decision.place.line)
          const agreed = held.some(
            (other) =>
              other.analyst !== decision.analyst &&
              other.status === decision.status &&
              JSON.stringify(other.codes) === JSON.stringify(decision.codes),
          )
          expect(inUnit || told || agreed).toBe(true)
        }
      }),
      { numRuns: 250 },
    )
  })
})

describe('units survive the way through a file', () => {
  it('as NDJSON and as CSV they come back as they were', () => {
    fc.assert(
      fc.property(coding, ({ units }) => {
        expect(readUnits(toNdjson(units), 'stdin')).toEqual(units)
        const csv = toCsv(units as unknown as Record<string, unknown>[], UNIT_FIELDS)
        expect(readUnits(csv, 'stdin')).toEqual(units)
        expect(fromCsv(csv, 'stdin')).toHaveLength(units.length)
      }),
    )
  })
})

describe('the id of a unit', () => {
  it('stays when other turns change', () => {
    const codebook = makeCodebook({ c: { any: ['bed', 'list'] } })
    const other = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(other, other, other, (mine, before, after) => {
        const ids = (changed: string) =>
          makeCoding([makeTranscript(`P1: ${changed}\nP2: ${mine}\nP1: x`)], codebook)
            .units.filter((unit) => unit.turn === 2)
            .map((unit) => unit.id)
        expect(ids(before)).toEqual(ids(after))
      }),
    )
  })
})
