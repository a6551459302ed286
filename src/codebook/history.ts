import { changesOfCode } from './code-changes.js'
import type { CodebookFile } from './schema.js'
import { codesOf, type PlacedCode, renamedCodes, termsOf } from './versions.js'

/** What happened to a code, a group or a subgroup between two versions of a codebook. */
export interface CodebookChange {
  change:
    | 'added'
    | 'renamed'
    | 'called'
    | 'moved'
    | 'merged'
    | 'split'
    | 'retired'
    | 'reinstated'
    | 'removed'
    | 'term added'
    | 'term dropped'
    | 'rule changed'
    | 'example added'
    | 'example dropped'
    | 'definition changed'
    | 'themes changed'
  kind: 'code' | 'group' | 'subgroup'
  /** Its id afterwards; where it is gone, the last one. */
  id: string
  /** What was: an id, a name, a place, a term, a definition; null where there was nothing. */
  from: string | null
  /** What is instead; null where there is nothing. */
  to: string | null
}

/**
 * What changed between two versions of a codebook, in the order of the newer one; without an older one all is added. A
 * code that is gone was renamed where a new one has its name, its rules or its definition; merged where another one
 * took up its terms; retired where it stands under `retired`. A new code was split off where another one gave up its terms.
 */
export function codebookChanges(before: CodebookFile | undefined, after: CodebookFile): CodebookChange[] {
  const groups = groupChanges(before, after)
  const old = codesOf(before)
  const now = codesOf(after)
  const retired = new Map((after.retired ?? []).map((code) => [code.id, code]))
  const wasRetired = new Set((before?.retired ?? []).map((code) => code.id))
  const gone = [...old.values()].filter(({ id }) => !now.has(id) && !retired.has(id))
  const come = [...now.values()].filter(({ id }) => !old.has(id) && !wasRetired.has(id))
  const renamed = renamedCodes(gone, come)
  const changes: CodebookChange[] = [...groups.changes]
  /** Terms that came or went with a merge or a split, which tells of them. */
  const explained = new Set<string>()

  for (const code of gone) {
    const to = renamed.get(code.id)
    if (to !== undefined) continue
    const into = [...now.values()].find((each) => tookUp(code, old.get(each.id), each))
    if (into) for (const term of termsOf(code)) explained.add(`${into.id} ${term}`)
    changes.push(
      into
        ? { change: 'merged', kind: 'code', id: code.id, from: code.id, to: into.id }
        : { change: 'removed', kind: 'code', id: code.id, from: code.name, to: null },
    )
  }
  for (const [id, { reason }] of retired) {
    if (old.has(id)) changes.push({ change: 'retired', kind: 'code', id, from: null, to: reason })
  }
  const formerIds = new Map([...renamed].map(([from, to]) => [to, from]))
  for (const code of now.values()) {
    const { id } = code
    const former = old.get(formerIds.get(id) ?? id)
    if (former === undefined) {
      const source = [...old.values()].find((each) =>
        gaveUp(each, now.get(renamed.get(each.id) ?? each.id), code),
      )
      if (source) for (const term of termsOf(code)) explained.add(`${source.id} ${term}`)
      if (wasRetired.has(id))
        changes.push({ change: 'reinstated', kind: 'code', id, from: null, to: code.name })
      else if (source) changes.push({ change: 'split', kind: 'code', id, from: source.id, to: id })
      else changes.push({ change: 'added', kind: 'code', id, from: null, to: code.name })
    }
  }
  for (const code of now.values()) {
    const former = old.get(formerIds.get(code.id) ?? code.id)
    if (former === undefined) continue
    const own = changesOfCode(former, code, groups.ids, groups.subgroupIds)
    changes.push(
      ...own.filter(
        ({ change, from, to }) =>
          !change.startsWith('term') ||
          !explained.has(`${code.id} ${(from ?? to ?? '').replace(/ within \d+$/, '')}`),
      ),
    )
  }
  return changes
}

