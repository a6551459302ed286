import { type Diagnostic, error } from '../../diagnostic.js'
import { didYouMean } from '../../diagnostics/suggest.js'
import type { Transcript } from '../../transcript/transcript.js'
import { sameCodes, type Verdict } from '../decide.js'
import { isInPlay } from '../meaning-unit.js'
import { sentencesAround } from '../settle.js'
import { idSafe } from '../unit-id.js'
import { type Mark, partsOfId } from './mark.js'
import {
  type MarkedPlace,
  type Misplaced,
  type PlacedUnit,
  placeLine,
  placeOnlyUnit,
  placeQuote,
  placeTurn,
  placeUnit,
} from './place-mark.js'

/** What marks are about. */
export interface MarkScene {
  /** Ids of all transcripts of the study. */
  transcripts: readonly string[]
  /** The transcript’s id for the name of a file, as `grep` prints it. */
  idOfFile(file: string): string | undefined
  /** A transcript that marks are about; undefined for one the study does not have. */
  transcript(id: string): Transcript | undefined
  /** The units of a transcript as they stand now. */
  units(transcript: Transcript): readonly PlacedUnit[]
  /** Whether the writing analyst has decided anything in this turn. */
  hasOwn(transcript: string, turn: number): boolean
  codes: ReadonlySet<string>
}

/** What marks come to: a verdict each, and every fault. With any fault nothing may be written. */
export interface ResolvedMarks {
  verdicts: Verdict[]
  /** How many say of a unit nobody has decided about that it is undecided. */
  idle: number
  diagnostics: Diagnostic[]
}

/** The id of the transcript a mark is about, as far as it says so. */
export function transcriptOf(
  { target }: Mark,
  scene: Pick<MarkScene, 'transcripts' | 'idOfFile'>,
): string | undefined {
  if (target.kind === 'line')
    return target.file === undefined ? target.transcript : scene.idOfFile(target.file)
  if (target.transcript !== undefined) return target.transcript
  const safe = target.kind === 'unit' ? partsOfId(target.id)?.transcript : undefined
  return scene.transcripts.find((id) => idSafe(id) === safe)
}

/**
 * Finds what each mark is about. Faults: a place that is nowhere or several places, an unknown transcript or code, an
 * exclusion without a reason, a mark that says nothing, and two marks that say different things of the same sentences.
 */
export function resolveMarks(marks: readonly Mark[], scene: MarkScene): ResolvedMarks {
  const verdicts: Verdict[] = []
  const diagnostics: Diagnostic[] = []
  const unknown = new Map<string, Diagnostic[]>()
  let idle = 0
  const said = new Map<string, { verdict: Verdict; mark: Mark }[]>()
  for (const mark of marks) {
    const { place } = mark
    const at = place ? { place } : {}
    const before = diagnostics.length
    for (const code of mark.codes ?? []) {
      if (scene.codes.has(code)) continue
      const known = unknown.get(code) ?? [unknownCode(code, scene.codes)]
      unknown.set(code, known)
      for (const each of known) diagnostics.push({ ...each, ...at })
    }
    const lacking = whatIsLacking(mark)
    if (lacking) diagnostics.push({ ...lacking, ...at })
    const id = transcriptOf(mark, scene)
    const transcript = id === undefined ? undefined : scene.transcript(id)
    if (!transcript) {
      diagnostics.push({ ...noTranscript(mark, id, scene), ...at })
      continue
    }
    const found = placeOf(mark, transcript, scene)
    if ('why' in found) diagnostics.push(error('stc/unplaced-mark', found.why, { ...at, hint: found.hint }))
    if ('why' in found || diagnostics.length > before) continue
    if (saysNothingNew(mark, found.unit)) {
      idle++
      continue
    }
    const verdict = verdictOf(mark, transcript, found)
    const { start, end } = sentencesAround(transcript, found.turn, found.span)
    const key = `${transcript.id}:${start}-${end}`
    const others = said.get(key) ?? []
    const rival = others.find((other) => contradicts(other.verdict, verdict))
    if (rival) diagnostics.push({ ...twoVerdicts(rival.mark, transcript.id, found), ...at })
    others.push({ verdict, mark })
    said.set(key, others)
    verdicts.push(verdict)
  }
  return { verdicts, idle, diagnostics }
}

