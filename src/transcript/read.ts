import { type Diagnostic, fail, info, type Place, warning } from '../diagnostic.js'
import { suggest } from '../diagnostics/suggest.js'
import type { LanguageCode } from '../language/languages.js'
import { LAYOUTS } from './layouts/index.js'
import type { Layout, TurnMark } from './layouts/layout.js'
import { trimSpan } from './paragraphs.js'
import { Positions } from './positions.js'
import { roleOfLabel } from './roles.js'
import { judgeSpeakers, type Sighting, type Verdict } from './speakers.js'
import type { Span, Speaker, Transcript, Turn } from './transcript.js'

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
  /** The name of a layout, to force it. */
  layout?: string
}

/** A line that some layout reads as the start of a turn. */
interface Candidate {
  mark: TurnMark
  line: number
  /** UTF-16 offset of the line. */
  offset: number
}

const HEADING = /^#{1,6}[ \t]/

/**
 * Reads the text of a transcript into turns: chooses the layout that explains most lines, decides over the whole
 * file which labels are people, and resolves each to a participant. Never changes the text.
 * Throws StcError with stc/no-speaker when no line names a speaker.
 */
export function readTranscript(source: TranscriptSource): Transcript {
  const { id, file, text, language, bodyStart = 0 } = source
  const positions = new Positions(text)
  const declared = new Map(
    Object.entries(source.declared ?? {}).map(([tag, speaker]) => [
      tag.replace(/\s+/g, ' ').trim().normalize('NFC'),
      speaker,
    ]),
  )
  const reading = chooseReading(positions, bodyStart, new Set(declared.keys()), source.layout)
  if (reading.starts.length === 0) {
    fail('stc/no-speaker', `${file} names no speaker: no line starts with a tag such as "P1:"`, {
      place: { file, line: positions.lineColumn(bodyStart).line, column: 1 },
      hint: 'tag each turn as "P1: …"; `stc turns --help` shows the forms that are read',
    })
  }
  const turns = reading.starts.map((start, index) => toTurn(start, index, reading, positions))
  const speakers = resolveSpeakers(id, turns, declared)
  const at = (offset: number): Place => ({ file, ...positions.lineColumn(offset) })
  const diagnostics = [
    ...oddities(turns, reading, at, bodyStart, positions),
    ...undeclared(id, reading, declared, at, positions),
  ]
  return {
    id,
    file,
    text,
    positions,
    language,
    layout: reading.layout.name,
    frontMatter: source.frontMatter ?? {},
    turns,
    speakers,
    diagnostics,
  }
}

interface Reading {
  layout: Layout
  starts: Candidate[]
  doubtful: Candidate[]
  verdicts: Map<string, Verdict>
  headings: Span[]
}

function chooseReading(
  positions: Positions,
  bodyStart: number,
  declared: Set<string>,
  forced?: string,
): Reading {
  const layouts = forced === undefined ? LAYOUTS : LAYOUTS.filter((layout) => layout.name === forced)
  if (layouts.length === 0) {
    fail('stc/usage', `there is no layout "${forced}"`, {
      hint: `layouts: ${LAYOUTS.map((layout) => layout.name).join(', ')}`,
    })
  }
  const readings = layouts.map((layout) => readLines(layout, positions, bodyStart, declared))
  return readings.reduce((best, next) => (next.starts.length > best.starts.length ? next : best))
}

function readLines(layout: Layout, positions: Positions, bodyStart: number, declared: Set<string>): Reading {
  const candidates: Candidate[] = []
  const sightings: Sighting[] = []
  const headings: Span[] = []
  let proseLines = 0
  let afterBlank = true
  const { lineStarts } = positions
  for (let line = positions.lineColumn(bodyStart).line; line <= lineStarts.length; line++) {
    const offset = lineStarts[line - 1] ?? 0
    const content = positions.line(line)
    if (content.trim() === '') {
      afterBlank = true
      continue
    }
    proseLines++
    if (HEADING.test(content)) {
      headings.push({ start: offset, end: offset + content.trimEnd().length })
    } else {
      const mark = layout.match(content.trimEnd())
      if (mark) {
        candidates.push({ mark, line, offset })
        if (mark.label !== null) sightings.push({ label: mark.label, line, afterBlank })
      }
    }
    afterBlank = false
  }
  const verdicts = judgeSpeakers(sightings, declared, proseLines)
  const isTurn = ({ mark }: Candidate) => mark.label === null || verdicts.get(mark.label)?.speaker === true
  return {
    layout,
    verdicts,
    headings,
    starts: candidates.filter(isTurn),
    doubtful: candidates.filter((candidate) => !isTurn(candidate)),
  }
}

