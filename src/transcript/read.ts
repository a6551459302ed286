import { type Diagnostic, fail, type Place, warning } from '../diagnostic.js'
import { suggest } from '../diagnostics/suggest.js'
import type { LanguageCode } from '../language/languages.js'
import { betweenTurns } from './between-turns.js'
import { stripBlockquote } from './blockquote.js'
import { chooseReading } from './choose.js'
import { markEnclosed } from './enclosed.js'
import { markFurniture } from './furniture.js'
import { readHeader } from './header.js'
import { cleanLabel } from './label.js'
import { stripLineNumbers } from './line-numbers.js'
import { Lines } from './lines.js'
import { oddities } from './oddities.js'
import { readOrdinary } from './ordinary.js'
import { Positions } from './positions.js'
import { firstTags, type ReadTurns } from './reading.js'
import { reasonsOf } from './reasons.js'
import { roleOfLabel } from './roles.js'
import { markCues } from './subtitles.js'
import type { Span, Speaker, Transcript, Turn } from './transcript.js'
import { cutTurns } from './turns.js'
import { isRepeat, unsaidStretches } from './unsaid.js'

/** What is known of a speaker before the transcript is read. */
export interface DeclaredSpeaker {
  role?: string | undefined
  /** An id that joins tags of several transcripts into one person. */
  participant?: string | undefined
  attributes?: Readonly<Record<string, string>> | undefined
}

/** What surrounds the text: its name, its language, and the speakers that study.yaml or front matter declare. */
export interface TranscriptSource {
  id: string
  file: string
  text: string
  language: LanguageCode
  /** UTF-16 offset behind the front matter; 0 without one. */
  bodyStart?: number
  frontMatter?: Readonly<Record<string, unknown>>
  declared?: Readonly<Record<string, DeclaredSpeaker>>
  /** Spellings that study.yaml joins: from the one in the file to the tag it stands for. */
  aliases?: Readonly<Record<string, string>>
  /** The name of a layout, to force it. */
  layout?: string
}

/**
 * Reads the text of a transcript into turns: finds what nobody says (page heads, cue lines, headers), reads it by
 * every layout and keeps the one that explains most, decides over the whole file which labels are people, and
 * resolves each to a participant. Never changes the text. Time is linear in it.
 * Throws StcError with stc/no-speaker when nothing tells where anybody speaks.
 */
export function readTranscript(source: TranscriptSource): Transcript {
  const declared = declaredOf(source)
  const positions = new Positions(source.text)
  const ordinary = readOrdinary(positions, {
    language: source.language,
    declared: new Set(declared.keys()),
    aliases: source.aliases ?? {},
    bodyStart: source.bodyStart ?? 0,
    layout: source.layout,
  })
  if (ordinary === undefined) return readInFull(source, positions)
  const turns = cutTurns(source.text, ordinary.starts, ordinary.unsaid)
  const read = { reading: ordinary, turns, remarks: [], firstLine: ordinary.firstLine }
  return transcriptOf(source, positions, declared, read, () => readInFull(source, positions).reasons?.())
}

/** As `readTranscript`, without its short way for ordinary files; the result is the same. */
export function readInFull(source: TranscriptSource, positions = new Positions(source.text)): Transcript {
  const { file, text, language, bodyStart = 0 } = source
  const declared = declaredOf(source)
  const lines = new Lines(positions, bodyStart)
  const container = markCues(lines)
  if (container === undefined) markFurniture(lines)
  const numbers = container === undefined ? [...stripBlockquote(lines), ...stripLineNumbers(lines)] : []
  if (container === undefined) markEnclosed(lines)
  const attendees = container === undefined ? readHeader(lines, new Set(declared.keys())) : []
  const { best: reading, others } = chooseReading(
    { lines, language, declared: new Set(declared.keys()), attendees, aliases: source.aliases ?? {} },
    container,
    source.layout,
  )
  if (reading.starts.length === 0 || reading.score === 0) {
    fail('stc/no-speaker', `${file} names no speaker: no line starts with a tag such as "P1:"`, {
      place: { file, ...positions.lineColumn(bodyStart) },
      hint: 'tag each turn as "P1: …"; `stc turns --help` shows the forms that are read',
    })
  }
  const { directions, remarks } = betweenTurns(lines, reading)
  const unsaid = unsaidStretches(lines, reading, [...numbers, ...directions, ...remarks])
  const starts = reading.starts.filter((_, nth) => !isRepeat(reading, nth))
  const turns = cutTurns(text, starts, unsaid, ({ index }) => lines.all[index]?.cue)
  const firstLine = lines.all.find((line) => !line.blank && line.furniture === undefined)?.start
  return transcriptOf(source, positions, declared, { reading, turns, remarks, firstLine }, () =>
    reasonsOf(lines, reading, others, attendees),
  )
}

type Declared = ReadonlyMap<string, DeclaredSpeaker>

function declaredOf(source: TranscriptSource): Declared {
  return new Map(Object.entries(source.declared ?? {}).map(([tag, speaker]) => [cleanLabel(tag), speaker]))
}

/** What was read of a file. */
interface Read {
  reading: ReadTurns
  turns: readonly Turn[]
  /** Remarks between turns. */
  remarks: readonly Span[]
  /** Where the first line starts that is neither blank nor furniture. */
  firstLine: number | undefined
}

function transcriptOf(
  source: TranscriptSource,
  positions: Positions,
  declared: Declared,
  { reading, turns, remarks, firstLine }: Read,
  reasons: NonNullable<Transcript['reasons']>,
): Transcript {
  const { id, file, text, language } = source
  const at = (offset: number): Place => ({ file, ...positions.lineColumn(offset) })
  return {
    ...{ id, file, text, positions, language },
    layout: reading.layout.name,
    frontMatter: source.frontMatter ?? {},
    turns,
    speakers: resolveSpeakers(id, reading, declared),
    diagnostics: [
      ...oddities(positions, firstLine, reading, turns, remarks, at),
      ...undeclared(id, reading, declared, at, positions),
    ],
    reasons,
  }
}

function resolveSpeakers(id: string, reading: ReadTurns, declared: Declared): Map<string, Speaker> {
  const { aliases } = reading
  const speakers = new Map<string, Speaker>()
  for (const label of [...firstTags(reading).keys(), ...declared.keys()]) {
    if (speakers.has(label)) continue
    const known = declared.get(label)
    const name = aliases.names.get(label)
    speakers.set(label, {
      label,
      participant: known?.participant ?? `${id}/${label}`,
      role: known?.role ?? aliases.roles.get(label) ?? roleOfLabel(label),
      attributes: { ...(name === undefined || name === label ? {} : { name }), ...known?.attributes },
      declared: known !== undefined,
    })
  }
  return speakers
}

function undeclared(
  id: string,
  reading: ReadTurns,
  declared: Declared,
  at: (offset: number) => Place,
  positions: Positions,
): Diagnostic[] {
  if (declared.size === 0) return []
  const found: Diagnostic[] = []
  for (const [label, offset] of firstTags(reading)) {
    if (declared.has(label)) continue
    const near = suggest(label, declared.keys())
    found.push(
      warning(
        'stc/unknown-speaker',
        `"${label}" speaks here but ${id} has ${[...declared.keys()].join(', ')}`,
        {
          place: at(offset),
          excerpt: positions.line(positions.lineColumn(offset).line).slice(0, 400),
          hint: near ? `did you mean "${near}"?` : 'correct the tag or declare the speaker in study.yaml',
        },
      ),
    )
  }
  return found
}