/** Whether a code has all the terms of one that is gone, and did not have them before. */
function tookUp(gone: PlacedCode, before: PlacedCode | undefined, after: PlacedCode): boolean {
  const terms = termsOf(gone)
  const had = new Set(before ? termsOf(before) : [])
  const has = new Set(termsOf(after))
  return (
    before !== undefined &&
    terms.length > 0 &&
    terms.every((term) => has.has(term)) &&
    !terms.every((term) => had.has(term))
  )
}

/** Whether a code had all the terms of a new one, and has them no more. */
function gaveUp(before: PlacedCode, after: PlacedCode | undefined, come: PlacedCode): boolean {
  const terms = termsOf(come)
  const had = new Set(termsOf(before))
  const has = new Set(after ? termsOf(after) : [])
  return after !== undefined && terms.length > 0 && terms.every((term) => had.has(term) && !has.has(term))
}

type GroupFile = CodebookFile['groups'][number]

function groupChanges(
  before: CodebookFile | undefined,
  after: CodebookFile,
): { changes: CodebookChange[]; ids: Map<string, string>; subgroupIds: Map<string, string> } {
  const changes: CodebookChange[] = []
  const old = before?.groups ?? []
  const groups = renamedNamed(old, after.groups, (group) => (group.codes ?? []).map(({ id }) => id))
  const ids = compareNamed('group', old, after.groups, groups, changes)
  for (const group of after.groups) {
    const former = old.find(({ id }) => (ids.get(id) ?? id) === group.id)
    if (former && list(former.from) !== list(group.from))
      changes.push({
        change: 'themes changed',
        kind: 'group',
        id: group.id,
        from: list(former.from),
        to: list(group.from),
      })
  }
  const subgroups = (all: readonly GroupFile[]) => all.flatMap((group) => group.subgroups ?? [])
  const members = (all: readonly GroupFile[]) => (subgroup: { id: string }) =>
    all.flatMap(({ codes }) =>
      (codes ?? []).filter((code) => code.subgroup === subgroup.id).map(({ id }) => id),
    )
  const [was, is] = [subgroups(old), subgroups(after.groups)]
  const inside = renamedNamed(was, is, (each) =>
    (was.includes(each) ? members(old) : members(after.groups))(each),
  )
  return { changes, ids, subgroupIds: compareNamed('subgroup', was, is, inside, changes) }
}

interface Named {
  id: string
  name: string
}

/** Of groups or subgroups that are gone, those that a new one has the name or the codes of: from old id to new one. */
function renamedNamed<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  members: (each: T) => readonly string[],
): Map<string, string> {
  const come = after.filter(({ id }) => !before.some((each) => each.id === id))
  const renamed = new Map<string, string>()
  for (const gone of before.filter(({ id }) => !after.some((each) => each.id === id))) {
    const codes = members(gone)
    const to = come.find(
      (each) =>
        ![...renamed.values()].includes(each.id) &&
        (each.name === gone.name ||
          (codes.length > 0 && list(codes) === list(members(each))) ||
          // One without codes is known by its place alone.
          (codes.length + members(each).length === 0 && before.indexOf(gone) === after.indexOf(each))),
    )
    if (to) renamed.set(gone.id, to.id)
  }
  return renamed
}

function compareNamed(
  kind: 'group' | 'subgroup',
  before: readonly Named[],
  after: readonly Named[],
  renamed: Map<string, string>,
  changes: CodebookChange[],
): Map<string, string> {
  const kept = new Map(before.map((each) => [renamed.get(each.id) ?? each.id, each]))
  for (const { id, name } of before) {
    if (!renamed.has(id) && !after.some((each) => each.id === id))
      changes.push({ change: 'removed', kind, id, from: name, to: null })
  }
  for (const { id, name } of after) {
    const former = kept.get(id)
    if (former === undefined) changes.push({ change: 'added', kind, id, from: null, to: name })
    else {
      if (former.id !== id) changes.push({ change: 'renamed', kind, id, from: former.id, to: id })
      if (former.name !== name) changes.push({ change: 'called', kind, id, from: former.name, to: name })
    }
  }
  return renamed
}

function list(values: readonly string[] | undefined): string {
  return [...(values ?? [])].sort().join(', ')
}
