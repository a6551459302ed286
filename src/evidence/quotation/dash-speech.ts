import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import type { Span } from '../../transcript/transcript.js'
import { isReportingVerb } from './reporting-verbs.js'

/** Languages in which a dash at a paragraph's start opens speech. */
const DASHED: ReadonlySet<LanguageCode> = new Set(['nb', 'nn', 'sv', 'da', 'fi', 'fr', 'es'])
const LONGEST = 2000
/** Where a clause may begin that reports: behind a mark, or behind a dash. */
const CLAUSE = unicode.g`[,?!…]\s+(\p{Ll}[\p{L}\p{M}]*)|\s(?<dash>[–—])\s*(\p{Ll}[\p{L}\p{M}]*)`
/** Where speech goes on behind the clause: `, sa P2, – er …`, `, sa P2. – Den …`; behind a dash that closes it. */
const GOES_ON = unicode`^[^–—.?!\n]{1,70}(?:,\s?[–—]|\.\s+[–—])\s*(?=[\p{L}\p{N}…])`
const GOES_ON_BEHIND_DASH = unicode`^[^–—.?!\n]{1,70}[–—][.,]?\s*(?=[\p{L}\p{N}…])`

/**
 * What is said in a paragraph that begins with a dash, without the words that report it (`– Det er alltid noen som venter,
 * sier Per.`), where it goes on behind these with a dash in several stretches (`—La cama —dijo P2— está ocupada.`). Empty
 * where nothing reports it, since a dash also begins an item of a list.
 */
export function dashSpeech(text: string, language: LanguageCode): Span[] {
  const dash = /^[–—]\s*/.exec(text)
  if (!DASHED.has(language) || !dash) return []
  const said: Span[] = []
  for (let start: number | undefined = dash[0].length; start !== undefined; ) {
    const clause = clauseFrom(text, start, language)
    if (!clause) return said.length === 0 ? [] : [...said, { start, end: text.length }]
    if (clause.at > start) said.push({ start, end: clause.at })
    start = clause.goesOn
  }
  return said
}

/** A dash behind the end of a sentence, as newspapers begin speech within a paragraph. */
const WITHIN = unicode.g`(?<=[.!?…»”]\s)[–—]\s(?=\p{Lu})`

/** As `dashSpeech`, of the dashes within a paragraph: one stretch each, with the offset of its dash. */
export function dashSpeechWithin(text: string, language: LanguageCode): { dash: number; said: Span }[] {
  if (!DASHED.has(language)) return []
  return [...text.matchAll(WITHIN.for(text))].flatMap(({ index, 0: dash }) => {
    const start = index + dash.length
    const clause = clauseFrom(text, start, language)
    if (!clause || /\s[–—]\s/.test(text.slice(start, clause.at))) return []
    return [{ dash: index, said: { start, end: clause.at } }]
  })
}

/** The clause that reports what begins at an offset: where it begins, and where speech goes on behind it. */
function clauseFrom(
  text: string,
  from: number,
  language: LanguageCode,
): { at: number; goesOn: number | undefined } | undefined {
  const stretch = text.slice(from, from + LONGEST)
  for (const match of stretch.matchAll(CLAUSE.for(stretch))) {
    const verb = match[1] ?? match[3] ?? ''
    if (!isReportingVerb(verb, language)) continue
    const at = from + match.index + (/^[?!…]/.test(match[0]) ? 1 : 0)
    const start = from + match.index + match[0].length - verb.length
    const pattern = match.groups?.dash === undefined ? GOES_ON : GOES_ON_BEHIND_DASH
    const behind = pattern.exec(text.slice(start, start + 120))
    return { at, goesOn: behind ? start + behind[0].length : undefined }
  }
  return undefined
}
