import { anchorDecisions } from '../coding/anchor.js'
import type { Effects } from '../effects.js'
import { castOf } from '../evidence/attribution/cast.js'
import { languageOf } from '../evidence/manuscript/language.js'
import type { Manuscript } from '../evidence/manuscript/manuscript.js'
import type { Allowances } from '../evidence/match/fit.js'
import { findQuotations, MIN_WORDS } from '../evidence/quotation/find-quotations.js'
import { Archive } from '../evidence/spoken/archive.js'
import { storedTranslations } from '../evidence/translation/translations.js'
import { type Evidence, wordsOfSpeeches } from '../evidence/verdict/evidence.js'
import { judgeQuotation } from '../evidence/verdict/judge-quotation.js'
import type { Verdict } from '../evidence/verdict/verdict.js'
import type { LanguageCode } from '../language/languages.js'
import { readCodings } from './coding-sources.js'
import { findTranscripts, loadTranscript, type ReadingOptions } from './load.js'
import { loadManuscripts } from './manuscripts.js'
import type { Study } from './study.js'

/** How manuscripts are held against transcripts. */
export interface VerifyingOptions extends ReadingOptions {
  /** Files, globs or folders; default: the study's. */
  transcripts?: readonly string[]
  /** Words that an inline quotation has at least. */
  minWords?: number
  /** Hesitations may be dropped. */
  allowFillers?: boolean
  /** Of the manuscripts; else it is told by their words. */
  paperLanguage?: LanguageCode
}

/** A manuscript with all its quotations, also those that are left alone, in reading order. */
export interface JudgedManuscript {
  manuscript: Manuscript
  verdicts: readonly Verdict[]
}

/** What was judged, and against what. */
export interface Verified {
  manuscripts: readonly JudgedManuscript[]
  evidence: Evidence
  /** Absolute paths of all that was read. */
  inputs: readonly string[]
}

/**
 * Judges every quotation of manuscripts against transcripts, each of which is read once. Throws StcError where something
 * cannot be read.
 */
export async function verifyManuscripts(
  files: readonly string[],
  study: Study,
  options: VerifyingOptions,
  effects: Effects,
): Promise<Verified> {
  const manuscripts = await loadManuscripts(files, 'stc verify paper.md', effects)
  const found = manuscripts.map((manuscript) => ({
    manuscript,
    quotations: findQuotations(manuscript, {
      minWords: options.minWords ?? MIN_WORDS,
      language: options.paperLanguage ?? languageOf(manuscript.text, study.language),
    }),
  }))
  const archive = new Archive(wordsOfSpeeches(found.flatMap(({ quotations }) => quotations)))
  const transcripts = await findTranscripts(study, options.transcripts ?? [], options, effects)
  for (const { file } of transcripts) archive.add(await loadTranscript(study, file, options, effects))
  const cast = castOf(archive.transcripts, (id) => study.sessions.get(id)?.kind)
  const allowances: Allowances = { fillers: options.allowFillers ?? false }
  const codings = study.root === undefined ? [] : await readCodings(study, undefined, effects)
  const translated = codings.flatMap(({ decisions }) => decisions.filter(({ translation }) => translation))
  const { anchored } = anchorDecisions(translated, archive.transcripts)
  const evidence = { archive, cast, allowances, translations: storedTranslations(anchored) }
  return {
    manuscripts: found.map(({ manuscript, quotations }) => ({
      manuscript,
      verdicts: quotations.map((quotation) => judgeQuotation(quotation, evidence)),
    })),
    evidence,
    inputs: [...manuscripts.map(({ file }) => file), ...transcripts.map(({ file }) => file)],
  }
}
