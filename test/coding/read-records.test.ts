import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MeaningUnit, UNIT_FIELDS } from '../../src/coding/meaning-unit.js'
import { readUnits, refuseForeignUnits, regroup } from '../../src/coding/read-records.js'
import { StcError } from '../../src/diagnostic.js'
import { toCsv } from '../../src/tabular/csv.js'
import { toNdjson } from '../../src/tabular/ndjson.js'
import { makeCodebook } from '../codebook/make-codebook.js'

const UNIT: MeaningUnit = {
  id: 'FG1-1-aaaa',
  transcript: 'FG1',
  turn: 1,
  line: 1,
  start: 4,
  end: 10,
  speaker: 'P1',
  participant: 'FG1/P1',
  role: 'participant',
  timestamp: null,
  text: 'A bed.',
  codes: ['bed'],
  groups: ['g'],
  subgroups: [],
  status: 'candidate',
  origin: 'codebook',
  analyst: null,
  reason: null,
  evidence: [{ code: 'bed', term: 'bed', start: 6, end: 9 }],
}

const csv = (units: readonly MeaningUnit[]) =>
  toCsv(units as unknown as Record<string, unknown>[], UNIT_FIELDS)

/** The diagnostics of what a call throws, as `file:line code message`. */
function refused(call: () => unknown): string[] {
  try {
    call()
  } catch (thrown) {
    if (!(thrown instanceof StcError)) throw thrown
    return thrown.diagnostics.map(
      ({ code, message, place }) => `${place?.file}:${place?.line ?? ''} ${code.slice(4)} ${message}`,
    )
  }
  return []
}

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const ids = fc.array(fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/), { maxLength: 3 })
const perhaps = fc.option(words, { nil: null })
const unit: fc.Arbitrary<MeaningUnit> = fc.record({
  id: words,
  transcript: words,
  turn: fc.nat(),
  line: fc.nat(),
  start: fc.nat(),
  end: fc.nat(),
  speaker: perhaps,
  participant: perhaps,
  role: words,
  timestamp: perhaps,
  text: fc.oneof(words, fc.constantFrom('a,"b"\r\nc;d', '=1+1', ' x ', '{', '[1]', "l'été 😀")),
  codes: ids,
  groups: ids,
  subgroups: ids,
  status: fc.constantFrom('candidate', 'accepted', 'set-aside', 'excluded'),
  origin: fc.constantFrom('codebook', 'analyst', 'import'),
  analyst: perhaps,
  reason: perhaps,
  evidence: fc.array(fc.record({ code: words, term: words, start: fc.nat(), end: fc.nat() }), {
    maxLength: 3,
  }),
})
const units = fc.uniqueArray(unit, { selector: ({ id }) => id, maxLength: 6 })

describe('meaning units come back as they were written', () => {
  it('from NDJSON', () => {
    fc.assert(
      fc.property(units, (all) => {
        expect(readUnits(toNdjson(all), 'stdin')).toEqual(all)
      }),
    )
  })
  it('from CSV', () => {
    fc.assert(
      fc.property(units, (all) => {
        expect(readUnits(csv(all), 'stdin')).toEqual(all)
      }),
    )
  })
  it('from NDJSON with a BOM, CRLF and blank lines', () => {
    expect(readUnits(`\ufeff\r\n${toNdjson([UNIT]).replace('\n', '\r\n')}\r\n`, 'stdin')).toEqual([UNIT])
  })
  it('from nothing: no unit is an honest result', () => {
    for (const text of ['', '\n', ' \n\n', '\ufeff']) expect(readUnits(text, 'stdin')).toEqual([])
    expect(readUnits(csv([]), 'stdin')).toEqual([])
  })
  it('without further fields that another program added, in the order of the contract', () => {
    const [read] = readUnits(toNdjson([{ extra: 1, ...UNIT }]), 'stdin')
    expect(Object.keys(read ?? {})).toEqual([...UNIT_FIELDS])
  })
  it('with what another program left out filled in', () => {
    const { id, transcript, turn, line, start, end, text } = UNIT
    expect(readUnits(toNdjson([{ id, transcript, turn, line, start, end, text }]), 'stdin')).toEqual([
      {
        ...UNIT,
        speaker: null,
        participant: null,
        codes: [],
        groups: [],
        origin: 'import',
        evidence: [],
      },
    ])
  })
})

