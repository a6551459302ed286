import type { Path } from '../locate.js'
import { parseQuickly } from '../quick/parse.js'
import { nodeAt, spanOf, treeOf } from './tree.js'

/** Where the scalar at a path stands: from its first to behind its last character, quotes included. UTF-16 offsets. */
export type ScalarSpans = (path: Path) => { start: number; end: number }

/**
 * Finds scalars in a text, any number of them in the time of one reading: quickly where the text is plain, else as the
 * full parser does. An alias counts as a scalar. Throws CannotEdit for a text with faults.
 */
export function scalarSpans(text: string): ScalarSpans {
  const quick = parseQuickly(text.replace(/\r(?!\n)/g, '\n'))
  if (quick !== undefined) {
    return (path) => {
      const { start, end } = quick.layout.find(path)
      return { start, end: end ?? start }
    }
  }
  const tree = treeOf(text)
  return (path) => spanOf(nodeAt(tree, path), path)
}
