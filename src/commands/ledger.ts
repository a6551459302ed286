import { type Effects, EXIT } from '../effects.js'
import { counted } from '../method/methods.js'
import { type Ledger, ledger } from '../report/ledger.js'
import { type LedgerView, ledgerOfGroups } from '../report/ledger-of-groups.js'
import { ledgerReasons } from '../report/ledger-reasons.js'
import { movesOf } from '../report/moves.js'
import { chooseFormat, emit, type OutputOptions } from '../study/output.js'
import { notUsedItems, textUse } from '../study/text-use.js'
import { loadTextWork, type TextOptions, type TextWork } from './text-command.js'

export type LedgerOptions = TextOptions & OutputOptions

/** `stc ledger`: what became of every unit, with the sums, the moves and the reasons. */
export async function showLedger(
  files: readonly string[],
  options: LedgerOptions,
  effects: Effects,
): Promise<number> {
  const formats = ['table', 'md', 'csv', 'ndjson'] as const
  const format = chooseFormat(options, formats, { onTerminal: 'table', inPipe: 'md' }, effects)
  // The whole is booked from the texts of all groups, also where only some are shown.
  const { group: wanted, ...all } = options
  const work = await loadTextWork(files, all, effects, wanted)
  const { loaded, study, texts, grouping } = work
  const whole: LedgerView = {
    ledger: ledger(loaded.units, textUse(texts.groups), loaded.codebook),
    moves: movesOf(loaded.recodings, loaded.codebook),
    reasons: ledgerReasons(grouping.outOfPlay, notUsedItems(texts.groups)),
  }
  const view = wanted ? ledgerOfGroups(whole, wanted, loaded.units, loaded.codebook) : whole
  const text = await written(view, format, work, effects)
  await emit(effects, options, text, account(whole.ledger, work), loaded.inputs, study)
  return EXIT.fine
}

async function written(
  view: LedgerView,
  format: 'table' | 'md' | 'csv' | 'ndjson',
  { study: { method } }: TextWork,
  effects: Effects,
): Promise<string> {
  if (format === 'table') {
    const { ledgerText } = await import('../report/ledger-text.js')
    return ledgerText(view, method, effects.stdout.terminal ? effects.stdout.width : 80)
  }
  if (format === 'md') {
    const { ledgerToMarkdown } = await import('../report/ledger-markdown.js')
    return ledgerToMarkdown(view, method)
  }
  const { LEDGER_FIELDS, ledgerRows, moveRows, reasonRows } = await import('../report/ledger-rows.js')
  const rows = ledgerRows(view.ledger)
  if (format === 'csv') return [...(await import('../tabular/csv.js')).csvLines(rows, LEDGER_FIELDS)].join('')
  const { toNdjson } = await import('../tabular/ndjson.js')
  return toNdjson([...rows, ...moveRows(view.moves), ...reasonRows(view.reasons)])
}

function account({ whole }: Ledger, { study }: TextWork): string {
  return `${counted(whole.found, study.method.words.unit)}: ${whole.cited + whole.candidateCited} cited, ${whole.setAside} set aside, ${whole.excluded} excluded`
}
