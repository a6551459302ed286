import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { below, pick, type Random, randomOf } from './random.js'
import { inventedLanguage } from './terms.js'

/** How large a study is. */
export interface StudySize {
  transcripts: number
  /** Meaning units of each transcript, one a turn. */
  units: number
  /** Decisions of `ana` on each transcript; `ben` makes a fifth as many, on the same units. */
  decisions: number
}

/** 100,000 units, 50,000 decisions of ana, 10,000 of ben. */
export const LARGE_STUDY: StudySize = { transcripts: 500, units: 200, decisions: 100 }

const GROUPS = 8
const CODES_PER_GROUP = 5
const TERMS_PER_CODE = 6
const PEOPLE = 6
const REASONS = [
  'about another place',
  'said in jest',
  'the interviewer’s words, taken up',
  'not the writer’s night',
]

/**
 * Writes a study into a folder: study.yaml, codebook.yaml, transcripts of invented words in which a moderator and six
 * participants take turns, and the coding files of two analysts who mostly agree. The same size gives the same files.
 */
export function writeStudy(folder: string, size: StudySize): void {
  for (const room of ['transcripts', 'coding']) mkdirSync(path.join(folder, room), { recursive: true })
  writeFileSync(path.join(folder, 'study.yaml'), STUDY)
  writeFileSync(path.join(folder, 'codebook.yaml'), codebook())
  const coding = { ana: 'analyst: ana\nunits:\n', ben: 'analyst: ben\nunits:\n' }
  for (let number = 0; number < size.transcripts; number++) {
    const id = `S${String(number + 1).padStart(3, '0')}`
    const { text, said } = transcript(randomOf(5, number), size.units)
    writeFileSync(path.join(folder, 'transcripts', `${id}.txt`), text)
    const random = randomOf(6, number)
    for (const [index, unit] of said.slice(0, size.decisions).entries()) {
      coding.ana += entry(id, unit, random)
      if (index % 5 === 0) coding.ben += entry(id, unit, random)
    }
  }
  for (const [analyst, text] of Object.entries(coding))
    writeFileSync(path.join(folder, 'coding', `${analyst}.yaml`), text)
}

const STUDY = `study: Five hundred invented nights
language: en
question: How do nights pass?
transcripts: transcripts/*.txt
codebook: codebook.yaml
analysts:
  - { id: ana, name: A. Invented }
  - { id: ben, name: B. Invented }
`

/** A sentence that a rule finds, and where. */
interface Said {
  turn: number
  sentence: string
  code: number
}

function transcript(random: Random, units: number): { text: string; said: Said[] } {
  const { vocabulary } = inventedLanguage()
  const speech = (words: number) => Array.from({ length: words }, () => vocabulary.draw(random))
  const said: Said[] = []
  let text = ''
  for (let turn = 1; said.length < units; turn++) {
    if (turn % 2 === 1) {
      text += `M: ${sentence(speech(6))}\n`
      continue
    }
    const code = below(random, GROUPS * CODES_PER_GROUP)
    const words = speech(10 + below(random, 12))
    words.splice(below(random, words.length), 0, termOf(code, below(random, TERMS_PER_CODE)))
    const found = sentence(words)
    text += `P${1 + below(random, PEOPLE)}: ${sentence(speech(8))} ${found} ${sentence(speech(5))}\n`
    said.push({ turn, sentence: found, code })
  }
  return { text, said }
}

function sentence(words: readonly string[]): string {
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function entry(transcript: string, { turn, sentence, code }: Said, random: Random): string {
  const draw = random()
  const at = `at: ${transcript}:${turn}, quote: "${sentence.slice(0, -1)}"`
  if (draw < 0.7) return `  - { ${at}, status: accepted }\n`
  if (draw < 0.8)
    return `  - { ${at}, codes: [${codeId((code + 1) % (GROUPS * CODES_PER_GROUP))}], status: accepted }\n`
  const status = draw < 0.95 ? 'excluded' : 'set-aside'
  return `  - { ${at}, status: ${status}, reason: "${pick(random, REASONS)}" }\n`
}

function codebook(): string {
  let text = 'groups:\n'
  for (let group = 0; group < GROUPS; group++) {
    text += `  - id: group-${group + 1}\n    name: Group ${group + 1}\n    codes:\n`
    for (let own = 0; own < CODES_PER_GROUP; own++) {
      const code = group * CODES_PER_GROUP + own
      const terms = Array.from({ length: TERMS_PER_CODE }, (_, term) => `"${termOf(code, term)}"`)
      text += `      - { id: ${codeId(code)}, name: Code ${code + 1}, match: { any: [${terms.join(', ')}] } }\n`
    }
  }
  return text
}

function codeId(code: number): string {
  return `code-${code + 1}`
}

/** Terms that the vocabulary does not hold. */
function termOf(code: number, term: number): string {
  words ??= inventedLanguage()
    .terms.slice(0, 1_000)
    .filter((each) => each.term === each.said && !each.said.includes(' '))
    .map(({ said }) => said)
  return words[code * TERMS_PER_CODE + term] as string
}

let words: string[] | undefined
