import { below, pick, type Random, randomOf } from './random.js'
import { CURLY, STRAIGHT, saySentence, type Typography } from './speech.js'
import { inventedLanguage } from './terms.js'

/** A term planted in a transcript: its rank among all terms, and where its words stand, in UTF-16 units. */
export interface Planted {
  rank: number
  start: number
  end: number
  /** Said by an interviewer, whom `stc` does not code by default. */
  byInterviewer: boolean
}

/** A turn as it is written, its tag and line end included. Offsets of `planted` are into `text`. */
export interface WrittenTurn {
  text: string
  sentences: number
  words: number
  planted: Planted[]
}

/** What is said about one file before anything is said in it. */
interface Scene {
  tag(speaker: string, clock: string): string
  /** Between two turns. */
  gap: string
  speakers: readonly string[]
  typography: Typography
  /** Written with decomposed letters (NFD), as some systems store them. */
  decomposed: boolean
}

export const INTERVIEWER = 'INTERVIEWER'
const NAMES = 'Aino Bjørg Cleo Dalia Emre Freya Goran Hilde Imani José Keiko Leif Maren Nils Oda Pia'.split(
  ' ',
)
const CURLY_FILES = 0.3
const DECOMPOSED_FILES = 0.05
const LONGEST_TURN = 20

/** The speaker tags that are told apart; the fifth is the plain one, in capitals and with an interviewer. */
const TAGS: readonly Scene['tag'][] = [
  (speaker) => `${speaker}: `,
  (speaker, clock) => `[${clock}] ${speaker}: `,
  (speaker, clock) => `${speaker} (${clock}): `,
  (speaker) => `${speaker}:\n`,
  (speaker) => `${speaker}: `,
]

/** The scene of a file among many: every file has its own style and speakers. */
export function sceneOf(random: Random): Scene {
  const count = 2 + below(random, random() * 7)
  const style = below(random, TAGS.length)
  const from = below(random, NAMES.length)
  return {
    tag: TAGS[style] as Scene['tag'],
    gap: style === 0 ? '' : '\n',
    speakers: Array.from({ length: count }, (_, index) =>
      style === 4 ? (index === 0 ? INTERVIEWER : `PARTICIPANT ${index}`) : nameOf(from + index),
    ),
    typography: random() < CURLY_FILES ? CURLY : STRAIGHT,
    decomposed: random() < DECOMPOSED_FILES,
  }
}

function nameOf(index: number): string {
  return NAMES[index % NAMES.length] as string
}

/** The scene of one very long file: plain tags, and a line of its own for each turn. */
export const LONG_SCENE: Scene = {
  tag: TAGS[0] as Scene['tag'],
  gap: '',
  speakers: NAMES.slice(0, 5),
  typography: STRAIGHT,
  decomposed: false,
}

/** Turns without end; whoever asks stops when the file is long enough. The first speaker has every other turn. */
export function* sayTurns(random: Random, scene: Scene): Generator<WrittenTurn, never> {
  const language = inventedLanguage()
  const [first, ...others] = scene.speakers as [string, ...string[]]
  const form = (text: string) => (scene.decomposed ? text.normalize('NFD') : text)
  let seconds = 0
  for (let turn = 0; ; turn++) {
    const speaker = turn % 2 === 0 ? first : pick(random, others)
    const goesOn = speaker === first ? 0.45 : 0.78
    let text = form(scene.tag(speaker, clock(seconds)))
    let sentences = 0
    let words = 0
    const planted: Planted[] = []
    do {
      const sentence = saySentence(random, language, scene.typography)
      if (sentences > 0) text += ' '
      if (sentence.planted) {
        const { rank, start, end } = sentence.planted
        const before = text.length + form(sentence.text.slice(0, start)).length
        const length = form(sentence.text.slice(start, end)).length
        planted.push({
          rank,
          start: before,
          end: before + length,
          byInterviewer: speaker === INTERVIEWER,
        })
      }
      text += form(sentence.text)
      words += sentence.words
      sentences++
      seconds += 1 + Math.floor(sentence.words * 0.4)
    } while (sentences < LONGEST_TURN && random() < goesOn)
    yield { text: `${text}\n${scene.gap}`, sentences, words, planted }
  }
}

function clock(seconds: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0')
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** A whole transcript, and what it is made of. */
export interface GeneratedTranscript extends WrittenTurn {
  /** Its path below the corpus. */
  name: string
  turns: number
}

const SHORTEST_FILE = 15_000
const LONGEST_FILE = 150_000

/** The transcript of this number, 15–150 kB: always the same one, whatever was made before it. */
export function transcriptAt(index: number): GeneratedTranscript {
  const random = randomOf(1, 0x10000 + index)
  const length = SHORTEST_FILE * (LONGEST_FILE / SHORTEST_FILE) ** random()
  const parts: string[] = []
  const made: GeneratedTranscript = {
    name: transcriptName(index),
    text: '',
    turns: 0,
    sentences: 0,
    words: 0,
    planted: [],
  }
  let at = 0
  for (const turn of sayTurns(random, sceneOf(random))) {
    for (const each of turn.planted) {
      made.planted.push({ ...each, start: each.start + at, end: each.end + at })
    }
    parts.push(turn.text)
    at += turn.text.length
    made.turns++
    made.sentences += turn.sentences
    made.words += turn.words
    if (at >= length) break
  }
  made.text = parts.join('')
  return made
}

/** `s00/t000000.txt`: a thousand files a folder. */
export function transcriptName(index: number): string {
  const folder = String(Math.floor(index / 1_000)).padStart(2, '0')
  return `s${folder}/t${String(index).padStart(6, '0')}.txt`
}
