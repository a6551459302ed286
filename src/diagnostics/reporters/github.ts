import type { Diagnostic } from '../../diagnostic.js'
import { visible } from '../visible.js'
import type { Reporter } from './reporter.js'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** For GitHub Actions: one workflow command a line, which GitHub shows beside the line of the file. */
export const github: Reporter = (diagnostics) =>
  diagnostics.map((diagnostic) => `${command(diagnostic)}\n`).join('')

function command({ severity, code, message, place, hint }: Diagnostic): string {
  const properties = [
    place === undefined ? undefined : `file=${property(place.file)}`,
    place?.line === undefined ? undefined : `line=${place.line}`,
    place?.line === undefined || place.column === undefined ? undefined : `col=${place.column}`,
    `title=${property(code)}`,
  ].filter((part) => part !== undefined)
  const body = hint?.trim() ? `${message}\n${hint.trim()}` : message
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(body)}`
}

/** The escapes of a command's text; `%` first, since the others make more of them. */
function data(text: string): string {
  const lines = text.split(/\r\n|[\r\n]/).map((line) => visible(line).replaceAll('%', '%25'))
  return lines.join('%0A')
}

/** A property ends at a comma or colon, so these are escaped as well. */
function property(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C')
}
