import type { Diagnostic, Place, Severity } from '../../diagnostic.js'
import type { Painter } from '../painter.js'
import { onOneLine, visible } from '../visible.js'
import { caret } from './caret.js'
import type { Reporter, ReporterOptions } from './reporter.js'

/**
 * For people, and for editors that read `file:line:column: error[code]: message`. On a terminal the source line with
 * a caret follows, then the hint behind `=`.
 */
export const text: Reporter = (diagnostics, options) =>
  diagnostics.map((diagnostic) => `${entry(diagnostic, options).join('\n')}\n`).join('')

function entry(
  { severity, code, message, place, hint, excerpt }: Diagnostic,
  options: ReporterOptions,
): string[] {
  const { colour, width, excerpts } = options
  const paint = paintOf(severity, colour)
  const where = place === undefined ? '' : `${colour.bold(position(place))}: `
  const lines = [`${where}${paint(severity)}[${code}]: ${onOneLine(message)}`]

  let indent = 5
  if (excerpts && excerpt !== undefined && place?.line !== undefined) {
    const number = String(place.line)
    indent = number.length + 3
    const { source, marks } = caret(excerpt, place.column, endOf(place, excerpt), width - indent - 2)
    lines.push(`${colour.dim(`  ${number} |`)} ${source}`)
    if (marks !== '') lines.push(`${colour.dim(`${' '.repeat(indent)}|`)} ${marks.replace(/\^+/, paint)}`)
  }
  const advice = hint?.trim()
  if (advice) {
    const [first = '', ...rest] = advice.split(/\r\n|[\r\n]/)
    lines.push(`${' '.repeat(indent)}${colour.dim('=')} ${onOneLine(first)}`)
    for (const line of rest) lines.push(`${' '.repeat(indent + 2)}${visible(line.replaceAll('\t', '    '))}`)
  }
  return lines
}

function position({ file, line, column }: Place): string {
  const parts = [visible(file), line, line === undefined ? undefined : column]
  return parts.filter((part) => part !== undefined).join(':')
}

/** The end column within the line shown: where the stretch goes on, that is the end of the line. */
function endOf({ line, endLine, endColumn }: Place, excerpt: string): number | undefined {
  if (endLine === undefined || line === undefined || endLine <= line) return endColumn
  return Array.from(excerpt).length + 1
}

function paintOf(severity: Severity, colour: Painter): (text: string) => string {
  if (severity === 'error') return (word) => colour.red(word)
  return severity === 'warning' ? (word) => colour.yellow(word) : (word) => colour.cyan(word)
}
