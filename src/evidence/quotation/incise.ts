import type { LanguageCode } from '../../language/languages.js'
import { type UnicodePattern, unicode } from '../../language/unicode.js'
import type { Span } from '../../transcript/transcript.js'
import { speakerBehind } from './lead-in.js'
import type { SaidPart } from './make-quotation.js'
import { isReportingVerb } from './reporting-verbs.js'

/** What is said around clauses that tell who speaks without closing the marks, and who that is by them. */
export interface Incised {
  parts: SaidPart[]
  speakers: Span[]
}

/** A clause as each language sets it off: `, dit P2,`, `—dijo P2—`; at the end of what is said a full stop closes it. */
const CLAUSES: Readonly<Partial<Record<LanguageCode, UnicodePattern>>> = {
  fr: unicode.g`(?:,|\s[–—])\s*(\p{Ll}[^,.;:?!–—()]{2,60}?)\s*(?:,\s*|[–—]\s*|[.…]?\s*$)`,
  es: unicode.g`\s?[–—]\s?(\p{Ll}[^.;:?!–—()]{2,60}?)\s?(?:[–—][,.]?\s*|[.…]?\s*$)`,
}
/** `a-t-elle expliqué`, `a expliqué une infirmière`: the verb stands behind what helps it. */
const HELPING = /^(?:a|avait|ont|avaient|ha|había)$/
/** `dit-elle`, `a-t-il` */
const PRONOUN_BEHIND = unicode`^\p{L}+(?:-t)?-(?:il|elle|ils|elles|on)(?!\p{L})`
const WORD = unicode.g`[\p{L}\p{M}]+`

/**
 * Takes a stretch between marks apart where French or Spanish clauses of who speaks stand within it: `« Le lit, dit P2, est
 * pris »`. Such a clause begins with its verb, which nobody's talk does. Undefined where there is none.
 */
export function incised(text: string, inner: Span, language: LanguageCode): Incised | undefined {
  const pattern = CLAUSES[language]
  if (!pattern) return undefined
  const parts: SaidPart[] = []
  const speakers: Span[] = []
  let from = inner.start
  const said = text.slice(inner.start, inner.end)
  for (const match of said.matchAll(pattern.for(said))) {
    const [whole, clause = ''] = match
    const start = inner.start + match.index + whole.indexOf(clause)
    const speaker = speakerBehind(text, { start, end: start + clause.length }, language)
    if (!reports(clause, language) || !(speaker || PRONOUN_BEHIND.test(clause))) continue
    parts.push({ start: from, end: inner.start + match.index, resumes: parts.length > 0 })
    if (speaker) speakers.push(speaker)
    from = inner.start + match.index + whole.length
  }
  if (parts.length === 0) return undefined
  return { parts: [...parts, { start: from, end: inner.end, resumes: true }], speakers }
}

function reports(clause: string, language: LanguageCode): boolean {
  const [first = '', ...others] = clause.match(WORD) ?? []
  if (isReportingVerb(first, language)) return true
  return HELPING.test(first) && others.slice(0, 3).some((word) => isReportingVerb(word, language))
}
