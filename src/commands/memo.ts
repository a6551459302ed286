import { deadLink } from '../coding/check-memos.js'
import { isDay, type MemoLink, type PlacedMemo, readMemoLink, writeMemoLink } from '../coding/memo.js'
import { idSafe } from '../coding/unit-id.js'
import { partsOfUnitId } from '../coding/unit-id-parts.js'
import { type Diagnostic, fail } from '../diagnostic.js'
import { type Effects, EXIT } from '../effects.js'
import { type AnalystOptions, chooseAnalyst } from '../study/analyst.js'
import { codeAll } from '../study/coding.js'
import { shown } from '../study/disk.js'
import { findTranscripts, loadCodebook, loadStudy, loadTranscripts, requireStudy } from '../study/load.js'
import { addMemo, loadMemos } from '../study/memos.js'
import { chooseFormat, emit, type OutputOptions, tell } from '../study/output.js'
import type { Study } from '../study/study.js'
import { decode } from '../transcript/decode.js'
import { reportAndRefuse } from './report-diagnostics.js'

export interface MemoOptions extends AnalystOptions, OutputOptions {
  unit?: string
  code?: string
  group?: string
  at?: string
  date?: string
  list?: boolean
}

/** `stc memo`: writes a dated thought down, linked to what it is about; with --list shows those written. */
export async function memo(
  given: string | undefined,
  options: MemoOptions,
  effects: Effects,
): Promise<number> {
  const study = await loadStudy(effects)
  requireStudy(study, 'memo')
  const link = linkOf(options)
  if (options.list) {
    if (given !== undefined) fail('stc/usage', '--list takes no text')
    return list(study, link, options, effects)
  }
  const date = options.date ?? effects.today()
  if (!isDay(date)) fail('stc/usage', `"${date}" is no day`, { hint: 'write it as 2026-11-26' })
  const analyst = chooseAnalyst(study, options, effects)
  if (link) await refuseDeadLink(study, link, effects)
  const text = (await textOf(given, effects)).trim()
  if (text === '') fail('stc/nothing-to-do', 'the memo has no text', { hint: 'nothing was written' })
  const about = link ?? { kind: 'study' as const }
  const file = await addMemo(study, { analyst, date, link: about, text }, effects)
  await tell(effects, shown(effects.cwd, file), `memo of ${date} on ${writeMemoLink(about) || 'the study'}`)
  return EXIT.fine
}

function linkOf({ unit, code, group, at }: MemoOptions): MemoLink | undefined {
  const wanted = [
    unit === undefined ? [] : `unit ${unit}`,
    at === undefined ? [] : `turn ${at}`,
    code === undefined ? [] : `code ${code}`,
    group === undefined ? [] : `group ${group}`,
  ].flat()
  const [first, ...others] = wanted
  if (first === undefined) return undefined
  if (others.length > 0)
    fail('stc/usage', 'a memo is about one thing', { hint: 'give one of --unit, --at, --code, --group' })
  const link = readMemoLink(first)
  if (link) return link
  return fail('stc/usage', `"${first.replace(/^\w+ /, '')}" is no ${first.split(' ')[0]}`, {
    hint: 'units are written FG1-34-k3q2, turns FG1:34',
  })
}

/** Throws stc/dead-memo-link where the link leads nowhere. Of the transcripts only the one in question is read. */
async function refuseDeadLink(study: Study, link: MemoLink, effects: Effects): Promise<void> {
  const codebook = await loadCodebook(study, {}, effects)
  const byRecord = link.kind === 'unit' || link.kind === 'turn'
  const files = byRecord ? await findTranscripts(study, [], {}, effects) : []
  const name =
    link.kind === 'unit'
      ? (partsOfUnitId(link.id)?.transcript ?? '')
      : link.kind === 'turn'
        ? link.transcript
        : ''
  const own = files.filter(({ id }) => id === name || idSafe(id) === name)
  const transcripts =
    own.length > 0
      ? await loadTranscripts(
          study,
          own.map(({ file }) => file),
          {},
          effects,
        )
      : []
  const { units } =
    link.kind === 'unit'
      ? await codeAll(study, transcripts, codebook, { part: true }, effects)
      : { units: [] }
  // Transcripts that were not read are known by their ids, for a suggestion.
  const known = [
    ...transcripts,
    ...files.filter((each) => !own.includes(each)).map(({ id }) => ({ id, turns: [] })),
  ]
  const dead =
    link.kind === 'unit' && own.length === 0
      ? deadLink({ kind: 'turn', transcript: name, turn: 1 }, { codebook, units, transcripts: known })
      : deadLink(link, { codebook, units, transcripts: known })
  if (dead) fail('stc/dead-memo-link', dead.message, { hint: dead.hint })
}

async function textOf(given: string | undefined, effects: Effects): Promise<string> {
  if (given === '-') return decode(await effects.stdin(), 'stdin').text
  if (given !== undefined) return given
  const edited = await effects.edit('', 'memo.md')
  if (edited !== undefined) return edited
  return fail('stc/usage', 'the memo has no text', {
    hint: 'give it as an argument, pipe it in with -, or run the command on a terminal for your editor',
  })
}

async function list(
  study: Study,
  link: MemoLink | undefined,
  options: MemoOptions,
  effects: Effects,
): Promise<number> {
  const format = chooseFormat(options, ['md', 'ndjson'], { onTerminal: 'md', inPipe: 'md' }, effects)
  const { memos, files, diagnostics } = await loadMemos(study, effects)
  await reportAndRefuse(effects, diagnostics.filter(isOfReading))
  const wanted = link && writeMemoLink(link)
  const chosen = memos.filter(
    ({ analyst, date, link: own }) =>
      (options.analyst === undefined || analyst === options.analyst) &&
      (options.date === undefined || date === options.date) &&
      (wanted === undefined || writeMemoLink(own) === wanted),
  )
  const { memoRecords, memosToMarkdown } = await import('../report/memos.js')
  const text =
    format === 'md'
      ? memosToMarkdown(chosen)
      : (await import('../tabular/ndjson.js')).toNdjson(memoRecords(chosen))
  await emit(effects, options, text, count(chosen), files, study)
  return EXIT.fine
}

function isOfReading({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

function count(memos: readonly PlacedMemo[]): string {
  return `${memos.length} ${memos.length === 1 ? 'memo' : 'memos'}`
}
