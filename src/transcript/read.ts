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
import { Positions } from './positions.js'
import type { Reading } from './reading.js'
import { reasonsOf } from './reasons.js'
import { roleOfLabel } from './roles.js'
import { markCues } from './subtitles.js'
import type { Speaker, Transcript, Turn } from './transcript.js'
import { cutTurns } from './turns.js'
import { unsaidStretches } from './unsaid.js'

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
  const { id, file, text, language, bodyStart = 0 } = source
  const positions = new Positions(text)
  const declared = new Map(
    Object.entries(source.declared ?? {}).map(([tag, speaker]) => [cleanLabel(tag), speaker]),
  )
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
  const at = (offset: number): Place => ({ file, ...positions.lineColumn(offset) })
  if (reading.starts.length === 0 || reading.score === 0) {
    fail('stc/no-speaker', `${file} names no speaker: no line starts with a tag such as "P1:"`, {
      place: at(bodyStart),
      hint: 'tag each turn as "P1: …"; `stc turns --help` shows the forms that are read',
    })
  }
  const between = betweenTurns(lines, reading)
  const unsaid = unsaidStretches(lines, reading, [...numbers, ...between.directions, ...between.remarks])
  const turns = cutTurns(lines, reading, unsaid)
  const speakers = resolveSpeakers(id, turns, declared, reading)
  return {
    ...{ id, file, text, positions, language },
    layout: reading.layout.name,
    frontMatter: source.frontMatter ?? {},
    turns,
    speakers,
    diagnostics: [
      ...oddities(lines, reading, turns, between.remarks, at),
      ...undeclared(id, reading, declared, at, positions),
    ],
    reasons: reasonsOf(lines, reading, others, attendees),
  }
}

function resolveSpeakers(
  id: string,
  turns: readonly Turn[],
  declared: ReadonlyMap<string, DeclaredSpeaker>,
  { aliases }: Reading,
): Map<string, Speaker> {
  const speakers = new Map<string, Speaker>()
  const labels = new Set(turns.flatMap((turn) => (turn.speaker === null ? [] : [turn.speaker])))
  for (const label of [...labels, ...declared.keys()]) {
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
  reading: Reading,
  declared: ReadonlyMap<string, DeclaredSpeaker>,
  at: (offset: number) => Place,
  positions: Positions,
): Diagnostic[] {
  if (declared.size === 0) return []
  const found: Diagnostic[] = []
  const seen = new Set<string>()
  for (const { mark, label } of reading.starts) {
    if (label === null || seen.has(label)) continue
    seen.add(label)
    if (declared.has(label)) continue
    const near = suggest(label, declared.keys())
    found.push(
      warning(
        'stc/unknown-speaker',
        `"${label}" speaks here but ${id} has ${[...declared.keys()].join(', ')}`,
        {
          place: at(mark.labelStart),
          excerpt: positions.line(positions.lineColumn(mark.labelStart).line).slice(0, 400),
          hint: near ? `did you mean "${near}"?` : 'correct the tag or declare the speaker in study.yaml',
        },
      ),
    )
  }
  return found
}
