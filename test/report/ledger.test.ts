import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Status } from '../../src/coding/meaning-unit.js'
import { stringifySections } from '../../src/markdown/stringify.js'
import { METHODS } from '../../src/method/methods.js'
import { ledger, type TextUse } from '../../src/report/ledger.js'
import { checkLedger } from '../../src/report/ledger-check.js'
import { ledgerTable, outOfPlayList } from '../../src/report/ledger-markdown.js'
import { makeCodebook, makeUnit } from './make-study.js'

const codebook = makeCodebook()
const use = (group: string, cited: string[], notUsed: string[] = []): [string, TextUse] => [
  group,
  { cited: new Set(cited), notUsed: new Set(notUsed) },
]
/** What is the sum of other columns. */
const SUMS = new Set(['found', 'accepted'])
const fateOf = (unit: Parameters<typeof makeUnit>[1], ...uses: [string, TextUse][]) => {
  const { groups, ungrouped, whole } = ledger([makeUnit('FG1-2-aaaa', unit)], new Map(uses), codebook)
  const fate = (line: object) =>
    Object.entries(line).flatMap(([key, value]) => (!SUMS.has(key) && value === 1 ? [key] : []))
  return {
    resources: fate(groups[0] ?? {}),
    role: fate(groups[1] ?? {}),
    none: fate(ungrouped),
    whole: fate(whole),
  }
}

describe('what became of a unit', () => {
  it.each([
    ['not yet cited where nobody wrote about its group', {}, [], ['notYetCited']],
    ['cited where the condensate cites it', {}, [use('role', ['FG1-2-aaaa'])], ['cited']],
    ['a candidate while nobody decided', { status: 'candidate' }, [], ['candidate']],
    [
      'a candidate that is cited, where nobody decided',
      { status: 'candidate' },
      [use('role', ['FG1-2-aaaa'])],
      ['candidate', 'candidateCited'],
    ],
    ['set aside where “Not used” lists it', {}, [use('role', [], ['FG1-2-aaaa'])], ['setAside']],
    ['cited where it is cited and listed', {}, [use('role', ['FG1-2-aaaa'], ['FG1-2-aaaa'])], ['cited']],
    ['set aside by decision', { status: 'set-aside' }, [use('role', ['FG1-2-aaaa'])], ['setAside']],
    [
      'excluded by decision, even if cited',
      { status: 'excluded' },
      [use('role', ['FG1-2-aaaa'])],
      ['excluded'],
    ],
    [
      'not yet cited where only another group cites it',
      {},
      [use('resources', ['FG1-2-aaaa'])],
      ['notYetCited'],
    ],
  ] as const)('is: %s', (_, more, uses, fate) => {
    const found = fateOf({ codes: ['phone'], ...more }, ...uses)
    expect(found).toEqual({ resources: [], role: fate, none: [], whole: fate })
  })

  it('is booked in each of its groups, on the whole once: cited where any cites it', () => {
    const unit = { codes: ['phone', 'beds', 'staff'] }
    expect(fateOf(unit, use('role', ['FG1-2-aaaa']), use('resources', [], ['FG1-2-aaaa']))).toEqual({
      resources: ['setAside'],
      role: ['cited'],
      none: [],
      whole: ['cited'],
    })
  })

  it('is set aside on the whole only where all of its groups set it aside', () => {
    const unit = { codes: ['phone', 'beds'] }
    expect(fateOf(unit, use('role', [], ['FG1-2-aaaa'])).whole).toEqual(['notYetCited'])
    const both = [use('role', [], ['FG1-2-aaaa']), use('resources', [], ['FG1-2-aaaa'])]
    expect(fateOf(unit, ...both).whole).toEqual(['setAside'])
  })

  it('is kept apart without a group of the codebook', () => {
    expect(fateOf({ codes: ['retired'] })).toEqual({
      resources: [],
      role: [],
      none: ['notYetCited'],
      whole: ['notYetCited'],
    })
  })
})

