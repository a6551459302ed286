import type { Heading } from 'mdast'
import { fold, foldWhiteSpace } from '../language/fold.js'
import { heading } from '../markdown/build.js'
import { stringifyMarkdown } from '../markdown/stringify.js'
import { anatomy } from './anatomy.js'
import { applyEdits } from './edits.js'
import { plainText } from './prose.js'
import './read-in-full.js'

/**
 * The text of a condensate or analytic text whose headings of this name have another one. A heading is found as the
 * checks find it, whatever its case; its sign (`##`, or a line below it) stays.
 */
export function renameHeading(text: string, from: string, to: string): string {
  const wanted = key(from)
  const edits = anatomy(text).root.children.flatMap((node) => {
    if (node.type !== 'heading' || key(plainText(node)) !== wanted) return []
    const start = node.children[0]?.position?.start.offset
    const end = node.children.at(-1)?.position?.end.offset
    return start === undefined || end === undefined ? [] : [{ start, end, text: written(to) }]
  })
  return applyEdits(text, edits)
}

/** A name as the words of a heading, its signs escaped. */
function written(name: string): string {
  const node = heading(1, name) as Heading
  return stringifyMarkdown([node]).trim().replace(/^# /, '')
}

function key(name: string): string {
  return fold(foldWhiteSpace(name))
}
