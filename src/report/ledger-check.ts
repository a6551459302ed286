import type { Codebook } from '../codebook/codebook.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { type Diagnostic, error } from '../diagnostic.js'
import { groupsOf, type Ledger, type LedgerLine } from './ledger.js'

/**
 * Whether the ledger adds up, counted anew from the units and what was decided about them: one stc/ledger diagnostic
 * per line that does not. Which units a text cites is not asked again: only that no line holds more or fewer than
 * there are, and that a text sets nothing aside that was decided otherwise. It can only fail through a bug in stc.
 */
export function checkLedger(
  { groups, ungrouped, whole }: Ledger,
  units: readonly MeaningUnit[],
  codebook: Codebook,
): Diagnostic[] {
  const counted = new Map<string | undefined, Recount>()
  const all = recount()
  for (const unit of units) {
    const names: (string | undefined)[] = groupsOf(unit, codebook)
    if (names.length === 0) names.push(undefined)
    for (const name of names) {
      const own = counted.get(name) ?? recount()
      counted.set(name, own)
      own[unit.status] += 1
    }
    all[unit.status] += 1
  }
  const lines: [string, LedgerLine, Recount][] = [
    ...groups.map((line): [string, LedgerLine, Recount] => [
      line.group,
      line,
      counted.get(line.group) ?? recount(),
    ]),
    ['no group', ungrouped, counted.get(undefined) ?? recount()],
    ['the whole', whole, all],
  ]
  return lines.flatMap(([name, line, decided]) => {
    const wrong = contradiction(line, decided)
    return wrong === undefined ? [] : [error('stc/ledger', `${name}: ${wrong}`)]
  })
}

type Recount = Record<MeaningUnit['status'], number>

function recount(): Recount {
  return { accepted: 0, candidate: 0, 'set-aside': 0, excluded: 0 }
}

/** What is wrong in a line, in words; undefined where it adds up. */
function contradiction(line: LedgerLine, decided: Recount): string | undefined {
  const units = decided.accepted + decided.candidate + decided['set-aside'] + decided.excluded
  const booked = line.accepted + line.candidate + line.setAside + line.excluded
  if (line.found !== units || booked !== units)
    return `${units} units, but the ledger says ${line.found} found, ${booked} booked`
  if (line.accepted !== line.cited + line.notYetCited)
    return `${line.accepted} accepted, but ${line.cited} cited and ${line.notYetCited} not yet cited`
  if (line.excluded !== decided.excluded)
    return `${decided.excluded} units are excluded, but the ledger says ${line.excluded}`
  const asideInText = line.setAside - decided['set-aside']
  const leftInPlay = line.accepted + line.candidate
  const isWithin = line.accepted <= decided.accepted && line.candidate <= decided.candidate
  if (asideInText < 0 || !isWithin || leftInPlay + asideInText !== decided.accepted + decided.candidate)
    return `${decided.accepted} units are accepted and ${decided.candidate} candidates, but the ledger says ${line.accepted} and ${line.candidate}`
  return line.candidateCited > line.candidate
    ? `${line.candidateCited} candidates are cited, but there are ${line.candidate}`
    : undefined
}
