import type { PhrasingContent, RootContent } from 'mdast'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { bullets, capitalised, emphasis, paragraph, strong, table } from '../markdown/build.js'
import { counted, type Method } from '../method/methods.js'
import type { Ledger, LedgerLine } from './ledger.js'

/** The ledger as a table, with a line for units with no group only where there are any. */
export function ledgerTable(ledger: Ledger, method: Method): RootContent[] {
  const { group, unit } = method.words
  const numbers = (line: LedgerLine) =>
    [line.found, line.used, line.setAside, line.excluded, line.notYetUsed].map(String)
  const rows: (string | PhrasingContent[])[][] = [
    [capitalised(group.one), 'Found', 'Used', 'Set aside', 'Excluded', 'Not yet used'],
    ...ledger.groups.map((line) => [line.name, ...numbers(line)]),
  ]
  if (ledger.ungrouped.found > 0) rows.push([[emphasis(`no ${group.one}`)], ...numbers(ledger.ungrouped)])
  rows.push([[strong('All, each once')], ...numbers(ledger.whole)])
  const nodes: RootContent[] = [table(rows, [null, 'right', 'right', 'right', 'right', 'right'])]
  const twice = ledger.groups.reduce((sum, line) => sum + line.found, ledger.ungrouped.found)
  if (twice > ledger.whole.found) {
    nodes.push(
      paragraph(emphasis(`${capitalised(unit.many)} of several ${group.many} stand in each of them.`)),
    )
  }
  return nodes
}

/** The reasons why units are out of play, with their ids, in the order in which they first occur. */
export function outOfPlayList(
  outOfPlay: readonly MeaningUnit[],
  notUsed: readonly { ids: readonly string[]; reason: string | undefined }[],
  method: Method,
): RootContent[] {
  if (outOfPlay.length + notUsed.length === 0) return []
  const byReason = new Map<string, { status: string; reason: string; ids: string[] }>()
  for (const { id, status, reason } of outOfPlay) {
    const entry = {
      status: status === 'set-aside' ? 'set aside' : 'excluded',
      reason: reason ?? 'no reason given',
      ids: [] as string[],
    }
    const key = JSON.stringify([status, entry.reason])
    const known = byReason.get(key) ?? entry
    known.ids.push(id)
    byReason.set(key, known)
  }
  for (const { ids, reason = 'no reason given' } of notUsed) {
    const status = `set aside in the ${method.words.condensate.one}`
    byReason.set(JSON.stringify([status, reason, ...ids]), { status, reason, ids: [...ids] })
  }
  return [
    bullets(
      [...byReason.values()].map(({ status, reason, ids }) => [
        `${counted(ids.length, method.words.unit)} `,
        strong(status),
        `: ${reason} (${ids.join(', ')})`,
      ]),
    ),
  ]
}
