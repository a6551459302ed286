import type { Codebook } from '../../codebook/codebook.js'
import { codebookOf } from '../../codebook/from-file.js'
import { needsRegex } from '../../codebook/needs.js'
import { codebookShape } from '../../codebook/shape.js'
import type { FoundUnit } from '../../coding/code-transcript.js'
import { type CodingFile, type Decision, decisionsOf } from '../../coding/decision.js'
import { groupUnits } from '../../coding/grouping.js'
import type { MeaningUnit } from '../../coding/meaning-unit.js'
import type { CodingYaml } from '../../coding/schema.js'
import { codingShape } from '../../coding/shape.js'
import { toRecords } from '../../coding/to-records.js'
import { StcError } from '../../diagnostic.js'
import type { Effects } from '../../effects.js'
import type { Transcript } from '../../transcript/transcript.js'
import type { ReadYaml } from '../../yaml/reading.js'
import { readAuthored } from '../authored-yaml.js'
import { analystsOf, codingFiles, makeCoder } from '../coding.js'
import { codebookPath, loadStudy, loadTranscripts, type ReadingOptions, requireStudy } from '../load.js'
import type { Study } from '../study.js'
import { loadTexts, type StudyTexts } from '../texts.js'
import { readSource, type SourceFile } from './source-file.js'

/** A coding file as it was read. */
export interface CodingSource {
  source: SourceFile
  read: ReadYaml<CodingYaml>
  coding: CodingFile
}

/** The units that a codebook and decisions make. */
export interface CodedUnits {
  units: readonly MeaningUnit[]
  /** The decision behind each unit that has one. */
  decisions: ReadonlyMap<MeaningUnit, Decision>
}

/** A codebook and the decisions that go with it, as they are or as they are planned. */
export interface StudyState {
  codebook: Codebook
  codings: readonly CodingSource[]
  /** Codes all transcripts when first asked, which takes a while in a large study. */
  coded(): Promise<CodedUnits>
}

/** Everything that a refactoring of the codebook works on. */
export interface RefactorDesk extends StudyState {
  study: Study & { root: string }
  book: SourceFile
  /** Read when first asked for. */
  transcripts(): Promise<readonly Transcript[]>
  /** Sorted by group, without units. */
  texts: StudyTexts
}

/**
 * Loads a study so that its codebook can be refactored. Throws StcError for whatever cannot be read: it would be
 * lost, or left with ids that are no more.
 */
export async function openDesk(options: ReadingOptions, effects: Effects): Promise<RefactorDesk> {
  const study = await loadStudy(effects, options)
  requireStudy(study, 'codebook')
  const book = await readSource(effects.cwd, codebookPath(study, {}, effects) ?? '')
  const codebook = await readCodebook(book.text, book.name, study)
  const codings: CodingSource[] = []
  for (const file of await codingFiles(study, undefined, effects)) {
    const source = await readSource(effects.cwd, file)
    codings.push(await readCoding(source, source.text, codebook))
  }
  const unreadable = codings.filter(({ read }) => !read.value).flatMap(({ read }) => read.diagnostics)
  if (unreadable.length > 0) throw new StcError(unreadable)
  const texts = await loadTexts(study, groupUnits([], codebook), effects)
  const broken = texts.groups.flatMap(({ condensate, synthesis }) => [condensate, synthesis])
  if (broken.some((file) => file && !file.read))
    throw new StcError(texts.diagnostics.filter(({ severity }) => severity === 'error'))
  const transcripts = once(() => transcriptsOf(study, options, effects))
  return { study, book, transcripts, texts, ...stateOf(study, transcripts, codebook, codings) }
}