describe('a line that is no meaning unit is refused with its number', () => {
  const second = (change: object) => toNdjson([UNIT, { ...UNIT, id: 'FG1-1-bbbb', ...change }])
  const not = 'stdin:2 bad-record not a meaning unit:'
  const cases: Record<string, [text: string, expected: string]> = {
    'no JSON': [`${toNdjson([UNIT])}{"id":\n`, 'stdin:2 bad-record the line is not JSON'],
    'a list': [`${toNdjson([UNIT])}[]\n`, `${not} it is not an object`],
    'a number': [`${toNdjson([UNIT])}7\n`, `${not} it is not an object`],
    null: [`${toNdjson([UNIT])}null\n`, `${not} it is not an object`],
    'no id': [second({ id: undefined }), `${not} it has no \`id\``],
    'an empty id': [second({ id: '' }), `${not} it has no \`id\``],
    'an id that is a number': [second({ id: 7 }), `${not} it has no \`id\``],
    'no transcript': [second({ transcript: null }), `${not} it has no \`transcript\``],
    'no text': [second({ text: '' }), `${not} it has no \`text\``],
    'a turn as text': [second({ turn: '1' }), `${not} \`turn\` is not a whole number`],
    'half a line': [second({ line: 1.5 }), `${not} \`line\` is not a whole number`],
    'no start': [second({ start: undefined }), `${not} \`start\` is not a whole number`],
    'an end beyond numbers': [second({ end: null }), `${not} \`end\` is not a whole number`],
    'codes as text': [second({ codes: 'bed' }), `${not} \`codes\` is not a list of strings`],
    'codes that are numbers': [second({ codes: [1] }), `${not} \`codes\` is not a list of strings`],
    'groups as an object': [second({ groups: {} }), `${not} \`groups\` is not a list of strings`],
    'an unknown status': [second({ status: 'done' }), `${not} the status "done" is unknown`],
    'an unknown origin': [second({ origin: 'me' }), `${not} the origin "me" is unknown`],
    'a speaker that is a number': [second({ speaker: 7 }), `${not} \`speaker\` is not text`],
    'a reason that is a list': [second({ reason: ['x'] }), `${not} \`reason\` is not text`],
    'a unit twice': [
      second({ id: UNIT.id }),
      'stdin:2 duplicate-unit the unit FG1-1-aaaa was already on line 1',
    ],
    'CSV without the columns': ['a,b\n1,2\n', 'stdin:1 bad-record the head has no column "id"'],
    'CSV with a turn that is none': [
      csv([UNIT]).replace('FG1,1,1,', 'FG1,one,1,'),
      'stdin:2 bad-record not a meaning unit: `turn` is not a whole number',
    ],
    'CSV with a start that is empty': [
      csv([UNIT]).replace(',4,10,', ',,10,'),
      'stdin:2 bad-record not a meaning unit: `start` is not a whole number',
    ],
    'CSV with a row that is too short': [
      `${csv([UNIT])}a,b\n`,
      'stdin:3 bad-record not CSV: the row has 2 cells, the head has 19',
    ],
  }
  it.each(Object.entries(cases))('%s', (_, [text, expected]) => {
    expect(refused(() => readUnits(text, 'stdin'))).toEqual([expected])
  })
  it('never with the words of the transcript', () => {
    const text = second({ text: 'A secret.', turn: 'secret' })
    expect(refused(() => readUnits(text, 'stdin')).join('')).not.toContain('secret')
  })
})

describe('units and the codebook at hand', () => {
  const book = makeCodebook({ bed: { any: ['bed'] }, list: {} })

  it('codes the codebook does not have are refused, each with how many units carry it', () => {
    const all = [UNIT, { ...UNIT, codes: ['bedd', 'zebra'] }, { ...UNIT, codes: ['zebra'] }]
    expect(refused(() => refuseForeignUnits(all, book, 'stdin'))).toEqual([
      'stdin: other-codebook 1 unit carries the code "bedd", which codebook.yaml does not have',
      'stdin: other-codebook 2 units carry the code "zebra", which codebook.yaml does not have',
    ])
    expect(refused(() => refuseForeignUnits([UNIT], book, 'stdin'))).toEqual([])
  })
  it('at most ten are told', () => {
    const codes = Array.from({ length: 30 }, (_, index) => `zebra${index}`)
    expect(refused(() => refuseForeignUnits([{ ...UNIT, codes }], book, 'stdin'))).toHaveLength(10)
  })
  it('groups are those of the codebook at hand, not those of the record', () => {
    const moved = { ...UNIT, groups: ['old'], subgroups: ['old'] }
    regroup([moved], book)
    expect(moved).toEqual({ ...UNIT, groups: ['g'], subgroups: [] })
  })
})
