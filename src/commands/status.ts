import { groupUnits } from '../coding/grouping.js'
import type { MeaningUnit, Status } from '../coding/meaning-unit.js'
import { staleness } from '../condensate/staleness.js'
import { type Effects, EXIT } from '../effects.js'
import { type StatusInput, studyStatus, type TextState } from '../report/status.js'
import { statusRows, statusToText } from '../report/status-text.js'
import { codeAll } from '../study/coding.js'
import { condensateTextOf } from '../study/condensate-text.js'
import { contextOf, draftOf } from '../study/drafting.js'
import { loadCodebook, loadStudy, loadTranscripts, requireStudy } from '../study/load.js'
import { type GroupTexts, loadTexts } from '../study/texts.js'
import { loadThemes } from '../study/themes.js'
import type { UnitOptions } from '../study/units.js'
import { isStale } from '../synthesis/check.js'
import { compareThemes } from '../themes/compare.js'

export interface StatusOptions extends UnitOptions {
  format?: 'text' | 'json'
}

/** `stc status`: how far each of the five steps is, and what to do next. */
export async function status(
  files: readonly string[],
  options: StatusOptions,
  effects: Effects,
): Promise<number> {
  const steps = studyStatus(await statusInput(files, options, effects))
  if (options.format === 'json') {
    await effects.stdout.write(`${JSON.stringify(statusRows(steps), null, 2)}\n`)
    return EXIT.fine
  }
  const { paint, width } = effects.stdout
  const tones = { plain: (text: string) => text, good: paint.green, attention: paint.yellow, bad: paint.red }
  await effects.stdout.write(statusToText(steps, { width, paint: (text, tone) => tones[tone](text) }))
  return EXIT.fine
}

async function statusInput(
  files: readonly string[],
  options: StatusOptions,
  effects: Effects,
): Promise<StatusInput> {
  const study = await loadStudy(effects, options)
  if (files.length === 0) requireStudy(study, 'transcript')
  const codebook = await loadCodebook(study, options, effects)
  const transcripts = await loadTranscripts(study, files, options, effects)
  const { units } = await codeAll(
    study,
    transcripts,
    codebook,
    { ...options, part: files.length > 0 },
    effects,
  )
  const grouping = groupUnits(units, codebook)
  const { groups } = await loadTexts(study, grouping, effects)
  const { themes } = await loadThemes(study, [], effects)
  const comparison = compareThemes(themes, codebook, study.method.themeRange)
  const counts = new Map(comparison.analysts.map(({ analyst, count }) => [analyst, count]))
  const analysts = new Set([...study.analysts.map((analyst) => analyst.id), ...counts.keys()])
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const context = contextOf(transcripts)
  const drafting = { words: 150, quotes: 3, attribution: 'role' as const }
  return {
    method: study.method,
    transcripts: transcripts.length,
    analysts: [...analysts].map((id) => ({ id, themes: counts.get(id) ?? null })),
    prioritised: comparison.clusters.filter((cluster) => cluster.prioritised).length,
    units: countByStatus(units),
    groups: await Promise.all(
      groups.map(async (texts) => {
        const draft = () => draftOf(texts.grouped, study, drafting, context)
        const source = { texts, draft, units: byId, context, method: study.method }
        return {
          id: texts.grouped.group.id,
          units: texts.grouped.counts.units,
          condensate: condensateState(texts, byId),
          analyticText: await synthesisState(texts, () => condensateTextOf(source)),
        }
      }),
    ),
    ungrouped: grouping.ungrouped.length,
    commands: grouping.ungrouped.length > 0 ? { group: 'stc group --ungrouped' } : {},
  }
}

function countByStatus(units: readonly MeaningUnit[]): Record<Status, number> {
  const counts: Record<Status, number> = { candidate: 0, accepted: 0, 'set-aside': 0, excluded: 0 }
  for (const unit of units) counts[unit.status]++
  return counts
}

function condensateState(
  { condensate, grouped }: GroupTexts,
  units: ReadonlyMap<string, MeaningUnit>,
): TextState {
  if (!condensate?.read) return { state: 'missing' }
  const { stale, changed } = staleness(condensate.read, grouped, units)
  if (stale) return { state: 'stale', changed: changed.length }
  return { state: condensate.read.status }
}

async function synthesisState(
  { synthesis }: GroupTexts,
  condensate: () => Promise<string>,
): Promise<TextState> {
  if (!synthesis?.read) return { state: 'missing' }
  if (isStale(synthesis.read, await condensate())) return { state: 'stale', changed: 0 }
  return { state: synthesis.read.status }
}
