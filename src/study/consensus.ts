import type { Codebook } from '../codebook/codebook.js'
import { compareAnalysts, type Matter, type ViewedDecision } from '../coding/consensus/matter.js'
import { viewDecisions } from '../coding/consensus/view.js'
import type { CodingFile, Decision } from '../coding/decision.js'
import { type Diagnostic, fail, StcError } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import type { Effects } from '../effects.js'
import { analystsOf, codingFiles, makeCoder } from './coding.js'
import { readCodingFile } from './coding-file.js'
import { readText, shown } from './disk.js'
import { findTranscripts, loadTranscripts, type ReadingOptions } from './load.js'
import type { Study } from './study.js'

/** The name that stands in coding/consensus.yaml. */
export const CONSENSUS = 'consensus'

/** What analysts decided, compared. */
export interface LoadedConsensus {
  analysts: string[]
  matters: Matter[]
  /** Of the coding files: quotes not found, contradictions, unknown codes. */
  diagnostics: Diagnostic[]
}

/**
 * Compares the coding files of analysts; without names those of all whom study.yaml lists and who have one. Throws
 * StcError for names without a file, for fewer than two, and for a file that cannot be read.
 */
export async function loadConsensus(
  study: Study,
  names: readonly string[],
  codebook: Codebook,
  options: ReadingOptions & { coding?: string },
  effects: Effects,
): Promise<LoadedConsensus> {
  const files = await readAll(study, codebook, options, effects)
  const analysts = chooseAnalysts(study, names, files)
  const wanted = files.filter(({ analyst }) => analyst === CONSENSUS || analysts.includes(analyst))
  const diagnostics = wanted.flatMap((file) => file.diagnostics)
  const byTranscript = new Map<string, Map<string, Decision[]>>()
  for (const { analyst, decisions } of wanted) {
    for (const decision of decisions) {
      const own = byTranscript.get(decision.transcript) ?? new Map<string, Decision[]>()
      byTranscript.set(decision.transcript, own)
      const list = own.get(analyst) ?? []
      list.push(decision)
      own.set(analyst, list)
    }
  }
  const found = await findTranscripts(study, [], options, effects)
  const { unknownTranscript } = await import('../coding/anchor.js')
  const ids = found.map(({ id }) => id)
  for (const [id, own] of byTranscript)
    if (!ids.includes(id))
      for (const list of own.values()) diagnostics.push(unknownTranscript(list[0] as Decision, ids))
  const paths = found.filter(({ id }) => byTranscript.has(id)).map(({ file }) => file)
  const transcripts = paths.length === 0 ? [] : await loadTranscripts(study, paths, options, effects)
  const coder = await makeCoder(codebook, { decisions: new Map(), analysts: [], nearMisses: false })
  const viewed: ViewedDecision[] = []
  const consensus: ViewedDecision[] = []
  for (const transcript of transcripts) {
    for (const [analyst, decisions] of byTranscript.get(transcript.id) ?? []) {
      const own = viewDecisions(decisions, transcript, () => coder.matcherFor(transcript.language))
      diagnostics.push(...own.diagnostics)
      for (const each of own.viewed) (analyst === CONSENSUS ? consensus : viewed).push(each)
    }
  }
  viewed.sort((a, b) => compare(a.transcript.id, b.transcript.id) || a.turn.number - b.turn.number)
  return { analysts, matters: compareAnalysts(viewed, analysts, consensus), diagnostics }
}

async function readAll(
  study: Study,
  codebook: Codebook,
  options: { coding?: string },
  effects: Effects,
): Promise<CodingFile[]> {
  const read: CodingFile[] = []
  for (const file of await codingFiles(study, options.coding, effects)) {
    const text = await readText(effects.cwd, file)
    read.push(await readCodingFile(text, shown(effects.cwd, file), codebook))
  }
  const unreadable = read.filter(({ analyst }) => analyst === '').flatMap((each) => each.diagnostics)
  if (unreadable.length > 0) throw new StcError(unreadable)
  return read
}

function chooseAnalysts(study: Study, names: readonly string[], files: readonly CodingFile[]): string[] {
  const there = files.map(({ analyst }) => analyst).filter((analyst) => analyst !== CONSENSUS)
  const listed = analystsOf(study).filter((id) => there.includes(id))
  const chosen = [...new Set(names.length > 0 ? names : listed)]
  for (const name of chosen) {
    if (there.includes(name)) continue
    const hint =
      didYouMean(name, there).trim() || (there.length > 0 ? `there are ${there.join(', ')}` : undefined)
    fail('stc/unknown-analyst', `there is no coding file of "${name}"`, { hint })
  }
  if (chosen.length < 2) {
    fail('stc/nothing-to-do', 'two analysts are needed to compare', {
      hint:
        there.length > 1
          ? `name them: stc consensus ${there.slice(0, 2).join(' ')}`
          : 'each writes a file in coding/',
    })
  }
  return chosen
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
