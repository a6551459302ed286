import type { CodebookChange } from './history.js'
import type { PlacedCode } from './versions.js'

/** What changed in a code that is in two versions of a codebook, whatever it is called in the older one. */
export function changesOfCode(
  before: PlacedCode,
  after: PlacedCode,
  groups: ReadonlyMap<string, string>,
  subgroups: ReadonlyMap<string, string>,
): CodebookChange[] {
  const changes: CodebookChange[] = []
  const add = (change: CodebookChange['change'], from: string | null, to: string | null): void => {
    changes.push({ change, kind: 'code', id: after.id, from, to })
  }
  if (before.id !== after.id) add('renamed', before.id, after.id)
  if (before.name !== after.name) add('called', before.name, after.name)
  const from = placeOf({ ...before, group: groups.get(before.group) ?? before.group }, subgroups)
  const to = placeOf(after, new Map())
  if (from !== to) add('moved', placeOf(before, new Map()), to)
  for (const key of ['definition', 'include', 'exclude'] as const) {
    if (before[key]?.trim() !== after[key]?.trim())
      add('definition changed', said(key, before), said(key, after))
  }
  for (const key of ['any', 'near', 'all', 'none'] as const) {
    compareLists(terms(before, key), terms(after, key), (change, term) => {
      // `any` and `near` find a code, the others narrow it.
      const written = key === 'any' || key === 'near' ? term : `${key}: ${term}`
      add(
        change === 'came' ? 'term added' : 'term dropped',
        change === 'came' ? null : written,
        change === 'came' ? written : null,
      )
    })
  }
  for (const key of ['roles', 'stem', 'unit'] as const) {
    const [was, is] = [rule(key, before), rule(key, after)]
    if (was !== is) add('rule changed', was, is)
  }
  for (const key of ['examples', 'counterexamples'] as const) {
    compareLists(before[key] ?? [], after[key] ?? [], (change, example) => {
      const written = key === 'examples' ? example : `not: ${example}`
      add(
        change === 'came' ? 'example added' : 'example dropped',
        change === 'came' ? null : written,
        change === 'came' ? written : null,
      )
    })
  }
  return changes
}

function placeOf({ group, subgroup }: PlacedCode, subgroups: ReadonlyMap<string, string>): string {
  return subgroup === undefined ? group : `${group}/${subgroups.get(subgroup) ?? subgroup}`
}

function said(key: 'definition' | 'include' | 'exclude', code: PlacedCode): string | null {
  const text = code[key]?.trim()
  if (text === undefined) return null
  return key === 'definition' ? text : `${key}: ${text}`
}

function terms({ match }: PlacedCode, key: 'any' | 'near' | 'all' | 'none'): string[] {
  if (key !== 'near') return match?.[key] ?? []
  return (match?.near ?? []).map(({ terms: own, within }) => `${own.join(' + ')} within ${within}`)
}

function rule(key: 'roles' | 'stem' | 'unit', { match }: PlacedCode): string | null {
  const value = match?.[key]
  return value === undefined ? null : `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`
}

function compareLists(
  before: readonly string[],
  after: readonly string[],
  tell: (change: 'came' | 'went', item: string) => void,
): void {
  for (const item of before) if (!after.includes(item)) tell('went', item)
  for (const item of after) if (!before.includes(item)) tell('came', item)
}
