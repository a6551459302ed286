/**
 * The pure core of stc as a library: nothing here touches files, the network, the clock or the console.
 *
 * ```ts
 * import { codeTranscript, Matcher, parseCodebook, readTranscript, toRecords } from 'systematic-text-condensation'
 *
 * const codebook = parseCodebook(yaml, 'codebook.yaml', 'en')
 * const transcript = readTranscript({ id: 'FG1', file: 'FG1.txt', text, language: 'en' })
 * const units = toRecords(codeTranscript(transcript, new Matcher(codebook, 'en', stemmer('en')), []), codebook)
 * ```
 */

export { checkExamples } from './codebook/check-examples.js'
export type {
  Code,
  Codebook,
  CodeGroup,
  Near,
  RetiredCode,
  Rules,
  RuleUnit,
  Subgroup,
} from './codebook/codebook.js'
export { type CodeMatch, Matcher, type NearMiss } from './codebook/matcher.js'
// Codebook → matcher
export { parseCodebook } from './codebook/parse.js'
export { type AnchoredDecision, anchorDecisions } from './coding/anchor.js'
// Matcher + decisions → meaning units
export { type CodedTranscript, codeTranscript } from './coding/code-transcript.js'
export type { CodingFile, Decision } from './coding/decision.js'
export { type Counts, type GroupedGroup, type Grouping, groupUnits } from './coding/grouping.js'
export {
  type Evidence,
  isInPlay,
  type MeaningUnit,
  type Origin,
  type Status,
  UNIT_FIELDS,
} from './coding/meaning-unit.js'
export { parseCoding } from './coding/parse.js'
export { readUnits } from './coding/read-records.js'
export { settleDecisions } from './coding/settle.js'
export { toRecords } from './coding/to-records.js'
export { textHash, unitIds } from './coding/unit-id.js'
export { newCondensateFile, parseCondensate, updateCondensate } from './condensate/condensate-file.js'
export { bareContext, type UnitContext } from './condensate/context.js'
// Units → condensates → analytic texts
export { type DraftCondensate, type DraftOptions, draftCondensate } from './condensate/draft.js'
export { draftToMarkdown } from './condensate/draft-markdown.js'
export { studyContext } from './condensate/study-context.js'
export { type Diagnostic, type DiagnosticCode, type Place, type Severity, StcError } from './diagnostic.js'
export { catalogue } from './diagnostics/catalogue.js'
export { fold, foldWhiteSpace } from './language/fold.js'
// Words of a language
export { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from './language/languages.js'
export { stemmer } from './language/stem.js'
export { type Word, words } from './language/words.js'
export { stringifyMarkdown, stringifySections } from './markdown/stringify.js'
export { METHODS, type Method, type MethodId } from './method/methods.js'
// Report
export { type Ledger, ledger } from './report/ledger.js'
export { reportToMarkdown } from './report/report.js'
export type { ReportInput } from './report/report-input.js'
export { reportTables } from './report/tables.js'
export { newSynthesisFile, parseSynthesis, updateSynthesis } from './synthesis/synthesis-file.js'
// Records and messages
export { toCsv } from './tabular/csv.js'
export { fromNdjson, toNdjson } from './tabular/ndjson.js'
export { fromCsv } from './tabular/read-csv.js'
// Preliminary themes
export { compareThemes, type ThemeComparison } from './themes/compare.js'
export type { AnalystThemes, PreliminaryTheme } from './themes/theme.js'
// Transcript → turns → sentences
export { type Decoded, decode } from './transcript/decode.js'
export { paragraphs } from './transcript/paragraphs.js'
export { type LineColumn, Positions } from './transcript/positions.js'
export { type DeclaredSpeaker, readTranscript, type TranscriptSource } from './transcript/read.js'
export { splitSentences } from './transcript/sentences.js'
export {
  CONTEXT_ROLES,
  type Span,
  type Speaker,
  type Transcript,
  type Turn,
} from './transcript/transcript.js'
export { TURN_FIELDS, type TurnRecord, turnRecords } from './transcript/turn-records.js'
