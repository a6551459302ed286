import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import type { Span } from '../../transcript/transcript.js'
import { isCodeLike } from './attribution-shape.js'
import { isName, isStopWord, peopleIn, type Word, wordsIn } from './mentions.js'
import { isPartOfPaper } from './paper-parts.js'
import { isReportingVerb, leadsToSource } from './reporting-verbs.js'

/** How far before a quotation the words that lead to it may begin. */
const REACH = 300
const SENTENCE_END = unicode.g`[.?!…]["”’»)\]]*\s+(?=["“„«([]*[\p{Lu}\p{N}])`
const ABBREVIATED = unicode.i`(?:^|[\s(])(?:dr|prof|mr|mrs|ms|st|no|nr|e\.g|i\.e|f\.eks|ca|cf|vs|fig|al|\p{Lu})\.\s+$`
/** A name of one or two words and a colon, nothing else. */
const NAME_ALONE = unicode`^\s*(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]*)?)\s*[:：]\s*$`
const NAME_AND_COMMA = unicode`^\s*(\p{Lu}[\p{L}\p{M} -]{1,30}),\s*$`
/** Words behind which a person is one who is spoken of or to. */
const OBJECT_LEADS = /^(?:about|for|with|to|of|om|til|till|med|über|mit|an|à|pour|avec|sobre|a)$/iu
const PRONOUN =
  /^(?:i|we|he|she|they|it|you|who|jeg|eg|jag|vi|han|hun|ho|hon|de|dei|ich|wir|er|sie|es|je|nous|il|elle|ils|elles|on|yo|él|ella|hän|he|me)$/iu

/**
 * The words of a sentence that stand before an offset, not reaching before `from`. Where a sentence ends right there, they
 * are those of that sentence, or none at all if only those of the `same` sentence are asked for.
 */
export function sentenceBefore(text: string, at: number, from: number, same = false): Span {
  const low = Math.max(from, at - REACH)
  const stretch = text.slice(low, at)
  let start = 0
  for (const match of stretch.matchAll(SENTENCE_END.for(stretch))) {
    const end = match.index + match[0].length
    if (!ABBREVIATED.test(stretch.slice(0, end))) start = end
  }
  const isOther = same && /[.?!…]["”’»)\]]*\s+$/.test(stretch) && !ABBREVIATED.test(stretch)
  return { start: isOther ? at : low + start, end: at }
}

/** The words of a sentence that stand behind an offset, up to its end or to `until`. */
export function sentenceBehind(text: string, at: number, until: number): Span {
  const stretch = text.slice(at, Math.min(until, at + REACH))
  // A full stop may stand behind the closing mark; what follows it is another sentence.
  const stop = /[.;:?!](?=\s|$)|\n/.exec(stretch)
  return { start: at, end: at + (stop?.index ?? stretch.length) }
}

/**
 * The person whom the words before a quotation make its speaker: the last one before the last verb that reports speech,
 * or before a colon, or behind `according to`. Several people are nobody in particular.
 */
export function speakerBefore(text: string, span: Span, language: LanguageCode): Span | undefined {
  const words = wordsIn(text, span)
  const verb = words.findLastIndex((word) => isReportingVerb(word.text, language))
  const head = text.slice(span.start, span.end).trimEnd()
  const hasColon = /[:：]$/.test(head)
  const people = peopleIn(text, words, language)
  if (verb >= 0) {
    const verbAt = (words[verb] as Word).start
    const before = people.findLast((person) => person.end <= verbAt && !isObject(text, words, person))
    if (before) return before
    const named = nameBefore(words, verb, language)
    if (named) return named
    const behind = people.find((person) => person.start >= verbAt)
    const wordBefore = words[verb - 1]
    const inverted = behind && /^\s*$/.test(text.slice((words[verb] as Word).end, behind.start))
    if (behind && inverted && !(wordBefore && PRONOUN.test(wordBefore.text))) return behind
  }
  const source = people.findLast((person) => leadsToSource(text.slice(span.start, person.start), language))
  if (source) return source
  if (!hasColon || verb >= 0) return undefined
  const last = people.at(-1)
  if (last && /^[\s:：)\]]*(?:\([^()]*\))?[\s:：]*$/.test(text.slice(last.end, span.end)))
    return fromStart(text, span.start, together(text, people, people.length - 1))
  const [first] = people
  const isTag = first && isCodeLike(text.slice(first.start, first.end))
  // `P4 (FG1), after a while:`
  if (isTag && text.slice(span.start, first.start).trim() === '') return together(text, people, 0)
  const only = NAME_ALONE.exec(text.slice(span.start, span.end))
  if (!only?.[1] || isStopWord(only[1], language) || isPartOfPaper(only[1])) return undefined
  const start = span.start + text.slice(span.start).indexOf(only[1])
  return { start, end: start + only[1].length }
}

