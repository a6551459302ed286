/** A part of the bench's account. */
export interface Table {
  title: string
  head: readonly string[]
  /** Cells; those of the first column are text, the others numbers. */
  rows: readonly (readonly string[])[]
  notes: readonly string[]
}

/** As it is read on a terminal: columns aligned, notes under the table. */
export function toText({ title, head, rows, notes }: Table): string {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((row) => (row[column] ?? '').length)))
  const aligned = lines.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return [
    title,
    '',
    ...(rows.length > 0 ? [...aligned, ''] : []),
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n')
}

/** As Markdown, fit to be pasted. */
export function toMarkdown({ title, head, rows, notes }: Table): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = `|${head.map((_, column) => (column === 0 ? '---' : '--:')).join('|')}|`
  const table = rows.length > 0 ? [line(head), rule, ...rows.map(line), ''] : []
  return [
    `### ${title}`,
    '',
    ...table,
    ...notes.map((note) => `- ${note}`),
    ...(notes.length > 0 ? [''] : []),
  ].join('\n')
}

/** `1,673`. */
export function counted(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 file`, `159 files`. */
export function plural(count: number, noun: string): string {
  return `${counted(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** Three digits at most, as far as a measurement goes: `0.045`, `1.23`, `45.6`, `612`. */
export function short(number: number): string {
  if (!Number.isFinite(number)) return '–'
  if (number >= 100) return counted(number)
  const digits = number >= 10 ? 1 : number >= 1 ? 2 : 3
  return number.toFixed(digits)
}

/** `119 bytes`, `200 kB`, `10 MB`, `1 GB`. */
export function bytes(count: number): string {
  if (count < 1e3) return plural(count, 'byte')
  if (count < 1e6) return `${short(count / 1e3).replace(/\.0+$/, '')} kB`
  if (count >= 1e9) return `${short(count / 1e9).replace(/\.0+$/, '')} GB`
  return `${short(count / 1e6).replace(/\.0+$/, '')} MB`
}
