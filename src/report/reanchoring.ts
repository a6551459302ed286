import type { RootContent } from 'mdast'
import type { Difference, Outcome } from '../coding/reanchor/outcome.js'
import type { Painter } from '../diagnostics/painter.js'
import { bullets, heading, paragraph } from '../markdown/build.js'
import { stringifySections } from '../markdown/stringify.js'
import { truncate } from '../tabular/display-width.js'
import type { ReanchoringRecord } from './reanchoring-rows.js'

const DIFFERENCES: Readonly<Record<Difference, string>> = {
  turn: 'another turn',
  marks: 'other marks or white space',
  occurrence: 'another of several',
}

const KINDS = ['exact', 'moved', 'fuzzy', 'lost'] as const

/** How many records there are of each kind: `3 exact · 1 moved · 2 fuzzy (1 confirmed) · 0 lost`. */
export function reanchoringCounts(
  rows: readonly ReanchoringRecord[],
  kinds: readonly Outcome['kind'][] = KINDS,
): string {
  return kinds
    .map((kind) => {
      const own = rows.filter((row) => row.kind === kind)
      const confirmed = own.filter(({ holds }) => holds).length
      return `${own.length} ${kind}${kind === 'fuzzy' && own.length > 0 ? ` (${confirmed} confirmed)` : ''}`
    })
    .join(' · ')
}

/** How a list for the terminal is laid out. */
export interface ReanchoringTextOptions {
  paint: Painter
  /** Columns; the words that differ are shown within them. */
  width: number
}

/** Everything but what is exact and clear, as lines for a terminal: where, what became of it, and the words that differ. */
export function reanchoringText(
  rows: readonly ReanchoringRecord[],
  { paint, width }: ReanchoringTextOptions,
): string {
  const colour = { exact: paint.dim, moved: paint.green, fuzzy: paint.yellow, lost: paint.red }
  return worthShowing(rows)
    .map(({ row, places }) => {
      const head = `${paint.bold(wayOf(row))}  ${colour[row.kind](row.kind)}${detailsOf(row)}`
      const line = row.what === 'decision' ? `${placesOf(places)}  ${head}` : `${head}  ${placesOf(places)}`
      // Of an id that surely moved nobody needs to read the words.
      const words = row.what === 'citation' && row.kind === 'moved' ? '' : wordsOf(row)
      return `${line}\n${words === '' ? '' : `    ${truncate(words, Math.max(40, width) - 4)}\n`}`
    })
    .join('')
}

/** The same as Markdown, with the counts above. */
export function reanchoringMarkdown(rows: readonly ReanchoringRecord[]): string {
  const sections = (['decision', 'citation'] as const).map((what): RootContent[] => {
    const own = rows.filter((row) => row.what === what)
    if (own.length === 0 && what === 'citation') return []
    const shown = worthShowing(own)
    return [
      heading(2, what === 'decision' ? 'Decisions' : 'Citations'),
      paragraph(`${reanchoringCounts(own, what === 'decision' ? KINDS : KINDS.slice(1))}.`),
      ...(shown.length > 0 ? [bullets(shown.map((each) => [lineOf(each)]))] : []),
    ]
  })
  return stringifySections([[heading(1, 'Reanchored')], ...sections])
}

/** A record, or the records of one cited id, and where they stand. */
interface Shown {
  row: ReanchoringRecord
  places: { file: string; line: number | null }[]
}

function worthShowing(rows: readonly ReanchoringRecord[]): Shown[] {
  const shown: Shown[] = []
  for (const row of rows) {
    if (row.kind === 'exact' && row.doubt === '') continue
    const last = shown.at(-1)
    if (last && row.what === 'citation' && last.row.from === row.from) last.places.push(row)
    else shown.push({ row, places: [row] })
  }
  return shown
}

/** `condensates/role.md:17, 88, synthesis/role.md:12` */
function placesOf(places: Shown['places']): string {
  return places
    .map(({ file, line }, index) => (places[index - 1]?.file === file ? `${line}` : `${file}:${line ?? 1}`))
    .join(', ')
}

function lineOf({ row, places }: Shown): string {
  const words = wordsOf(row)
  const said = `${wayOf(row)} ${row.kind}${detailsOf(row)}${words === '' ? '' : `: ${words}`}`
  return row.what === 'citation' ? `${said} (${placesOf(places)})` : `${placesOf(places)} ${said}`
}

function wayOf({ kind, from, to }: ReanchoringRecord): string {
  return to === null || to === from || kind === 'lost' ? from : `${from} → ${to}`
}

function detailsOf({ kind, what, differs, alike, doubt, holds, to }: ReanchoringRecord): string {
  const parts: string[] = []
  if (kind === 'moved' && what === 'decision') parts.push(...differs.map((each) => DIFFERENCES[each]))
  if (kind === 'moved' && what === 'citation')
    parts.push(differs.length > 0 ? 'the same words' : 'by a decision about them')
  if (kind === 'fuzzy') parts.push(`${percent(alike)} alike`, holds ? 'confirmed' : 'not confirmed')
  if (kind === 'lost' && to !== null) parts.push(`the closest is in ${to}, ${percent(alike)} alike`)
  if (doubt !== '') parts.push(doubt)
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`
}

function wordsOf({ kind, what, diff, quote, now }: ReanchoringRecord): string {
  if (diff !== '') return diff
  return what === 'citation' && kind !== 'lost' ? now : quote
}

function percent(alike: number | null): string {
  return `${Math.floor((alike ?? 0) * 100 + 1e-9)} %`
}
