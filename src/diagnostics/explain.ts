import { catalogue, type DiagnosticCode } from './catalogue.js'
import { suggest } from './suggest.js'

const CODES = Object.keys(catalogue) as DiagnosticCode[]
const WIDTH = 78

/**
 * What `stc explain` prints: title, explanation and remedy of a diagnostic, named with or without `stc/` or as it
 * stands in a message (`error[stc/stale]`); without a code, a list of all in the order of the catalogue. For a code
 * that does not exist, the nearest one or undefined.
 */
export function explain(code?: string): { text: string } | { suggestion: DiagnosticCode | undefined } {
  if (code === undefined || code.trim() === '') return { text: listAll() }
  const name = code
    .trim()
    .toLowerCase()
    .replace(/^.*\[|\].*$/gs, '')
    .replace(/^stc\//, '')
  const found = CODES.find((each) => each === `stc/${name}`)
  if (found !== undefined) return { text: describe(found) }
  const near = suggest(
    name,
    CODES.map((each) => each.slice('stc/'.length)),
  )
  return { suggestion: CODES.find((each) => each === `stc/${near}`) }
}

function describe(code: DiagnosticCode): string {
  const { title, explanation, mend } = catalogue[code]
  return `${code}: ${title}\n\n${wrap(explanation)}\n\n${wrap(`How to mend it: ${mend}`)}\n`
}

function listAll(): string {
  const widest = Math.max(...CODES.map((code) => code.length))
  const lines = CODES.map((code) => `${code.padEnd(widest)}  ${catalogue[code].title}`)
  return `${lines.join('\n')}\n\nstc explain CODE tells what one means and how to mend it.\n`
}

/** Breaks a paragraph at blanks into lines of at most 78 characters, unless a word is longer. */
function wrap(paragraph: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line].join('\n')
}
