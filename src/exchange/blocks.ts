/** A piece of a paragraph with one look. */
export interface Stretch {
  text: string
  bold: boolean
}

/** A paragraph; line breaks inside are `\n`, tabs `\t`. */
export interface Paragraph {
  kind: 'paragraph'
  stretches: Stretch[]
}

/** A table, cells as text, paragraphs in a cell parted by `\n`. */
export interface Table {
  kind: 'table'
  rows: string[][]
}

/** What word processors make documents of: the common ground of .docx, .odt and .rtf. */
export type Block = Paragraph | Table

/** Appends text to a paragraph, joining it to the last piece where both look alike. */
export function append(stretches: Stretch[], text: string, bold: boolean): void {
  if (text === '') return
  const last = stretches.at(-1)
  if (last !== undefined && last.bold === bold) last.text += text
  else stretches.push({ text, bold })
}

/** The text of a paragraph. */
export function textOf(paragraph: Paragraph): string {
  return paragraph.stretches.map((stretch) => stretch.text).join('')
}

/** The text of blocks: paragraphs and rows of tables by line, cells parted by tabs. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [textOf(block)]
        : block.rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t')),
    )
    .join('\n')
}
