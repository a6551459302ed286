import type { Finding } from '../coding/reanchor/accept.js'
import type { Difference, Outcome } from '../coding/reanchor/outcome.js'
import type { CitedId } from '../condensate/cited-ids.js'
import type { Successor } from '../condensate/successors.js'
import { foldWhiteSpace } from '../language/fold.js'
import { showWordDiff } from '../language/word-diff.js'

/** What became of a decision, or of the id that a text cites, as a record. */
export interface ReanchoringRecord {
  what: 'decision' | 'citation'
  /** `fuzzy` for close words, of a citation too; `moved` for an id that surely has a successor. */
  kind: Outcome['kind']
  file: string
  /** 1-based. */
  line: number | null
  analyst: string | null
  /** `FG1:34`, or the id that is cited. */
  from: string
  /** The place or id now, or the closest there is; null where there is none. */
  to: string | null
  differs: readonly Difference[]
  /** How close the words are, from 0 to 1, rounded to hundredths; null where there is nothing to compare. */
  alike: number | null
  /** The words of the entry, and those of the transcript; empty where they are not known. */
  quote: string
  now: string
  diff: string
  /** Another place nearly as close, or why it is in doubt. */
  doubt: string
  /** Whether the file says so from now on; nothing needs to change for an exact one. */
  holds: boolean
}

/** The record's keys in the order in which they are written. */
export const REANCHORING_FIELDS = [
  'what',
  'kind',
  'file',
  'line',
  'analyst',
  'from',
  'to',
  'differs',
  'alike',
  'quote',
  'now',
  'diff',
  'doubt',
  'holds',
] as const satisfies readonly (keyof ReanchoringRecord)[]

/** A decision as a record. */
export function decisionRow({ outcome, holds }: Finding): ReanchoringRecord {
  const { kind, decision } = outcome
  const { transcript, turn, place } = decision
  const close = outcome.kind === 'lost' ? outcome.best : outcome
  const diff = close && 'diff' in close ? close.diff : undefined
  return {
    what: 'decision',
    kind,
    file: place.file,
    line: place.line ?? null,
    analyst: decision.analyst,
    from: `${transcript}:${turn}`,
    to: close ? `${transcript}:${close.place.turn.number}` : null,
    differs: outcome.kind === 'moved' ? outcome.differs : [],
    alike: close ? hundredths(diff?.alike ?? 1) : null,
    quote: foldWhiteSpace(decision.quote),
    now: close?.place.quote ?? '',
    diff: diff ? showWordDiff(diff) : '',
    doubt: doubtOf(outcome),
    holds,
  }
}

/** A cited id that no unit has any more. */
export interface CitationFinding {
  cited: CitedId
  places: readonly { file: string; line: number }[]
  /** What a footnote remembers. */
  words: string
  successor: Successor | undefined
  holds: boolean
}

/** Whether the citation is carried along: where its unit is sure, or, `least` being given, alike enough and no rival near. */
export function citationFinding(
  dead: Omit<CitationFinding, 'words' | 'holds'> & { remembered: { words: string } | undefined },
  least: number | undefined,
): CitationFinding {
  const { cited, places, successor, remembered } = dead
  const isSure =
    successor?.by !== 'likeness' ||
    (least !== undefined && successor.rival === undefined && successor.diff.alike >= least)
  return {
    cited,
    places,
    successor,
    words: remembered?.words ?? '',
    holds: successor !== undefined && isSure,
  }
}

/** A record for each place that cites an id. */
export function citationRows({
  cited,
  places,
  words,
  successor,
  holds,
}: CitationFinding): ReanchoringRecord[] {
  const isClose = successor?.by === 'likeness'
  return places.map(({ file, line }) => ({
    what: 'citation',
    kind: successor === undefined ? 'lost' : isClose ? 'fuzzy' : 'moved',
    file,
    line,
    analyst: null,
    from: cited.id,
    to: successor?.unit.id ?? null,
    differs: successor?.by === 'words' ? ['turn'] : [],
    alike: successor === undefined ? null : isClose ? hundredths(successor.diff.alike) : 1,
    quote: words,
    now: foldWhiteSpace(successor?.unit.text ?? ''),
    diff: isClose ? showWordDiff(successor.diff) : '',
    doubt: isClose && successor.rival ? `also ${successor.rival.id}` : '',
    holds,
  }))
}

function doubtOf(outcome: Outcome): string {
  if (outcome.kind === 'exact')
    return outcome.times > 1 ? `stands there ${outcome.times} times; the first is taken` : ''
  if (outcome.kind === 'lost')
    return outcome.transcript ? '' : `there is no transcript "${outcome.decision.transcript}"`
  if (outcome.kind === 'moved') return ''
  if (outcome.doubt === 'occurrence')
    return `the entry says occurrence ${outcome.decision.occurrence}, but fewer stand there`
  const rival = outcome.rival?.place
  if (!rival) return ''
  const which = rival.occurrence === undefined ? '' : `, occurrence ${rival.occurrence}`
  const alike = Math.floor((outcome.rival?.diff.alike ?? 0) * 100 + 1e-9)
  return `also ${outcome.decision.transcript}:${rival.turn.number}${which} (${alike} %)`
}

/** Rounded down, so that only what is the same is called wholly alike. */
function hundredths(alike: number): number {
  return Math.floor(alike * 100 + 1e-9) / 100
}
