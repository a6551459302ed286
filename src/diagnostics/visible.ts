const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/**
 * A text in which nothing can steer a terminal: control characters become their pictures (`␛` for ESC), other line
 * separators, lone surrogates and characters that turn the direction of writing become `�`. Tabs and line breaks
 * too; a caller that allows them deals with them before. The number of code points stays the same.
 */
export function visible(text: string): string {
  return text.replace(CONTROL, (character) => {
    const code = character.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '␡' : '�'
  })
}

/** A text on one line: line breaks and tabs become blanks, all else as `visible` shows it. */
export function onOneLine(text: string): string {
  return visible(text.trim().replace(/\s*[\r\n\t]+\s*/g, ' '))
}
