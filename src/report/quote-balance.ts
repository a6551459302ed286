import type { Share } from '../evidence/balance/balance.js'
import type { Fitting } from '../evidence/balance/identifying.js'
import { heading } from '../markdown/build.js'
import { stringifyMarkdown } from '../markdown/stringify.js'
import { tableMarkdown } from '../markdown/table.js'
import { plainTable } from '../tabular/plain-table.js'

/** The columns of a share for CSV and NDJSON. */
export const SHARE_FIELDS = ['dimension', 'of', 'quotations', 'words', 'share']

/** Shares for CSV and NDJSON; shares with three digits. */
export function shareRecords(shares: readonly Share[]): Share[] {
  return shares.map((row) => ({ ...row, share: Math.round(row.share * 1000) / 1000 }))
}

const ALIGN = ['left', 'right', 'right', 'right'] as const

/** A table for each dimension, and what stands out. */
export function balanceText(shares: readonly Share[], fitting: readonly Fitting[], width: number): string {
  const parts = dimensionsOf(shares).map((rows) =>
    plainTable([headOf(rows), ...rows.map(cellsOf)], { width, align: ALIGN }),
  )
  const rows = fittingRows(fitting)
  if (rows.length > 1) parts.push(plainTable(rows, { width, align: ['left', 'right', 'right'] }))
  return `${[...parts, `${remarks(shares).join('\n')}\n`].join('\n')}`
}

/** The same as Markdown. */
export function balanceMarkdown(shares: readonly Share[], fitting: readonly Fitting[]): string {
  const parts = dimensionsOf(shares).map((rows) =>
    tableMarkdown([headOf(rows), ...rows.map(cellsOf)], [null, 'right', 'right', 'right']),
  )
  const rows = fittingRows(fitting)
  if (rows.length > 1) parts.push(tableMarkdown(rows, [null, 'right', 'right']))
  const title = stringifyMarkdown([heading(1, 'Who is quoted')])
  return [title, ...parts, `${remarks(shares).join('\n\n')}\n`].join('\n')
}

/** Who is never quoted, and who carries most. */
function remarks(shares: readonly Share[]): string[] {
  const people = shares.filter(({ dimension }) => dimension === 'participant')
  const never = people.filter(({ quotations }) => quotations === 0).map(({ of }) => of)
  const [most] = people
  const found: string[] = []
  if (most && most.quotations > 0)
    found.push(
      `Most: ${most.of}, ${percent(most.share)} of what is quoted (${most.quotations} quotations, ${most.words} words).`,
    )
  if (never.length > 0)
    found.push(`Never quoted: ${never.length} of ${people.length} participants (${never.join(', ')}).`)
  else if (people.length > 0) found.push('Everybody is quoted.')
  return found
}

/** Each wording of an attribution by what people are, with how often it stands and how many it fits; the fewest first. */
function fittingRows(fitting: readonly Fitting[]): string[][] {
  const counted = new Map<string, { times: number; k: number }>()
  for (const { written, people } of fitting) {
    const times = (counted.get(written.text)?.times ?? 0) + 1
    counted.set(written.text, { times, k: people.length })
  }
  const rows = [...counted].sort(([a, one], [b, other]) => one.k - other.k || (a < b ? -1 : 1))
  return [
    ['attribution', 'times', 'fits'],
    ...rows.map(([of, { times, k }]) => [of, String(times), String(k)]),
  ]
}

function dimensionsOf(shares: readonly Share[]): Share[][] {
  const names = [...new Set(shares.map(({ dimension }) => dimension))]
  return names.map((name) => shares.filter(({ dimension }) => dimension === name))
}

function headOf([first]: readonly Share[]): string[] {
  return [(first?.dimension ?? '').replace('attribute ', ''), 'quotations', 'words', 'share']
}

function cellsOf({ of, quotations, words, share }: Share): string[] {
  return [of, String(quotations), String(words), percent(share)]
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