describe('the ledger', () => {
  const status = fc.constantFrom<Status>('candidate', 'accepted', 'set-aside', 'excluded')
  const codes = fc.uniqueArray(fc.constantFrom('waiting-list', 'beds', 'staff', 'phone', 'retired'))
  const study = fc
    .array(fc.record({ status, codes }))
    .map((list) => list.map((more, index) => makeUnit(`FG1-${index + 1}-aaaa`, more)))

  const ids = fc.array(fc.integer({ min: 1, max: 9 }).map((n) => `FG1-${n}-aaaa`))
  const anyStudy = fc.tuple(study, ids, ids).map(([units, cited, notUsed]) => {
    const uses = new Map([use('role', cited, notUsed), use('resources', notUsed, cited)])
    return { units, uses, book: ledger(units, uses, codebook) }
  })

  it('adds up for any study: both laws hold in every line', () => {
    fc.assert(
      fc.property(anyStudy, ({ units, book }) => {
        expect(checkLedger(book, units, codebook)).toEqual([])
        for (const line of [...book.groups, book.ungrouped, book.whole]) {
          expect(line.accepted + line.candidate + line.setAside + line.excluded).toBe(line.found)
          expect(line.cited + line.notYetCited).toBe(line.accepted)
        }
        expect(book.whole.found).toBe(units.length)
      }),
    )
  })

  it('that does not add up is found out, whichever number is wrong', () => {
    fc.assert(
      fc.property(
        anyStudy,
        fc.constantFrom('found', 'accepted', 'cited', 'notYetCited', 'candidate', 'setAside', 'excluded'),
        fc.constantFrom(-1, 1),
        ({ units, book }, column, by) => {
          const whole = { ...book.whole, [column]: book.whole[column as 'found'] + by }
          expect(checkLedger({ ...book, whole }, units, codebook)).toHaveLength(1)
        },
      ),
    )
  })

  it('is contradicted in words', () => {
    const units = [makeUnit('FG1-1-aaaa', { codes: ['phone'] })]
    const right = ledger(units, new Map(), codebook)
    const said = (whole: object) =>
      checkLedger({ ...right, whole: { ...right.whole, ...whole } }, units, codebook).map(
        ({ code, message }) => [code, message],
      )
    expect(said({ accepted: 0 })).toEqual([
      ['stc/ledger', 'the whole: 1 units, but the ledger says 1 found, 0 booked'],
    ])
    expect(said({ notYetCited: 0 })).toEqual([
      ['stc/ledger', 'the whole: 1 accepted, but 0 cited and 0 not yet cited'],
    ])
    expect(said({ accepted: 0, notYetCited: 0, excluded: 1 })).toEqual([
      ['stc/ledger', 'the whole: 0 units are excluded, but the ledger says 1'],
    ])
    expect(said({ accepted: 0, notYetCited: 0, candidate: 1 })).toEqual([
      ['stc/ledger', 'the whole: 1 units are accepted and 0 candidates, but the ledger says 0 and 1'],
    ])
    expect(checkLedger(right, [], codebook)).toHaveLength(2)
  })

  it('says so where units stand in several groups, and only there', () => {
    const both = [makeUnit('FG1-1-aaaa', { codes: ['phone', 'beds'] })]
    const one = [makeUnit('FG1-1-aaaa', { codes: ['waiting-list', 'beds'] })]
    const text = (units: typeof both) =>
      stringifySections([ledgerTable(ledger(units, new Map(), codebook), METHODS.stc)])
    expect(text(both)).toContain('Meaning units of several code groups stand in each of them.')
    expect(text(one)).not.toContain('several')
  })
})

describe('units out of play', () => {
  it('are listed by reason, in the order in which reasons first occur', () => {
    const out = (id: string, status: Status, reason: string | null) => makeUnit(id, { status, reason })
    const list = outOfPlayList(
      [
        out('FG1-1-aaaa', 'excluded', 'day shift'),
        out('FG1-2-aaaa', 'set-aside', 'day shift'),
        out('FG1-3-aaaa', 'excluded', null),
        out('FG1-4-aaaa', 'excluded', 'day shift'),
      ],
      [{ ids: ['FG1-5-aaaa', 'FG1-6-aaaa'], reason: 'about the bus' }],
      METHODS.stc,
    )
    expect(stringifySections([list])).toBe(
      [
        '- 2 meaning units **excluded**: day shift (FG1-1-aaaa, FG1-4-aaaa)',
        '- 1 meaning unit **set aside**: day shift (FG1-2-aaaa)',
        '- 1 meaning unit **excluded**: no reason given (FG1-3-aaaa)',
        '- 2 meaning units **set aside in the condensate**: about the bus (FG1-5-aaaa, FG1-6-aaaa)',
        '',
      ].join('\n'),
    )
  })
})
