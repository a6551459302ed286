const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]*);/iy
const AMPERSAND = /^&(?:amp|#0*38|#x0*26);$/i
/** The second of the characters that some names stand for: `&bne;`, `&fjlig;`, `&ThickSpace;`. */
const SECOND = /[\u0331\u0333\u0338\u20d2\u20e5\ufe00\u200aj]/
/** How far the reader looks for a character that does not stand where it should. */
const NEAR = 32

/**
 * For each UTF-16 unit of what Markdown reads in a stretch of its source the offset at which it is written. The source
 * has more: backslashes, character references, blanks at a line's end and the marks of containers at a line's start.
 * Both are read once, side by side. Line ends of the value are `\n`.
 */
export function decodedOffsets(value: string, source: string, start: number, end: number): number[] {
  const offsets: number[] = []
  let at = start
  for (let index = 0; index < value.length; index++) {
    const sign = value.charAt(index)
    if (isLineEnd(sign)) {
      while (at < end && !isLineEnd(source.charAt(at))) at++
      offsets.push(at)
      at += source.startsWith('\r\n', at) ? 2 : 1
      continue
    }
    if (index > 0 && isLineEnd(value.charAt(index - 1))) at = behindContainers(source, at, end, value, index)
    const reference = sourceReference(source, at)
    if (reference !== undefined && (sign !== '&' || AMPERSAND.test(reference))) {
      const isSurrogate = /[\ud800-\udbff]/.test(sign)
      const next = value.charAt(index + 1)
      offsets.push(at)
      if (isSurrogate || (SECOND.test(next) && source.charAt(at + reference.length) !== next)) {
        offsets.push(at)
        index++
      }
      at += reference.length
      continue
    }
    if (source.charAt(at) === '\\' && source.charAt(at + 1) === sign) at++
    else if (source.charAt(at) !== sign && sign !== '\ufffd') {
      const found = source.slice(at, Math.min(at + NEAR, end)).indexOf(sign)
      if (found > 0) at += found
    }
    offsets.push(Math.min(at++, Math.max(end - 1, start)))
  }
  return offsets
}

/**
 * The offset behind `> ` and indents with which the lines of a container begin. In a line that only goes on with a paragraph
 * a `>` may be a character of the value.
 */
function behindContainers(source: string, from: number, end: number, value: string, index: number): number {
  let at = from
  while (at < end && /[ \t>]/.test(source.charAt(at))) at++
  const own = /[ \t>]*/y
  own.lastIndex = index
  const length = own.exec(value)?.[0].length ?? 0
  const isOwn = at - length >= from && source.slice(at - length, at) === value.slice(index, index + length)
  return isOwn ? at - length : at
}

function sourceReference(source: string, at: number): string | undefined {
  if (source.charAt(at) !== '&') return undefined
  REFERENCE.lastIndex = at
  return REFERENCE.exec(source)?.[0]
}

function isLineEnd(sign: string): boolean {
  return sign === '\n' || sign === '\r'
}

/**
 * The same for code in a line, in which nothing is escaped: a line end is a blank, and blanks at its ends and marks of
 * containers are passed over.
 */
export function codeOffsets(value: string, source: string, start: number, end: number): number[] {
  const offsets: number[] = []
  let at = start
  while (at < end && source.charAt(at) === '`') at++
  for (const sign of value.split('')) {
    const limit = Math.min(at + NEAR, end)
    let found = at
    while (found < limit && !stands(source.charAt(found), sign)) found++
    if (found < limit) at = found
    offsets.push(Math.min(at++, Math.max(end - 1, start)))
  }
  return offsets
}

function stands(written: string, sign: string): boolean {
  return written === sign || (isLineEnd(written) && /\s/.test(sign))
}
