import { corrected, corrections, type Finding, findingOf } from '../coding/reanchor/accept.js'
import type { Outcome } from '../coding/reanchor/outcome.js'
import { reanchor } from '../coding/reanchor/reanchor.js'
import { fail } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import { type Effects, EXIT } from '../effects.js'
import { reanchoringCounts } from '../report/reanchoring.js'
import {
  type CitationFinding,
  citationFinding,
  citationRows,
  decisionRow,
} from '../report/reanchoring-rows.js'
import { carriedTexts, deadCitations, unitsOf } from '../study/carrying.js'
import { type CitingText, loadCitingTexts } from '../study/citing-texts.js'
import { readCodingText } from '../study/coding-desk.js'
import { type CodingSource, readCodings, refuseChanged } from '../study/coding-sources.js'
import { loadCodebook, loadStudy, loadTranscripts, requireStudy } from '../study/load.js'
import { chooseFormat, emit, type OutputOptions, tell } from '../study/output.js'
import type { Study } from '../study/study.js'
import type { UnitOptions } from '../study/units.js'
import { writeAll } from '../study/write-all.js'
import type { Transcript } from '../transcript/transcript.js'
import { confirmCitations, confirmDecisions } from './reanchor-confirm.js'

export interface ReanchorOptions extends UnitOptions, OutputOptions {
  /** Only the files of these analysts. */
  analyst?: string[]
  /** Only decisions about these transcripts. */
  transcript?: string[]
  /** From 0 to 1. */
  acceptAbove?: number
  dryRun?: boolean
}

/** A coding file and what became of its entries. */
interface Reanchored {
  source: CodingSource
  findings: Finding[]
}

/** `stc reanchor`: finds decisions and citations again after transcripts were edited. */
export async function reanchorStudy(
  files: readonly string[],
  options: ReanchorOptions,
  effects: Effects,
): Promise<number> {
  const format = chooseFormat(
    options,
    ['text', 'ndjson', 'csv', 'md'],
    { onTerminal: 'text', inPipe: 'text' },
    effects,
  )
  const study = await loadStudy(effects, options)
  if (options.coding === undefined) requireStudy(study, 'coding file')
  const transcripts = await loadTranscripts(study, files, options, effects)
  const sources = await readCodings(study, options.coding, effects)
  refuseUnknown(options, sources, transcripts)
  // Also decisions that nobody asked about tell where turns went.
  const outcomes = reanchorAll(sources, transcripts, files.length > 0)
  const isWanted = wanted(options)
  const reanchored = sources.map((source): Reanchored => {
    const findings = source.decisions.flatMap((decision, index) => {
      const outcome = outcomes.get(decision)
      return outcome && isWanted(outcome) ? [findingOf(index, outcome, options.acceptAbove)] : []
    })
    return { source, findings }
  })
  const findings = reanchored.flatMap((each) => each.findings)
  // A person is asked only where nothing else was said about what is to be taken.
  const asks = !options.dryRun && options.acceptAbove === undefined && format === 'text'
  if (asks) await confirmDecisions(findings, effects)

  const codings = await correctedCodings(reanchored, effects)
  // Of a part of the transcripts nobody can tell which ids no unit has.
  const texts = study.root === undefined || files.length > 0 ? [] : await loadCitingTexts(study, effects)
  const { citations, changed } =
    texts.length === 0
      ? { citations: [], changed: [] }
      : await carryCitations({ study, transcripts, texts, codings, findings, asks }, options, effects)

  const written = [
    ...codings.flatMap(({ source, text }) =>
      text === undefined ? [] : [{ path: source.path, seen: source.seen, text }],
    ),
    ...changed.map(({ path, seen, carried }) => ({ path, seen, text: carried.text })),
  ]
  const rows = [...findings.map(decisionRow), ...citations.flatMap(citationRows)]
  const account = reanchoringCounts(rows.filter(({ what }) => what === 'decision'))
  const inputs = [...sources.map(({ path }) => path), ...texts.map(({ path }) => path)]
  const text = await textOf(rows, format, effects)
  const toFile = options.output !== undefined && options.output !== '-'
  const list = () => emit(effects, options, text, account, inputs, study)
  // A list that cannot be written keeps the study from being changed; a reader who goes away does not.
  if (toFile) await list()
  if (!options.dryRun) {
    await refuseChanged(written, effects)
    await writeAll(effects.cwd, written, [])
  }
  if (!toFile) await list()
  const would = options.dryRun ? 'would change: ' : ''
  for (const { source, text, entries } of codings) {
    if (text !== undefined)
      await tell(effects, source.file, `${would}${counted(entries, 'entry', 'entries')}`)
  }
  for (const { name, carried } of changed) {
    const kept = carried.renewed ? ', inputs renewed: nothing but ids changed' : ''
    await tell(effects, name, `${would}citations${kept}`)
  }
  if (!toFile) await tell(effects, 'decisions', account)
  const dead = rows.filter(({ what }) => what === 'citation')
  if (dead.length > 0) await tell(effects, 'citations', reanchoringCounts(dead, ['moved', 'fuzzy', 'lost']))
  return rows.every(({ holds }) => holds) ? EXIT.fine : EXIT.findings
}

