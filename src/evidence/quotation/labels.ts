import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import { shapeOf } from '../../transcript/label-shape.js'
import { roleOfLabel } from '../../transcript/roles.js'
import type { Span } from '../../transcript/transcript.js'
import type { Mapped } from '../manuscript/running-text.js'
import { isCodeLike, namesPerson } from './attribution-shape.js'
import { isPartOfPaper } from './paper-parts.js'
import { isDeterminer, isPeopleNoun, isPersonNoun } from './person-nouns.js'
import { isReportingVerb } from './reporting-verbs.js'

/** A name at a line's start before what somebody says. */
export interface Label extends Span {
  /** Where its line begins, with a bracket around the name. */
  line: number
  /** Where what is said begins. */
  from: number
  /** Certain by its shape; else only in the company of others. */
  isCertain: boolean
}

const COLON =
  /^[([]?([^\s:："“”„«»()[\]][^:："“”„«»\n]{0,60}?)[)\]]?[ \u00a0\t]?[:：](?=\s|["“”„«»‘']|$)[ \u00a0\t]*/u
const BRACKETED = /^[([]([^()[\]:\n]{1,60})[:：]?[)\]][:：]?[ \t]+/u
const DASH = unicode`^([\p{L}\p{N}][\p{L}\p{N} ._#/-]{0,24}?)(?:[ \t]+[–—][ \t]*|\t+)(?=\S)`
const LAST_WORD = unicode` \p{L}+$`
const DIGIT = unicode`\p{N}`
const NAME_FIRST = unicode`^[\p{Lu}\p{Lo}\p{N}#]`
/** Ids of meaning units, which stand in lists: `FG1-34-k3q2: …`. */
const UNIT = /-\d+-[a-z2-7]{4,}$/
/** Names that are function words as well. */
const ALSO_NAMES = /^(?:Per|Will|May|Al|Ida|Art)$/
const SESSION = /^(?:FG|FGD|FGI|focus group|fokusgruppe|session|group|site|ward)[ _-]?\d+$/iu

/** The name with which a line begins; undefined where it begins otherwise. */
export function labelAt(text: string, start: number, language: LanguageCode): Label | undefined {
  const head = text.slice(start, start + 90)
  const colon = COLON.exec(head)
  if (colon?.[1] !== undefined) {
    const name = colon[1].trim()
    const bracketed = /^[([]/.test(head) ? 1 : 0
    const said = LAST_WORD.exec(name)
    // `P1 said: …`
    const bare = said && isReportingVerb(said[0].trim(), language) ? name.slice(0, said.index) : name
    const judged = judge(bare, language)
    if (judged === undefined || (bare !== name && !isCodeLike(bare))) return undefined
    const end = start + bracketed + bare.length
    return {
      line: start,
      start: start + bracketed,
      end: withBracket(text, start + bracketed, end),
      from: start + colon[0].length,
      isCertain: judged,
    }
  }
  const bracketed = BRACKETED.exec(head)
  if (bracketed?.[1]) {
    const parts = bracketed[1].split(/[,/]/)
    if (!parts.every((part) => isCodeLike(part) || namesPerson(part, language))) return undefined
    return {
      line: start,
      start: start + 1,
      end: start + 1 + bracketed[1].length,
      from: start + bracketed[0].length,
      isCertain: true,
    }
  }
  const dash = DASH.exec(head)
  const name = dash?.[1]?.trim()
  if (!dash || !name || !isCodeLike(name)) return undefined
  return { line: start, start, end: start + name.length, from: start + dash[0].length, isCertain: false }
}

/** Bold words with which a line begins, without a colon, that name a speaker; told by the markup around them. */
export function boldLabelAt(
  mapped: Mapped,
  start: number,
  source: string,
  language: LanguageCode,
): Label | undefined {
  const { text, offsets } = mapped
  const offset = offsets[start] ?? 0
  const marks = source.slice(Math.max(0, offset - 2), offset)
  if (marks !== '**' && marks !== '__') return undefined
  for (let at = start; at < Math.min(text.length, start + 40); at++) {
    const end = (offsets[at] ?? 0) + 1
    if (source.slice(end, end + 2) !== marks) continue
    const name = text.slice(start, at + 1).replace(/[.)]$/, '')
    if (isPeopleNoun(name, language)) return undefined
    const isCertain = isCodeLike(name) || namesPerson(name, language)
    if (!isCertain || name.split(' ').length > 4) return undefined
    const from = at + 1 + (/^[\s.–—-]*/.exec(text.slice(at + 1))?.[0].length ?? 0)
    return { line: start, start, end: start + name.length, from, isCertain }
  }
  return undefined
}

/** Whether a label names a session or a part of a paper, which nobody is. */
export function isSession(label: string): boolean {
  return SESSION.test(label)
}

/** True where the shape makes it certain, false where it may be a name, undefined where it is none. */
function judge(label: string, language: LanguageCode): boolean | undefined {
  const bare = label.replace(/\s*[([][^)\]]*[)\]]?\s*$/, '').trim()
  if (bare === '' || isPartOfPaper(bare) || UNIT.test(bare)) return undefined
  const words = bare.split(/\s+/)
  if (words.length > 7 || words.some((word) => isReportingVerb(word, language))) return undefined
  // `The ward sister gave way: “…”` is a sentence that leads to what she said.
  const [head = ''] = words
  const tail = words.at(-1) ?? ''
  if (words.length > 1 && isDeterminer(head, language) && !DIGIT.test(tail) && !isPersonNoun(tail, language))
    return undefined
  const { shape, functionWords, sentence } = shapeOf(bare, language)
  if (shape === 'remark' || shape === 'heading' || shape === 'number' || sentence) return undefined
  if (words.length === 1 && isPeopleNoun(bare, language)) return undefined
  if (isCodeLike(bare) || shape === 'code' || shape === 'unknown' || shape === 'title') return true
  if (!NAME_FIRST.test(bare)) return shape === 'initials' || namesPerson(bare, language) ? false : undefined
  if (functionWords > 0 && !ALSO_NAMES.test(bare)) return undefined
  if (shape === 'role' || namesPerson(bare, language)) return true
  // `Int.`, `Mod`: a person of the study, though the one letter of `I` may be a word.
  if (bare.length > 2 && roleOfLabel(bare) !== 'participant') return true
  return ['initials', 'name', 'capitals', 'numbered word'].includes(shape) && words.length <= 4
    ? false
    : undefined
}

/** Takes up a closing bracket that belongs to the label: `P3 (nurse)`. */
function withBracket(text: string, start: number, end: number): number {
  return /[)\]]/.test(text.charAt(end)) && text.slice(start, end).includes('(') ? end + 1 : end
}
