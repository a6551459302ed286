import path from 'node:path'
import type { Codebook } from '../codebook/codebook.js'
import { type CodedTranscript, codeTranscript } from '../coding/code-transcript.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { Settlement } from '../coding/settle.js'
import { toRecords } from '../coding/to-records.js'
import { type Diagnostic, StcError } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import type { LanguageCode } from '../language/languages.js'
import type { Transcript } from '../transcript/transcript.js'
import { isFolder, namesIn, readText, shown } from './disk.js'
import type { Study } from './study.js'

/** All meaning units of some transcripts, rules and decisions together. */
export interface Coded {
  coded: CodedTranscript[]
  units: MeaningUnit[]
  /** Of the coding files: lost quotes, contradictions, unknown codes. */
  diagnostics: Diagnostic[]
}

/** Where decisions come from, and what they are about. */
export interface CodingOptions {
  /** A coding file or folder instead of the study's. */
  coding?: string
  /** Only a part of the study's transcripts is at hand. */
  part?: boolean
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
  const { decisions, diagnostics } = await loadDecisions(study, transcripts, codebook, options, effects)
  const { Matcher } = await import('../codebook/matcher.js')
  const needsStems = [...codebook.codes.values()].some((code) => code.match.stem)
  const stemmers = needsStems ? await import('../language/stem.js') : undefined
  const matchers = new Map<LanguageCode, InstanceType<typeof Matcher>>()
  const coded = transcripts.map((transcript) => {
    const { language } = transcript
    const matcher = matchers.get(language) ?? new Matcher(codebook, language, stemmers?.stemmer(language))
    matchers.set(language, matcher)
    return codeTranscript(transcript, matcher, codebook, decisions)
  })
  return { coded, units: coded.flatMap((each) => toRecords(each, codebook)), diagnostics }
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

async function loadDecisions(
  study: Study,
  transcripts: readonly Transcript[],
  codebook: Codebook,
  options: CodingOptions,
  effects: Effects,
): Promise<Settlement> {
  const files = await codingFiles(study, options.coding, effects)
  if (files.length === 0) return { decisions: [], diagnostics: [] }
  const [{ readCodingFile }, { anchorDecisions }, { settleDecisions }] = await Promise.all([
    import('./coding-file.js'),
    import('../coding/anchor.js'),
    import('../coding/settle.js'),
  ])
  const read = []
  for (const file of files) {
    const text = await readText(effects.cwd, file)
    read.push(await readCodingFile(text, shown(effects.cwd, file), codebook.codes.keys()))
  }
  const unreadable = read.filter((each) => each.analyst === '').flatMap((each) => each.diagnostics)
  if (unreadable.length > 0) throw new StcError(unreadable)
  // Where only some transcripts were asked for, decisions about the others are neither applied nor lost.
  const asked = new Set(transcripts.map((transcript) => transcript.id))
  const all = read.flatMap((each) => each.decisions)
  const here = options.part ? all.filter((decision) => asked.has(decision.transcript)) : all
  const anchoring = anchorDecisions(here, transcripts)
  const settlement = settleDecisions(
    anchoring.anchored,
    study.analysts.map((analyst) => analyst.id),
  )
  const diagnostics = [
    ...read.flatMap((each) => each.diagnostics),
    ...unknownAnalysts(study, read),
    ...anchoring.diagnostics,
    ...settlement.diagnostics,
  ]
  return { decisions: settlement.decisions, diagnostics }
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
