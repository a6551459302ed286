import type { ErrorCode } from 'yaml'

/** A fault of the parser: its code, its English message and the UTF-16 offsets it stands at. */
export interface ParserFault {
  code: ErrorCode
  message: string
  pos: readonly [number, number]
}

/** A fault in plain words, at the place where a person mends it. Offsets are UTF-16. */
export interface PlainFault {
  message: string
  hint: string
  start: number
  end?: number
}

/** The text and the fault, with the line around it. */
export interface Scene {
  text: string
  at: number
  fault: ParserFault
  /** From the start of the line to its end, without the line break. */
  line: string
  /** From the fault to the end of the line. */
  rest: string
}

/** Hints that several faults share. */
export const INDENT = 'entries of one mapping or list start in the same column; compare with the lines above'
export const KEY_VALUE = 'write `key: value`, with a blank after the colon'

/** The rest of a line from an offset. */
export function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '')
}

/** How many blanks a line begins with. */
export function indent(line: string): number {
  return line.length - line.trimStart().length
}
