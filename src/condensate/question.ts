import type { MeaningUnit } from '../coding/meaning-unit.js'
import { foldWhiteSpace } from '../language/fold.js'
import { unicode } from '../language/unicode.js'
import { countWords, words } from '../language/words.js'
import { splitSentences } from '../transcript/sentences.js'
import type { Transcript, Turn } from '../transcript/transcript.js'
import { answerWords } from './answer-words.js'
import { withoutRemarks } from './term-vectors.js'

/** An answer of at most so many words is taken to need its question. */
const SHORT = 12
/** A last question of at most so many words (`How?`) needs the sentence before it. */
const BARE = 3

const QUESTION = unicode`[?？][^\p{L}\p{N}]*$`

/**
 * Whether a unit is hard to understand without what was asked: it begins where its turn begins, and is short or
 * has an answer word among its first two words.
 */
export function leansOnQuestion(unit: MeaningUnit, turn: Turn, transcript: Transcript): boolean {
  const start = transcript.positions.fromCodePoint(unit.start)
  if (start < turn.start || start > turn.end) return false
  if (countWords(transcript.text.slice(turn.start, start), transcript.language) > 0) return false
  const said = words(unit.text, transcript.language)
  const answers = answerWords(transcript.language)
  return said.length <= SHORT || said.slice(0, 2).some((word) => answers.has(word.folded))
}

/**
 * The question that a turn ends with, verbatim with its white space folded: from the last sentence with a question
 * mark to the end of the turn, else the last sentence; together with the sentence before where it is a bare `How?`.
 * Undefined where the turn has no words.
 */
export function questionOf(transcript: Transcript, turn: Turn): string | undefined {
  const { text, language } = transcript
  const sentences = splitSentences(text, turn.start, turn.end, language, turn.gaps)
    .map((span) => foldWhiteSpace(text.slice(span.start, span.end)))
    .filter((sentence) => countWords(withoutRemarks(sentence), language) > 0)
  const asked = sentences.findLastIndex((sentence) => QUESTION.test(sentence))
  const from = asked < 0 ? sentences.length - 1 : asked
  const bare = from > 0 && countWords(sentences[from] ?? '', language) <= BARE
  const question = sentences.slice(bare ? from - 1 : Math.max(0, from)).join(' ')
  return question === '' ? undefined : question
}
