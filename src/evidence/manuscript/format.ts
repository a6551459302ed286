/** The ways a manuscript is read. */
export type ManuscriptFormat = 'markdown' | 'plain text' | 'docx'

/** How a file is read, told by its name; what has no ending known to be otherwise is plain text. */
export function formatOf(file: string): ManuscriptFormat {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  if (/^(?:md|markdown|mdown|mkd|qmd|rmd)$/.test(ending)) return 'markdown'
  return /^doc[xm]$/.test(ending) ? 'docx' : 'plain text'
}
