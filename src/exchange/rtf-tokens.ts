/** A token of RTF: a group's brace, a control word or symbol with its number, or a byte of text. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'control'; word: string; number: number | undefined }
  | { kind: 'byte'; byte: number }

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const LONGEST_WORD = 32

/**
 * Splits RTF (specification 1.9.1, "RTF Syntax") into tokens, in one pass. A control symbol is a control word of one
 * character; `\'hh` comes as the byte it means; line ends are no tokens, except that a backslash before one is
 * `par`. The bytes after `\binN` are skipped. Never throws: a lone backslash at the end is nothing.
 */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    at++
    if (byte === OPEN) yield { kind: 'open' }
    else if (byte === CLOSE) yield { kind: 'close' }
    else if (byte === 0x0a || byte === 0x0d) continue
    else if (byte !== BACKSLASH) yield { kind: 'byte', byte }
    else if (isLetter(bytes[at])) {
      const { word, number, next } = controlWord(bytes, at)
      at = next
      if (word === 'bin') at += Math.max(0, number ?? 0)
      else yield { kind: 'control', word, number }
    } else if (at < bytes.length) {
      const symbol = bytes[at] ?? 0
      at++
      if (symbol === 0x27) {
        const value = Number.parseInt(String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0), 16)
        at += 2
        if (value >= 0) yield { kind: 'byte', byte: value }
      } else if (symbol === 0x0a || symbol === 0x0d) yield { kind: 'control', word: 'par', number: undefined }
      else if (symbol === BACKSLASH || symbol === OPEN || symbol === CLOSE)
        yield { kind: 'byte', byte: symbol }
      else yield { kind: 'control', word: String.fromCharCode(symbol), number: undefined }
    }
  }
}

/** Letters, an optional number that may be negative, and one blank that ends the word and is part of it. */
function controlWord(
  bytes: Uint8Array,
  start: number,
): { word: string; number: number | undefined; next: number } {
  let at = start
  while (isLetter(bytes[at]) && at - start < LONGEST_WORD) at++
  const word = String.fromCharCode(...bytes.subarray(start, at))
  const numberStart = at
  if (bytes[at] === 0x2d && isDigit(bytes[at + 1])) at++
  while (isDigit(bytes[at]) && at - numberStart < 11) at++
  const digits = String.fromCharCode(...bytes.subarray(numberStart, at))
  if (bytes[at] === 0x20) at++
  return { word, number: digits === '' ? undefined : Number(digits), next: at }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
