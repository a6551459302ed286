import type { LanguageCode } from '../../language/languages.js'
import { stopWords } from '../../language/stop-words/index.js'
import { unicode } from '../../language/unicode.js'
import type { Span } from '../../transcript/transcript.js'
import { isCodeLike } from './attribution-shape.js'
import { isDeterminer, isPeopleNoun, isPersonNoun } from './person-nouns.js'
import { isReportingVerb } from './reporting-verbs.js'

const WORD = unicode.g`#?[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’/_-]*[\p{L}\p{M}\p{N}])?`
const CAPITAL_OR_HASH = unicode`\p{Lu}|#`
const NUMBER_OR_LETTER = unicode`^#?\d{1,4}[a-z]?$|^\p{Lu}$`
const SMALL_FIRST = unicode`^\p{Ll}`
const CAPITAL_FIRST = unicode`^\p{Lu}`
const CAPITALISED = unicode`^\p{Lu}\p{Ll}+$`
const NAME = unicode`^\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*$`
const MOST_ADJECTIVES = 4
const PLACE_LEADS = /^(?:in|from|at|i|fra|frå|från|på|aus|im|dans|de|du|en|del)$/iu
const ONE_OF =
  /(?:one|en|ei|ein|én|eine|einer|une|un|una|uno|yksi) (?:of|av|af|der|von|des|d['’]|de) (?:the |las |los |les |de )?$/iu
/** `focus group 2`, `the second group`, behind the word that leads to it. */
const GROUP_BEHIND = unicode.i`^\s+(?:(?:(?:the )?focus group|fokusgruppe|fokusgrupp|group|gruppe|interview|intervju) \d{1,3}|(?:the |our |den )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|første|andre|tredje|fjerde) (?:focus group|fokusgruppen?|group|gruppen?|session|interview|intervju(?:et)?))(?![\p{L}\p{N}])`
/** More characters than a group has in any language. */
const LONGEST_GROUP = 40

/** A word of a text, with the marks within it. */
export interface Word extends Span {
  text: string
}

/** Mentions of one person: `a psychiatric nurse`, `Participant 4`, `P2`, `the ward manager in FG3`. */
export function peopleIn(text: string, words: readonly Word[], language: LanguageCode): Span[] {
  const found: Span[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word
    const last = found.at(-1)
    if (last && word.start < last.end) continue
    let first = index
    let end = index
    if (isCodeLike(word.text) && CAPITAL_OR_HASH.test(word.text)) {
      // A session, not a speaker: `in FG3`.
      if (PLACE_LEADS.test(words[index - 1]?.text ?? '')) continue
    } else if (isPersonNoun(word.text, language)) {
      first = phraseStart(text, words, index, language)
      const next = words[index + 1]
      const isNumbered = next !== undefined && NUMBER_OR_LETTER.test(next.text)
      const isAdjacent = next !== undefined && text.slice(word.end, next.start) === ' '
      const isNamed =
        next !== undefined && isName(next.text, language) && !isReportingVerb(next.text, language)
      // "nurse assistant": what is named last is what somebody is.
      const isCompound =
        next !== undefined && SMALL_FIRST.test(next.text) && isPersonNoun(next.text, language)
      if ((isNumbered || isCompound || (isNamed && !isPersonNoun(next.text, language))) && isAdjacent)
        end = index + 1
      else if (first === index && !CAPITAL_FIRST.test(word.text) && !isDefinite(word.text, language)) continue
    } else if (isPeopleNoun(word.text, language)) {
      const before = words[index - 1]
      const lead = before && text.slice(words[Math.max(0, index - 4)]?.start ?? 0, word.start)
      const match = lead === undefined ? null : ONE_OF.exec(lead)
      if (!match) continue
      found.push({ start: word.start - match[0].length, end: word.end })
      continue
    } else continue
    found.push({ start: (words[first] as Word).start, end: phraseEnd(text, words, end) })
  }
  return found
}

/** Back over adjectives to the determiner; the noun itself where there is none near. */
function phraseStart(text: string, words: readonly Word[], noun: number, language: LanguageCode): number {
  for (let at = noun - 1; at >= Math.max(0, noun - MOST_ADJECTIVES - 1); at--) {
    const word = words[at] as Word
    const next = words[at + 1] as Word
    if (!/^[\s,-]+$/.test(text.slice(word.end, next.start))) break
    if (isDeterminer(word.text, language)) return at
    if (isReportingVerb(word.text, language) || isStopWord(word.text, language)) break
  }
  // `Participant 4`, `Senior nurse`: what has a capital and stands directly before belongs to it.
  const before = words[noun - 1]
  const isTitle = before && CAPITALISED.test(before.text) && !isStopWord(before.text, language)
  return isTitle &&
    text.slice(before.end, (words[noun] as Word).start) === ' ' &&
    SMALL_FIRST.test((words[noun] as Word).text)
    ? noun - 1
    : noun
}

/** On over `in FG3`, `of the second group`. */
function phraseEnd(text: string, words: readonly Word[], last: number): number {
  const end = (words[last] as Word).end
  const lead = words[last + 1]
  const place = words[last + 2]
  const isWhole = /^(?:of|av)$/i.test(lead?.text ?? '')
  if (!lead || !place || !(isWhole || PLACE_LEADS.test(lead.text))) return end
  if (!/^\s+$/.test(text.slice(end, lead.start)) || !/^\s+$/.test(text.slice(lead.end, place.start)))
    return end
  if (isCodeLike(place.text) && !isWhole) return place.end
  const more = GROUP_BEHIND.exec(text.slice(lead.end, place.start + LONGEST_GROUP))
  return more ? lead.end + more[0].length : end
}

/** Whether a word is written like a name and is no other word. */
export function isName(word: string, language: LanguageCode): boolean {
  return NAME.test(word) && !isStopWord(word, language) && !isPeopleNoun(word, language) && !/ly$/.test(word)
}

/** Scandinavian nouns carry their article at the end: `sykepleieren`. */
function isDefinite(word: string, language: LanguageCode): boolean {
  return (
    ['nb', 'nn', 'sv', 'da'].includes(language) && !isPersonNoun(word, 'en') && /(?:en|a|et|n)$/u.test(word)
  )
}

/** Whether a word is a function word of a language or of English. */
export function isStopWord(word: string, language: LanguageCode): boolean {
  const folded = word.toLowerCase()
  return stopWords('en').has(folded) || stopWords(language).has(folded)
}

/** The words of a stretch; codes such as `FG1/P2` and `#4` are one each. */
export function wordsIn(text: string, { start, end }: Span): Word[] {
  const stretch = text.slice(start, end)
  return [...stretch.matchAll(WORD.for(stretch))].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}
