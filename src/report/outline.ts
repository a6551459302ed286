import type { List, PhrasingContent } from 'mdast'
import { bullets } from '../markdown/build.js'

/** A line of a nested list, with what stands under it. */
export interface OutlineItem {
  line: readonly (string | PhrasingContent)[]
  under?: readonly OutlineItem[]
}

/** A nested bullet list; items without anything under them stay flat. */
export function outline(items: readonly OutlineItem[]): List {
  const list = bullets(items.map((item) => item.line))
  for (const [index, item] of items.entries()) {
    if (item.under && item.under.length > 0) list.children[index]?.children.push(outline(item.under))
  }
  return list
}
