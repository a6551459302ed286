import { Positions } from '../transcript/positions.js'

/**
 * The line with this 1-based number, without its line end; the empty string when there is none. One pass over the
 * text: who needs many lines of one text keeps a `Positions`, or uses `excerpt` of what `readYaml` gives.
 */
export function excerptOf(text: string, line: number): string {
  return new Positions(text).line(line)
}
