import { distance } from 'fastest-levenshtein'
import { type Diagnostic, info, type Place, warning } from '../diagnostic.js'
import { spellingKey } from './label.js'
import type { Positions } from './positions.js'
import { firstTags, type ReadTurns } from './reading.js'
import type { Span, Turn } from './transcript.js'

/** How many lines of one kind are told one by one. */
export const MOST = 50

/**
 * What a reader should look at: lines that were hard to decide, each with its place. `firstLine` is where the first line
 * that is neither blank nor furniture starts.
 */
export function oddities(
  positions: Positions,
  firstLine: number | undefined,
  reading: ReadTurns,
  turns: readonly Turn[],
  remarks: readonly Span[],
  at: (offset: number) => Place,
): Diagnostic[] {
  return [
    ...layoutDoubts(reading, at),
    ...beforeFirstTurn(firstLine, reading, at),
    ...emptyTurns(turns, at),
    ...doubtfulLabels(positions, reading, at),
    ...labelsWithoutColon(reading, at),
    ...labelsInside(positions.text, reading, turns, at),
    ...similarLabels(reading, at),
    ...remarks.slice(0, MOST).map((span) =>
      info(
        'stc/remark-between-turns',
        `"${excerpt(positions.text, span)}" stands between turns and is read as nobody’s speech`,
        {
          place: at(span.start),
        },
      ),
    ),
  ]
}

function layoutDoubts({ layout, starts }: ReadTurns, at: (offset: number) => Place): Diagnostic[] {
  const first = starts[0]
  if (layout.weak !== true || first === undefined) return []
  return [
    warning(
      'stc/uncertain-layout',
      `read by the layout ${layout.name} ("${layout.example.replace('⏎', ' / ')}"), which is easily mistaken`,
      {
        place: at(first.mark.labelStart),
        hint: 'check the speakers with `stc turns --explain`',
      },
    ),
  ]
}

function beforeFirstTurn(
  firstLine: number | undefined,
  { starts }: ReadTurns,
  at: (offset: number) => Place,
): Diagnostic[] {
  const first = starts[0]
  if (first === undefined || firstLine === undefined || firstLine >= first.mark.start) return []
  return [
    info('stc/text-before-first-turn', 'text before the first turn belongs to nobody', {
      place: at(firstLine),
    }),
  ]
}

function emptyTurns(turns: readonly Turn[], at: (offset: number) => Place): Diagnostic[] {
  return turns
    .filter((turn) => turn.start === turn.end)
    .map((turn) =>
      info('stc/empty-turn', `turn ${turn.number} (${turn.speaker ?? 'nobody'}) has no words`, {
        place: at(turn.start),
      }),
    )
}

function doubtfulLabels(
  positions: Positions,
  reading: ReadTurns,
  at: (offset: number) => Place,
): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const { mark, label } of reading.others) {
    const verdict = label === null ? undefined : reading.verdicts.get(label)
    if (verdict === undefined || found.length >= MOST) continue
    if (verdict.speaker) {
      found.push(
        warning(
          'stc/doubtful-label',
          `"${label}:" is read as speech here: the line above was full and its sentence goes on`,
          {
            place: at(mark.labelStart),
            excerpt: positions.line(positions.lineColumn(mark.start).line).slice(0, 120),
          },
        ),
      )
    } else if (
      mark.tight !== true &&
      !['phrase', 'number', 'word'].includes(verdict.shape) &&
      reading.layout.weak !== true
    ) {
      const why = verdict.against.slice(0, 2).join(', ')
      found.push(
        info('stc/doubtful-label', `"${label}:" is read as speech, not as a speaker: it ${why}`, {
          place: at(mark.labelStart),
        }),
      )
    }
  }
  return found
}

function labelsWithoutColon({ starts }: ReadTurns, at: (offset: number) => Place): Diagnostic[] {
  return starts
    .filter(({ mark }) => mark.marker === 'no colon')
    .slice(0, MOST)
    .map(({ mark, label }) =>
      warning('stc/label-without-colon', `"${label}" stands alone without a colon and is read as a speaker`, {
        place: at(mark.labelStart),
      }),
    )
}

