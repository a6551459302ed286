import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import { countWords } from '../../language/words.js'
import { cueEnd, hasCue } from './cue-words.js'
import type { Aside } from './quotation.js'
import { isReportingVerb } from './reporting-verbs.js'

/** A quotation within a sentence, with what stands around it. */
export interface Surroundings {
  words: string
  before: string
  /** What stands right before it, also of another sentence. */
  directlyBefore: string
  behind: string
  /** Attributions right behind it, in brackets or behind a dash. */
  isLabelled: boolean
  /** The words of the sentence name one person who says it. */
  isAttributed: boolean
  isLiterature: boolean
  /** They are given as words of somebody whom the manuscript cites. */
  isByAuthor: boolean
  /** An author with a year or a number stands before, and nobody else speaks since. */
  isBehindAuthor: boolean
  inReferences: boolean
  isHeading: boolean
}

const JOURNAL_BEHIND = unicode`^["”’»]?[\s.,;]{0,3}(?:(?:in|i|in:|dans|en)\s+)?(?:\p{Lu}[\p{L}.&’'-]*(?:\s(?:of|and|the|for|in|on|og|und|de|et|\p{Lu}[\p{L}.&’'-]*))*[\s,.(]{0,3})(?:1[89]\d\d|20\d\d)(?!\p{N})`
/** `, Soc Care Screen 12(1)`. */
const VOLUME_BEHIND = unicode`^["”’»']?[\s.,;]{0,3}\p{Lu}[\p{L}.& ]{2,60} \d{1,3} ?(?:\(\d{1,3}\)|[:;] ?\p{L}?\d)`
/** `… was the question that followed`. */
const QUESTION_BEHIND =
  /^["”’»']?\s*(?:was|were|is|var|er|är|war|ist|oli|était|era|fue)\s[^.]{0,30}?(?:question|prompt|spørsmål|fråga|spørgsmål|frage|kysymys|pregunta)/iu
/** `, the anthology of 1996`. */
const WORK_BEHIND = unicode.i`^["”“»’']?,? (?:the|an?) (?:\p{Ll}+ )?(?:anthology|book|novel|pamphlet|report|article|paper|film|song|poem|thesis|essay|series)(?!\p{L})`
/** `Moen, S. (2015). “…”`. */
const BEHIND_YEAR = /\((?:1[89]|20)\d\d[a-z]?\)\.\s*$/u
/** `… is the motto of the plan`. */
const DOCUMENT_BEHIND = unicode.i`^["”’»']?\s*(?:was|were|is|var|er|är|war|ist)\s[^.]{0,30}?(?:slogan|motto|slagord|mottot)(?!\p{L})`
const ASKS = unicode.i`^(?:ask(?:ed|s)|spurte|spør|spurde|frågade|spurgte|fragten?|kysyi|demand\p{L}+|pregunt\p{L}+)$`
/** Between questions that are asked one after the other: `and ended with`. */
const NEXT_QUESTION =
  /^["”’»']?[.,;]?\s*(?:and|or|then|og|eller|och|und|oder|sowie|et|ou|y|o|ja|tai)(?:\s\S+){0,3}[\s:]*$/iu
const WORD = unicode.g`[\p{L}\p{M}'’]+`
const LONG_WORD = unicode.g`[\p{L}\p{M}’'-]{4,}`
const CAPITAL_FIRST = unicode`^\p{Lu}`
/** So many of the longer words of a title have a capital. */
const CAPITALISED = 0.7

/** Why words between quotation marks are left alone; null where they are taken for somebody's. */
export function asideOf(around: Surroundings, minWords: number, language: LanguageCode): Aside | null {
  const { words, before, behind } = around
  const count = countWords(words, language)
  if (around.inReferences) return 'title of a work'
  if (around.isLabelled) return count >= 2 || count >= minWords ? null : 'short'
  if (around.isLiterature || around.isByAuthor) return 'citation'
  const short = count < minWords ? 'short' : null
  if (around.isHeading) return hasCue('document', before, language) ? 'document' : short
  if (hasCue('scare', before, language)) return 'scare quote'
  if ((asksQuestion(before, language) || QUESTION_BEHIND.test(behind)) && !around.isAttributed)
    return 'question'
  if (around.isAttributed) return short
  if (hasCue('document', before, language) || DOCUMENT_BEHIND.test(behind)) return 'document'
  if (hasCue('term', before, language)) return 'term'
  if (
    hasCue('work', before, language) ||
    BEHIND_YEAR.test(around.directlyBefore) ||
    (count >= 3 &&
      (JOURNAL_BEHIND.test(behind) ||
        VOLUME_BEHIND.test(behind) ||
        WORK_BEHIND.test(behind.replace(/\s/g, ' '))))
  )
    return 'title of a work'
  if (around.isBehindAuthor) return 'citation'
  if (count >= minWords && language !== 'de' && isTitleCase(words)) return 'title of a work'
  return short
}

/** Whether words that stand behind a question that was asked are another one; `between` is what stands in between. */
export function isNextQuestion(between: string, words: string): boolean {
  return /[?？]\s*$/.test(words) && NEXT_QUESTION.test(between)
}

/** Whether the words before are those of who asks, and nobody answers before the mark. */
function asksQuestion(before: string, language: LanguageCode): boolean {
  const end = cueEnd('question', before, language)
  if (end === undefined) return false
  const words = before.slice(end).match(WORD) ?? []
  // `The interview guide asked:` is the cue itself.
  return !words.some((word, index) => isReportingVerb(word, language) && !(index === 0 && ASKS.test(word)))
}

function isTitleCase(words: string): boolean {
  if (/[.?!…]$/.test(words)) return false
  const long = words.match(LONG_WORD) ?? []
  return (
    long.length >= 3 && long.filter((word) => CAPITAL_FIRST.test(word)).length >= long.length * CAPITALISED
  )
}
