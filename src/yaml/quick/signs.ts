/** UTF-16 codes of the signs that mean something in YAML. */
export const LF = 0x0a
export const CR = 0x0d
export const BLANK = 0x20
export const DOUBLE_QUOTE = 0x22
export const HASH = 0x23
export const SINGLE_QUOTE = 0x27
export const COMMA = 0x2c
export const DASH = 0x2d
export const DOT = 0x2e
export const COLON = 0x3a
export const ANGLE = 0x3e
export const LEFT_BRACKET = 0x5b
export const BACKSLASH = 0x5c
export const RIGHT_BRACKET = 0x5d
export const LEFT_BRACE = 0x7b
export const BAR = 0x7c
export const RIGHT_BRACE = 0x7d

/** Whether a sign opens quotes. */
export function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE
}

/** Whether a sign opens a list or mapping in brackets. */
export function isOpening(code: number): boolean {
  return code === LEFT_BRACKET || code === LEFT_BRACE
}

/** Whether a sign has a meaning of its own between brackets. */
export function isFlowSign(code: number): boolean {
  return code === COMMA || isOpening(code) || code === RIGHT_BRACKET || code === RIGHT_BRACE
}
