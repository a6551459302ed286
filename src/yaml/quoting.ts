/** How to write a value in quotes; shortened where the line is long. */
export function quoteHint(value: string): string {
  return `put the value in quotes: ${quoted(shown(value.replace(/\s+#.*$/, '').trim()))}`
}

/** A text of at most 40 characters (code points), cut where it is longer. */
export function shown(text: string): string {
  const characters = Array.from(text)
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text
}

/** The text in double quotes, or in single ones where it holds double quotes or backslashes. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}