/** A known tag with its colon in mid-line: perhaps a turn whose line end was lost. Never split, only told. */
function labelsInside(
  text: string,
  reading: ReadTurns,
  turns: readonly Turn[],
  at: (offset: number) => Place,
): Diagnostic[] {
  const known = new Set([...firstTags(reading).keys(), ...(reading.heard ?? [])])
  if (known.size === 0 || reading.layout.anonymous) return []
  const found: Diagnostic[] = []
  // One search goes on through all turns: a new one for each would run to the file's end where no colon follows.
  let colon = text.indexOf(':')
  for (const turn of turns) {
    if (colon < 0) break
    if (colon < turn.start) colon = text.indexOf(':', turn.start)
    for (; colon >= 0 && colon < turn.end; colon = text.indexOf(':', colon + 1)) {
      const label = labelBefore(text, turn.start, colon, known)
      if (label === undefined) continue
      const start = colon - label.length
      found.push(
        warning(
          'stc/label-inside-line',
          `"${label}:" stands inside a turn of ${turn.speaker ?? 'nobody'}; the turn was not split`,
          {
            place: at(start),
            hint: `put it on a line of its own if ${label} speaks there`,
          },
        ),
      )
      if (found.length >= MOST) return found
    }
  }
  return found
}

function labelBefore(
  text: string,
  from: number,
  colon: number,
  known: ReadonlySet<string>,
): string | undefined {
  if (colon + 1 < text.length && !/\s/.test(text.charAt(colon + 1))) return undefined
  const before = text.slice(Math.max(from, colon - 60), colon)
  let at = before.length
  for (let words = 0; words < 5 && at > 0; words++) {
    at = before.lastIndexOf(' ', at - 1)
    const label = before.slice(at + 1)
    if (known.has(label) && (at < 0 ? before.length < 60 : true)) return label
    if (at < 0) return undefined
  }
  return undefined
}

/** Spellings that look like one speaker. They are kept apart unless the file or study.yaml joins them. */
function similarLabels(reading: ReadTurns, at: (offset: number) => Place): Diagnostic[] {
  const { verdicts } = reading
  const first = firstTags(reading)
  if (first.size > 200) return []
  const labels = [...first.keys()].map((label) => ({ label, key: spellingKey(label) }))
  const found: Diagnostic[] = []
  for (const [i, one] of labels.entries()) {
    for (const other of labels.slice(0, i)) {
      // Where only one of them is declared, the other is told as an unknown speaker.
      if (
        !areSimilar(one.key, other.key) ||
        isDeclared(verdicts, one.label) !== isDeclared(verdicts, other.label)
      )
        continue
      const times = (label: string) => verdicts.get(label)?.times ?? 0
      const [rare, common] =
        times(one.label) > times(other.label) ? [other.label, one.label] : [one.label, other.label]
      found.push(
        warning('stc/similar-labels', `"${rare}" and "${common}" are kept apart; are they one speaker?`, {
          place: at(first.get(rare) ?? 0),
          hint: `if so, write under the session in study.yaml: aliases: {${JSON.stringify(rare)}: ${JSON.stringify(common)}}`,
        }),
      )
    }
  }
  return found
}

function isDeclared(verdicts: ReadTurns['verdicts'], label: string): boolean {
  return verdicts.get(label)?.reasons.includes('is declared') === true
}

/** Whether two labels look like one, by their spelling keys. */
function areSimilar(a: string, b: string): boolean {
  if (a === b) return a !== ''
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false
  return (
    distance(a, b) === 1 && [...a.replace(/\d/g, '')].length > 4 && !/^(?:fe)?male|^wom[ae]n|^m[ae]n/.test(a)
  )
}

function excerpt(whole: string, { start, end }: Span): string {
  const text = whole
    .slice(start, Math.min(end, start + 40))
    .replace(/\s+/g, ' ')
    .trim()
  return end - start > 40 ? `${text}…` : text
}
