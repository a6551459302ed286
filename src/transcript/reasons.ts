import type { Attendee } from './header.js'
import type { Lines } from './lines.js'
import type { Reading } from './reading.js'

/** Why a transcript was read as it was; `stc turns --explain` prints it. */
export interface ReadingReasons {
  /** The layout chosen first, then others that explain anything, with the turns each finds. */
  layouts: readonly { name: string; example: string; turns: number }[]
  /** Every label that could be a speaker, in order of first sight. */
  labels: readonly LabelReasons[]
  /** Entries of tables of speakers, as read. */
  attendees: readonly string[]
  /** Spellings that were joined: `Anna Berg (AB)` is read as `AB`, and why. */
  aliases: readonly { spelling: string; label: string; reason: string }[]
  /** How many lines were taken for what nobody says, by kind. */
  furniture: Readonly<Record<string, number>>
}

/** One label's verdict. */
export interface LabelReasons {
  label: string
  speaker: boolean
  times: number
  /** 1-based line of its first sight. */
  line: number
  reasons: readonly string[]
}

/** Gathers the reasons of a reading. */
export function reasonsOf(
  lines: Lines,
  reading: Reading,
  others: readonly Reading[],
  attendees: readonly Attendee[],
): ReadingReasons {
  const first = new Map<string, number>()
  const all = [...reading.starts, ...reading.others].sort((a, b) => a.index - b.index)
  for (const { label, index } of all) {
    if (label !== null && !first.has(label)) first.set(label, lines.all[index]?.number ?? 1)
  }
  const furniture: Record<string, number> = {}
  for (const line of lines.all) {
    const kind = line.blank ? undefined : (line.furniture ?? line.closed)
    if (kind !== undefined) furniture[kind] = (furniture[kind] ?? 0) + 1
  }
  return {
    layouts: [reading, ...others].map(({ layout, starts }) => ({
      ...{ name: layout.name, example: layout.example, turns: starts.length },
    })),
    labels: [...reading.verdicts.values()].map(({ label, speaker, times, reasons }) => ({
      ...{ label, speaker, times, reasons, line: first.get(label) ?? 1 },
    })),
    attendees: attendees.map(({ label, full }) => (full === undefined ? label : `${label} = ${full}`)),
    aliases: [...reading.aliases.canonical].flatMap(([spelling, label]) => {
      const reason = reading.aliases.reasons.get(spelling)
      return reason === undefined ? [] : [{ spelling, label, reason }]
    }),
    furniture,
  }
}
