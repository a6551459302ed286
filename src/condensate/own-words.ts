import type { GroupedGroup } from '../coding/grouping.js'
import { type Diagnostic, info, warning } from '../diagnostic.js'
import { fold } from '../language/fold.js'
import type { LanguageCode } from '../language/languages.js'
import { StemOpenings } from '../language/stem-openings.js'
import { stopWords } from '../language/stop-words/index.js'
import { unicode } from '../language/unicode.js'
import { spelledWords, words } from '../language/words.js'
import { CONTEXT_ROLES, type Transcript } from '../transcript/transcript.js'
import type { AuthoredFile } from './authored-file.js'
import { speech } from './study-context.js'

const TWO_LETTERS = unicode`\p{L}{2}`

/** Whose words a condensate is made of. Numbers are of content words, each time it stands in the text. */
export interface WordsUsed {
  file: AuthoredFile
  content: number
  /** Those that stand in a unit of the group. */
  inUnits: number
  /** Those that somebody of the group's units used, in a unit or elsewhere in the transcripts. */
  said: number
  /** The others, each once, with the UTF-16 offset at which it first stands. */
  own: readonly { word: string; offset: number }[]
}

/** What is needed to compare words. */
export interface WordSource {
  language: LanguageCode
  transcripts: readonly Transcript[]
  /** Gives the stem of a folded word; two words of one stem are one. */
  stem(folded: string): string
}

/**
 * Tells for each authored text which of its content words (no function words, no numbers) the participants of its
 * group's units used. Quotes do not count. The transcripts are gone through once for all texts.
 */
export function wordsUsed(
  texts: readonly { file: AuthoredFile; grouped: GroupedGroup }[],
  { language, transcripts, stem }: WordSource,
): WordsUsed[] {
  const compared = texts.map(({ file, grouped }) => {
    const inUnits = new Set(grouped.units.flatMap(({ text }) => spelledWords(text, language)))
    const folded = new Set([...inUnits].map(fold))
    const content = contentWords(file, language)
    // A word that stands in a unit as it is needs no stem.
    const others = content.flatMap((word) =>
      folded.has(word.folded) ? [] : [{ ...word, stem: stem(word.folded) }],
    )
    return { file, grouped, inUnits, content: content.length, others }
  })
  const stemOf = stemsAmong(
    compared.flatMap(({ others }) => others.map((word) => word.stem)),
    stem,
  )
  const judged = compared.map((text) => {
    const stems = new Set([...text.inUnits].map(stemOf))
    return { ...text, others: text.others.filter((word) => !stems.has(word.stem)) }
  })
  const wanted = new Set(judged.flatMap(({ others }) => others.map((word) => word.stem)))
  const speakers = speakersOf(wanted, transcripts, language, stemOf)
  return judged.map(({ file, grouped, content, others }) => {
    const people = new Set(
      grouped.units.flatMap(({ participant, role }) =>
        participant === null || CONTEXT_ROLES.has(role) ? [] : [participant],
      ),
    )
    const isSaid = (word: string) => [...(speakers.get(word) ?? [])].some((speaker) => people.has(speaker))
    const strange = others.filter((word) => !isSaid(word.stem))
    const own = new Map<string, { word: string; offset: number }>()
    for (const word of strange) {
      if (!own.has(word.stem)) own.set(word.stem, { word: word.spelled, offset: word.offset })
    }
    return {
      file,
      content,
      inUnits: content - others.length,
      said: content - strange.length,
      own: [...own.values()],
    }
  })
}

/** Gives the stem of a word as it is spelled, if it may be one of these stems; else the empty string. */
function stemsAmong(
  wanted: readonly string[],
  stem: (folded: string) => string,
): (spelled: string) => string {
  const openings = new StemOpenings()
  for (const each of wanted) openings.add(each)
  const known = new Map<string, string>()
  return (spelled) => {
    let found = known.get(spelled)
    if (found === undefined) {
      const folded = fold(spelled)
      found = openings.mayBeginLike(folded) ? stem(folded) : ''
      known.set(spelled, found)
    }
    return found
  }
}

function contentWords(
  file: AuthoredFile,
  language: LanguageCode,
): { spelled: string; folded: string; offset: number }[] {
  const stops = stopWords(language)
  return file.sections.flatMap((section) =>
    section.sentences.flatMap((sentence) =>
      words(sentence.text, language).flatMap(({ start, end, folded }) => {
        if (stops.has(folded) || !TWO_LETTERS.test(folded)) return []
        return [{ spelled: sentence.text.slice(start, end), folded, offset: sentence.source(start) }]
      }),
    ),
  )
}

/** Who said each of the wanted stems, as participants. */
function speakersOf(
  wanted: ReadonlySet<string>,
  transcripts: readonly Transcript[],
  language: LanguageCode,
  stemOf: (spelled: string) => string,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  if (wanted.size === 0) return found
  for (const transcript of transcripts) {
    for (const turn of transcript.turns) {
      const speaker = turn.speaker === null ? undefined : transcript.speakers.get(turn.speaker)
      if (!speaker?.participant) continue
      for (const spelled of spelledWords(speech(transcript, turn), language)) {
        const word = stemOf(spelled)
        if (!wanted.has(word)) continue
        const speakers = found.get(word)
        if (speakers) speakers.add(speaker.participant)
        else found.set(word, new Set([speaker.participant]))
      }
    }
  }
  return found
}

/** So many of the analyst's own words are named in one message. */
const MOST_NAMED = 20

/**
 * Reports stc/own-words: the share of the participants' words in a text, and the words that are the analyst's own, with
 * their places. A warning where the share is below `least` (0 to 1; as study.yaml declares it), else for information.
 */
export function checkOwnWords(
  { file, content, inUnits, said, own }: WordsUsed,
  least?: number,
): Diagnostic[] {
  const [first] = own
  if (first === undefined) return []
  const share = said / content
  const tooFew = least !== undefined && share < least
  const places = own.slice(0, MOST_NAMED).map(({ word, offset }) => {
    const { line, column } = file.at(offset).place
    return `${word} (${line}:${column})`
  })
  const more = own.length - places.length
  const listed = places.join(', ') + (more > 0 ? ` and ${more} more` : '')
  const wanted = tooFew ? `; study.yaml wants ${percent(least)}` : ''
  const message = `${percent(share)} of the content words are the participants’ (${percent(inUnits / content)} stand in the units)${wanted}; the analyst’s own: ${listed}`
  const where = {
    ...file.at(first.offset),
    ...(tooFew ? { hint: 'say it in the participants’ own terms' } : {}),
  }
  return [tooFew ? warning('stc/own-words', message, where) : info('stc/own-words', message, where)]
}

/** Rounded down, so that 100 % means all. */
function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`
}
