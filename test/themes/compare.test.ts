import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterThemes } from '../../src/themes/clusters.js'
import { compareThemes } from '../../src/themes/compare.js'
import { themeRows } from '../../src/themes/records.js'
import { makeCodebook } from '../report/make-study.js'
import { themesOf } from './make-themes.js'

const members = (...all: ReturnType<typeof themesOf>[]) =>
  compareThemes(all, undefined, null).clusters.map((cluster) =>
    cluster.members.map(({ analyst, id }) => `${analyst}/${id}`).join(' '),
  )

describe('themes are one', () => {
  it('where their names differ only in case, spelling variants and white space', () => {
    const ana = themesOf('ana', ['a', 'Too  little of\neverything'])
    const ben = themesOf('ben', ['b', 'too little of EVERYTHING'])
    expect(members(ana, ben)).toEqual(['ana/a ben/b'])
  })

  it('where their ids are the same', () => {
    expect(members(themesOf('ana', ['beds', 'No beds']), themesOf('ben', ['beds', 'Sofas']))).toEqual([
      'ana/beds ben/beds',
    ])
  })

  it('where same_as links them, in either direction and over several steps', () => {
    const ana = themesOf('ana', ['a', 'One'], ['z', 'Other'])
    const ben = themesOf('ben', ['b', 'Two', { sameAs: ['ana/a'] }])
    const eva = themesOf('eva', ['c', 'Three', { sameAs: ['ben/b'] }])
    expect(members(ana, ben, eva)).toEqual(['ana/a ben/b eva/c', 'ana/z'])
  })

  it('and two clusters become one when a later theme links both', () => {
    const ana = themesOf('ana', ['a', 'One'], ['b', 'Two'])
    const ben = themesOf('ben', ['c', 'Three', { sameAs: ['ana/a', 'ana/b'] }])
    expect(members(ana, ben)).toEqual(['ana/a ana/b ben/c'])
  })

  it('but not where same_as names nothing, nor where an id equals a name', () => {
    expect(members(themesOf('ana', ['x', 'y']), themesOf('ben', ['y', 'x', { sameAs: ['eva/q'] }]))).toEqual([
      'ana/x',
      'ben/y',
    ])
  })

  it('in the same way as a search through all links finds', () => {
    const theme = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      name: fc.constantFrom('A', 'a', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'),
      sameAs: fc.array(fc.constantFrom('ana/a', 'ben/b', 'eva/c', 'ana/d', 'ben/e'), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(fc.array(theme, { maxLength: 8 }), (raw) => {
        const all = raw.map((each, index) => ({
          ...each,
          analyst: ['ana', 'ben', 'eva'][index % 3] ?? '',
          prioritised: false,
        }))
        const byReference = new Map(all.map((each) => [`${each.analyst}/${each.id}`, each]))
        const linked = (a: (typeof all)[number], b: (typeof all)[number]) =>
          a.id === b.id ||
          a.name.toLowerCase() === b.name.toLowerCase() ||
          a.sameAs.some((reference) => byReference.get(reference) === b) ||
          b.sameAs.some((reference) => byReference.get(reference) === a)
        const expected: (typeof all)[] = []
        const seen = new Set<(typeof all)[number]>()
        for (const start of all) {
          if (seen.has(start)) continue
          const cluster = new Set([start])
          for (const one of cluster) for (const other of all) if (linked(one, other)) cluster.add(other)
          for (const each of cluster) seen.add(each)
          expected.push(all.filter((each) => cluster.has(each)))
        }
        expect(clusterThemes(all)).toEqual(expected)
      }),
    )
  })
})

describe('compareThemes', () => {
  const ana = themesOf(
    'ana',
    ['nights', 'Nights alone'],
    [
      'too-little-of-everything',
      'Too little of everything',
      { prioritised: true, note: 'Beds, hands, time.' },
    ],
  )
  const ben = themesOf('ben', ['scarcity', 'Scarcity', { sameAs: ['ana/too-little-of-everything'] }])

  it('puts what most analysts share first', () => {
    const { clusters } = compareThemes([ana, ben], undefined, [5, 8])
    expect(clusters.map(({ name, analysts, shared }) => [name, analysts, shared])).toEqual([
      ['Too little of everything', ['ana', 'ben'], true],
      ['Nights alone', ['ana'], false],
    ])
  })

  it('is prioritised where any member says so, and leads to the groups that name any member', () => {
    const { clusters } = compareThemes([ana, ben], makeCodebook(), [5, 8])
    expect(clusters.map(({ prioritised, groups }) => [prioritised, groups])).toEqual([
      [true, ['resources']],
      [false, []],
    ])
  })

  it.each([
    [4, true],
    [5, false],
    [8, false],
    [9, true],
  ])('of %i themes says out of 5–8: %s', (count, outOfRange) => {
    const themes = Array.from({ length: count }, (_, n): [string, string] => [`t${n}`, `Theme ${n}`])
    const all = [themesOf('ana', ...themes)]
    expect(compareThemes(all, undefined, [5, 8]).analysts).toEqual([{ analyst: 'ana', count, outOfRange }])
    expect(compareThemes(all, undefined, null).analysts[0]?.outOfRange).toBe(false)
  })

  it('shows an analyst without themes, and counts two files of one analyst together', () => {
    const all = [ana, themesOf('eva'), themesOf('ana', ['more', 'More'])]
    expect(
      compareThemes(all, undefined, null).analysts.map(({ analyst, count }) => [analyst, count]),
    ).toEqual([
      ['ana', 3],
      ['eva', 0],
    ])
  })

  it('gives one row per theme for CSV and NDJSON', () => {
    expect(themeRows(compareThemes([ana, ben], makeCodebook(), [5, 8]))).toEqual([
      {
        analyst: 'ana',
        theme: 'too-little-of-everything',
        name: 'Too little of everything',
        note: 'Beds, hands, time.',
        shared_with: ['ben/scarcity'],
        prioritised: true,
        groups: ['resources'],
      },
      {
        analyst: 'ana',
        theme: 'nights',
        name: 'Nights alone',
        note: null,
        shared_with: [],
        prioritised: false,
        groups: [],
      },
      {
        analyst: 'ben',
        theme: 'scarcity',
        name: 'Scarcity',
        note: null,
        shared_with: ['ana/too-little-of-everything'],
        prioritised: false,
        groups: ['resources'],
      },
    ])
  })
})
