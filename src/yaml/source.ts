import { type Diagnostic, error, type Place } from '../diagnostic.js'
import type { DiagnosticCode } from '../diagnostics/catalogue.js'
import { Positions } from '../transcript/positions.js'
import type { PlainFault } from './scene.js'

/** The text of a YAML file, or of the part of a file that is YAML, and where things stand in it. */
export class Source {
  /** What the parser reads: without a byte order mark, and with LF for a lone CR, which moves no offset. */
  readonly text: string
  #positions: Positions | undefined
  #last: { line: number; text: string } | undefined

  /** `lineOffset` is the number of the file's lines before the text. */
  constructor(
    text: string,
    readonly file: string,
    readonly lineOffset: number,
  ) {
    this.text = text.replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n')
  }

  /** The place of a stretch of the text, given in UTF-16 offsets. */
  place(start: number, end?: number): Place {
    const from = this.#lines().lineColumn(start)
    const place: Place = { file: this.file, line: from.line + this.lineOffset, column: from.column }
    if (end === undefined || end <= start) return place
    const to = this.#lines().lineColumn(end)
    return { ...place, endLine: to.line + this.lineOffset, endColumn: to.column }
  }

  /** The place of a scalar between two offsets, without the white space at its end. */
  placeOfScalar(start: number, end: number): Place {
    return this.place(start, start + this.text.slice(start, end).trimEnd().length)
  }

  /** The line with a number of the file, without its line end. */
  excerpt(line: number): string {
    // The last one is kept: a file may be one long line with a fault in each of its values.
    if (this.#last?.line !== line) this.#last = { line, text: this.#lines().line(line - this.lineOffset) }
    return this.#last.text
  }

  /** An error at the place of a fault. */
  report(code: DiagnosticCode, { message, hint, start, end }: PlainFault): Diagnostic {
    const place = this.place(start, end)
    return error(code, message, { place, hint, excerpt: this.excerpt(place.line ?? 1) })
  }

  /** Built when the first place is asked for: a file without faults needs none. */
  #lines(): Positions {
    this.#positions ??= new Positions(this.text)
    return this.#positions
  }
}
