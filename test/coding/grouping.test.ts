import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Codebook } from '../../src/codebook/codebook.js'
import { parseCodebook } from '../../src/codebook/parse.js'
import { countUnits, groupUnits } from '../../src/coding/grouping.js'
import type { MeaningUnit } from '../../src/coding/meaning-unit.js'
import { brief, makeCoding, makeDecision, makeTranscript } from './make-coding.js'

const book: Codebook = parseCodebook(
  `groups:
  - id: g
    name: G
    subgroups: [{ id: s, name: S }, { id: empty, name: E }]
    codes:
      - { id: bed, name: B, subgroup: s, match: { any: [bed] } }
      - { id: list, name: L, match: { any: [list] } }
      - { id: queue, name: Q, subgroup: s, match: { any: [queue] } }
  - { id: h, name: H, codes: [{ id: night, name: N, match: { any: [night] } }] }
`,
  'codebook.yaml',
  'en',
)
const TEXT = 'P1: A bed for the queue.\nP2: A bed list.\nM: Yes?\nP1: A queue. Well. A list at night.'
const { units } = makeCoding([makeTranscript(TEXT)], book)

describe('units under group, subgroup and code', () => {
  const grouping = groupUnits(units, book)
  const outline = grouping.groups.map(({ group, subgroups, units: own, counts }) => [
    `${group.id} ${own.length}/${counts.participants}/${counts.sessions}`,
    ...subgroups.map(
      (each) =>
        `${each.subgroup?.id ?? '-'} ${each.counts.units}: ${each.codes.map((code) => `${code.code.id} ${code.counts.units}`).join(', ')}`,
    ),
  ])

  it('stand in the order of the codebook, what has no subgroup first, and nothing empty is hidden', () => {
    expect(outline).toEqual([
      ['g 4/2/1', '- 2: list 2', 's 3: bed 2, queue 2', 'empty 0: '],
      ['h 1/1/1', '- 1: night 1'],
    ])
  })
  it('count once where they carry several codes', () => {
    expect(brief(grouping.groups[0]?.subgroups[1]?.units ?? [])).toEqual([
      'A bed for the queue. [bed queue] candidate',
      'A bed list. [bed list] candidate',
      'A queue. [queue] candidate',
    ])
  })
  it('are kept apart where they are excluded, set aside or without a code', () => {
    const decisions = [
      makeDecision('A bed for the queue.', { status: 'excluded' }),
      makeDecision('A bed list.', { turn: 2, status: 'set-aside' }),
      makeDecision('Well.', { turn: 4 }),
    ]
    const decided = groupUnits(makeCoding([makeTranscript(TEXT)], book, decisions).units, book)
    expect(brief(decided.outOfPlay)).toHaveLength(2)
    expect(brief(decided.ungrouped)).toEqual(['Well. [] accepted by ana (analyst)'])
    expect(decided.groups[0]?.counts.units).toBe(2)
  })
  it('are each in some group, ungrouped or out of play: none is lost', () => {
    const any = fc.subarray(units).chain((some) =>
      fc.tuple(
        ...some.map((unit) =>
          fc.record({
            unit: fc.constant(unit),
            codes: fc.subarray(['bed', 'list', 'night', 'unknown']),
            status: fc.constantFrom('candidate' as const, 'excluded' as const, 'set-aside' as const),
          }),
        ),
      ),
    )
    fc.assert(
      fc.property(any, (some) => {
        const changed = some.map(({ unit, ...more }): MeaningUnit => ({ ...unit, ...more }))
        const { groups, ungrouped, outOfPlay } = groupUnits(changed, book)
        const seen = new Set([...groups.flatMap((group) => group.units), ...ungrouped, ...outOfPlay])
        expect(seen).toEqual(new Set(changed))
      }),
    )
  })
  it('moderators are no participants', () => {
    const moderator = { ...(units[0] as MeaningUnit), role: 'moderator', participant: 'FG1/M' }
    expect(countUnits([moderator])).toEqual({ units: 1, participants: 0, sessions: 1 })
    expect(countUnits([])).toEqual({ units: 0, participants: 0, sessions: 0 })
  })
})
