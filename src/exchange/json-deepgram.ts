import type { ImportedTurn } from './imported.js'
import { field, type JsonTurns, objectsIn, speakerOf, textIn, timeOf } from './json-values.js'

/**
 * Deepgram's output: `results.utterances`, else the paragraphs of the first alternative of each channel, else its words
 * by speaker. Several channels follow one another.
 */
export function fromDeepgram(value: unknown): JsonTurns | undefined {
  const results = field(value, 'results')
  const utterances = objectsIn(field(results, 'utterances'))
  const channels = objectsIn(field(results, 'channels'))
  if (utterances.length === 0 && channels.length === 0) return undefined
  if (utterances.length > 0) return { turns: utterances.map(turnOf), dropped: [], notes: [] }
  const turns = channels.flatMap((channel) => ofAlternative(objectsIn(field(channel, 'alternatives'))[0]))
  return { turns, dropped: [], notes: [] }
}

function ofAlternative(alternative: unknown): ImportedTurn[] {
  const paragraphs = objectsIn(field(field(alternative, 'paragraphs'), 'paragraphs'))
  if (paragraphs.length > 0) {
    return paragraphs.map((paragraph) => ({
      speaker: speakerOf(field(paragraph, 'speaker')),
      timestamp: timeOf(field(paragraph, 'start')),
      text: objectsIn(field(paragraph, 'sentences'))
        .map((sentence) => textIn(sentence, 'text') ?? '')
        .join(' '),
    }))
  }
  const words = objectsIn(field(alternative, 'words'))
  const turns: ImportedTurn[] = []
  for (const word of words) {
    const speaker = speakerOf(field(word, 'speaker'))
    const said = textIn(word, 'punctuated_word', 'word') ?? ''
    const last = turns.at(-1)
    if (last !== undefined && last.speaker === speaker) last.text += ` ${said}`
    else turns.push({ speaker, timestamp: timeOf(field(word, 'start')), text: said })
  }
  const transcript = textIn(alternative, 'transcript')
  return turns.length === 0 && transcript ? [{ speaker: null, timestamp: null, text: transcript }] : turns
}

function turnOf(utterance: unknown): ImportedTurn {
  return {
    speaker: speakerOf(field(utterance, 'speaker')),
    timestamp: timeOf(field(utterance, 'start')),
    text: textIn(utterance, 'transcript', 'text') ?? '',
  }
}
