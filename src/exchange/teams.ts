import type { Dropped, ImportedTurn } from './imported.js'

const RANGE = /^(\d{1,3}:\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?)\s*-->\s*\d{1,3}:\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?$/

/**
 * Microsoft Teams' transcript as a document: a line with a range of time, a line with the name, lines of speech.
 * Undefined where the text is not made so: fewer than two ranges, or one without a name below it.
 */
export function teamsTurns(text: string): { turns: ImportedTurn[]; dropped: Dropped[] } | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  const turns: ImportedTurn[] = []
  const dropped: Dropped[] = []
  let expectsName = false
  for (const line of lines) {
    if (line === '') continue
    const range = RANGE.exec(line)
    const last = turns.at(-1)
    if (range) {
      if (expectsName) return undefined
      turns.push({ speaker: null, timestamp: range[1] ?? null, text: '' })
      expectsName = true
    } else if (last === undefined) dropped.push({ text: line, reason: 'text before the first turn' })
    else if (expectsName) {
      if (line.length > 80) return undefined
      last.speaker = line
      expectsName = false
    } else last.text = last.text === '' ? line : `${last.text} ${line}`
  }
  return turns.length < 2 || expectsName ? undefined : { turns, dropped }
}
