import type { Code } from '../codebook/codebook.js'
import type { CodedTranscript } from '../coding/code-transcript.js'
import { fail } from '../diagnostic.js'
import { type Effects, EXIT } from '../effects.js'
import { stopWords } from '../language/stop-words/index.js'
import { KnownTerms } from '../measures/known-terms.js'
import { doubtfulTerms, ruleAccuracy } from '../measures/rule-accuracy.js'
import { suggestions } from '../measures/suggestions.js'
import { talkOfCodes } from '../measures/talk-of-codes.js'
import { counted, type Method } from '../method/methods.js'
import type { SuggestionReport } from '../report/suggestions.js'
import { chooseFormat, emit, type OutputOptions } from '../study/output.js'
import type { Study } from '../study/study.js'
import type { UnitOptions } from '../study/units.js'
import { codeWhole } from '../study/whole-coding.js'
import { inFormat, type RecordFormat } from '../tabular/in-format.js'
import { findCode, findGroup } from './find-code.js'
import { reportWarnings } from './report-diagnostics.js'

export interface SuggestOptions extends UnitOptions, OutputOptions {
  /** A code group instead of a code. */
  group?: string
  /** How many suggestions, at most. */
  top: number
  /** Accepted units in which a suggestion must occur. */
  min: number
  withStopWords?: boolean
}

/** `stc suggest`: what participants say under a code and not elsewhere, and the terms that mostly failed. */
export async function suggest(
  args: readonly string[],
  options: SuggestOptions,
  effects: Effects,
): Promise<number> {
  const format = chooseFormat(
    options,
    ['table', 'ndjson', 'csv', 'md'],
    { onTerminal: 'table', inPipe: 'ndjson' },
    effects,
  )
  const [first] = args
  const files = options.group === undefined ? args.slice(1) : args
  if (options.group === undefined && first === undefined)
    fail('stc/usage', 'no code was named', { hint: 'stc suggest CODE, or stc suggest --group GROUP' })
  const { study, codebook, coded, inputs, diagnostics } = await codeWhole(files, options, effects)
  await reportWarnings(effects, diagnostics)
  const about = options.group ?? first ?? ''
  const codes =
    options.group === undefined
      ? [findCode(codebook, about, study.method)]
      : findGroup(codebook, about, study.method).codes
  const report = await reportOn(about, codes, coded.coded, options, study)
  const text = await textOf(report, format, study.method, effects.stdout.width)
  const found = `${count(report.suggestions.list.length, 'suggestion')}, ${count(report.doubtful.length, 'doubtful term')}`
  await emit(effects, options, text, found, inputs, study)
  return EXIT.fine
}

async function reportOn(
  about: string,
  codes: readonly Code[],
  coded: readonly CodedTranscript[],
  { min, top, withStopWords = false }: SuggestOptions,
  study: Study,
): Promise<SuggestionReport> {
  const talk = talkOfCodes(coded, codes)
  if (talk.accepted.length === 0) {
    const { unit } = study.method.words
    const waiting = talk.undecided === 1 ? 'waits' : 'wait'
    const open =
      talk.undecided === 0
        ? 'none is found either'
        : `${counted(talk.undecided, unit)} ${waiting} for a decision`
    fail('stc/nothing-to-do', `no ${unit.one} is accepted under "${about}" yet`, {
      hint: `${open}; accept some with stc review, or in coding/ANALYST.yaml, then suggest`,
    })
  }
  const stemmer = codes.some(({ match }) => match.stem)
    ? (await import('../language/stem.js')).stemmer(study.language)
    : undefined
  const found = suggestions(talk, {
    leastUnits: min,
    stopWords: withStopWords ? () => new Set() : stopWords,
    known: new KnownTerms(codes, study.language, stemmer),
    most: top,
  })
  const doubtful = doubtfulTerms(ruleAccuracy(coded, codes))
  return { about, talk, suggestions: found, doubtful, leastUnits: min, withStopWords }
}

async function textOf(
  report: SuggestionReport,
  format: RecordFormat,
  method: Method,
  width: number,
): Promise<string> {
  const { SUGGESTION_FIELDS, suggestionRecords, suggestionsMarkdown, suggestionsText } = await import(
    '../report/suggestions.js'
  )
  return inFormat(format, {
    records: () => suggestionRecords(report),
    fields: SUGGESTION_FIELDS,
    markdown: () => suggestionsMarkdown(report, method),
    table: () => suggestionsText(report, method, width),
  })
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