interface CarryingSource {
  study: Study
  transcripts: readonly Transcript[]
  texts: readonly CitingText[]
  codings: readonly CorrectedCoding[]
  findings: readonly Finding[]
  asks: boolean
}

/** Which cited ids have become others, and the texts that say so from now on. */
async function carryCitations(
  { study, transcripts, texts, codings, findings, asks }: CarryingSource,
  options: ReanchorOptions,
  effects: Effects,
): Promise<{ citations: CitationFinding[]; changed: ReturnType<typeof carriedTexts> }> {
  const codebook = await loadCodebook(study, options, effects)
  const decisions = codings.flatMap((each) => each.decisions)
  const units = await unitsOf(study, transcripts, codebook, decisions)
  const { transcript, acceptAbove } = options
  const citations = deadCitations(texts, transcripts, units, findings)
    .filter(({ of }) => !transcript || transcript.includes(of))
    .map((dead) => citationFinding(dead, acceptAbove))
  if (asks) await confirmCitations(citations, effects)
  const renamed = new Map<string, string>()
  for (const { cited, successor, holds } of citations)
    if (successor && holds) renamed.set(cited.id, successor.unit.id)
  return { citations, changed: carriedTexts(texts, renamed, units, codebook) }
}

/** A coding file as it will stand; `text` is undefined where it stays as it is. */
interface CorrectedCoding {
  source: CodingSource
  decisions: CodingSource['decisions']
  text: string | undefined
  entries: number
}

async function correctedCodings(
  reanchored: readonly Reanchored[],
  effects: Effects,
): Promise<CorrectedCoding[]> {
  const all: CorrectedCoding[] = []
  for (const { source, findings } of reanchored) {
    const { size } = corrections(findings)
    const { decisions } = source
    if (size === 0) {
      all.push({ source, decisions, text: undefined, entries: 0 })
      continue
    }
    // A file in which nothing changes need not be one that can be edited.
    const coding = corrected((await readCodingText(source.path, effects)).coding, findings)
    all.push({ source, decisions: [...coding.decisions], text: coding.text, entries: size })
  }
  return all
}

function reanchorAll(
  sources: readonly CodingSource[],
  transcripts: readonly Transcript[],
  part: boolean,
): Map<CodingSource['decisions'][number], Outcome> {
  const byTranscript = new Map<string, CodingSource['decisions']>()
  for (const { decisions } of sources) {
    for (const decision of decisions) {
      const own = byTranscript.get(decision.transcript)
      if (own) own.push(decision)
      else byTranscript.set(decision.transcript, [decision])
    }
  }
  const outcomes = new Map<CodingSource['decisions'][number], Outcome>()
  for (const transcript of transcripts) {
    const own = byTranscript.get(transcript.id) ?? []
    for (const outcome of reanchor(transcript, own)) outcomes.set(outcome.decision, outcome)
    byTranscript.delete(transcript.id)
  }
  // Where only some transcripts were asked for, decisions about the others are neither found nor lost.
  if (part) return outcomes
  for (const decision of [...byTranscript.values()].flat())
    outcomes.set(decision, { kind: 'lost', decision, transcript: undefined, best: undefined })
  return outcomes
}

function wanted({ analyst, transcript }: ReanchorOptions): (outcome: Outcome) => boolean {
  return ({ decision }) =>
    (!analyst || analyst.includes(decision.analyst)) &&
    (!transcript || transcript.includes(decision.transcript))
}

function refuseUnknown(
  { analyst = [], transcript = [] }: ReanchorOptions,
  sources: readonly CodingSource[],
  transcripts: readonly Transcript[],
): void {
  const analysts = sources.map((source) => source.analyst)
  for (const id of analyst) {
    if (!analysts.includes(id))
      fail('stc/unknown-analyst', `no coding file is that of "${id}"`, {
        hint: didYouMean(id, analysts).trim() || `there are files of ${analysts.join(', ') || 'nobody'}`,
      })
  }
  const ids = new Set([
    ...transcripts.map(({ id }) => id),
    ...sources.flatMap(({ decisions }) => decisions.map((decision) => decision.transcript)),
  ])
  for (const id of transcript) {
    if (!ids.has(id))
      fail('stc/unknown-reference', `there is no transcript "${id}"`, {
        hint: didYouMean(id, ids).trim() || undefined,
      })
  }
}

async function textOf(
  rows: ReturnType<typeof decisionRow>[],
  format: 'text' | 'ndjson' | 'csv' | 'md',
  effects: Effects,
): Promise<string> {
  if (format === 'ndjson') return (await import('../tabular/ndjson.js')).toNdjson(rows)
  if (format === 'csv') {
    const { REANCHORING_FIELDS } = await import('../report/reanchoring-rows.js')
    return (await import('../tabular/csv.js')).toCsv(rows, REANCHORING_FIELDS)
  }
  const { reanchoringMarkdown, reanchoringText } = await import('../report/reanchoring.js')
  return format === 'md' ? reanchoringMarkdown(rows) : reanchoringText(rows, effects.stdout)
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
