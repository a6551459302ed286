import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Status } from '../../src/coding/meaning-unit.js'
import { stringifySections } from '../../src/markdown/stringify.js'
import { METHODS } from '../../src/method/methods.js'
import { checkLedger, ledger, type TextUse } from '../../src/report/ledger.js'
import { ledgerTable, outOfPlayList } from '../../src/report/ledger-markdown.js'
import { makeCodebook, makeUnit } from './make-study.js'

const codebook = makeCodebook()
const use = (group: string, cited: string[], notUsed: string[] = []): [string, TextUse] => [
  group,
  { cited: new Set(cited), notUsed: new Set(notUsed) },
]
const fateOf = (unit: Parameters<typeof makeUnit>[1], ...uses: [string, TextUse][]) => {
  const { groups, ungrouped, whole } = ledger([makeUnit('FG1-2-aaaa', unit)], new Map(uses), codebook)
  const fate = (line: object) =>
    Object.entries(line).flatMap(([key, value]) => (key !== 'found' && value === 1 ? [key] : []))
  return {
    resources: fate(groups[0] ?? {}),
    role: fate(groups[1] ?? {}),
    none: fate(ungrouped),
    whole: fate(whole),
  }
}

describe('what became of a unit', () => {
  it.each([
    ['not yet used where nobody wrote about its group', {}, [], 'notYetUsed'],
    ['used where the condensate cites it', {}, [use('role', ['FG1-2-aaaa'])], 'used'],
    ['used while it is a candidate too', { status: 'candidate' }, [use('role', ['FG1-2-aaaa'])], 'used'],
    ['set aside where “Not used” lists it', {}, [use('role', [], ['FG1-2-aaaa'])], 'setAside'],
    ['used where it is cited and listed', {}, [use('role', ['FG1-2-aaaa'], ['FG1-2-aaaa'])], 'used'],
    ['set aside by decision', { status: 'set-aside' }, [use('role', ['FG1-2-aaaa'])], 'setAside'],
    [
      'excluded by decision, even if cited',
      { status: 'excluded' },
      [use('role', ['FG1-2-aaaa'])],
      'excluded',
    ],
    ['not yet used where only another group cites it', {}, [use('resources', ['FG1-2-aaaa'])], 'notYetUsed'],
  ] as const)('is: %s', (_, more, uses, fate) => {
    const found = fateOf({ codes: ['phone'], ...more }, ...uses)
    expect(found).toEqual({ resources: [], role: [fate], none: [], whole: [fate] })
  })

  it('is booked in each of its groups, on the whole once: used where any uses it', () => {
    const unit = { codes: ['phone', 'beds', 'staff'] }
    expect(fateOf(unit, use('role', ['FG1-2-aaaa']), use('resources', [], ['FG1-2-aaaa']))).toEqual({
      resources: ['setAside'],
      role: ['used'],
      none: [],
      whole: ['used'],
    })
  })

  it('is set aside on the whole only where all of its groups set it aside', () => {
    const unit = { codes: ['phone', 'beds'] }
    expect(fateOf(unit, use('role', [], ['FG1-2-aaaa'])).whole).toEqual(['notYetUsed'])
    const both = [use('role', [], ['FG1-2-aaaa']), use('resources', [], ['FG1-2-aaaa'])]
    expect(fateOf(unit, ...both).whole).toEqual(['setAside'])
  })

  it('is kept apart without a group of the codebook', () => {
    expect(fateOf({ codes: ['retired'] })).toEqual({
      resources: [],
      role: [],
      none: ['notYetUsed'],
      whole: ['notYetUsed'],
    })
  })
})

describe('the ledger', () => {
  const status = fc.constantFrom<Status>('candidate', 'accepted', 'set-aside', 'excluded')
  const codes = fc.uniqueArray(fc.constantFrom('waiting-list', 'beds', 'staff', 'phone', 'retired'))
  const study = fc
    .array(fc.record({ status, codes }))
    .map((list) => list.map((more, index) => makeUnit(`FG1-${index + 1}-aaaa`, more)))

  it('adds up for any study', () => {
    const ids = fc.array(fc.integer({ min: 1, max: 9 }).map((n) => `FG1-${n}-aaaa`))
    fc.assert(
      fc.property(study, ids, ids, (units, cited, notUsed) => {
        const uses = new Map([use('role', cited, notUsed), use('resources', notUsed, cited)])
        expect(checkLedger(ledger(units, uses, codebook), units, codebook)).toEqual([])
      }),
    )
  })

  it('that does not add up is found out', () => {
    const units = [makeUnit('FG1-1-aaaa', { codes: ['phone'] })]
    const right = ledger(units, new Map(), codebook)
    const lost = { ...right, whole: { ...right.whole, notYetUsed: 0 } }
    expect(checkLedger(lost, units, codebook).map(({ code, message }) => [code, message])).toEqual([
      ['stc/ledger', 'the whole: 1 units, but the ledger says 1 found, 0 booked'],
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
