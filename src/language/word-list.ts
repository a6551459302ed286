import { fold } from './fold.js'

/** Reads words written with white space between them; gives each folded as `fold` does. */
export function wordList(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines
      .flatMap((line) => line.split(/\s+/))
      .filter((word) => word !== '')
      .map(fold),
  )
}
