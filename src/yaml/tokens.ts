import { Lexer } from 'yaml'

/** A quoted value or an opening bracket in the source; offsets are UTF-16, half-open. */
export interface Opening {
  start: number
  end: number
}

/** What the lexer puts between tokens: start of a document, forced end of brackets, a scalar without quotes follows. */
const MARKS = new Set(['\u0002', '\u0018', '\u001f'])

/** The quoted value that ends at or last before an offset. One pass over the tokens; for error messages only. */
export function quotedBefore(text: string, offset: number): Opening | undefined {
  let found: Opening | undefined
  for (const token of tokens(text)) {
    if (token.start >= offset) break
    if (/^["']/.test(token.source)) found = { start: token.start, end: token.end }
  }
  return found
}

/** The innermost `[` or `{` that is still open at an offset. One pass over the tokens; for error messages only. */
export function openBefore(text: string, offset: number): Opening | undefined {
  const open: Opening[] = []
  for (const { start, end, source } of tokens(text)) {
    if (start >= offset) break
    if (source === '[' || source === '{') open.push({ start, end })
    else if (source === ']' || source === '}') open.pop()
  }
  return open.at(-1)
}

function* tokens(text: string): Generator<Opening & { source: string }> {
  let start = 0
  for (const source of new Lexer().lex(text)) {
    if (MARKS.has(source)) continue
    yield { start, end: start + source.length, source }
    start += source.length
  }
}
