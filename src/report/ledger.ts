import type { Codebook } from '../codebook/codebook.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'

/** What a person did with the units of one group in its authored condensate. */
export interface TextUse {
  /** Ids cited by a sentence or a quote. */
  cited: ReadonlySet<string>
  /** Ids listed under “Not used”. */
  notUsed: ReadonlySet<string>
}

/**
 * A line of the ledger; all are numbers of units. Two laws of conservation hold in each:
 * found = accepted + candidate + setAside + excluded, and accepted = cited + notYetCited.
 */
export interface LedgerLine {
  found: number
  /** Accepted by an analyst, and not set aside in the text. */
  accepted: number
  cited: number
  notYetCited: number
  /** Found by the rules; nobody has decided yet. */
  candidate: number
  /** Those candidates that the text cites all the same. */
  candidateCited: number
  /** By decision, or under “Not used” in the text. */
  setAside: number
  excluded: number
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

/** What became of a unit: where it stands, and whether a text cites it. */
interface Fate {
  is: 'accepted' | 'candidate' | 'setAside' | 'excluded'
  cited: boolean
}

/**
 * Books every unit by what became of it. In a group: excluded or set aside where that was decided, or where the group's
 * authored condensate lists it under “Not used” and does not cite it; else accepted, cited or not yet, or a candidate.
 * On the whole a unit is cited where any of its groups cites it, set aside where all of its groups set it aside.
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
      const fate = fates[index]
      if (line && fate) book(line, fate)
    }
    const alone = fateIn(unit, undefined)
    if (groups.length === 0) book(ungrouped, alone)
    book(
      whole,
      fates.find(({ cited }) => cited) ?? fates.find(({ is }) => is !== 'setAside') ?? fates[0] ?? alone,
    )
  }
  return {
    groups: codebook.groups.map(({ id, name }) => ({ group: id, name, ...(lines.get(id) ?? emptyLine()) })),
    ungrouped,
    whole,
  }
}

/** The groups that a unit's codes belong to, each once. */
export function groupsOf(unit: Pick<MeaningUnit, 'codes'>, codebook: Codebook): string[] {
  return [...new Set(unit.codes.flatMap((code) => codebook.codes.get(code)?.group ?? []))]
}

function emptyLine(): LedgerLine {
  return {
    found: 0,
    accepted: 0,
    cited: 0,
    notYetCited: 0,
    candidate: 0,
    candidateCited: 0,
    setAside: 0,
    excluded: 0,
  }
}

function book(line: LedgerLine, { is, cited }: Fate): void {
  line.found += 1
  line[is] += 1
  if (is === 'accepted') line[cited ? 'cited' : 'notYetCited'] += 1
  if (is === 'candidate' && cited) line.candidateCited += 1
}

function fateIn(unit: MeaningUnit, use: TextUse | undefined): Fate {
  if (unit.status === 'excluded') return { is: 'excluded', cited: false }
  if (unit.status === 'set-aside') return { is: 'setAside', cited: false }
  if (use?.cited.has(unit.id)) return { is: unit.status, cited: true }
  return { is: use?.notUsed.has(unit.id) ? 'setAside' : unit.status, cited: false }
}
