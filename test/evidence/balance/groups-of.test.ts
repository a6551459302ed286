import { expect, test } from 'vitest'
import type { CodeGroup } from '../../../src/codebook/codebook.js'
import { groupFinder } from '../../../src/evidence/balance/groups-of.js'

const group = (id: string, name: string, ...subgroups: string[]): CodeGroup => ({
  ...{ id, name, keywords: [], from: [], codes: [] },
  subgroups: subgroups.map((each) => ({ id: each.toLowerCase(), name: each })),
})
const GROUPS = [
  group('beds', 'Counting what there is', 'Who comes first'),
  group('nights', 'Getting through the night'),
]
const UNITS = new Map([
  ['FG1-2-k3q2', ['nights']],
  ['FG1-7-b2b2', ['beds', 'nights']],
  ['FG1-9-c3c3', []],
])
const groupsOf = groupFinder(GROUPS, UNITS, { language: 'en', stem: (word) => word.replace(/s$/, '') })

test('a quotation belongs to the groups of the units it cites, each once, whatever stands over it', () => {
  const notes = ['FG1-2-k3q2', 'FG1-7-b2b2', 'smith2019']
  expect(groupsOf({ notes, section: ['Counting what there is'] })).toEqual(['nights', 'beds'])
})

test('one that cites none, or units of no group, belongs to the group that a heading over it names', () => {
  const section = ['Results', 'Theme 2: Getting through nights']
  expect(groupsOf({ notes: [], section })).toEqual(['nights'])
  expect(groupsOf({ notes: ['FG1-9-c3c3'], section })).toEqual(['nights'])
})

test('the nearest heading comes first, and a subgroup’s name tells its group', () => {
  const section = ['Getting through the night', 'Who comes first']
  expect(groupsOf({ notes: [], section })).toEqual(['beds'])
  expect(groupsOf({ notes: [], section: [...section, 'Leaving'] })).toEqual(['beds'])
})

test('where nothing tells, it belongs to none', () => {
  expect(groupsOf({ notes: [], section: ['Results', 'What we waited for'] })).toEqual([])
  expect(groupsOf({ notes: [], section: [] })).toEqual([])
})