function placeOf(mark: Mark, transcript: Transcript, scene: MarkScene): MarkedPlace | Misplaced {
  const { target } = mark
  if (target.kind === 'line') return placeLine(transcript, target)
  if (target.kind === 'turn') {
    if (mark.quote !== undefined) return placeQuote(transcript, target.turn, mark)
    if (mark.wholeTurn) return placeTurn(transcript, target.turn)
    return placeOnlyUnit(transcript, target.turn, scene.units(transcript))
  }
  const number = target.turn ?? partsOfId(target.id)?.turn ?? 0
  if (mark.quote === undefined) return placeUnit(target.id, scene.units(transcript), number)
  const found = placeQuote(transcript, number, mark)
  // The record may have been given other codes; the unit as it stands tells which entry was meant.
  if ('why' in found || (mark.status !== 'candidate' && !scene.hasOwn(transcript.id, number))) return found
  return { ...found, unit: scene.units(transcript).find(({ id }) => id === target.id) }
}

function verdictOf(mark: Mark, transcript: Transcript, { turn, span, unit }: MarkedPlace): Verdict {
  const decidesNothing = mark.status === undefined && mark.codes === undefined
  const codes = mark.codes ?? unit?.codes
  return {
    transcript,
    turn,
    span,
    // What the rules find stays theirs to say, where the entry left it to them.
    codes: unit?.leavesCodes && sameCodes(codes, unit.codes) ? undefined : codes,
    instead: unit?.leavesCodes ? undefined : unit?.codes,
    status: mark.status ?? (decidesNothing ? 'candidate' : 'accepted'),
    keepsStatus: decidesNothing,
    reason: mark.reason,
    memo: mark.memo,
    translation: mark.translation,
  }
}

/** Whether a mark says of a unit nothing but that it is open, which it is. */
function saysNothingNew(mark: Mark, unit: PlacedUnit | undefined): boolean {
  const { status, codes, reason, memo, translation } = mark
  if (!unit?.isOpen || status !== 'candidate') return false
  if ([reason, memo, translation].some((each) => each !== undefined)) return false
  return codes === undefined || sameCodes(codes, unit.codes)
}

function whatIsLacking({ status, reason, codes, memo, translation, target }: Mark): Diagnostic | undefined {
  if (status !== undefined && !isInPlay({ status }) && !reason?.trim())
    return error('stc/missing-reason', `it is to be ${status} without a reason`, { hint: 'add the reason' })
  if (target.kind === 'line' && codes === undefined && status === undefined)
    return error('stc/usage', 'lines say nothing by themselves', { hint: 'add --code, or --status' })
  if ([status, codes, reason, memo, translation].every((each) => each === undefined))
    return error('stc/usage', 'the mark says nothing', { hint: 'give codes, a status, a reason or a memo' })
  return undefined
}

function unknownCode(code: string, known: ReadonlySet<string>): Diagnostic {
  return error('stc/unknown-reference', `the codebook has no code "${code}"`, {
    hint: didYouMean(code, known).trim() || 'add it to the codebook or correct the mark',
  })
}

function noTranscript({ target }: Mark, id: string | undefined, { transcripts }: MarkScene): Diagnostic {
  if (target.kind === 'line' && target.file !== undefined)
    return error('stc/unknown-reference', `${target.file} is no transcript of the study`, {
      hint: 'search in the files that study.yaml names under `transcripts`',
    })
  const name = id ?? (target.kind === 'unit' ? (partsOfId(target.id)?.transcript ?? target.id) : '')
  return error('stc/unknown-reference', `there is no transcript "${name}"`, {
    hint: didYouMean(name, transcripts).trim() || undefined,
  })
}

/** Whether two verdicts about the same sentences are about one entry and say different things. */
function contradicts(one: Verdict, other: Verdict): boolean {
  const [ours, theirs] = [one.instead ?? one.codes, other.instead ?? other.codes]
  const isOneEntry =
    !ours || !theirs || ours.length + theirs.length === 0 || ours.some((code) => theirs.includes(code))
  return isOneEntry && spoken(one) !== spoken(other)
}

function spoken({ status, codes, reason, memo, translation }: Verdict): string {
  return JSON.stringify([status, codes && [...codes].sort(), reason, memo, translation])
}

function twoVerdicts({ place }: Mark, transcript: string, { turn }: MarkedPlace): Diagnostic {
  return error(
    'stc/contradicting-decisions',
    `line ${place?.line ?? 1} says something else of the same sentences of ${transcript}:${turn.number}`,
    { hint: 'keep one of the two' },
  )
}
