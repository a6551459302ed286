import type { RootContent } from 'mdast'
import type { Anatomy } from './anatomy.js'
import { isUnitId } from './footnote.js'
import { findNotUsed, type NotUsed, readNotUsed, readNotUsedText } from './not-used.js'
import { proseOf } from './prose.js'

/** Which units a file knows of, and how. */
export interface Usage {
  /** Labels of the footnotes in the text, in the order of their first appearance; not those under `Not used`. */
  cited: readonly string[]
  /** What a person set aside, also where it was written between the comment lines of the tool's list. */
  notUsed: readonly NotUsed[]
  /** What stc lists as not yet used, and which of it joined the group since the text was written. */
  listed: readonly string[]
  fresh: ReadonlySet<string>
}

/** Collects the ids in a file. */
export function usageOf({ root, list }: Anatomy): Usage {
  const section = findNotUsed(root)
  const [from, to] = section ? [section.from, section.to] : [root.children.length, root.children.length]
  const isText = (_: RootContent, index: number) => index < from || index >= to
  const cited = new Set<string>()
  for (const node of root.children.filter(isText)) {
    if (node.type === 'footnoteDefinition') continue
    for (const { label } of proseOf(node).citations) cited.add(label)
  }
  const aside = readNotUsed(root.children.slice(from, to))
  const within = list?.foreign.flatMap((item) => readNotUsedText(item, list.inner.start)) ?? []
  return {
    cited: [...cited],
    notUsed: [...aside, ...within],
    listed: list?.ids ?? [],
    fresh: list?.fresh ?? new Set(),
  }
}

/** All ids of units that a file knows of. */
export function knownIds({ cited, notUsed, listed }: Usage): Set<string> {
  return new Set([...cited.filter(isUnitId), ...notUsed.flatMap(({ ids }) => ids), ...listed])
}
