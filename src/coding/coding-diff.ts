/** A stretch of a text before and after it was edited; equal where nothing changed. */
export interface TextPiece {
  before: string
  after: string
}

/** How many unchanged lines are shown around a change, as `diff -u` does. */
const CONTEXT = 3

interface Line {
  sign: ' ' | '-' | '+'
  text: string
}

/**
 * The changes of a text as a unified diff, which `patch` and `git apply` read; the empty string where there is none.
 * The text is given in pieces of whole lines, so that no matching lines need be searched for.
 */
export function unifiedDiff(file: string, pieces: readonly TextPiece[]): string {
  const lines = pieces.flatMap(linesOf)
  const changed = lines.flatMap(({ sign }, at) => (sign === ' ' ? [] : [at]))
  if (changed.length === 0) return ''
  const out = [`--- a/${file}`, `+++ b/${file}`]
  let [old, now] = [1, 1]
  let at = 0
  for (let next = 0; next < changed.length; ) {
    const start = Math.max(0, (changed[next] as number) - CONTEXT)
    let last = changed[next] as number
    while ((changed[next] ?? Infinity) - last <= 2 * CONTEXT + 1) last = changed[next++] as number
    const end = Math.min(lines.length, last + CONTEXT + 1)
    // Everything between two hunks is unchanged.
    old += start - at
    now += start - at
    const hunk = lines.slice(start, end)
    const [gone, come] = [
      hunk.filter(({ sign }) => sign !== '+').length,
      hunk.filter(({ sign }) => sign !== '-').length,
    ]
    out.push(`@@ -${range(old, gone)} +${range(now, come)} @@`)
    for (const { sign, text } of hunk) {
      out.push(sign + text.replace(/\n$/, ''))
      if (!text.endsWith('\n')) out.push('\\ No newline at end of file')
    }
    old += gone
    now += come
    at = end
  }
  return `${out.join('\n')}\n`
}

function range(start: number, count: number): string {
  // Where a side has no line, the line before it is named.
  return `${count === 0 ? start - 1 : start}${count === 1 ? '' : `,${count}`}`
}

function linesOf({ before, after }: TextPiece): Line[] {
  const split = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const [old, now] = [split(before), split(after)]
  let head = 0
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++
  let tail = 0
  while (
    tail < Math.min(old.length, now.length) - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail++
  const as =
    (sign: Line['sign']) =>
    (text: string): Line => ({ sign, text })
  return [
    ...old.slice(0, head).map(as(' ')),
    ...old.slice(head, old.length - tail).map(as('-')),
    ...now.slice(head, now.length - tail).map(as('+')),
    ...old.slice(old.length - tail).map(as(' ')),
  ]
}