function toTurn(start: Candidate, index: number, reading: Reading, positions: Positions): Turn {
  const next = reading.starts[index + 1]
  const limit = next ? next.offset : positions.text.length
  const from = start.offset + start.mark.speechStart
  const speech = trimSpan(positions.text, from, limit)
  const begin = speech?.start ?? from
  const end = speech?.end ?? from
  return {
    number: index + 1,
    start: begin,
    end,
    speaker: start.mark.label,
    timestamp: start.mark.timestamp,
    gaps: reading.headings.filter((gap) => gap.start >= begin && gap.end <= end),
  }
}

function resolveSpeakers(
  id: string,
  turns: readonly Turn[],
  declared: Map<string, DeclaredSpeaker>,
): Map<string, Speaker> {
  const speakers = new Map<string, Speaker>()
  const labels = new Set(turns.flatMap((turn) => (turn.speaker === null ? [] : [turn.speaker])))
  for (const label of [...labels, ...declared.keys()]) {
    if (speakers.has(label)) continue
    const known = declared.get(label)
    speakers.set(label, {
      label,
      participant: known?.participant ?? `${id}/${label}`,
      role: known?.role ?? roleOfLabel(label),
      attributes: known?.attributes ?? {},
      declared: known !== undefined,
    })
  }
  return speakers
}

function oddities(
  turns: readonly Turn[],
  reading: Reading,
  at: (offset: number) => Place,
  bodyStart: number,
  positions: Positions,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const first = reading.starts[0]
  if (first && positions.text.slice(bodyStart, first.offset).trim() !== '') {
    found.push(
      info('stc/text-before-first-turn', 'text before the first turn belongs to nobody', {
        place: at(bodyStart),
      }),
    )
  }
  for (const turn of turns) {
    if (turn.start === turn.end) {
      found.push(
        info('stc/empty-turn', `turn ${turn.number} (${turn.speaker ?? 'nobody'}) has no words`, {
          place: at(turn.start),
        }),
      )
    }
  }
  for (const { mark, offset } of reading.doubtful) {
    const verdict = mark.label === null ? undefined : reading.verdicts.get(mark.label)
    if (
      !verdict ||
      verdict.reasons[0] === 'has only digits' ||
      verdict.reasons[0]?.startsWith('is not written like a name')
    )
      continue
    const why = verdict.reasons.join(', ')
    found.push(
      info('stc/doubtful-label', `"${mark.label}:" is read as speech, not as a speaker: it ${why}`, {
        place: at(offset + mark.labelStart),
      }),
    )
  }
  return found
}

function undeclared(
  id: string,
  reading: Reading,
  declared: Map<string, DeclaredSpeaker>,
  at: (offset: number) => Place,
  positions: Positions,
): Diagnostic[] {
  if (declared.size === 0) return []
  const found: Diagnostic[] = []
  const seen = new Set<string>()
  for (const { mark, offset } of reading.starts) {
    if (mark.label === null || seen.has(mark.label)) continue
    seen.add(mark.label)
    if (declared.has(mark.label)) continue
    const near = suggest(mark.label, declared.keys())
    found.push(
      warning(
        'stc/unknown-speaker',
        `"${mark.label}" speaks here but ${id} has ${[...declared.keys()].join(', ')}`,
        {
          place: at(offset + mark.labelStart),
          excerpt: positions.line(positions.lineColumn(offset).line),
          hint: near ? `did you mean "${near}"?` : 'correct the tag or declare the speaker in study.yaml',
        },
      ),
    )
  }
  return found
}
