import type { Share } from '../evidence/balance/balance.js'
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
export function balanceText(shares: readonly Share[], width: number): string {
  const parts = dimensionsOf(shares).map((rows) =>
    plainTable([headOf(rows), ...rows.map(cellsOf)], { width, align: ALIGN }),
  )
  return `${[...parts, `${remarks(shares).join('\n')}\n`].join('\n')}`
}

/** The same as Markdown. */
export function balanceMarkdown(shares: readonly Share[]): string {
  const parts = dimensionsOf(shares).map((rows) =>
    tableMarkdown([headOf(rows), ...rows.map(cellsOf)], [null, 'right', 'right', 'right']),
  )
  const title = stringifyMarkdown([heading(1, 'Who is quoted')])
  return [title, ...parts, `${remarks(shares).join('\n\n')}\n`].join('\n')
}

/** Who is never quoted, and who carries most. */
function remarks(shares: readonly Share[]): string[] {
  const people = shares.filter(({ dimension }) => dimension === 'participant')
  const never = people.filter(({ quotations }) => quotations === 0).map(({ of }) => of)
  const [most] = people
  const found: string[] = []
  if (most && most.quotations > 0) found.push(`Most: ${most.of}, ${percent(most.share)} of what is quoted.`)
  if (never.length > 0)
    found.push(`Never quoted: ${never.length} of ${people.length} participants (${never.join(', ')}).`)
  else if (people.length > 0) found.push('Everybody is quoted.')
  return found
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
