import { fold } from '../language/fold.js'
import { unicode } from '../language/unicode.js'

/** Which columns of a table hold what; 0-based. */
export interface Columns {
  speaker: number | undefined
  text: number
  time: number | undefined
  /** The first row names the columns. */
  head: boolean
  /** Other columns with times or counts, which nobody misses. */
  technical: ReadonlySet<number>
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(',').map((name) => fold(name.trim())))

// What people call the columns, in the languages stc knows, folded. Of several, the first in the table wins.
const SPEAKER = names(
  `speaker, speaker name, speaker label, speaker id, speakers, name, who, person, participant, label, role, author, from,
  taler, talers navn, navn, hvem, deltaker, informant, talar, talare, namn, vem, deltagare, deltager, sprecher, sprecherin,
  sprecher:in, wer, befragte, puhuja, nimi, kuka, osallistuja, locuteur, locutrice, intervenant, interlocuteur, orateur,
  nom, qui, hablante, orador, interlocutor, nombre, quien, quién, participante`,
)
const TEXT = names(
  `text, utterance, utterances, speech, transcript, transcription, transcript text, content, message, words, said, dialogue,
  sentence, tekst, ytring, replikk, tale, utsagn, replik, ytringer, yttrande, uttalande, tal, äußerung, äusserung, aussage,
  inhalt, redebeitrag, beitrag, transkript, teksti, puhe, lausuma, puheenvuoro, repliikki, texte, énoncé, parole, paroles,
  propos, contenu, transcripción, texto, enunciado, intervención, habla`,
)
const TIME = names(
  `time, timestamp, time stamp, timecode, start, start time, starttime, begin, in, time in, onset, tid, tidspunkt, tidskode,
  starttid, tidsstämpel, klokkeslett, start (s), zeit, zeitstempel, beginn, anfang, startzeit, aika, aikaleima, alku,
  temps, heure, horodatage, début, tiempo, hora, marca de tiempo, inicio`,
)
const TECHNICAL = names(
  `end, end time, endtime, stop, out, time out, offset, duration, id, index, no, no., nr, nr., number, line, turn, #,
  confidence, channel, slutt, slut, sluttid, ende, endzeit, dauer, loppu, fin, durée, duración`,
)

const LABEL_LENGTH = 48
const LETTER_FIRST = unicode`^\p{L}`
const CLOCK = /^\W*\d{1,3}:\d{2}(?::\d{2})?(?:[.,-]\d{1,3})?\W*$/

/**
 * Which columns of a table hold the speaker, the speech and the time: by the names in its head, else by what stands
 * in them. Undefined where no column is the speech. `rows` hold cells; ragged rows are tolerated.
 */
export function findColumns(rows: readonly (readonly string[])[]): Columns | undefined {
  const [head = []] = rows
  return byNames(head) ?? byContent(rows)
}

function byNames(head: readonly string[]): Columns | undefined {
  const folded = head.map((cell) => fold(cell.replace(/[_\s]+/g, ' ').trim()))
  const find = (wanted: ReadonlySet<string>) => {
    const index = folded.findIndex((cell) => wanted.has(cell))
    return index < 0 ? undefined : index
  }
  const text = find(TEXT)
  const speaker = find(SPEAKER)
  const time = find(TIME)
  if (text === undefined || (speaker === undefined && time === undefined)) return undefined
  const technical = new Set(
    folded.flatMap((cell, index) => (TECHNICAL.has(cell) || TIME.has(cell) ? [index] : [])),
  )
  return { speaker, text, time, head: true, technical }
}

/** Without a head: a column of few, short, recurring labels, and one of longer text. */
function byContent(rows: readonly (readonly string[])[]): Columns | undefined {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const width = Math.max(0, ...filled.slice(0, 1000).map((row) => row.length))
  if (filled.length < 4 || width < 2 || width > 8) return undefined
  const columns = Array.from({ length: width }, (_, index) =>
    filled.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== ''),
  )
  const time = columns.findIndex((cells) => cells.length > 0 && cells.every((cell) => CLOCK.test(cell)))
  const speaker = columns.findIndex((cells) => {
    const distinct = new Set(cells).size
    return (
      distinct >= 2 &&
      distinct <= cells.length / 2 &&
      cells.every((cell) => cell.length <= LABEL_LENGTH && LETTER_FIRST.test(cell) && !/[.!?]\s/.test(cell))
    )
  })
  if (speaker < 0) return undefined
  const others = columns.map((cells, index) => (index === speaker || index === time ? 0 : total(cells)))
  const text = others.indexOf(Math.max(...others))
  if (others[text] === 0 || (others[text] ?? 0) <= total(columns[speaker] ?? [])) return undefined
  return { speaker, text, time: time < 0 ? undefined : time, head: false, technical: new Set() }
}

function total(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0)
}
