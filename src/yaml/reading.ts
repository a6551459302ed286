import type { Diagnostic, Place } from '../diagnostic.js'
import type { Path } from './locate.js'

/** What was read of a YAML file that a person wrote. */
export interface ReadYaml<T> {
  /** Undefined when there is any error. */
  value: T | undefined
  /** In the order of the file. Each has a place and an excerpt. */
  diagnostics: Diagnostic[]
  /**
   * Where the value at a path stands, or its nearest parent: a scalar from its first to behind its last character,
   * quotes included; a list or mapping only where it begins. In logarithmic time, after one pass when first asked.
   */
  place(path: Path): Place
  /** The line of the file with the number that a place gives, for a diagnostic's `excerpt`. */
  excerpt(line: number): string
}

/** Where to look when the text is a part of a file. */
export interface ReadYamlOptions {
  /** Lines of the file before the text: 1 for front matter behind its `---`. */
  lineOffset?: number
}
