// Bytes 0x80–0x9f of windows-1252 (WHATWG Encoding Standard, index-windows-1252); blanks where there is no character.
const UPPER = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/**
 * Turns the control characters that some versions of Node.js give for bytes 0x80–0x9f of windows-1252 into the quotes,
 * dashes and letters they stand for. Text that was decoded rightly comes back as it is.
 */
export function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const character = UPPER.charAt(control.charCodeAt(0) - 0x80)
    return character === ' ' ? control : character
  })
}
