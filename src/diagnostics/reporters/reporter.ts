import type { Diagnostic } from '../../diagnostic.js'
import type { Painter } from '../painter.js'

/** How a reporter may write. Only the text reporter has a look; `version` is that of stc. */
export interface ReporterOptions {
  colour: Painter
  /** Columns of the terminal; excerpts are cut to it. */
  width: number
  /** Show the source line with a caret under each diagnostic that has one. */
  excerpts: boolean
  version: string
}

/**
 * Turns diagnostics, in the order given, into text that ends in a line break; no diagnostics give the empty string,
 * except in formats that are one document.
 */
export type Reporter = (diagnostics: readonly Diagnostic[], options: ReporterOptions) => string
