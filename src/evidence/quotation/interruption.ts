import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import type { Span } from '../../transcript/transcript.js'
import { aftermath } from './attribution-shape.js'
import { codesIn } from './codes.js'
import { sentenceBehind, speakerBehind } from './lead-in.js'
import type { Marked } from './quotation-marks.js'
import { isReportingVerb } from './reporting-verbs.js'

const LONGEST = 70
const MOST_WORDS = 9
const WORD = unicode.g`[\p{L}\p{M}\p{N}'’-]+`
const SMALL_FIRST = unicode`^\s*\p{Ll}`
const SMALL_LAST = unicode`\p{Ll}$`
/** Up to the first character of what is said, which is asked about alone: the text may be long. */
const BEGINNING = /^[\s…]*[^\s…]/u
const BRACKETED = /[([]([^()[\]]{1,90})[)\]]/g
const BRACKET_BEHIND = /^[”"’»]?[\s.,]{0,3}[([]([^()[\]]{1,90})[)\]]/
const CONJUNCTION =
  /^(?:and|or|but|og|eller|men|och|und|oder|aber|et|ou|mais|y|e|o|pero|ja|tai|mutta|while|whereas|mens|medan|während|tandis|mientras|kun)$/iu

/**
 * Whether the words between two quotations only tell who speaks, so that they are one: `“I rank them,” she said, “in my
 * head”`; who that is by these words, with what stands in brackets among them. They are short and set apart by commas or
 * dashes, report speech, and no sentence ends before or within them. Undefined where the quotations are two, as they are
 * where others are named behind the second one.
 *
 * @param until up to where words behind the second one belong to it
 */
export function interruption(
  text: string,
  one: Marked,
  next: Marked,
  until: number,
  language: LanguageCode,
): Span[] | undefined {
  const gap = { start: one.end, end: next.start }
  const between = text.slice(gap.start, gap.end)
  const brackets = [...between.matchAll(BRACKETED)].filter(
    ([, content = '']) => aftermath(content, language) === 'attribution',
  )
  const bare = brackets.reduce((rest, [bracket]) => rest.replace(bracket, ''), between)
  const speaker = speakerBehind(text, gap, language)
  if (!interrupts(bare, text, one, next, speaker !== undefined, language)) return undefined
  const inside = brackets.map(({ 1: content = '', index }) => {
    const start = gap.start + index + 1
    return { start, end: start + content.length }
  })
  const isWithin = speaker !== undefined && inside.some(({ start }) => start <= speaker.start)
  const named = speaker && !isWithin ? [speaker, ...inside] : inside
  return isOfAnother(text, named, next, until, language) ? undefined : named
}

function interrupts(
  bare: string,
  text: string,
  one: Marked,
  next: Marked,
  namesSomebody: boolean,
  language: LanguageCode,
): boolean {
  const inner = text.slice(one.inner.start, one.inner.end).trimEnd()
  const words = bare.match(WORD) ?? []
  if (bare.length > LONGEST || words.length === 0 || words.length > MOST_WORDS) return false
  if (/(?<![.…])\.$/.test(inner) || /[.:?!()[\]]|;(?!\s*$)/.test(bare)) return false
  if (words.some((word) => CONJUNCTION.test(word))) return false
  const goesOn = SMALL_LAST.test(BEGINNING.exec(text.slice(next.inner.start))?.[0] ?? '')
  // Behind `?` a capital begins another sentence, which has somebody else speak.
  const isCut = /[?!…]$|\.\.\.$/.test(inner)
  const begins = /^\s*[,–—-]/.test(bare) || /[,–—-]$/.test(inner) || (isCut && SMALL_FIRST.test(bare))
  const ends = /[,–—-]\s*$/.test(bare) || (goesOn && /;\s*$/.test(bare))
  if (words.some((word) => isReportingVerb(word, language)))
    return begins && (ends || (!isCut && goesOn && words.length <= 3))
  return begins && ends && goesOn && (namesSomebody || words.length <= 4)
}

/** Whether the words behind the second quotation name somebody else: `“…,” said P1, “…,” said P2`. */
function isOfAnother(
  text: string,
  named: readonly Span[],
  next: Marked,
  until: number,
  language: LanguageCode,
): boolean {
  const behind = sentenceBehind(text, next.end, until)
  const speaker = speakerBehind(text, behind, language)
  const wordsOf = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ').toLowerCase()
  if (speaker) {
    const lead = text.slice(behind.start, speaker.start).match(WORD) ?? []
    const isDirect = lead.every((word) => isReportingVerb(word, language))
    if (isDirect && !named.some((each) => wordsOf(each) === wordsOf(speaker))) return true
  }
  const bracket = BRACKET_BEHIND.exec(text.slice(next.end, until))?.[1] ?? ''
  return areOthers(codesIn(named.map(wordsOf).join(' ')), codesIn(bracket))
}

/** Whether the same letters stand before other numbers: P1 and P2, but not P1 and FG2. */
function areOthers(
  some: ReadonlyMap<string, Set<string>>,
  others: ReadonlyMap<string, Set<string>>,
): boolean {
  return [...some].some(([letters, numbers]) => {
    const same = others.get(letters)
    return same !== undefined && ![...same].some((number) => numbers.has(number))
  })
}

/**
 * Who speaks by the clauses that interrupt quotations, where nothing but these and quotations that are one makes up a text;
 * else undefined.
 */
export function interruptionsIn(
  text: string,
  marked: readonly Marked[],
  language: LanguageCode,
): Span[] | undefined {
  const behind = text.slice(marked.at(-1)?.end ?? 0)
  if (marked.length < 2 || !/^[\s.,;]*$/.test(behind)) return undefined
  const named: Span[] = []
  for (const [index, each] of marked.entries()) {
    const next = marked[index + 1]
    if (!next) break
    const found = interruption(text, each, next, marked[index + 2]?.start ?? text.length, language)
    if (!found) return undefined
    named.push(...found)
  }
  return named
}
