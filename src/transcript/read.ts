import { type Diagnostic, fail, type Place, warning } from '../diagnostic.js'
import { suggest } from '../diagnostics/suggest.js'
import type { LanguageCode } from '../language/languages.js'
import { type Interpretation, interpret, interpretInFull } from './interpret.js'
import { cleanLabel } from './label.js'
import { oddities } from './oddities.js'
import { Positions } from './positions.js'
import { firstTags, type ReadTurns } from './reading.js'
import { roleOfLabel } from './roles.js'
import type { Speaker, Transcript, Turn } from './transcript.js'
import { cutTurns } from './turns.js'
import { isRepeat } from './unsaid.js'

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
  /** Known to be without characters of two UTF-16 units. */
  isBasic?: boolean
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
  return readBy(interpret, source)
}

/** As `readTranscript`, without its short way for ordinary files; the result is the same. */
export function readInFull(source: TranscriptSource): Transcript {
  return readBy(interpretInFull, source)
}

function readBy(way: typeof interpret, source: TranscriptSource): Transcript {
  const positions = new Positions(source.text, source.isBasic)
  const read = way(source, positions)
  if (read === undefined) refuseSpeechless(source, positions)
  const turns = cutInto(source.text, read)
  return { ...transcriptOf(source, positions, read, turns), reasons: read.reasons }
}

/** Throws the StcError for a text in which nothing tells where anybody speaks. */
export function refuseSpeechless({ file, bodyStart = 0 }: TranscriptSource, positions: Positions): never {
  fail('stc/no-speaker', `${file} names no speaker: no line starts with a tag such as "P1:"`, {
    place: { file, ...positions.lineColumn(bodyStart) },
    hint: 'tag each turn as "P1: …"; `stc turns --help` shows the forms that are read',
  })
}

/** The turns of a text as it was interpreted. */
export function cutInto(text: string, { reading, unsaid, cueOf }: Interpretation): Turn[] {
  const starts = reading.starts.filter((_, nth) => !isRepeat(reading, nth))
  return cutTurns(text, starts, unsaid, cueOf)
}

/** Resolves the speakers of turns and tells what is doubtful about them. */
export function transcriptOf(
  source: TranscriptSource,
  positions: Positions,
  { reading, remarks, firstLine }: Pick<Interpretation, 'reading' | 'remarks' | 'firstLine'>,
  turns: readonly Turn[],
): Transcript {
  const { id, file, text, language } = source
  const declared = declaredOf(source)
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
  }
}

type Declared = ReadonlyMap<string, DeclaredSpeaker>

function declaredOf({ declared = {} }: TranscriptSource): Declared {
  return new Map(Object.entries(declared).map(([tag, speaker]) => [cleanLabel(tag), speaker]))
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
