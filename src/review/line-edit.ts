import type { Key } from './key.js'

/** A line somebody types. `at` is where the next character goes, in graphemes. */
export interface Line {
  text: string
  at: number
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A line with its cursor at the end. */
export function lineOf(text: string): Line {
  return { text, at: partsOf(text).length }
}

/** The line after a key; undefined where the key is no editing. Pasted line ends become blanks. */
export function editLine(line: Line, key: Key): Line | undefined {
  const parts = partsOf(line.text)
  const before = parts.slice(0, line.at)
  const after = parts.slice(line.at)
  const made = (left: readonly string[], right: readonly string[]): Line => {
    const text = left.join('')
    return { text: text + right.join(''), at: partsOf(text).length }
  }
  if (key.text !== undefined) {
    const typed = key.text.replace(/\s*[\r\n\t]+\s*/g, ' ').replace(/\p{Cc}/gu, '')
    return made([...before, typed], after)
  }
  switch (key.name) {
    case 'backspace':
      return made(before.slice(0, -1), after)
    case 'delete':
      return made(before, after.slice(1))
    case 'ctrl-u':
      return made([], after)
    case 'ctrl-k':
      return made(before, [])
    case 'ctrl-w':
      return made([before.join('').replace(/\S*\s*$/, '')], after)
    case 'left':
      return { ...line, at: Math.max(0, line.at - 1) }
    case 'right':
      return { ...line, at: Math.min(parts.length, line.at + 1) }
    case 'home':
    case 'ctrl-a':
      return { ...line, at: 0 }
    case 'end':
    case 'ctrl-e':
      return { ...line, at: parts.length }
    default:
      return undefined
  }
}

/** What stands before the cursor and behind it. */
export function halves({ text, at }: Line): [string, string] {
  const parts = partsOf(text)
  return [parts.slice(0, at).join(''), parts.slice(at).join('')]
}

function partsOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}
