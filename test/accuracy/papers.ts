import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Effects } from '../../src/effects.js'
import { castOf } from '../../src/evidence/attribution/cast.js'
import { formatOf } from '../../src/evidence/manuscript/format.js'
import { languageOf } from '../../src/evidence/manuscript/language.js'
import { readMarkdown } from '../../src/evidence/manuscript/read-markdown.js'
import { readPlainText } from '../../src/evidence/manuscript/read-plain-text.js'
import { findQuotations } from '../../src/evidence/quotation/find-quotations.js'
import { Archive } from '../../src/evidence/spoken/archive.js'
import { wordsOfSpeeches } from '../../src/evidence/verdict/evidence.js'
import { judgeQuotation } from '../../src/evidence/verdict/judge-quotation.js'
import type { Verdict } from '../../src/evidence/verdict/verdict.js'
import { loadStudy, loadTranscripts } from '../../src/study/load.js'

/** What a methodologist says of a quotation. */
export interface GoldQuote {
  line: number
  begins: string
  form: string
  verdict: string
  accept?: string[]
  place?: string
  note?: string
}

/** A paper with what is right in it and what is not. */
export interface Gold {
  leaf: string
  file: string
  /** The name of an example, or the path of a folder. */
  study: string
  quotes: GoldQuote[]
  asides: { line: number; begins: string; why: string }[]
}

/** The papers of a folder. */
export function papersIn(folder: string): Gold[] {
  return readdirSync(folder)
    .filter((leaf) => existsSync(path.join(folder, leaf, 'gold.json')))
    .sort()
    .map((leaf) => {
      const name =
        readdirSync(path.join(folder, leaf)).find((each) => each.startsWith('paper.')) ?? 'paper.md'
      const gold = JSON.parse(readFileSync(path.join(folder, leaf, 'gold.json'), 'utf8'))
      return { leaf, file: path.join(folder, leaf, name), ...gold }
    })
}

/** A quotation as it was judged, with the line of its first word. */
export interface Judged extends Verdict {
  line: number
}

/** Judges every quotation of a paper against its study. */
export async function judgePaper({ file, study: name }: Gold): Promise<Judged[]> {
  const text = readFileSync(file, 'utf8')
  const manuscript = formatOf(file) === 'markdown' ? readMarkdown(text, file) : readPlainText(text, file)
  const effects = { cwd: path.resolve(name.includes('/') ? name : path.join('examples', name)) } as Effects
  const study = await loadStudy(effects)
  const transcripts = await loadTranscripts(study, [], {}, effects)
  const language = languageOf(text, study.language)
  const quotations = findQuotations(manuscript, { minWords: 4, language })
  const archive = new Archive(wordsOfSpeeches(quotations))
  for (const transcript of transcripts) archive.add(transcript)
  const cast = castOf(transcripts, (id) => study.sessions.get(id)?.kind)
  return quotations.map((quotation) => ({
    ...judgeQuotation(quotation, { archive, cast, allowances: { fillers: false } }),
    line: manuscript.positions.lineOf(quotation.span.start),
  }))
}
