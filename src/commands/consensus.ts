import path from 'node:path'
import { agreementOf, percentAgreement } from '../coding/consensus/agreement.js'
import { isDisputed, type Matter } from '../coding/consensus/matter.js'
import { MATTER_FIELDS, matterRecord, matterRow } from '../coding/consensus/records.js'
import type { Settling } from '../coding/consensus/settle-sheet.js'
import { decideAll } from '../coding/decide.js'
import { fail, StcError } from '../diagnostic.js'
import { type Effects, EXIT } from '../effects.js'
import { counted } from '../method/methods.js'
import { CodingDesk } from '../study/coding-desk.js'
import { CONSENSUS, type LoadedConsensus, loadConsensus } from '../study/consensus.js'
import { exists, readText, shown } from '../study/disk.js'
import { loadCodebook, loadStudy, type ReadingOptions, requireStudy } from '../study/load.js'
import { chooseFormat, emitChunks, type OutputOptions, tell } from '../study/output.js'
import type { Study } from '../study/study.js'
import { plainTable } from '../tabular/plain-table.js'
import { report } from './report-diagnostics.js'

export interface ConsensusOptions extends ReadingOptions, OutputOptions {
  coding?: string
  /** Write what all agree on. */
  write?: boolean
  /** A worksheet that was filled in. */
  settle?: string
  /** The worksheet also holds what only one of them decided. */
  alone?: boolean
}

/** `stc consensus ANALYST ANALYST`: what they agree on, and what they must talk about. */
export async function consensus(
  names: readonly string[],
  options: ConsensusOptions,
  effects: Effects,
): Promise<number> {
  const study = await loadStudy(effects, options)
  requireStudy(study, 'study')
  if (options.settle !== undefined) return settle(study, names, options.settle, options, effects)
  const format = chooseFormat(
    options,
    ['table', 'md', 'ndjson', 'csv'],
    { onTerminal: 'table', inPipe: 'table' },
    effects,
  )
  const codebook = await loadCodebook(study, options, effects)
  const loaded = await loadConsensus(study, names, codebook, options, effects)
  const isBroken = loaded.diagnostics.some(({ severity }) => severity === 'error')
  if (isBroken && options.write) throw new StcError(loaded.diagnostics)
  await report(
    effects,
    loaded.diagnostics.filter(({ severity }) => severity !== 'info'),
  )
  let told = EXIT.fine as number
  if (options.write) {
    const { settleAgreed } = await import('../coding/consensus/settle-sheet.js')
    told = await write(study, settleAgreed(loaded.matters), openOf(loaded), options, effects)
  }
  if (!options.write || options.output !== undefined) await show(study, loaded, format, options, effects)
  return told
}

/** Differences that the consensus says nothing about yet. */
function openOf({ matters }: LoadedConsensus): Matter[] {
  return matters.filter((matter) => isDisputed(matter) && matter.consensus.length === 0)
}

async function show(
  study: Study,
  loaded: LoadedConsensus,
  format: 'table' | 'md' | 'ndjson' | 'csv',
  options: ConsensusOptions,
  effects: Effects,
): Promise<void> {
  const { matters, analysts } = loaded
  const open = openOf(loaded)
  let chunks: Iterable<string>
  if (format === 'md') {
    await refuseFilledIn(options, effects)
    const [{ sheetSections }, { sectionChunks }] = await Promise.all([
      import('../coding/consensus/sheet.js'),
      import('../markdown/stringify.js'),
    ])
    const wanted = options.alone
      ? matters.filter(
          (each) => open.includes(each) || (each.views.size === 1 && each.consensus.length === 0),
        )
      : open
    chunks = sectionChunks(sheetSections(wanted, analysts))
  } else if (format === 'table') chunks = [tableOf(loaded, study, effects.stdout.width)]
  else {
    const rows = matters.map((matter) => matterRecord(matter, analysts))
    chunks =
      format === 'csv'
        ? (await import('../tabular/csv.js')).csvLines(rows, [...MATTER_FIELDS, ...analysts])
        : (await import('../tabular/ndjson.js')).ndjsonLines(rows)
  }
  const agreement = agreementOf(matters, analysts)
  const percent = percentAgreement(agreement)
  const account = `${open.length} to settle, ${percent === undefined ? 'nothing compared' : `${percent} % of ${agreement.compared} agreed`}`
  await emitChunks(effects, options, chunks, () => account, [], study)
  if (effects.quiet || open.length === 0) return
  const file = format === 'md' && options.output ? options.output : undefined
  const next = file
    ? `fill in ${file}, then stc consensus --settle ${file}`
    : `stc consensus ${analysts.join(' ')} -o consensus.md`
  await effects.stderr.write(`Next: ${next}\n`)
}

