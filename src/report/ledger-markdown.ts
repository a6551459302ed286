import type { PhrasingContent, RootContent } from 'mdast'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { bullets, capitalised, emphasis, heading, paragraph, strong, table } from '../markdown/build.js'
import { stringifySections } from '../markdown/stringify.js'
import { counted, type Method } from '../method/methods.js'
import type { Ledger, LedgerLine } from './ledger.js'
import type { LedgerView } from './ledger-of-groups.js'
import { type LedgerReason, ledgerReasons, type NotUsedItem } from './ledger-reasons.js'
import type { Move } from './moves.js'

/** The two laws in words, for the caption of the table. */
export const LEDGER_LAWS =
  'found = accepted + candidates + set aside + excluded; accepted = cited + not yet cited'

/** `stc ledger` as Markdown: the table, what was recoded, and every reason with its units. */
export function ledgerToMarkdown({ ledger, moves, reasons }: LedgerView, method: Method): string {
  const { unit } = method.words
  const sections: RootContent[][] = [
    [heading(1, `Ledger of ${unit.many}`), paragraph(`${capitalised(LEDGER_LAWS)}.`)],
    ledgerTable(ledger, method),
  ]
  if (moves.length > 0) {
    sections.push([
      heading(2, 'Recoded by analysts, from what the rules proposed'),
      ...movesList(moves, method),
    ])
  }
  if (reasons.length > 0) {
    sections.push([heading(2, 'Out of play, with reasons'), ...reasonsList(reasons, method)])
  }
  return stringifySections(sections)
}

/** The ledger as a table, with a line for units with no group only where there are any. */
export function ledgerTable(ledger: Ledger, method: Method): RootContent[] {
  const { group } = method.words
  const numbers = (line: LedgerLine) =>
    [
      line.found,
      line.accepted,
      line.cited,
      line.notYetCited,
      line.candidate,
      line.setAside,
      line.excluded,
    ].map(String)
  const rows: (string | PhrasingContent[])[][] = [
    [
      capitalised(group.one),
      'Found',
      'Accepted',
      'Cited',
      'Not yet cited',
      'Candidates',
      'Set aside',
      'Excluded',
    ],
    ...ledger.groups.map((line) => [line.name, ...numbers(line)]),
  ]
  if (ledger.ungrouped.found > 0) rows.push([[emphasis(`no ${group.one}`)], ...numbers(ledger.ungrouped)])
  rows.push([[strong('All, each once')], ...numbers(ledger.whole)])
  const nodes: RootContent[] = [table(rows, [null, ...numbers(ledger.whole).map(() => 'right' as const)])]
  for (const remark of ledgerRemarks(ledger, method)) nodes.push(paragraph(emphasis(remark)))
  return nodes
}

/** What must be known to read the table right, as sentences; none where nothing must. */
export function ledgerRemarks({ groups, ungrouped, whole }: Ledger, { words }: Method): string[] {
  const remarks: string[] = []
  const standing = groups.reduce((sum, line) => sum + line.found, ungrouped.found)
  if (standing > whole.found) {
    remarks.push(`${capitalised(words.unit.many)} of several ${words.group.many} stand in each of them.`)
  }
  if (whole.candidateCited > 0) {
    const [cited, them] =
      whole.candidateCited === 1
        ? ['1 candidate is', 'it']
        : [`${whole.candidateCited} candidates are`, 'them']
    remarks.push(`${cited} cited by a ${words.condensate.one} before anyone accepted ${them}.`)
  }
  return remarks
}

/** What analysts recoded, as a list; nothing where nobody did. */
export function movesList(moves: readonly Move[], method: Method): RootContent[] {
  if (moves.length === 0) return []
  return [
    bullets(
      moves.map((move) => [
        strong(moveInWords(move)),
        `: ${counted(move.ids.length, method.words.unit)} (${move.ids.join(', ')})`,
        ...(move.reasons.length > 0 ? [`: ${move.reasons.join('; ')}`] : []),
      ]),
    ),
  ]
}

/** `beds (resources) → phone (role)`; where nothing stands on one side, what that means. */
export function moveInWords({ from, to, fromGroups, toGroups }: Move): string {
  const named = (codes: readonly string[], groups: readonly string[]) =>
    `${codes.join(', ')}${groups.length > 0 ? ` (${groups.join(', ')})` : ''}`
  if (from.length === 0) return `given by an analyst: ${named(to, toGroups)}`
  if (to.length === 0) return `taken away: ${named(from, fromGroups)}`
  return `${named(from, fromGroups)} → ${named(to, toGroups)}`
}

/** The reasons why units are out of play, with their ids; see `ledgerReasons` for their order. */
export function outOfPlayList(
  outOfPlay: readonly MeaningUnit[],
  notUsed: readonly NotUsedItem[],
  method: Method,
): RootContent[] {
  return reasonsList(ledgerReasons(outOfPlay, notUsed), method)
}

function reasonsList(reasons: readonly LedgerReason[], method: Method): RootContent[] {
  if (reasons.length === 0) return []
  return [
    bullets(
      reasons.map(({ status, by, reason, ids }) => [
        `${counted(ids.length, method.words.unit)} `,
        strong(by === 'decision' ? status : `set aside in the ${method.words.condensate.one}`),
        `: ${reason ?? 'no reason given'} (${ids.join(', ')})`,
      ]),
    ),
  ]
}
