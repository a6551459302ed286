/**
 * Writes a list into one CSV cell, joined by `;`. An item stands as it is, unless that could be misread: an item that
 * holds `;`, is empty, or starts with `"`, `{` or `[`, and every item that is no text, number or truth value, stands
 * as JSON in which `;` is written `\u003b`. So splitting a cell at `;` is always right, in any program, and an item
 * that starts with `"`, `{` or `[` is JSON.
 */
export function joinList(items: readonly unknown[]): string {
  return items.map(listItem).join(';')
}

/**
 * The inverse of `joinList`. The empty cell is the empty list. Items written as JSON come back as the values they
 * were, all others as strings. What starts like JSON but is none (a cell written by another program) stays a string.
 */
export function splitList(cell: string): unknown[] {
  if (cell === '') return []
  return cell.split(';').map((item) => {
    if (!/^["{[]/.test(item)) return item
    try {
      return JSON.parse(item) as unknown
    } catch {
      return item
    }
  })
}

function listItem(item: unknown): string {
  if (typeof item === 'number' || typeof item === 'boolean') return String(item)
  if (typeof item === 'string' && item !== '' && !item.includes(';') && !/^["{[]/.test(item)) return item
  return (JSON.stringify(item ?? null) ?? 'null').replaceAll(';', '\\u003b')
}
