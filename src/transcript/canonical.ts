import { StcError } from '../diagnostic.js'
import type { LanguageCode } from '../language/languages.js'
import { canonicalHead, declaredLabels, hasPreamble, type Provenance } from './canonical-head.js'
import { UNNAMED, writableLabels } from './canonical-labels.js'
import { type NamedTurn, settle } from './canonical-settle.js'
import {
  type BareTurn,
  type BareTurns,
  type Dropped,
  type ImportedTurn,
  ofImported,
  ofTranscript,
  TIMES,
} from './canonical-turns.js'
import { toClock } from './clock-time.js'
import { findFrontMatter } from './front-matter.js'
import { readTranscript } from './read.js'
import type { Transcript } from './transcript.js'

export interface CanonicalOptions {
  /** Join turns of one speaker that follow each other; the first one's time stays. */
  mergeTurns: boolean
  /** Labels of the source and what to write instead; `Unnamed` is who has none. */
  map: ReadonlyMap<string, string>
  source: Provenance
  /** Stands in the front matter where it is given. */
  language?: LanguageCode | undefined
}

/** A transcript in the canonical form, and how it came to it. */
export interface Canonical {
  text: string
  /** Everything of the source that is not in the text, in its order. */
  dropped: Dropped[]
  turns: number
  /** Labels as written, in the order of their first turn. */
  speakers: string[]
  /** Labels that cannot stand before a colon, and what is written instead. */
  relabelled: { from: string; to: string }[]
  /** 1-based numbers of turns that `readTranscript` would read otherwise than they are meant; usually none. */
  misread: number[]
}

/**
 * Writes a transcript in the one canonical form:
 *
 * - YAML front matter: the researcher's own keys, then `source`, `sha256`, `layout`, `imported_by`, `speakers` (every
 *   label, so that nothing has to be inferred again) and `preamble` (what stood above the first turn);
 * - a blank line, then the turns, parted by blank lines: `[hh:mm:ss] Label: text`, without the time where there is
 *   none. One paragraph is one line, never wrapped; paragraphs of a turn are parted by blank lines, and one that could be
 *   taken for a label, a time, a heading or a mark goes on in the line of the paragraph before it;
 * - UTF-8, LF, one line end at the end. White space within a paragraph is folded; words are never changed.
 *
 * Reading the result back gives the same turns (checked here, see `misread`), and writing that again the same text.
 */
export function toCanonical(
  from: Transcript | readonly ImportedTurn[],
  options: CanonicalOptions,
): Canonical {
  const transcript = 'turns' in from ? from : undefined
  const bare = 'turns' in from ? ofTranscript(from) : ofImported(from)
  const named = withLabels(bare, options)
  const yaml = transcript && findFrontMatter(transcript.text)?.yaml
  const preamble = hasPreamble(yaml) ? [] : bare.preamble
  const notKept = preamble.length === bare.preamble.length ? [] : bare.preamble
  const head = canonicalHead(yaml, {
    source: options.source,
    language: options.language,
    labels: named.speakers,
    renamed: options.map,
    preamble,
  })
  const language = transcript?.language ?? options.language ?? 'en'
  const declared = Object.fromEntries(declaredLabels(head).map((label) => [label, {}]))
  const settled = settle(head, named.turns, (text) => readBack(text, language, declared))
  return {
    text: settled.text,
    dropped: [
      ...notKept.map((text) => ({ text, reason: 'above the first turn, where there is a preamble already' })),
      ...[...bare.dropped, ...named.dropped, ...settled.dropped].sort(
        (a, b) => (a.line ?? 0) - (b.line ?? 0),
      ),
    ],
    turns: named.turns.length,
    speakers: named.speakers,
    relabelled: named.relabelled,
    misread: settled.misread,
  }
}

/** Turns with the labels and times they are written with, joined where that was asked for. */
function withLabels(bare: BareTurns, { map, mergeTurns }: CanonicalOptions) {
  const mapped = bare.turns.map((turn) => {
    const label = turn.speaker === null ? null : turn.speaker.replace(/\s+/g, ' ').trim()
    return { ...turn, speaker: map.get(label ?? UNNAMED) ?? label }
  })
  const labels = writableLabels(mapped.map((turn) => turn.speaker))
  const dropped: Dropped[] = []
  const turns: NamedTurn[] = []
  for (const turn of mapped) {
    const timestamp = clockOf(turn)
    const speaker = labels.get(turn.speaker) ?? ''
    if (timestamp === null && turn.timestamp !== null) {
      dropped.push({ text: turn.timestamp, reason: 'a time that is no time of a clock', line: turn.line })
    }
    const last = turns.at(-1)
    if (mergeTurns && last?.speaker === speaker) {
      if (timestamp !== null) dropped.push({ text: timestamp, reason: TIMES, line: turn.line })
      last.paragraphs = joined(last.paragraphs, turn.paragraphs)
    } else turns.push({ ...turn, speaker, timestamp })
  }
  const relabelled = [...labels].flatMap(([from, to]) => (from === null || from === to ? [] : [{ from, to }]))
  return { turns, dropped, speakers: [...new Set(turns.map((turn) => turn.speaker))], relabelled }
}

/** Subtitles cut sentences into turns, so the words of the next turn go on in the same paragraph. */
function joined(before: readonly string[], after: readonly string[]): string[] {
  const [first, ...rest] = after
  const last = before.at(-1)
  if (last === undefined || first === undefined) return [...before, ...after]
  return [...before.slice(0, -1), `${last} ${first}`, ...rest]
}

/** Reads the text as any later command will; no turns where it would refuse. */
function readBack(text: string, language: LanguageCode, declared: Record<string, object>): BareTurns {
  const bodyStart = findFrontMatter(text)?.bodyStart ?? 0
  let transcript: Transcript
  try {
    transcript = readTranscript({ id: 'canonical', file: 'canonical', text, language, bodyStart, declared })
  } catch (cause) {
    if (cause instanceof StcError) return { turns: [], preamble: [], dropped: [] }
    throw cause
  }
  const read = ofTranscript(transcript)
  return { ...read, turns: read.turns.map((turn) => ({ ...turn, timestamp: clockOf(turn) })) }
}

function clockOf(turn: BareTurn): string | null {
  return turn.timestamp === null ? null : (toClock(turn.timestamp) ?? null)
}
