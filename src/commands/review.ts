import type { Status } from '../coding/meaning-unit.js'
import { fail } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import { type Effects, EXIT } from '../effects.js'
import { startOf } from '../review/state.js'
import { type AnalystOptions, chooseAnalyst } from '../study/analyst.js'
import { analystsOf, loadDecisions } from '../study/coding.js'
import { CodingDesk } from '../study/coding-desk.js'
import { shown } from '../study/disk.js'
import { LazyCoding } from '../study/lazy-coding.js'
import { findTranscripts, loadCodebook, loadStudy, type TranscriptFile } from '../study/load.js'
import { tell } from '../study/output.js'
import { Sitting } from '../study/sitting.js'
import type { Study } from '../study/study.js'
import type { UnitOptions } from '../study/units.js'
import { reportWarnings } from './report-diagnostics.js'

export interface ReviewOptions extends UnitOptions, AnalystOptions {
  status?: Status
  code?: string
  group?: string
  speaker?: string
  /** Neither what the rules found nor what others decided is shown. */
  blind?: boolean
}

/** `stc review`: the meaning units in their turn, on a full screen, each to be decided about with a key. */
export async function review(
  args: readonly string[],
  options: ReviewOptions,
  effects: Effects,
): Promise<number> {
  const screen = await effects.screen()
  if (!screen || args.includes('-')) {
    fail('stc/usage', 'stc review needs a terminal: its keys and its screen', {
      hint: 'read the units with `stc code --format md`, and write decisions with `stc mark` or in coding/ANALYST.yaml',
    })
  }
  const { status, code, group, speaker, blind = false } = options
  if (blind && (code ?? group) !== undefined) {
    fail('stc/usage', '--code and --group show what the rules found, which --blind hides', {
      hint: 'leave one of them out',
    })
  }
  const study = await loadStudy(effects, options)
  const analyst = chooseAnalyst(study, options, effects)
  const codebook = await loadCodebook(study, options, effects)
  if (code !== undefined) refuseUnknown('code', code, [...codebook.codes.keys()])
  if (group !== undefined)
    refuseUnknown(
      'group',
      group,
      codebook.groups.map(({ id }) => id),
    )
  const files = await transcriptsNamed(study, args, options, effects)
  const reopen = () => CodingDesk.open(study, analyst, options.coding, effects)
  const desk = await reopen()
  const ids = files.map(({ id }) => id)
  const others = blind
    ? { decisions: new Map(), diagnostics: [] }
    : await loadDecisions(study, ids, codebook, { ...options, part: true, except: desk.file }, effects)
  const analysts = [analyst, ...analystsOf(study).filter((each) => each !== analyst)]
  const lazy = await LazyCoding.of({
    ...{ study, codebook, files, others: others.decisions, analysts, reading: options, effects },
  })
  const context = {
    ...{ analyst, blind, codebook, words: study.method.words, transcripts: ids },
    code: lazy.code.bind(lazy),
  }
  const state = startOf(context, desk.coding, { status, code, group, speaker }, screen.size())
  const first = lastDecided(ids, desk)
  const end = await new Sitting(state, { screen, lazy, desk, reopen, first }).run()
  await reportWarnings(effects, [...study.diagnostics, ...codebook.warnings, ...others.diagnostics])
  if (end.saved > 0)
    await tell(
      effects,
      shown(effects.cwd, desk.file),
      `${end.saved} ${end.saved === 1 ? 'change' : 'changes'}`,
    )
  return end.interrupted ? EXIT.interrupted : EXIT.fine
}

/** The transcripts of the study with these ids, or files; without arguments, all. */
async function transcriptsNamed(
  study: Study,
  args: readonly string[],
  options: ReviewOptions,
  effects: Effects,
): Promise<TranscriptFile[]> {
  if (args.length === 0 || study.root === undefined) return findTranscripts(study, args, options, effects)
  const all = await findTranscripts(study, [], options, effects)
  const ids = new Set(args.filter((arg) => all.some(({ id }) => id === arg)))
  const named = all.filter(({ id }) => ids.has(id))
  const paths = args.filter((arg) => !ids.has(arg))
  if (paths.length === 0) return named
  const found = await findTranscripts(study, paths, options, effects)
  return [...named, ...found.filter(({ id }) => !ids.has(id))].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Where the analyst was last: the latest transcript about which they have decided anything. */
function lastDecided(ids: readonly string[], { coding }: CodingDesk): number {
  const decided = new Set(coding.decisions.map(({ transcript }) => transcript))
  return Math.max(
    0,
    ids.findLastIndex((id) => decided.has(id)),
  )
}

function refuseUnknown(what: string, id: string, known: readonly string[]): void {
  if (known.includes(id)) return
  fail('stc/unknown-reference', `the codebook has no ${what} "${id}"`, {
    hint: didYouMean(id, known).trim() || `it has ${known.join(', ')}`,
  })
}
