import { decideAll, type Outcome } from '../coding/decide.js'
import type { Decision } from '../coding/decision.js'
import { type Mark, readTarget } from '../coding/marks/mark.js'
import { readMarks } from '../coding/marks/read-marks.js'
import { resolveMarks } from '../coding/marks/resolve-marks.js'
import { fail, StcError } from '../diagnostic.js'
import { type Effects, EXIT } from '../effects.js'
import { type AnalystOptions, chooseAnalyst } from '../study/analyst.js'
import { CodingDesk } from '../study/coding-desk.js'
import { exists, shown } from '../study/disk.js'
import { loadCodebook, loadStudy, type ReadingOptions, requireStudy } from '../study/load.js'
import { loadMarkScene } from '../study/marking.js'
import { tell } from '../study/output.js'
import { printPatch } from '../study/patch.js'
import { decode } from '../transcript/decode.js'

export interface MarkOptions extends ReadingOptions, AnalystOptions {
  quote?: string
  turn?: boolean
  occurrence?: number
  code?: string[]
  status?: Decision['status']
  reason?: string
  memo?: string
  translation?: string
  translatedBy?: string
  validatedBy?: string[]
  /** The transcript of lines that name no file. */
  transcript?: string
  coding?: string
  dryRun?: boolean
}

/** `stc mark WHERE`: writes decisions into coding/ANALYST.yaml; `-`: one a line of standard input. All or none. */
export async function mark(where: string, options: MarkOptions, effects: Effects): Promise<number> {
  const study = await loadStudy(effects, options)
  requireStudy(study, 'study')
  const analyst = chooseAnalyst(study, options, effects)
  const { marks, diagnostics } =
    where === '-' ? await fromStdin(options, effects) : fromOptions(where, options)
  const codebook = await loadCodebook(study, options, effects)
  const desk = await CodingDesk.open(study, analyst, options.coding, effects)
  const scene = await loadMarkScene(study, codebook, marks, desk, options, effects)
  const resolved = resolveMarks(marks, scene)
  const faults = [...diagnostics, ...resolved.diagnostics]
  if (faults.length > 0) throw new StcError(faults)
  const { coding, outcomes } = decideAll(desk.coding, resolved.verdicts)
  const isChanged = coding.text !== desk.coding.text
  if (options.dryRun) {
    const before = (await exists(desk.file)) ? desk.coding.text : undefined
    const change = { from: desk.file, to: desk.file, before, after: coding.text }
    await printPatch(study.root, isChanged ? [change] : [], effects)
  }
  if (isChanged && !options.dryRun) await desk.save(coding)
  const would = options.dryRun && isChanged ? 'would be written: ' : ''
  await tell(effects, shown(effects.cwd, desk.file), would + account(outcomes, resolved.idle))
  return EXIT.fine
}

async function fromStdin(options: MarkOptions, effects: Effects) {
  for (const name of ['quote', 'turn', 'occurrence', 'translation'] as const)
    if (options[name] !== undefined)
      fail('stc/usage', `--${name} is about one place, but each line of standard input has its own`)
  translationFrom(options)
  const bytes = await effects.stdin()
  // A search that found nothing is no fault.
  const text = bytes.length === 0 ? '' : decode(bytes, 'stdin', undefined).text
  const { code: codes, status, reason, memo, transcript } = options
  return readMarks(text, 'stdin', { codes, status, reason, memo }, transcript)
}

function fromOptions(where: string, options: MarkOptions): { marks: Mark[]; diagnostics: [] } {
  const target = readTarget(where)
  if (!target) {
    return fail('stc/usage', `"${where}" is neither a place nor a unit’s id`, {
      hint: 'write FG1:34, an id such as FG1-34-k3q2, or - for standard input',
    })
  }
  const { quote, occurrence, turn: wholeTurn, code: codes, status, reason, memo } = options
  if (target.kind === 'unit' && (quote !== undefined || wholeTurn))
    fail('stc/usage', 'a unit’s id says which words are meant', {
      hint: `leave out --${wholeTurn ? 'turn' : 'quote'}`,
    })
  const said = { codes, status, reason, memo, translation: translationFrom(options) }
  return { marks: [{ target, quote, occurrence, wholeTurn, ...said }], diagnostics: [] }
}

function translationFrom({ translation: text, translatedBy: by, validatedBy }: MarkOptions) {
  if (text === undefined) {
    if (by === undefined && validatedBy === undefined) return undefined
    const flag = by === undefined ? '--validated-by' : '--translated-by'
    return fail('stc/usage', `${flag} is about a translation`, { hint: 'give its text with --translation' })
  }
  if (text.trim() === '') fail('stc/usage', 'the translation has no text')
  return { text, by, validatedBy: validatedBy?.filter((each) => each !== '') }
}

function account(outcomes: readonly Outcome[], idle: number): string {
  if (outcomes.length + idle === 0) return 'nothing to mark'
  const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length
  return `${count('added')} added, ${count('changed')} changed, ${count('unchanged') + idle} unchanged`
}
