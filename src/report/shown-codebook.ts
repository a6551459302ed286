import type { Code, Codebook, CodeGroup, RetiredCode, Subgroup } from '../codebook/codebook.js'
import { kindOf } from '../codebook/refactor/target.js'
import type { MeaningUnit, Status } from '../coding/meaning-unit.js'

/** How many units there are of each status. */
export type StatusCounts = Record<Status, number>

/** A codebook, or the part of it that is to be shown. */
export interface ShownCodebook {
  groups: readonly ShownGroup[]
  retired: readonly RetiredCode[]
}

/** A group with its subgroups; codes that stand directly under it come first, under no subgroup. */
export interface ShownGroup {
  group: CodeGroup
  sections: readonly { subgroup: Subgroup | undefined; codes: readonly Code[] }[]
}

/** The columns of the codebook as records, in their order. */
export const BOOK_FIELDS = [
  'group',
  'group_name',
  'subgroup',
  'subgroup_name',
  'code',
  'code_name',
  'accepted',
  'candidate',
  'set_aside',
  'excluded',
  'definition',
  'any',
  'near',
  'all',
  'none',
  'retired',
] as const

/** The codebook, or what an id names: a code, a group, a subgroup, a retired code. Throws StcError for none of them. */
export function shownCodebook(codebook: Codebook, id: string | undefined): ShownCodebook {
  const retired = [...codebook.retired.values()]
  const all = codebook.groups.map(sectioned)
  if (id === undefined) return { groups: all, retired }
  if (codebook.retired.has(id)) return { groups: [], retired: retired.filter((code) => code.id === id) }
  const isCode = codebook.codes.has(id)
  const isGroup = codebook.groups.some((group) => group.id === id)
  // A code comes before a group, a group before a subgroup of the same id.
  const kind = isCode ? 'code' : isGroup ? 'group' : kindOf(codebook, id)
  if (kind === 'group') return { groups: all.filter(({ group }) => group.id === id), retired: [] }
  const groups = all.map(({ group, sections }) => ({
    group,
    sections: sections
      .map(({ subgroup, codes }) => ({
        subgroup,
        codes: kind === 'code' ? codes.filter((code) => code.id === id) : subgroup?.id === id ? codes : [],
      }))
      .filter(({ codes }) => codes.length > 0),
  }))
  return { groups: groups.filter(({ sections }) => sections.length > 0), retired: [] }
}

function sectioned(group: CodeGroup): ShownGroup {
  const direct = group.codes.filter(({ subgroup }) => subgroup === undefined)
  const sections = group.subgroups.map((subgroup) => ({
    subgroup,
    codes: group.codes.filter((code) => code.subgroup === subgroup.id),
  }))
  return {
    group,
    sections: direct.length > 0 ? [{ subgroup: undefined, codes: direct }, ...sections] : sections,
  }
}

/** Counts units by code, group, subgroup and status. Each unit counts once for each of its codes, groups and subgroups. */
export class BookCounts {
  readonly #counts = new Map<string, StatusCounts>()

  constructor(units: readonly MeaningUnit[]) {
    for (const { codes, groups, subgroups, status } of units) {
      for (const id of codes) this.of('code', id)[status]++
      for (const id of groups) this.of('group', id)[status]++
      for (const id of subgroups) this.of('subgroup', id)[status]++
    }
  }

  of(kind: 'code' | 'group' | 'subgroup', id: string): StatusCounts {
    const key = `${kind} ${id}`
    const counts = this.#counts.get(key) ?? { accepted: 0, candidate: 0, 'set-aside': 0, excluded: 0 }
    this.#counts.set(key, counts)
    return counts
  }
}

/** One row a code, in the order of the codebook, retired ones last. */
export function bookRows(
  { groups, retired }: ShownCodebook,
  units: readonly MeaningUnit[],
): Record<(typeof BOOK_FIELDS)[number], unknown>[] {
  const counts = new BookCounts(units)
  const row = (code: Code | RetiredCode, group: CodeGroup | undefined, subgroup: Subgroup | undefined) => {
    const { accepted, candidate, excluded, 'set-aside': aside } = counts.of('code', code.id)
    return {
      group: code.group ?? null,
      group_name: group?.name ?? null,
      subgroup: code.subgroup ?? null,
      subgroup_name: subgroup?.name ?? null,
      code: code.id,
      code_name: code.name,
      accepted,
      candidate,
      set_aside: aside,
      excluded,
      definition: code.definition ?? null,
      any: code.match.any,
      near: code.match.near.map(({ terms, within }) => `${terms.join(' + ')} within ${within}`),
      all: code.match.all,
      none: code.match.none,
      retired: 'reason' in code ? code.reason : null,
    }
  }
  return [
    ...groups.flatMap(({ group, sections }) =>
      sections.flatMap(({ subgroup, codes }) => codes.map((code) => row(code, group, subgroup))),
    ),
    ...retired.map((code) => row(code, undefined, undefined)),
  ]
}

/** The rules of a code in words, one line a key: `any  "queue*" · "ahead of others"`. */
export function ruleLines({ match }: Pick<Code, 'match'>): [key: string, value: string][] {
  const quoted = (terms: readonly string[], joint = ' · ') => terms.map((term) => `"${term}"`).join(joint)
  const lines: [string, string][] = [
    ['any', quoted(match.any)],
    ...match.near.map(({ terms, within }): [string, string] => [
      'near',
      `${quoted(terms, ' + ')} within ${within} words`,
    ]),
    ['all', quoted(match.all)],
    ['none', quoted(match.none)],
    ['roles', match.roles?.join(' · ') ?? ''],
    ['stem', match.stem ? 'yes' : ''],
    ['unit', match.unit === 'sentence' ? '' : match.unit],
  ]
  return lines.filter(([, value]) => value !== '')
}
