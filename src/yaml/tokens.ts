import { Lexer } from 'yaml'

/** A quoted value or an opening bracket in the source; offsets are UTF-16, half-open. */
export interface Opening {
  start: number
  end: number
}

const SCALAR = '\u001f'
const MARKS = new Set(['\u0002', '\u0018', SCALAR, '\ufeff'])

/** The quoted value that ends at or last before an offset. One pass over the tokens; for error messages only. */
export function quotedBefore(text: string, offset: number): Opening | undefined {
  let found: Opening | undefined
  for (const token of tokens(text)) {
    if (token.start >= offset) break
    if (!token.plain && /^["']/.test(token.source)) found = { start: token.start, end: token.end }
  }
  return found
}

/** The innermost `[` or `{` that is still open at an offset. One pass over the tokens; for error messages only. */
export function openBefore(text: string, offset: number): Opening | undefined {
  const open: Opening[] = []
  for (const { start, end, source, plain } of tokens(text)) {
    if (start >= offset) break
    if (plain) continue
    if (source === '[' || source === '{') open.push({ start, end })
    else if (source === ']' || source === '}') open.pop()
  }
  return open.at(-1)
}

/** The tokens of a text; `plain` are those without quotes and the lines of block texts. */
function* tokens(text: string): Generator<Opening & { source: string; plain: boolean }> {
  let start = 0
  let plain = false
  for (const source of new Lexer().lex(text)) {
    if (MARKS.has(source)) {
      if (source === '\ufeff') start++
      plain = source === SCALAR
      continue
    }
    yield { start, end: start + source.length, source, plain }
    start += source.length
    plain = false
  }
}
