import { unicode } from '../language/unicode.js'
import type { Dropped, ImportedTurn } from './imported.js'
import {
  field,
  type JsonObject,
  type JsonTurns,
  joinTokens,
  objectIn,
  objectsIn,
  speakerOf,
  textIn,
  timeOf,
} from './json-values.js'

const LISTS = [
  'segments',
  'utterances',
  'transcription',
  'turns',
  'transcript',
  'results',
  'entries',
  'messages',
  'captions',
  'data',
]
const DEEPEST = 4
const SPEAKER = [
  'speaker',
  'speaker_name',
  'speakerName',
  'speaker_label',
  'speakerLabel',
  'name',
  'who',
  'label',
]
const TEXT = ['text', 'transcript', 'utterance', 'content', 'speech', 'message', 'body', 'sentence']
const TIME = ['start', 'start_time', 'startTime', 'timestamp', 'time', 'begin', 'from', 'offset_from']
// Fields of a segment that repeat its text or count something.
const TECHNICAL =
  /^(?:words?|tokens?|chars|characters|alternatives|sentences|end|endTime|end_time|to|id|channel|language|lang|type|temperature|seek|speaker_?id|confidence|.*prob)$/

/**
 * A list of segments or turns: Whisper (`segments` with `start` in seconds), WhisperX (with `speaker`), whisper.cpp
 * (`transcription` with `offsets`), AssemblyAI (`utterances`, `start` in milliseconds), or any list of objects with a
 * text. Text fields that are neither speech, speaker nor time are dropped and listed.
 */
export function fromSegments(value: unknown): JsonTurns | undefined {
  const list = segmentsIn(value)
  if (list === undefined) return undefined
  const unit = countsMilliseconds(value, list) ? 'milliseconds' : 'seconds'
  const turns: ImportedTurn[] = []
  const dropped: Dropped[] = []
  for (const segment of list) {
    const said = textIn(segment, ...TEXT) ?? wordsOf(segment)
    turns.push({
      speaker: speakerOf(field(segment, ...SPEAKER) ?? field(firstWord(segment), 'speaker')),
      timestamp: timeOf(startOf(segment), unit),
      text: said.trim(),
    })
    dropped.push(...otherText(segment))
  }
  return { turns, dropped, notes: otherFields(value) }
}

/** Looked for at the top and in the objects under the names of lists, a few levels deep. */
function segmentsIn(value: unknown, depth = 0): JsonObject[] | undefined {
  if (Array.isArray(value)) return worthIt(objectsIn(value))
  for (const name of LISTS) {
    const found = field(value, name)
    const list = Array.isArray(found) ? worthIt(objectsIn(found)) : undefined
    if (list !== undefined) return list
    const inner = objectIn(found)
    const nested = inner && depth < DEEPEST ? segmentsIn(inner, depth + 1) : undefined
    if (nested !== undefined) return nested
  }
  return undefined
}

/** A list is a transcript where nearly all of its objects have a text, and some a speaker or a time. */
function worthIt(list: JsonObject[]): JsonObject[] | undefined {
  const spoken = list.filter((each) => textIn(each, ...TEXT) !== undefined || wordsOf(each) !== '')
  const told = spoken.some((each) => field(each, ...SPEAKER) !== undefined || startOf(each) !== undefined)
  return told && spoken.length >= list.length * 0.9 ? list : undefined
}

function startOf(segment: JsonObject): unknown {
  const offset = field(field(segment, 'offsets'), 'from')
  const clock = field(field(segment, 'timestamps'), 'from')
  return clock ?? (typeof offset === 'number' ? offset / 1000 : undefined) ?? field(segment, ...TIME)
}

/** AssemblyAI counts whole milliseconds, and says so only by its other fields. */
function countsMilliseconds(value: unknown, list: readonly JsonObject[]): boolean {
  const starts = list.map((each) => field(each, 'start')).filter((start) => typeof start === 'number')
  const whole = starts.length > 0 && starts.every((start) => Number.isInteger(start))
  const service = field(value, 'audio_duration') !== undefined || field(value, 'speech_model') !== undefined
  // Turns cannot start more than a day into a recording.
  return whole && (service || starts.some((start) => start > 86_400))
}

function firstWord(segment: JsonObject): unknown {
  return objectsIn(field(segment, 'words'))[0]
}

function wordsOf(segment: JsonObject): string {
  return joinTokens(
    objectsIn(field(segment, 'words')).map((word) => textIn(word, 'word', 'text')?.trim() ?? ''),
  )
}

const LETTER = unicode`\p{L}`

function otherText(segment: JsonObject): Dropped[] {
  const used = new Set(
    [SPEAKER, TEXT, TIME].flatMap((names) =>
      names.filter((name) => field(segment, name) !== undefined).slice(0, 1),
    ),
  )
  return Object.entries(segment).flatMap(([name, value]) =>
    typeof value === 'string' && LETTER.test(value) && !used.has(name) && !TECHNICAL.test(name)
      ? [{ text: value.trim(), reason: `field "${name}"` }]
      : [],
  )
}

function otherFields(value: unknown): string[] {
  const names = Object.keys(objectIn(value) ?? {}).filter((name) =>
    /^(?:summary|chapters|highlights|action_?items|topics|notes|title|description|comments?)$/i.test(name),
  )
  return names.length === 0 ? [] : [`not read: ${names.map((name) => `"${name}"`).join(', ')}`]
}
