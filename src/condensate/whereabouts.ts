import type { MeaningUnit } from '../coding/meaning-unit.js'
import { foldWhiteSpace } from '../language/fold.js'
import { showWordDiff, wordDiff } from '../language/word-diff.js'

/** What a unit has become whose id is gone, because its transcript was edited. */
export interface Whereabouts {
  id: string
  /** The same words in another turn, or other words in the same turn. */
  is: 'moved' | 'reworded'
  /** Where it was reworded: its words, with what was changed in brackets. */
  diff?: string
}

/** Two wordings are one passage where half of their words are the same in the same order. */
const ALIKE = 0.5

/**
 * Finds what became of ids that are gone. The hash in an id tells the same words in another turn; in the same turn
 * the units whose words are most like those that the file remembers are paired, the most alike first.
 *
 * @param remembered words of units by id, shortened ones with `…` at the end
 * @param candidates units that the ids may have become
 */
export function whereabouts(
  gone: readonly string[],
  remembered: ReadonlyMap<string, string>,
  candidates: Iterable<MeaningUnit>,
): Map<string, Whereabouts> {
  const found = new Map<string, Whereabouts>()
  if (gone.length === 0) return found
  const byTurn = new Map<string, MeaningUnit[]>()
  const byHash = new Map<string, MeaningUnit[]>()
  for (const unit of candidates) {
    const parts = partsOf(unit.id)
    push(byTurn, parts.turn, unit)
    // Where two units of a turn would collide their hashes are longer.
    push(byHash, `${parts.transcript} ${parts.hash.slice(0, 4)}`, unit)
  }
  const taken = new Set<string>()
  const pairs: { id: string; unit: MeaningUnit; likeness: number; diff: string }[] = []
  for (const id of gone) {
    const parts = partsOf(id)
    const same = (byHash.get(`${parts.transcript} ${parts.hash.slice(0, 4)}`) ?? []).filter(
      (unit) => !taken.has(unit.id) && isSameHash(partsOf(unit.id).hash, parts.hash),
    )
    const before = remembered.get(id)
    const [only, ...others] = same
    const isSame = only && (before === undefined || compare(before, only.text).likeness >= ALIKE)
    if (isSame && others.length === 0) {
      taken.add(only.id)
      found.set(id, { id: only.id, is: 'moved' })
      continue
    }
    if (before === undefined) continue
    for (const unit of byTurn.get(parts.turn) ?? []) {
      const { likeness, marked } = compare(before, unit.text)
      if (likeness >= ALIKE) pairs.push({ id, unit, likeness, diff: marked })
    }
  }
  pairs.sort((a, b) => b.likeness - a.likeness)
  for (const { id, unit, diff } of pairs) {
    if (found.has(id) || taken.has(unit.id)) continue
    taken.add(unit.id)
    found.set(id, { id: unit.id, is: 'reworded', diff })
  }
  return found
}

/** What is remembered of a long unit is compared with as much of the other. */
function compare(before: string, now: string): { likeness: number; marked: string } {
  const after = foldWhiteSpace(now)
  const isCut = before.endsWith('…') && !after.endsWith('…')
  const words = isCut ? before.slice(0, -1).trimEnd() : before
  const count = words.split(' ').length
  const diff = wordDiff(words, isCut ? after.split(' ').slice(0, count).join(' ') : after)
  return { likeness: diff.alike, marked: showWordDiff(diff) + (isCut ? ' …' : '') }
}

function partsOf(id: string): { transcript: string; turn: string; hash: string } {
  const hash = id.lastIndexOf('-')
  const turn = id.lastIndexOf('-', hash - 1)
  return { transcript: id.slice(0, turn), turn: id.slice(0, hash), hash: id.slice(hash + 1) }
}

function isSameHash(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
