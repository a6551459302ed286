import type { Root } from 'mdast'
import type { ReadYaml } from '../yaml/reading.js'
import type { FrontMatter } from './front-matter.js'

/** What reads a text that is not as plain as most are. */
export interface ReadersInFull {
  parseMarkdown(text: string): Root
  /** `lineOffset`: lines of the file above the YAML. */
  readFrontMatter(yaml: string, file: string, lineOffset: number): ReadYaml<FrontMatter>
}

/** A text needs `read-in-full.js`, which nobody has loaded. */
export class NotLoaded extends Error {}

let readers: ReadersInFull | undefined

/**
 * Says how such texts are read: `read-in-full.js` does so when it is loaded. What writes texts imports it, since it needs
 * remark anyway; what only reads them has it loaded where a text asks for it.
 */
export function readInFullWith(given: ReadersInFull): void {
  readers = given
}

/** Throws NotLoaded before `read-in-full.js` is loaded, which takes longer than all the rest of a small study. */
export function inFull(): ReadersInFull {
  if (readers === undefined)
    throw new NotLoaded('read-in-full.js must be loaded before a text is read that is not plain')
  return readers
}
