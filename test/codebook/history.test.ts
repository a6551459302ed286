import { describe, expect, test } from 'vitest'
import { codebookChanges } from '../../src/codebook/history.js'
import type { CodebookFile } from '../../src/codebook/schema.js'

type Code = NonNullable<CodebookFile['groups'][number]['codes']>[number]

function book(codes: Code[], more: Partial<CodebookFile> = {}): CodebookFile {
  return { groups: [{ id: 'g', name: 'G', codes }], ...more }
}

/** What changed, one short line a change. */
function told(before: CodebookFile | undefined, after: CodebookFile): string[] {
  return codebookChanges(before, after).map(
    ({ change, kind, id, from, to }) => `${kind} ${id} ${change}: ${from ?? '–'} → ${to ?? '–'}`,
  )
}

const queue: Code = { id: 'queue', name: 'Queues', match: { any: ['queue*', 'line'] } }
const bed: Code = { id: 'bed', name: 'Beds', definition: 'About beds.' }

describe('the history of a codebook', () => {
  test('begins with what is there', () => {
    expect(told(undefined, book([queue]))).toEqual(['group g added: – → G', 'code queue added: – → Queues'])
    expect(told(book([queue]), book([queue]))).toEqual([])
  })

  test('knows a code under another id by its rules, its name or its definition', () => {
    expect(told(book([queue]), book([{ ...queue, id: 'line', name: 'Lines' }]))).toEqual([
      'code line renamed: queue → line',
      'code line called: Queues → Lines',
    ])
    expect(told(book([bed]), book([{ id: 'b', name: 'Beds' }]))).toEqual([
      'code b renamed: bed → b',
      'code b definition changed: About beds. → –',
    ])
    expect(told(book([bed]), book([{ id: 'b', name: 'Places', definition: 'About beds.' }]))[0]).toBe(
      'code b renamed: bed → b',
    )
  })

  test('tells codes that were merged, split off and removed apart', () => {
    const rank: Code = {
      id: 'rank',
      name: 'Ranks',
      match: { any: ['rank'], near: [{ terms: ['a', 'b'], within: 3 }] },
    }
    const all: Code = {
      ...queue,
      match: { any: ['queue*', 'line', 'rank'], near: [{ terms: ['a', 'b'], within: 3 }] },
    }
    expect(told(book([queue, rank]), book([all]))).toEqual(['code rank merged: rank → queue'])
    expect(told(book([all]), book([queue, rank]))).toEqual(['code rank split: queue → rank'])
    expect(told(book([queue, rank]), book([queue]))).toEqual(['code rank removed: Ranks → –'])
  })

  test('tells of retiring, with the reason, and of using a code again', () => {
    const gone = book([queue], { retired: [{ ...bed, group: 'g', reason: 'never said' }] })
    expect(told(book([queue, bed]), gone)).toEqual(['code bed retired: – → never said'])
    expect(told(gone, book([queue, bed]))).toEqual(['code bed reinstated: – → Beds'])
  })

  test('tells of terms, rules, definitions and examples', () => {
    const changed: Code = {
      ...queue,
      definition: 'New.',
      include: 'Lines.',
      examples: ['in line'],
      counterexamples: ['on line'],
      match: {
        any: ['queue*'],
        none: ['cue'],
        near: [{ terms: ['a', 'b'], within: 3 }],
        roles: ['nurse'],
        stem: true,
      },
    }
    expect(told(book([queue]), book([changed]))).toEqual([
      'code queue definition changed: – → New.',
      'code queue definition changed: – → include: Lines.',
      'code queue term dropped: line → –',
      'code queue term added: – → a + b within 3',
      'code queue term added: – → none: cue',
      'code queue rule changed: – → roles: nurse',
      'code queue rule changed: – → stem: true',
      'code queue example added: – → in line',
      'code queue example added: – → not: on line',
    ])
  })

  test('tells of groups and subgroups, and does not take a renamed one for a move', () => {
    const before: CodebookFile = {
      groups: [
        {
          id: 'g',
          name: 'G',
          from: ['ana/x'],
          subgroups: [{ id: 's', name: 'S' }],
          codes: [{ ...queue, subgroup: 's' }],
        },
        { id: 'empty', name: 'E' },
      ],
    }
    const after: CodebookFile = {
      groups: [
        {
          id: 'h',
          name: 'H',
          from: ['ana/y'],
          subgroups: [{ id: 't', name: 'S' }],
          codes: [{ ...queue, subgroup: 't' }],
        },
        { id: 'hollow', name: 'Hollow', codes: [] },
        { id: 'more', name: 'More', codes: [] },
      ],
    }
    expect(told(before, after)).toEqual([
      'group h renamed: g → h',
      'group h called: G → H',
      'group hollow renamed: empty → hollow',
      'group hollow called: E → Hollow',
      'group more added: – → More',
      'group h themes changed: ana/x → ana/y',
      'subgroup t renamed: s → t',
    ])
    expect(
      told(before, { groups: [before.groups[1], { ...before.groups[0], codes: [queue] }] as never }),
    ).toEqual(['code queue moved: g/s → g'])
  })
})
