import type { ConcordanceLine } from '../coding/concordance-lines.js'
import { visible } from '../diagnostics/visible.js'
import { unicode } from '../language/unicode.js'
import { strong } from '../markdown/build.js'
import { tableMarkdown } from '../markdown/table.js'
import { displayWidth, truncate } from '../tabular/display-width.js'
import { CONTEXT_ROLES } from '../transcript/transcript.js'

/** From this width on, a table also has room for the codes. */
const WIDE = 120
const WIDEST_MATCH = 1 / 3
const WIDEST_SPEAKER = 12
const GAP = '  '
const MARKS_FIRST = unicode`^\p{M}+`

/**
 * A concordance for a terminal, a line each: place, speaker (in brackets who is not a participant), `+` where a unit in
 * play holds the match, and the match in a column of its own between as much of its context as fits into `width`.
 * Lines should come with about `width / 4` words of context. `emphasise` gives the match its look.
 */
export function concordanceTable(
  lines: readonly ConcordanceLine[],
  width: number,
  emphasise: (text: string) => string = (text) => text,
): string {
  const rows = lines.map((line) => ({
    place: `${line.transcript}:${line.turn}`,
    who: truncate(visible(whoSpeaks(line)), WIDEST_SPEAKER),
    mark: (line.codes?.length ?? 0) > 0 ? '+' : ' ',
    left: oneLine(line.left),
    match: oneLine(line.match),
    right: oneLine(line.right),
    codes: line.codes?.join(' ') ?? '',
  }))
  const widest = (cell: (row: (typeof rows)[number]) => string): number =>
    rows.reduce((most, row) => Math.max(most, displayWidth(cell(row))), 0)
  const place = widest((row) => row.place)
  const who = widest((row) => row.who)
  const isCoded = lines.some((line) => line.codes !== null)
  const codes =
    width >= WIDE
      ? Math.min(
          Math.floor(width / 4),
          widest((row) => row.codes),
        )
      : 0
  const front = place + GAP.length + (who > 0 ? who + GAP.length : 0) + (isCoded ? 2 : 0)
  const room = Math.max(20, width - front - (codes > 0 ? codes + GAP.length : 0))
  const match = Math.min(
    Math.floor(room * WIDEST_MATCH),
    widest((row) => row.match),
  )
  const left = Math.floor((room - match) / 2)
  return rows
    .map((row) => {
      const shown = truncate(row.match, Math.max(match, 1))
      const right = truncate(row.right, room - left - displayWidth(shown))
      const cells = [
        padEnd(row.place, place) + GAP,
        who > 0 ? padEnd(row.who, who) + GAP : '',
        isCoded ? `${row.mark} ` : '',
        padStart(cutStart(row.left, left), left),
        emphasise(shown),
        codes > 0 && row.codes !== ''
          ? padEnd(right, room - left - displayWidth(shown)) + GAP + truncate(row.codes, codes)
          : right,
      ]
      return `${cells.join('').trimEnd()}\n`
    })
    .join('')
}

/** A concordance as a GFM table, the match in bold. */
export function concordanceMarkdown(lines: readonly ConcordanceLine[]): string {
  const isCoded = lines.some((line) => line.codes !== null)
  const rows = lines.map((line) => [
    `${line.transcript}:${line.turn}`,
    whoSpeaks(line),
    oneLine(line.left).trim(),
    [strong(oneLine(line.match))],
    oneLine(line.right).trim(),
    ...(isCoded ? [line.codes?.join(', ') ?? ''] : []),
  ])
  const head = ['place', 'who', 'left', 'match', 'right', ...(isCoded ? ['codes'] : [])]
  return tableMarkdown([head, ...rows], [null, null, 'right', null, null, null])
}

/** How many hits there are, who says them, how many of them are not a participant’s, and how many are in no unit. */
export function concordanceAccount(lines: readonly ConcordanceLine[]): string[] {
  if (lines.length === 0) return ['no hit']
  const isContext = ({ role }: ConcordanceLine): boolean => CONTEXT_ROLES.has(role)
  const turns = new Set(lines.map(({ transcript, turn }) => `${transcript}:${turn}`)).size
  const transcripts = new Set(lines.map(({ transcript }) => transcript)).size
  const own = lines.filter((line) => !isContext(line))
  const voices = new Set(own.flatMap(({ participant }) => participant ?? [])).size
  const parts = [
    `${count(lines.length, 'hit')} in ${count(turns, 'turn')} of ${count(transcripts, 'transcript')}`,
  ]
  if (voices > 0) parts.push(`${own.length} by ${count(voices, 'participant')}`)
  const others = lines.filter(isContext)
  if (others.length > 0) {
    const roles = [...new Set(others.map(({ role }) => role))].sort()
    parts.push(`${others.length} by the ${roles.join(' or the ')}`)
  }
  if (lines.some(({ codes }) => codes !== null))
    parts.push(`${lines.filter(({ codes }) => codes?.length === 0).length} in no unit`)
  return parts
}

function whoSpeaks({ speaker, role }: ConcordanceLine): string {
  if (speaker === null) return ''
  return CONTEXT_ROLES.has(role) ? `(${speaker})` : speaker
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** On one line, but with the blanks at its ends, which part it from the match. */
function oneLine(text: string): string {
  return visible(text.replace(/\s+/gu, ' '))
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text
}

/** Cuts a text at its start to at most `width` columns; what is cut begins with `…`, never with a mark of its own. */
function cutStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  const characters = [...text]
  let room = width - 1
  let from = characters.length
  while (from > 0) {
    room -= displayWidth(characters[from - 1] ?? '')
    if (room < 0) break
    from--
  }
  return `…${characters.slice(from).join('').replace(MARKS_FIRST, '').replace(/^ /, '')}`
}