/** `Mate, FG2:` names by what it begins with as well. */
function fromStart(text: string, start: number, mention: Span | undefined): Span | undefined {
  if (!mention) return undefined
  const before = NAME_AND_COMMA.exec(text.slice(start, mention.start))
  return before?.[1] ? { start: start + before[0].indexOf(before[1]), end: mention.end } : mention
}

/** A mention with those that stand beside it, in brackets or behind a comma, and tell more of the same: `P5 (FG1)`. */
function together(text: string, people: readonly Span[], index: number): Span | undefined {
  const isBeside = (one: Span, other: Span) => /^\s*[,(/]\s*$/.test(text.slice(one.end, other.start))
  let first = index
  let last = index
  for (; first > 0 && isBeside(people[first - 1] as Span, people[first] as Span); first--);
  for (; last + 1 < people.length && isBeside(people[last] as Span, people[last + 1] as Span); last++);
  const [from, to] = [people[first], people[last]]
  if (!from || !to) return undefined
  const isOpen = text.slice(from.start, to.end).includes('(') && text.charAt(to.end) === ')'
  return { start: from.start, end: isOpen ? to.end + 1 : to.end }
}

/** The person whom the words right behind a quotation make its speaker: `, said a nurse in FG2`, `, Anna explained`. */
export function speakerBehind(text: string, span: Span, language: LanguageCode): Span | undefined {
  const words = wordsIn(text, span)
  const gap = text.slice(span.start, words[0]?.start ?? span.end)
  if (/[.:;(]/.test(gap.replace(/^\s*[.?!]\s*(?=$)/, ''))) return undefined
  const verb = words.slice(0, 12).findIndex((word) => isReportingVerb(word.text, language))
  const people = peopleIn(text, words, language)
  const [first] = people
  if (first && leadsToSource(text.slice(span.start, first.start), language) && first.start - span.start < 30)
    return first
  if (verb < 0) return undefined
  const verbWord = words[verb] as Word
  if (first && first.end <= verbWord.start && isNearStart(text, span.start, first.start, language))
    return first
  if (verb > 2) return nameBefore(words, verb, language)
  const behind = people.find((person) => person.start >= verbWord.end)
  if (behind && text.slice(verbWord.end, behind.start).trim() === '') return behind
  const next = words[verb + 1]
  if (verb === 0 && next && isName(next.text, language) && text.slice(verbWord.end, next.start).trim() === '')
    return { start: next.start, end: next.end }
  return nameBefore(words, verb, language)
}

/** At most `as` and the like stand between the quotation and its speaker. */
function isNearStart(text: string, from: number, at: number, language: LanguageCode): boolean {
  const between = text
    .slice(from, at)
    .replace(/[\s,–—-]+/g, ' ')
    .trim()
  return between === '' || leadsToSource(between, language)
}

function isObject(text: string, words: readonly Word[], person: Span): boolean {
  const before = words.findLast((word) => word.end <= person.start)
  return (
    before !== undefined &&
    OBJECT_LEADS.test(before.text) &&
    text.slice(before.end, person.start).trim() === ''
  )
}

/** A name in front of the verb: `Anna explained`. */
function nameBefore(words: readonly Word[], verb: number, language: LanguageCode): Span | undefined {
  const word = words[verb - 1]
  if (!word || !isName(word.text, language)) return undefined
  const before = words[verb - 2]
  const isTwo = before !== undefined && isName(before.text, language) && before.end + 1 === word.start
  return { start: isTwo ? before.start : word.start, end: word.end }
}
