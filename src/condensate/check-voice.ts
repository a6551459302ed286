import { type Diagnostic, info, warning } from '../diagnostic.js'
import type { LanguageCode } from '../language/languages.js'
import { VOICES, type VoiceWords } from '../language/voices.js'
import { type Word, words } from '../language/words.js'
import type { AuthoredFile } from './authored-file.js'

/** A text of fewer sentences may well do without "I". */
const FEWEST_SENTENCES = 3

const QUOTED = /“[^”]*”|«[^»]*»|„[^“”]*[“”]|"[^"]*"/gu

/**
 * Whether the sentences of an authored text keep to the voice that its front matter names; stc/voice where one speaks
 * of participants in a text that is to speak as them, or says I or we in one that is to speak about them. A guess from
 * words; what stands in quotation marks, and block quotes, are somebody's speech and are not looked at.
 */
export function checkVoice(file: AuthoredFile, language: LanguageCode): Diagnostic[] {
  const voice = voiceOf(file)
  if (voice === undefined) return []
  const lexicon = VOICES[language]
  const sentences = file.sections.flatMap((section) => section.sentences)
  const found = sentences.flatMap((sentence): Diagnostic[] => {
    const unquoted = sentence.text.replace(QUOTED, (quote) => ' '.repeat(quote.length))
    const own = words(unquoted, language)
    const strange =
      voice === 'first person' ? aboutParticipants(own, lexicon) : firstPerson(own, unquoted, lexicon)
    const [first] = strange
    if (!first) return []
    const said = [...new Set(strange.map(({ start, end }) => `"${sentence.text.slice(start, end)}"`))].join(
      ', ',
    )
    const message =
      voice === 'first person'
        ? `the text speaks in the first person, this sentence about participants: ${said}`
        : `the text speaks in the third person, this sentence in the first: ${said}`
    const hint =
      voice === 'first person'
        ? 'write it as the participants would say it; what is said about them belongs into the synthesis'
        : 'write it about the participants, or quote them'
    const more = { ...file.at(sentence.source(first.start)), hint }
    // We may well be those who write the analytic text.
    const isDoubtful = voice === 'third person' && !strange.some(({ folded }) => lexicon.singular.has(folded))
    return [isDoubtful ? info('stc/voice', message, more) : warning('stc/voice', message, more)]
  })
  if (voice === 'first person' && lexicon.alwaysNamed && sentences.length >= FEWEST_SENTENCES) {
    const speaks = sentences.some(({ text }) => firstPerson(words(text, language), text, lexicon).length > 0)
    if (!speaks) {
      const message = 'the text is to speak in the first person, but no sentence says I or we'
      const hint = 'write it as the participants would say it, or correct `voice`'
      found.push(warning('stc/voice', message, { ...file.head('voice'), hint }))
    }
  }
  return found
}

function voiceOf({ voice }: AuthoredFile): 'first person' | 'third person' | undefined {
  const named = /^\s*(first|third)[ -]person\s*$/i.exec(voice ?? '')?.[1]?.toLowerCase()
  if (named === undefined) return undefined
  return named === 'first' ? 'first person' : 'third person'
}

/** Words for those who took part, and `they described`. */
function aboutParticipants(own: readonly Word[], lexicon: VoiceWords): Word[] {
  return own.flatMap((word, index) => {
    if (lexicon.participants.some((stem) => word.folded.startsWith(stem))) return [word]
    const next = own[index + 1]
    const describes = next && lexicon.third.has(word.folded) && lexicon.describing.has(next.folded)
    return describes ? [{ ...word, end: next.end }] : []
  })
}

function firstPerson(own: readonly Word[], text: string, { singular, plural }: VoiceWords): Word[] {
  return own.filter(({ folded, start, end }) => {
    if (!singular.has(folded) && !plural.has(folded)) return false
    const spelled = text.slice(start, end)
    // US is a country, MI a diagnosis.
    return spelled.length === 1 || spelled !== spelled.toUpperCase()
  })
}