/** A sheet in which somebody has begun to write is never written over. */
async function refuseFilledIn({ output }: ConsensusOptions, effects: Effects): Promise<void> {
  if (output === undefined || output === '-' || !(await exists(path.resolve(effects.cwd, output)))) return
  const { readSheet } = await import('../coding/consensus/read-sheet.js')
  const sheet = readSheet(await readText(effects.cwd, output), output)
  const filled = sheet.items.filter(({ settle }) => settle !== undefined).length
  if (filled === 0 && sheet.diagnostics.length === 0) return
  fail(
    'stc/exists',
    filled > 0 ? `${output} is filled in (${filled} settled)` : `${output} is no sheet that stc made`,
    {
      hint: 'read it back with --settle and move it away, or write to another file; nothing was written',
    },
  )
}

async function settle(
  study: Study,
  names: readonly string[],
  file: string,
  options: ConsensusOptions,
  effects: Effects,
): Promise<number> {
  const [{ readSheet }, { settleAgreed, settleSheet }] = await Promise.all([
    import('../coding/consensus/read-sheet.js'),
    import('../coding/consensus/settle-sheet.js'),
  ])
  if (names.length > 0 || options.write || options.output !== undefined)
    fail('stc/usage', 'the sheet says whose decisions it settles', { hint: 'give --settle FILE alone' })
  const sheet = readSheet(
    await readText(effects.cwd, file),
    shown(effects.cwd, path.resolve(effects.cwd, file)),
  )
  if (sheet.diagnostics.length > 0) throw new StcError(sheet.diagnostics)
  const codebook = await loadCodebook(study, options, effects)
  const loaded = await loadConsensus(study, sheet.analysts, codebook, options, effects)
  if (loaded.diagnostics.some(({ severity }) => severity === 'error')) throw new StcError(loaded.diagnostics)
  const agreed = settleAgreed(loaded.matters)
  const settled = settleSheet(sheet.items, loaded.matters, new Set(codebook.codes.keys()))
  const diagnostics = [...agreed.diagnostics, ...settled.diagnostics]
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new StcError(diagnostics)
  const open = openOf(loaded).filter((matter) => !settled.matters.has(matter))
  const both = {
    verdicts: [...agreed.verdicts, ...settled.verdicts],
    kept: agreed.kept + settled.kept,
    matters: settled.matters,
    diagnostics,
  }
  return write(study, both, open, options, effects)
}

/** Adds to coding/consensus.yaml; exit 1 where something stays as it is that a person must look at. */
async function write(
  study: Study,
  { verdicts, kept, diagnostics }: Settling,
  open: readonly Matter[],
  options: ConsensusOptions,
  effects: Effects,
): Promise<number> {
  const desk = await CodingDesk.open(study, CONSENSUS, options.coding, effects)
  const { coding, outcomes } = decideAll(desk.coding, verdicts)
  if (coding.text !== desk.coding.text) await desk.save(coding)
  await report(effects, diagnostics)
  const added = outcomes.filter((each) => each === 'added').length
  await tell(
    effects,
    shown(effects.cwd, desk.file),
    `${added} added, ${kept} stood there already, ${open.length} still open`,
  )
  return diagnostics.length > 0 ? EXIT.findings : EXIT.fine
}

function tableOf(loaded: LoadedConsensus, study: Study, width: number): string {
  const { matters, analysts } = loaded
  const agreement = agreementOf(matters, analysts)
  const { compared, agreed, extentOnly, differing, byStatus, byCodes, settled, alone } = agreement
  const percent = percentAgreement(agreement)
  const unit = counted(compared, study.method.words.unit)
  const lines = [
    `${unit} decided by ${analysts.length === 2 ? `both ${analysts.join(' and ')}` : `two or more of ${analysts.join(', ')}`}`,
    `  agreed    ${agreed}${percent === undefined ? '' : ` (${percent} %)`}${extentOnly === 0 ? '' : `, ${extentOnly} of them with quotes of different extent`}`,
    `  differing ${differing}: status ${byStatus}, codes ${byCodes}; ${settled} settled, ${differing - settled} open`,
    `  alone     ${[...alone].map(([analyst, count]) => `${analyst} ${count}`).join(', ')}`,
  ]
  const open = openOf(loaded)
  if (open.length === 0) return `${lines.join('\n')}\n`
  const rows = [['at', 'differs', ...analysts, 'words'], ...open.map((matter) => matterRow(matter, analysts))]
  return `${lines.join('\n')}\n\n${plainTable(rows, { width })}`
}
