import type { Codebook } from '../codebook/codebook.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { type Diagnostic, error } from '../diagnostic.js'

/** What a person did with the units of one group in its authored condensate. */
export interface TextUse {
  /** Ids cited by a sentence or a quote. */
  cited: ReadonlySet<string>
  /** Ids listed under “Not used”. */
  notUsed: ReadonlySet<string>
}

/** What became of a unit. */
export type Fate = 'used' | 'setAside' | 'excluded' | 'notYetUsed'

/** A line of the ledger: found = used + setAside + excluded + notYetUsed. All are numbers of units. */
export interface LedgerLine extends Record<Fate, number> {
  found: number
}

/** Where every unit went: nothing is lost without a trace. */
export interface Ledger {
  /** One line per group, in the order of the codebook. A unit of two groups stands in both. */
  groups: readonly (LedgerLine & { group: string; name: string })[]
  /** Units that carry no code of any group. */
  ungrouped: LedgerLine
  /** Every unit once. */
  whole: LedgerLine
}

/**
 * Books every unit by what became of it. In a group: excluded or set aside where that was decided; else used where
 * the group's authored condensate cites it, set aside where it lists it under “Not used”, else not yet used.
 * On the whole a unit is used where any of its groups uses it, set aside where all of its groups set it aside.
 *
 * @param use by group id; a group that nobody has written about has no entry
 */
export function ledger(
  units: readonly MeaningUnit[],
  use: ReadonlyMap<string, TextUse>,
  codebook: Codebook,
): Ledger {
  const lines = new Map(codebook.groups.map((group) => [group.id, emptyLine()]))
  const ungrouped = emptyLine()
  const whole = emptyLine()
  for (const unit of units) {
    const groups = groupsOf(unit, codebook)
    const fates = groups.map((group) => fateIn(unit, use.get(group)))
    for (const [index, group] of groups.entries()) {
      const line = lines.get(group)
      if (line) book(line, fates[index] ?? 'notYetUsed')
    }
    if (groups.length === 0) book(ungrouped, fateIn(unit, undefined))
    book(whole, groups.length === 0 ? fateIn(unit, undefined) : fateOnTheWhole(fates))
  }
  return {
    groups: codebook.groups.map(({ id, name }) => ({ group: id, name, ...(lines.get(id) ?? emptyLine()) })),
    ungrouped,
    whole,
  }
}

/**
 * Whether the ledger adds up, counted anew from the units: one stc/ledger diagnostic per line that does not. It can
 * only fail through a bug in stc.
 */
export function checkLedger(
  { groups, ungrouped, whole }: Ledger,
  units: readonly MeaningUnit[],
  codebook: Codebook,
): Diagnostic[] {
  const found = (group: string) => units.filter((unit) => groupsOf(unit, codebook).includes(group)).length
  const lines: [string, LedgerLine, number][] = [
    ...groups.map((line): [string, LedgerLine, number] => [line.group, line, found(line.group)]),
    ['no group', ungrouped, units.filter((unit) => groupsOf(unit, codebook).length === 0).length],
    ['the whole', whole, units.length],
  ]
  return lines.flatMap(([name, line, counted]) => {
    const sum = line.used + line.setAside + line.excluded + line.notYetUsed
    if (line.found === counted && sum === counted) return []
    return [
      error(
        'stc/ledger',
        `${name}: ${counted} units, but the ledger says ${line.found} found, ${sum} booked`,
      ),
    ]
  })
}

function emptyLine(): LedgerLine {
  return { found: 0, used: 0, setAside: 0, excluded: 0, notYetUsed: 0 }
}

function book(line: LedgerLine, fate: Fate): void {
  line.found += 1
  line[fate] += 1
}

function groupsOf(unit: MeaningUnit, codebook: Codebook): string[] {
  const groups = unit.codes.flatMap((code) => codebook.codes.get(code)?.group ?? [])
  return [...new Set(groups)]
}

function fateIn(unit: MeaningUnit, use: TextUse | undefined): Fate {
  if (unit.status === 'excluded') return 'excluded'
  if (unit.status === 'set-aside') return 'setAside'
  if (use?.cited.has(unit.id)) return 'used'
  return use?.notUsed.has(unit.id) ? 'setAside' : 'notYetUsed'
}

function fateOnTheWhole(fates: readonly Fate[]): Fate {
  if (fates.includes('used')) return 'used'
  if (fates.includes('notYetUsed')) return 'notYetUsed'
  return fates[0] ?? 'notYetUsed'
}
