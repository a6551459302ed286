import { counted, type Method } from '../method/methods.js'
import { plainTable } from '../tabular/plain-table.js'
import type { LedgerLine } from './ledger.js'
import { LEDGER_LAWS, ledgerRemarks, moveInWords } from './ledger-markdown.js'
import type { LedgerView } from './ledger-of-groups.js'

/** So many ids of a reason are shown on a terminal; md and ndjson hold them all. */
const MOST_IDS = 3

const HEAD = ['found', 'accepted', 'cited', 'not yet', 'candidates', 'aside', 'excluded']

/** The ledger for a terminal: the lines with their laws, what analysts recoded, and the reasons. */
export function ledgerText({ ledger, moves, reasons }: LedgerView, method: Method, width: number): string {
  const { group, unit } = method.words
  const rows = [['', ...HEAD], ...ledger.groups.map((line) => [line.group, ...numbers(line)])]
  if (ledger.ungrouped.found > 0) rows.push([`no ${group.one}`, ...numbers(ledger.ungrouped)])
  rows.push(['all, each once', ...numbers(ledger.whole)])
  const remarks = [...LEDGER_LAWS.split('; '), ...ledgerRemarks(ledger, method)]
  const parts = [
    plainTable(rows, { align: ['left', ...HEAD.map(() => 'right' as const)], width }),
    ...remarks.map((remark) => `${remark}\n`),
  ]
  if (moves.length > 0) {
    const recoded = moves.reduce((sum, { ids }) => sum + ids.length, 0)
    parts.push(
      `\nRecoded by analysts: ${counted(recoded, unit)}\n`,
      plainTable(
        moves.map((move) => [String(move.ids.length), moveInWords(move), some(move.ids)]),
        { align: ['right', 'left', 'left'], width },
      ),
    )
  }
  if (reasons.length > 0) {
    const ids = reasons.reduce((sum, each) => sum + each.ids.length, 0)
    parts.push(
      `\nOut of play: ${ids}, with ${reasons.length === 1 ? 'its reason' : 'their reasons'}\n`,
      plainTable(
        reasons.map(({ status, by, reason, ids: units }) => [
          String(units.length),
          by === 'decision' ? status : `in the ${method.words.condensate.one}`,
          reason ?? 'no reason given',
          some(units),
        ]),
        { align: ['right', 'left', 'left', 'left'], width },
      ),
    )
  }
  return parts.join('')
}

function numbers(line: LedgerLine): string[] {
  return [
    line.found,
    line.accepted,
    line.cited,
    line.notYetCited,
    line.candidate,
    line.setAside,
    line.excluded,
  ].map(String)
}

function some(ids: readonly string[]): string {
  const more = ids.length - MOST_IDS
  return ids.slice(0, MOST_IDS).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
