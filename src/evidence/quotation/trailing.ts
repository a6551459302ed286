import { unicode } from '../../language/unicode.js'
import type { Span } from '../../transcript/transcript.js'
import { type Aftermath, aftermath, isCodeLike } from './attribution-shape.js'
import type { Paper } from './paper.js'
import type { Written } from './quotation.js'
import { isReportingVerb } from './reporting-verbs.js'

/** What stands behind words: who said them, what they are cited from, and how far that reaches. */
export interface Trail {
  attributions: Span[]
  isLiterature: boolean
  /** Where a clause begins behind which the attributions stand: `, said a nurse (P1, FG1)`. */
  clause?: number
  /** Who said it by a numbered note. */
  note?: Written
  /** Where it begins, at the end of a stretch, or ends, behind a quotation. */
  at: number
}

const BRACKET_AT_END = /[([]([^()[\]]{1,160}(?:\([^()]{1,60}\)[^()[\]]{0,60})?)[)\]][\s.,;:*_]*$/
const BRACKET_AT_START =
  /^["”’»]?[\s.,;:?!…*_\u00a0]{0,4}[([]([^()[\]]{1,160}(?:\([^()]{1,60}\)[^()[\]]{0,60})?)[)\]]/
const DASHED_LINE = /(?:^|\n)[ \t]*[–—―-]{1,3}[ \t]*([^\n]{1,120})$/
const DASH_AT_END =
  /(?:[.?!…"”’»)\]*_,]\s*|\s)[–—―]{1,2}\s*([^–—―\n]{1,100})$|\s-{1,3}\s+([^\n-][^–—―\n]{0,100})$/
const LAST_LINE = /[.?!…"”’»)\]]\s*\n\s*([^\n]{1,90})$/
const BEHIND_MARK = /["”“»«’'][.,]?\s*\n?\s*,?\s*([^"”“»«\n]{1,90})$/
const DASH_AT_START = /^["”’»]?[\s.,;]{0,3}[–—―-]{1,3}\s*([^–—―\n.;:?!]{1,100}?)(?=\s*(?:[.;]?\s*$|[.;]\s))/
const COMMA_AT_START = /^["”’»]?\s*,\s*([^,.;:?!\n()]{1,60}(?:, [^,.;:?!\n()]{1,40}){0,3})\s*[.]?\s*$/
const CODE_AT_END = unicode`[.?!…]["”»]?\s+(\p{Lu}[\p{L}\p{N}/_-]{1,12})$`
const REPORTED = unicode.i`^["”’»]?[\s.,]{0,3}(?:he|she|they|i|we|han|hun|ho|hon|de|dei|er|sie|il|elle|hän)\s(\p{L}+)\s[([]([^()[\]]{1,90})[)\]]`
/** A clause of a few words that ends in brackets. */
const CLAUSE = unicode`^["”’»]?[\s.,]{0,3}(?!(?:and|or|but|og|men|och|eller|und|oder|aber|et|ou|mais|y|o|pero|ja|tai) )(?=\p{Ll})(?:\p{L}[\p{L}\p{M}'’-]*,?[ \n]){2,8}[([]([^()[\]]{1,90})[)\]]`
const CAPITAL_FIRST = unicode`^\p{Lu}`
const WORD = unicode.g`\p{L}[\p{L}\p{M}'’-]*`
/** Words in small letters, without a number. */
const DEED = unicode`^\p{Ll}[^\p{N}]*$`
/** Among so many first words of it the verb stands that reports. */
const VERB_WITHIN = 3
const MOST = 4

/**
 * Takes away from the end of a stretch who said it; `marked` where it stands between quotation marks, `bracketed` where only
 * brackets can hold it.
 */
export function trailAtEnd(
  text: string,
  span: Span,
  paper: Paper,
  marked: boolean,
  bracketed = false,
): Trail {
  const trail: Trail = { attributions: [], isLiterature: false, at: trimmedEnd(text, span.start, span.end) }
  for (let turn = 0; turn < MOST; turn++) {
    const stretch = text.slice(Math.max(span.start, trail.at - 400), trail.at)
    const found = bracketed ? bracketAtEnd(stretch, paper) : atEnd(stretch, paper, marked, trail)
    if (!found) break
    const base = trail.at - stretch.length
    trail.at = trimmedEnd(text, span.start, base + found.start)
    if (found.kind === 'attribution')
      trail.attributions.unshift(
        trimmed(text, { start: base + found.words.start, end: base + found.words.end }),
      )
    else trail.isLiterature = true
    if (trail.at <= span.start) break
  }
  return trail
}

interface Piece extends Span {
  words: Span
  kind: Aftermath
}

function bracketAtEnd(stretch: string, paper: Paper): Piece | undefined {
  const bracket = piece(stretch, BRACKET_AT_END.exec(stretch), 0)
  if (!bracket) return undefined
  const kind = settled(wordsOf(stretch, bracket), stretch.charAt(bracket.start), paper)
  return kind === 'attribution' || kind === 'literature' ? { ...bracket, kind } : undefined
}

function atEnd(stretch: string, paper: Paper, marked: boolean, so: Trail): Piece | undefined {
  const bracket = bracketAtEnd(stretch, paper)
  if (bracket) return bracket
  const line = piece(stretch, DASHED_LINE.exec(stretch), 0)
  if (line) {
    const words = wordsOf(stretch, line)
    const kind = aftermath(words, paper.language)
    if (kind === 'attribution' || kind === 'literature') return { ...line, kind }
    const isShort = words.split(/\s+/).length <= 8 && !/[.?!…]$/.test(words) && CAPITAL_FIRST.test(words)
    if (isShort && line.start > 0) return { ...line, kind: 'attribution' }
  }
  for (const pattern of [DASH_AT_END, LAST_LINE, ...(marked ? [BEHIND_MARK] : [])]) {
    const tail = piece(stretch, pattern.exec(stretch), pattern === DASH_AT_END ? 0 : 1)
    if (!tail || (pattern === BEHIND_MARK && so.attributions.length > 0)) continue
    const kind = aftermath(wordsOf(stretch, tail), paper.language)
    if ((kind === 'attribution' && isNameless(wordsOf(stretch, tail))) || kind === 'literature')
      return { ...tail, kind }
  }
  return codeAtEnd(stretch)
}

/** A code at the very end, behind a full stop: `… in the corridor. P6`. */
function codeAtEnd(stretch: string): Piece | undefined {
  const match = CODE_AT_END.exec(stretch)
  if (!match?.[1] || !isCodeLike(match[1])) return undefined
  const start = match.index + match[0].length - match[1].length
  return { start, end: stretch.length, words: { start, end: stretch.length }, kind: 'attribution' }
}

/** Whether words behind a dash may name who speaks rather than go on with what is said. */
function isNameless(words: string): boolean {
  return (
    !/[?!…]$/.test(words) &&
    words.split(/\s+/).length <= 10 &&
    !/^(?:i|we|you|he|she|they|it|and|but|so)\b/iu.test(words)
  )
}

/**
 * The piece of a match: from where it begins, but for `skipped` characters that belong to the words before it.
 */
function piece(
  stretch: string,
  match: RegExpExecArray | null,
  skipped: number,
): Omit<Piece, 'kind'> | undefined {
  if (!match) return undefined
  const content = match[1] ?? match[2] ?? ''
  const start = match.index + match[0].lastIndexOf(content)
  const lead = match[0].slice(0, match[0].lastIndexOf(content))
  // What ends the words before a dash stays with them.
  const kept = skipped > 0 ? lead.length : (/^[.?!…"”’»)\]*_,]/.exec(lead)?.[0].length ?? 0)
  const from = match.index + (/^[([]/.test(match[0]) ? 0 : kept)
  return { start: from, end: stretch.length, words: { start, end: start + content.length } }
}

/** What stands right behind a closing mark, up to `until`; `source` is where the text begins in the manuscript. */
export function trailBehind(text: string, at: number, until: number, paper: Paper, source: number): Trail {
  const trail: Trail = { attributions: [], isLiterature: false, at }
  for (let turn = 0; turn < MOST; turn++) {
    const rest = text.slice(trail.at, Math.min(until, trail.at + 300))
    const bracket = BRACKET_AT_START.exec(rest)
    if (!bracket?.[1]) break
    const start = trail.at + bracket[0].length - 1 - bracket[1].length
    const kind = settled(bracket[1], text.charAt(start - 1), paper)
    if (kind !== 'attribution' && kind !== 'literature') break
    if (kind === 'attribution')
      trail.attributions.push(trimmed(text, { start, end: start + bracket[1].length }))
    else trail.isLiterature = true
    trail.at += bracket[0].length
  }
  if (trail.attributions.length > 0) return trail
  const reported = trail.isLiterature ? undefined : reportedBehind(text, trail.at, until, paper)
  if (reported) return reported
  const rest = text.slice(trail.at, Math.min(until, trail.at + 160))
  for (const pattern of [DASH_AT_START, COMMA_AT_START]) {
    const match = pattern.exec(rest)
    if (!match?.[1] || (pattern === COMMA_AT_START && until < text.length)) continue
    if (aftermath(match[1], paper.language) !== 'attribution' || !isNameless(match[1])) continue
    const start = trail.at + match[0].indexOf(match[1])
    trail.attributions.push(trimmed(text, { start, end: start + match[1].length }))
    trail.at += match[0].length
    break
  }
  // A reference set high, as it is copied from a page.
  const [high] =
    /^[.,;]?(?:[¹²³⁰-⁹]+|\^\d{1,3}(?:[,–-]\d{1,3})*\^|\d{1,3}(?:[,–-]\d{1,3})*(?=[\s.,;]|$))/.exec(rest) ?? []
  const number = high?.normalize('NFKC').replace(/[^\d,–-]|^,/g, '')
  if (number === undefined) return trail
  const note = paper.notes.find(number, source)
  if (note?.kind === 'attribution') trail.note = note.written
  else if (note?.kind !== 'other') trail.isLiterature = true
  return trail
}

/** Who said it behind a pronoun that reports it: `“…”, he said (P4, FG1)`. */
function reportedBehind(text: string, at: number, until: number, paper: Paper): Trail | undefined {
  const match = REPORTED.exec(text.slice(at, Math.min(until, at + 200)))
  const [, verb, content] = match ?? []
  if (!match || !verb || !content || !isReportingVerb(verb, paper.language))
    return clauseBehind(text, at, until, paper)
  if (aftermath(content, paper.language) !== 'attribution') return undefined
  const end = at + match[0].length - 1
  return {
    attributions: [trimmed(text, { start: end - content.length, end })],
    isLiterature: false,
    at: end + 1,
  }
}

/** Who said it in brackets at the end of a short clause: `“…”, said a nurse (P1, FG1)`. */
function clauseBehind(text: string, at: number, until: number, paper: Paper): Trail | undefined {
  const match = CLAUSE.exec(text.slice(at, Math.min(until, at + 200)))
  const content = match?.[1]
  const words = match?.[0].match(WORD)?.slice(0, VERB_WITHIN) ?? []
  if (!words.some((word) => isReportingVerb(word, paper.language))) return undefined
  if (!match || content === undefined || aftermath(content, paper.language) !== 'attribution')
    return undefined
  const end = at + match[0].length - 1
  const own = trimmed(text, { start: end - content.length, end })
  return { attributions: [own], isLiterature: false, clause: at, at: end + 1 }
}

function settled(content: string, bracket: string, paper: Paper): Aftermath {
  const kind = aftermath(content, paper.language)
  // `[nods at the manager]` tells what was done.
  if (kind === 'attribution' && bracket === '[' && DEED.test(content)) return 'other'
  if (kind !== 'number') return kind
  const cites = bracket === '[' ? paper.numbersCite['['] : paper.numbersCite['(']
  return cites ? 'literature' : 'attribution'
}

function wordsOf(stretch: string, { words }: Pick<Piece, 'words'>): string {
  return stretch.slice(words.start, words.end).trim()
}

/** Without blanks, brackets and stops at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  const isBracketed = /^\s*[([]/.test(text.slice(start, end))
  while (start < end && /[\s([*_–—―,;:.-]/.test(text.charAt(start))) start++
  if (isBracketed) while (end > start && /[\s.)\]]/.test(text.charAt(end - 1))) end--
  while (end > start && /[\s*_,;:.]/.test(text.charAt(end - 1))) end--
  return { start, end }
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /\s/.test(text.charAt(at - 1))) at--
  return at
}
