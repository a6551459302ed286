import path from 'node:path'
import type { Codebook } from '../codebook/codebook.js'
import type { CodedTranscript } from '../coding/code-transcript.js'
import type { Coder, CoderOptions } from '../coding/coder.js'
import type { Decision } from '../coding/decision.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { type Recoding, recodingsOf } from '../coding/recoding.js'
import { toRecords } from '../coding/to-records.js'
import { type Diagnostic, StcError } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import type { Transcript } from '../transcript/transcript.js'
import { isFolder, namesIn, readText, shown } from './disk.js'
import type { Study } from './study.js'

/** All meaning units of some transcripts, rules and decisions together. */
export interface Coded {
  coded: CodedTranscript[]
  units: MeaningUnit[]
  /** Units to which analysts gave other codes than the rules proposed. */
  recodings: Recoding[]
  /** Of the coding files: lost quotes, contradictions, unknown codes. */
  diagnostics: Diagnostic[]
}

/** Where decisions come from, and what they are about. */
export interface CodingOptions {
  /** A coding file or folder instead of the study's. */
  coding?: string
  /** Only a part of the study's transcripts is at hand. */
  part?: boolean
  /** A coding file that is left out, absolute. */
  except?: string
  /** Whether near misses are wanted, which take time. */
  nearMisses?: boolean
}

/**
 * Codes transcripts by the codebook and the coding files (those of the study, or of `coding`: a file or folder).
 * Throws StcError where a coding file cannot be read as YAML, because its decisions would be lost in silence.
 */
export async function codeAll(
  study: Study,
  transcripts: readonly Transcript[],
  codebook: Codebook,
  options: CodingOptions,
  effects: Effects,
): Promise<Coded> {
  const ids = transcripts.map((transcript) => transcript.id)
  const { decisions, diagnostics } = await loadDecisions(study, ids, codebook, options, effects)
  const coder = await makeCoder(codebook, {
    decisions,
    analysts: analystsOf(study),
    nearMisses: options.nearMisses ?? false,
  })
  const coded: CodedTranscript[] = []
  const units: MeaningUnit[] = []
  const recodings: Recoding[] = []
  for (const transcript of transcripts) {
    const own = coder.code(transcript)
    coded.push(own.coded)
    const records = toRecords(own.coded, codebook)
    for (const unit of records) units.push(unit)
    for (const recoding of recodingsOf(own.coded, records)) recodings.push(recoding)
    for (const diagnostic of own.diagnostics) diagnostics.push(diagnostic)
  }
  return { coded, units, recodings, diagnostics }
}

/** A coder, with stemmers and regular expressions if the codebook asks for any. */
export async function makeCoder(
  codebook: Pick<Codebook, 'codes'>,
  options: Omit<CoderOptions, 'stemmer'>,
): Promise<Coder> {
  const [{ Coder }, { needsRegex, needsStems }] = await Promise.all([
    import('../coding/coder.js'),
    import('../codebook/needs.js'),
  ])
  const codes = [...codebook.codes.values()]
  if (needsRegex(codes)) await import('../codebook/regex-term.js')
  const stemmer = needsStems(codes) ? (await import('../language/stem.js')).stemmer : undefined
  return new Coder(codebook, { ...options, stemmer })
}

/** The analysts' ids in the order in which study.yaml lists them. */
export function analystsOf(study: Study): string[] {
  return study.analysts.map((analyst) => analyst.id)
}

/** The coding files of the study, or those named; none is fine. */
export async function codingFiles(
  study: Study,
  named: string | undefined,
  effects: Effects,
): Promise<string[]> {
  const place =
    named !== undefined ? path.resolve(effects.cwd, named) : study.root && path.join(study.root, 'coding')
  if (place === undefined) return []
  if (named !== undefined && !(await isFolder(place))) return [place]
  return (await namesIn(place)).filter((name) => /\.ya?ml$/.test(name)).map((name) => path.join(place, name))
}

/** What analysts decided, by transcript, and what is wrong with the files as a whole. */
export interface LoadedDecisions {
  decisions: Map<string, Decision[]>
  diagnostics: Diagnostic[]
}

/**
 * Reads the coding files. `transcripts` are the ids of those at hand. Throws StcError where a file cannot be read as
 * YAML, because its decisions would be lost in silence.
 */
export async function loadDecisions(
  study: Study,
  transcripts: readonly string[],
  codebook: Codebook,
  options: CodingOptions,
  effects: Effects,
): Promise<LoadedDecisions> {
  const files = (await codingFiles(study, options.coding, effects)).filter((file) => file !== options.except)
  const decisions = new Map<string, Decision[]>()
  if (files.length === 0) return { decisions, diagnostics: [] }
  const [{ readCodingFile }, { unknownTranscript }] = await Promise.all([
    import('./coding-file.js'),
    import('../coding/anchor.js'),
  ])
  const read = []
  for (const file of files) {
    const text = await readText(effects.cwd, file)
    read.push(await readCodingFile(text, shown(effects.cwd, file), codebook))
  }
  const unreadable = read.filter((each) => each.analyst === '').flatMap((each) => each.diagnostics)
  if (unreadable.length > 0) throw new StcError(unreadable)
  const diagnostics = [...read.flatMap((each) => each.diagnostics), ...unknownAnalysts(study, read)]
  const here = new Set(transcripts)
  for (const decision of read.flatMap((each) => each.decisions)) {
    if (here.has(decision.transcript)) {
      const own = decisions.get(decision.transcript)
      if (own) own.push(decision)
      else decisions.set(decision.transcript, [decision])
    }
    // Where only some transcripts were asked for, decisions about the others are neither applied nor lost.
    else if (!options.part) diagnostics.push(unknownTranscript(decision, here))
  }
  return { decisions, diagnostics }
}

function unknownAnalysts(study: Study, read: readonly { analyst: string; file: string }[]): Diagnostic[] {
  const known = new Set(['consensus', ...study.analysts.map((analyst) => analyst.id)])
  if (study.analysts.length === 0) return []
  return read
    .filter(({ analyst }) => !known.has(analyst))
    .map(({ analyst, file }) => ({
      severity: 'warning' as const,
      code: 'stc/unknown-analyst' as const,
      message: `study.yaml lists no analyst "${analyst}"`,
      place: { file, line: 1 },
      hint: `its analysts are ${study.analysts.map((each) => each.id).join(', ')}`,
    }))
}
