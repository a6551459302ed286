import { INTERVIEWER } from '../corpus/transcript.js'
import { onlyInsideWords, type PlainMatch, type PlainMatcher } from './plain-matcher.js'

/** Why one program finds what another does not; `unexplained` must never be counted. */
export const REASON = {
  interviewer: 'said by an interviewer, whom stc does not code by default',
  sentenceEnd: 'a phrase over the end of a sentence',
  remark: 'a phrase over the remark of a transcriber',
  longerWord: 'only inside a longer word',
  decomposed: 'written with decomposed letters (NFD)',
  apostrophe: 'written with a typographic apostrophe',
  punctuation: 'a phrase over a comma, a quotation mark or the like',
  unexplained: 'UNEXPLAINED',
} as const

export type Reason = (typeof REASON)[keyof typeof REASON]

/** Why stc does not find what stands on a line. */
export function whyNotStc(line: string, match: PlainMatch): Reason {
  if (line.startsWith(`${INTERVIEWER}:`)) return REASON.interviewer
  return match.between.some((text) => /[.?!…]/.test(text)) ? REASON.sentenceEnd : REASON.unexplained
}

/** Why the plain matcher does not find what stc does; `said` is the whole match. */
export function whyNotPlain(said: string): Reason {
  return /[[(]/.test(said) ? REASON.remark : REASON.unexplained
}

/** Why a search for literals does not find what stc does. */
export function whyNotLiteral(said: string, term: string): Reason {
  if (said !== said.normalize('NFC')) return REASON.decomposed
  if (said.includes('’') && term.includes("'")) return REASON.apostrophe
  if (/[[(]/.test(said)) return REASON.remark
  return /[^\p{L}\p{M}\p{N}' ]/u.test(said) ? REASON.punctuation : REASON.unexplained
}

/** Why only a search for literals finds a line. */
export function whyOnlyLiteral(line: string, plain: PlainMatcher, literals: readonly string[]): Reason {
  const match = plain.find(line)[0]
  if (match) return whyNotStc(line, match)
  const folded = line.toLowerCase()
  const there = literals.filter((literal) => folded.includes(literal))
  const inside = there.length > 0 && there.every((literal) => onlyInsideWords(folded, literal))
  return inside ? REASON.longerWord : REASON.unexplained
}

/** Counts by reason. */
export class Tally {
  readonly counts = new Map<Reason, number>()

  add(reason: Reason): void {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1)
  }

  get unexplained(): number {
    return this.counts.get(REASON.unexplained) ?? 0
  }
}
