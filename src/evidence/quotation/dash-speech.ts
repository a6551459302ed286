import type { LanguageCode } from '../../language/languages.js'
import type { Span } from '../../transcript/transcript.js'
import { isReportingVerb } from './reporting-verbs.js'

/** Languages in which a dash at a paragraph's start opens speech. */
const DASHED: ReadonlySet<LanguageCode> = new Set(['nb', 'nn', 'sv', 'da', 'fi', 'fr', 'es'])
const LONGEST = 2000

/**
 * What is said in a paragraph that begins with a dash, up to the words that report it (`– Det er alltid noen som venter,
 * sier Per.`); undefined where nothing reports it, since a dash also begins an item of a list.
 */
export function dashSpeech(text: string, language: LanguageCode): Span | undefined {
  const dash = /^[–—]\s*/.exec(text)
  if (!DASHED.has(language) || !dash) return undefined
  const start = dash[0].length
  for (const match of text
    .slice(0, LONGEST)
    .matchAll(/[,?!…]\s+(\p{Ll}[\p{L}\p{M}]*)|\s[–—]\s*(\p{Ll}[\p{L}\p{M}]*)/gu)) {
    if (!isReportingVerb(match[1] ?? match[2] ?? '', language)) continue
    const end = match.index + (/^[?!…]/.test(match[0]) ? 1 : 0)
    return end > start ? { start, end } : undefined
  }
  return undefined
}
