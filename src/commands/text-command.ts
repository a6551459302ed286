import { type GroupedGroup, type Grouping, groupUnits } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { UnitContext } from '../condensate/context.js'
import type { DraftCondensate } from '../condensate/draft.js'
import { type Diagnostic, fail, StcError } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import type { Effects } from '../effects.js'
import { shown, writeText } from '../study/disk.js'
import { contextOf, type DraftingOptions, draftOf } from '../study/drafting.js'
import { loadStudy, requireStudy } from '../study/load.js'
import { type OutputOptions, tell } from '../study/output.js'
import type { Study } from '../study/study.js'
import type { PlannedText, TextPlanSource } from '../study/text-plan.js'
import { loadTexts, type StudyTexts, textPath } from '../study/texts.js'
import { type LoadedUnits, loadUnits, type UnitOptions } from '../study/units.js'
import { reportWarnings } from './report-diagnostics.js'

/** Options that `stc condense` and `stc synthesize` share. */
export interface TextOptions extends UnitOptions, OutputOptions, DraftingOptions {
  write?: boolean
  touch?: string[]
  group?: string[]
  dryRun?: boolean
}

/** Everything the two commands work on. */
export interface TextWork {
  study: Study
  loaded: LoadedUnits
  grouping: Grouping
  texts: StudyTexts
  context: UnitContext
  unitsById: ReadonlyMap<string, MeaningUnit>
  /** What a plan for one group is made from. */
  source(group: StudyTexts['groups'][number]): TextPlanSource
}

/**
 * Loads units, groups and the texts on disk. Throws StcError for files that cannot be read and unknown groups.
 *
 * @param known groups that must be there besides those the options name
 */
export async function loadTextWork(
  files: readonly string[],
  options: TextOptions,
  effects: Effects,
  known: readonly string[] = [],
): Promise<TextWork> {
  const study = await loadStudy(effects, options)
  const loaded = await loadUnits(study, files, options, effects)
  const grouping = groupUnits(loaded.units, loaded.codebook)
  for (const id of [...(options.group ?? []), ...(options.touch ?? []), ...known])
    refuseUnknownGroup(id, grouping)
  const texts = await loadTexts(study, grouping, effects)
  const unreadable = texts.diagnostics.filter((each: Diagnostic) => each.severity === 'error')
  if (unreadable.length > 0) throw new StcError(unreadable)
  await reportWarnings(effects, loaded.diagnostics)
  const context = contextOf(loaded.transcripts)
  const unitsById = new Map<string, MeaningUnit>()
  for (const unit of loaded.units) unitsById.set(unit.id, unit)
  const { groups } = texts
  const wanted = options.group
  const drafts = new Map<string, DraftCondensate>()
  const draftFor = (grouped: GroupedGroup): DraftCondensate => {
    const made = drafts.get(grouped.group.id) ?? draftOf(grouped, study, options, context)
    drafts.set(grouped.group.id, made)
    return made
  }
  return {
    study,
    loaded,
    grouping,
    texts: {
      ...texts,
      groups: wanted ? groups.filter(({ grouped }) => wanted.includes(grouped.group.id)) : groups,
    },
    context,
    unitsById,
    source: (group) => ({
      texts: group,
      draft: () => draftFor(group.grouped),
      units: unitsById,
      context,
      method: study.method,
    }),
  }
}

function refuseUnknownGroup(id: string, grouping: Grouping): void {
  const ids = grouping.groups.map(({ group }) => group.id)
  if (ids.includes(id)) return
  fail('stc/unknown-reference', `the codebook has no group "${id}"`, {
    hint: didYouMean(id, ids).trim() || `groups: ${ids.join(', ')}`,
  })
}

/** Plans the texts of the groups that `--touch` names, or of all. */
export function planTexts(
  { texts, source }: TextWork,
  { touch }: TextOptions,
  plan: (source: TextPlanSource) => PlannedText | undefined,
): PlannedText[] {
  const groups = touch ? texts.groups.filter(({ grouped }) => touch.includes(grouped.group.id)) : texts.groups
  return groups.flatMap((group) => plan(source(group)) ?? [])
}

/** Writes planned texts (or, with `dryRun`, only says what would be written), one line of account each. */
export async function applyTexts(
  plans: readonly PlannedText[],
  kind: 'condensates' | 'synthesis',
  study: Study,
  options: TextOptions,
  effects: Effects,
): Promise<void> {
  requireStudy(study, `folder for ${kind}`)
  for (const { group, what, content } of plans) {
    const file = textPath(study.root, kind, group)
    if (content !== undefined && !options.dryRun) await writeText(effects.cwd, file, content)
    const would = content !== undefined && options.dryRun ? `would be written: ${what}` : what
    await tell(effects, shown(effects.cwd, file), would)
  }
}
