/** The YAML block at the head of a file: its text, and where it and the body start (UTF-16 offsets). */
export interface FrontMatterBlock {
  yaml: string
  /** Lines above the YAML: 1, for the opening `---`. */
  lineOffset: number
  /** Where the text after the closing `---` line starts. */
  bodyStart: number
}

const BREAK = '(?:\\r\\n|[\\n\\r])'
const BLOCK = new RegExp(
  `^---[ \\t]*${BREAK}([\\s\\S]*?)(?:^|(?<=[\\n\\r]))(?:---|\\.\\.\\.)[ \\t]*(?:${BREAK}|$)`,
)

/** Finds YAML front matter: a first line `---`, closed by a line `---` or `...`. Undefined where there is none. */
export function findFrontMatter(text: string): FrontMatterBlock | undefined {
  if (!text.startsWith('---')) return undefined
  const match = BLOCK.exec(text)
  if (!match) return undefined
  return { yaml: match[1] ?? '', lineOffset: 1, bodyStart: match[0].length }
}
