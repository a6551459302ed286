import { describe, expect, it } from 'vitest'
import { parseCodebook } from '../../src/codebook/parse.js'
import { groupUnits } from '../../src/coding/grouping.js'
import { readUnits, refuseForeignUnits } from '../../src/coding/read-records.js'
import { toNdjson } from '../../src/tabular/ndjson.js'
import { unitCodebook, unitRecords } from './corpus/unit-records.js'

describe('generated meaning units', () => {
  const codebook = parseCodebook(unitCodebook(), 'codebook.yaml', 'en')
  const text = [...unitRecords(3000, 1)].join('')
  const units = readUnits(text, 'units.ndjson')

  it('are units of the generated codebook, as stc writes them', () => {
    expect(toNdjson(units)).toBe(text)
    refuseForeignUnits(units, codebook, 'units.ndjson')
    expect([codebook.groups.length, codebook.codes.size]).toEqual([40, 2000])
    const { groups, ungrouped, outOfPlay } = groupUnits(units, codebook)
    expect(groups.reduce((sum, group) => sum + group.units.length, outOfPlay.length)).toBe(3000)
    expect(ungrouped).toEqual([])
  })

  it('are the same for the same seed, and may all be of one group', () => {
    expect([...unitRecords(50, 7)]).toEqual([...unitRecords(50, 7)])
    expect([...unitRecords(50, 7)]).not.toEqual([...unitRecords(50, 8)])
    const one = readUnits([...unitRecords(50, 7, true)].join(''), 'units.ndjson')
    expect(new Set(one.flatMap((unit) => unit.groups))).toEqual(new Set(['group-1']))
  })
})
