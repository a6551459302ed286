import type { Codebook } from '../../src/codebook/codebook.js'
import { Matcher } from '../../src/codebook/matcher.js'
import { anchorDecisions } from '../../src/coding/anchor.js'
import { type CodedTranscript, codeTranscript } from '../../src/coding/code-transcript.js'
import type { Decision } from '../../src/coding/decision.js'
import type { MeaningUnit } from '../../src/coding/meaning-unit.js'
import { settleDecisions } from '../../src/coding/settle.js'
import { toRecords } from '../../src/coding/to-records.js'
import type { Diagnostic } from '../../src/diagnostic.js'
import { type DeclaredSpeaker, readTranscript } from '../../src/transcript/read.js'
import type { Transcript } from '../../src/transcript/transcript.js'

/** A transcript `FG1` of this text. */
export function makeTranscript(
  text: string,
  { id = 'FG1', declared = {} }: { id?: string; declared?: Record<string, DeclaredSpeaker> } = {},
): Transcript {
  return readTranscript({ id, file: `${id}.txt`, text, language: 'en', declared })
}

let line = 0

/** What ana decided about words of turn 1 of FG1; each decision stands on a line of its own. */
export function makeDecision(quote: string, more: Partial<Decision> = {}): Decision {
  const analyst = more.analyst ?? 'ana'
  return {
    analyst,
    transcript: 'FG1',
    turn: 1,
    quote,
    codes: undefined,
    status: 'accepted',
    reason: undefined,
    memo: undefined,
    place: { file: `coding/${analyst}.yaml`, line: ++line, column: 1 },
    ...more,
  }
}

/** What comes out of step 2. */
export interface Coding {
  units: MeaningUnit[]
  coded: CodedTranscript[]
  diagnostics: Diagnostic[]
}

/** Codes transcripts as `stc code` does: anchors and settles the decisions, then lets rules and decisions speak. */
export function makeCoding(
  transcripts: readonly Transcript[],
  codebook: Codebook,
  decisions: readonly Decision[] = [],
  order: readonly string[] = ['ana', 'bea'],
): Coding {
  const anchoring = anchorDecisions(decisions, transcripts)
  const settlement = settleDecisions(anchoring.anchored, order)
  const matcher = new Matcher(codebook, 'en')
  const coded = transcripts.map((transcript) => codeTranscript(transcript, matcher, settlement.decisions))
  return {
    coded,
    units: coded.flatMap((each) => toRecords(each, codebook)),
    diagnostics: [...anchoring.diagnostics, ...settlement.diagnostics],
  }
}

/** Each unit as `text: codes status origin analyst`, the shortest form in which a test can be read. */
export function brief(units: readonly MeaningUnit[]): string[] {
  return units.map(
    ({ text, codes, status, origin, analyst }) =>
      `${text} [${codes.join(' ')}] ${status}${analyst === null ? '' : ` by ${analyst}`}${origin === 'codebook' ? '' : ` (${origin})`}`,
  )
}

/** Each diagnostic as `severity code message = hint`. */
export function told(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ severity, code, message, hint }) =>
      `${severity} ${code.slice(4)}: ${message}${hint ? ` = ${hint}` : ''}`,
  )
}
