import type { LanguageCode } from '../../language/languages.js'
import { stopWords } from '../../language/stop-words/index.js'
import { unicode } from '../../language/unicode.js'
import type { Span } from '../../transcript/transcript.js'
import type { Manuscript, Passage } from '../manuscript/manuscript.js'
import { isReferencesHeading } from '../manuscript/section-names.js'
import { AUTHOR_WITH_YEAR } from './attribution-shape.js'
import { isDeterminer, isPersonNoun } from './person-nouns.js'
import { isReportingVerb } from './reporting-verbs.js'

const AUTHORS_WITH_YEAR = unicode.g`${AUTHOR_WITH_YEAR.source}`
const WORD_OR_MARK = unicode.g`[\p{L}\p{M}'’-]+|[,;:]`
const NAME = unicode.g`(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}(?![\p{L}\p{M}])`
/** `Berg A, Dahl BC.`, `Berg, A.` in a list of references. */
const LISTED = unicode.g`(\p{Lu}[\p{L}\p{M}’'-]+),? \p{Lu}{1,3}(?=[.,\s])`
/** `Berg’s claim that “…” (1998)`: the year stands behind the words. */
const YEAR_BEHIND = unicode.g`(?<!\p{L})(\p{Lu}\p{Ll}[\p{L}\p{M}-]*)(?:['’]s)? [^.?!()]{0,300}["”»’']\s\((?:1[89]\d\d|20\d\d)(?!\p{N})`
/** `Berg et al. [12]` */
const AUTHOR_BEFORE = unicode.g`(?:\p{Lu}[\p{L}’'-]+(?: et al\.?| (?:and|&|og|och|und|et|y|ja) \p{Lu}[\p{L}’'-]+)?(?:['’]s)?) ?(?:\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]|\(\d{1,3}\))`
/** What is done in writing rather than in talk. */
const WRITES = unicode.g`(?<!\p{L})(\p{Lu}\p{Ll}[\p{L}\p{M}-]*) (?:has |have |had |once |also |is |was )*(?:writes?|wrote|written|argues?|argued|coined|coins|theori[sz]es?|defines?|right (?:that|to)|skriver|skrev|skriv|skreiv|schreibt|schrieb|écrit|escribe|escribió|kirjoittaa|kirjoitti)(?!\p{L})`
/** What participants are said to do, and how they are introduced. */
const SPEAKS = unicode.g`(?<!\p{L})(\p{Lu}\p{Ll}[\p{L}\p{M}-]*)(?: (?:said|says|told|tells|explained|recalled|laughed)|, (?:an?|the|who|one|\d{2}) | \([A-Z]{1,4}\d|:\s)`
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|since|from|until|in|januar|februar|mars|juni|juli|oktober|desember)$/iu

/** Surnames of those whom a manuscript cites: with a year, in its list of references, or as people who write. */
export function citedAuthors({ passages }: Manuscript, language: LanguageCode): ReadonlySet<string> {
  const found = new Set<string>()
  const writing = new Set<string>()
  const speaking = new Set<string>()
  for (const passage of passages) {
    const text = passage.text.replace(/\s/g, ' ')
    for (const name of namesIn(text, passage)) found.add(name)
    for (const match of text.matchAll(WRITES.for(text))) writing.add(match[1] ?? '')
    for (const match of text.matchAll(SPEAKS.for(text))) speaking.add(match[1] ?? '')
  }
  for (const name of writing) if (!speaking.has(name)) found.add(name)
  return new Set([...found].filter((name) => isSurname(name, language)))
}

/** Whether words name one of the authors that a manuscript cites. */
export function namesAuthor(words: string, authors: ReadonlySet<string>): boolean {
  return (
    authors.size > 0 &&
    [...words.matchAll(NAME.for(words))].some(([name]) => authors.has(name.replace(/['’]s$/, '')))
  )
}

/** The last mention of a cited author in a text, as offsets in it. */
export function lastAuthor(text: string, authors: ReadonlySet<string>): Span | undefined {
  const named = [...text.matchAll(NAME.for(text))].findLast(([name]) =>
    authors.has(name.replace(/['’]s$/, '')),
  )
  if (!named) return undefined
  const year = /^(?:['’]s)?[^.,;]{0,40}?\((?:1[89]\d\d|20\d\d)[^()]{0,20}\)/u.exec(
    text.slice(named.index + named[0].length),
  )
  return { start: named.index, end: named.index + named[0].length + (year?.[0].length ?? 0) }
}

/** Whether an author with a year or a number of reference stands in words before a quotation, and nobody else speaks since. */
export function isBehindAuthor(before: string, language: LanguageCode): boolean {
  const found = [AUTHORS_WITH_YEAR, AUTHOR_BEFORE].flatMap((pattern) => {
    const last = [...before.matchAll(pattern.for(before))].at(-1)
    return last ? [last.index + last[0].length] : []
  })
  return found.length > 0 && leavesToAuthor(before.slice(Math.max(...found)), false, language)
}

/**
 * Whether the words between an author and a quotation give it to the author: not where somebody else speaks in them (`but a
 * caretaker said that`), nor, where somebody `before` the author may be speaking, in a clause that goes on with that one
 * (`P3 had never read Berg, and said`).
 */
export function leavesToAuthor(between: string, before: boolean, language: LanguageCode): boolean {
  if (before && GOES_ON.test(between)) return false
  const words = between.match(WORD_OR_MARK) ?? []
  const verb = words.findLastIndex((word) => isReportingVerb(word, language))
  const clause = words.slice(
    words.findLastIndex((word, at) => at < verb && /[,;]/.test(word)) + 1,
    Math.max(0, verb),
  )
  return !clause.some((word) => isDeterminer(word, language))
}

const GOES_ON = /^\s*(?:[,;]|(?:and|but|og|och|und|et|y|ja|men|aber|mais|pero|mutta)\s)/iu

/** Whether an author is the one who writes in these words: `…, Berg writes, but`. */
export function hasAuthorWrite(words: string, authors: ReadonlySet<string>): boolean {
  const line = words.replace(/\s/g, ' ')
  return [...line.matchAll(WRITES.for(line))].some((match) => authors.has(match[1] ?? ''))
}

function namesIn(text: string, { section }: Passage): string[] {
  if (section.some(isReferencesHeading))
    return [...text.matchAll(LISTED.for(text))].map((match) => match[1] ?? '')
  const dated = [...text.matchAll(AUTHORS_WITH_YEAR.for(text))].flatMap(([cited]) =>
    [...cited.matchAll(NAME.for(cited))].map(([name]) => name),
  )
  return [...dated, ...[...text.matchAll(YEAR_BEHIND.for(text))].map((match) => match[1] ?? '')]
}

function isSurname(name: string, language: LanguageCode): boolean {
  const folded = name.toLowerCase()
  return (
    name.length > 2 &&
    !MONTH.test(name) &&
    !stopWords('en').has(folded) &&
    !stopWords(language).has(folded) &&
    !isPersonNoun(name, language)
  )
}