/** A codebook with decisions, not coded yet. */
export function stateOf(
  study: Study,
  transcripts: () => Promise<readonly Transcript[]>,
  codebook: Codebook,
  codings: readonly CodingSource[],
): StudyState {
  const coded = once(async () => codeStudy(study, await transcripts(), codebook, codings))
  return { codebook, codings, coded }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Reads the text of a codebook. Throws StcError with every error in it. */
export async function readCodebook(text: string, name: string, study: Study): Promise<Codebook> {
  const schema = async () => (await import('../../codebook/schema.js')).codebookSchema
  const read = await readAuthored(text, name, codebookShape, schema)
  const codes = read.value?.groups.flatMap((group) => group.codes ?? []) ?? []
  if (needsRegex(codes)) await import('../../codebook/regex-term.js')
  return codebookOf(read, name, study.language)
}

/** Reads a text as that of a coding file. */
export async function readCoding(
  source: SourceFile,
  text: string,
  codebook: Codebook,
): Promise<CodingSource> {
  const schema = async () => (await import('../../coding/schema.js')).codingSchema
  const read = await readAuthored(text, source.name, codingShape, schema)
  const coding = decisionsOf(read, source.name, codebook.codes.keys(), codebook.retired)
  return { source: { ...source, text }, read, coding }
}

async function codeStudy(
  study: Study,
  transcripts: readonly Transcript[],
  codebook: Codebook,
  codings: readonly CodingSource[],
): Promise<CodedUnits> {
  const units: MeaningUnit[] = []
  const decisions = new Map<MeaningUnit, Decision>()
  const coder = await makeCoder(codebook, {
    decisions: byTranscript(codings.flatMap(({ coding }) => coding.decisions)),
    analysts: analystsOf(study),
    nearMisses: false,
  })
  for (const transcript of transcripts) {
    const { coded } = coder.code(transcript)
    for (const [index, unit] of toRecords(coded, codebook).entries()) {
      units.push(unit)
      const decision = coded.units[index]?.decision
      if (decision) decisions.set(unit, decision)
    }
  }
  return { units, decisions }
}

/** The decisions that make a unit, as `file:number`, which a refactoring keeps. */
export function holding({ codings }: StudyState, { decisions }: CodedUnits): Map<MeaningUnit, string> {
  const names = new Map<Decision, string>()
  for (const { coding } of codings) {
    for (const [index, decision] of coding.decisions.entries()) names.set(decision, `${coding.file}:${index}`)
  }
  return new Map([...decisions].map(([unit, decision]) => [unit, names.get(decision) ?? '']))
}

/** The unit that a decision makes, and its transcript. */
export interface UnitOfDecision {
  found: FoundUnit
  transcript: Transcript
}

/**
 * The unit that each decision of a coding file makes by itself, whatever other decisions say; none for one whose quote
 * is lost. Only those decisions are looked at that name a code or no code.
 */
export async function unitsOfDecisions(
  desk: RefactorDesk,
  { coding }: CodingSource,
  code: string,
): Promise<Map<Decision, UnitOfDecision>> {
  const { study, codebook } = desk
  const transcripts = new Map((await desk.transcripts()).map((transcript) => [transcript.id, transcript]))
  const units = new Map<Decision, UnitOfDecision>()
  let open = coding.decisions.filter(({ codes }) => codes === undefined || codes.includes(code))
  // Of decisions that repeat or contradict each other only the first makes a unit: the others have their turn then.
  for (;;) {
    const decisions = byTranscript(open)
    const coder = await makeCoder(codebook, { decisions, analysts: analystsOf(study), nearMisses: false })
    const before = units.size
    for (const id of decisions.keys()) {
      const transcript = transcripts.get(id)
      if (transcript === undefined) continue
      for (const found of coder.code(transcript).coded.units) {
        if (found.decision) units.set(found.decision, { found, transcript })
      }
    }
    open = open.filter((decision) => !units.has(decision))
    if (open.length === 0 || units.size === before) return units
  }
}

function byTranscript(decisions: readonly Decision[]): Map<string, Decision[]> {
  const sorted = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const own = sorted.get(decision.transcript)
    if (own) own.push(decision)
    else sorted.set(decision.transcript, [decision])
  }
  return sorted
}

/** A codebook can be refactored before the first transcript is there. */
async function transcriptsOf(study: Study, options: ReadingOptions, effects: Effects): Promise<Transcript[]> {
  try {
    return await loadTranscripts(study, [], options, effects)
  } catch (cause) {
    const isMissing =
      cause instanceof StcError && cause.diagnostics.every(({ code }) => code === 'stc/file-not-found')
    if (isMissing) return []
    throw cause
  }
}
