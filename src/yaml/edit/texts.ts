import type { Path } from '../locate.js'
import { newItem } from './item-source.js'
import { insertItem, removeItem } from './items.js'
import { setScalar } from './scalar.js'

/**
 * Makes a list of texts at a path, which says `before`, say `after`: texts that are in both keep their characters and
 * comments, one that is replaced by another keeps its place, quotes and comments.
 */
export function setTexts(
  text: string,
  path: Path,
  before: readonly string[],
  after: readonly string[],
): string {
  const gone = before.flatMap((each, index) => (after.includes(each) ? [] : [index]))
  const come = after.filter((each) => !before.includes(each))
  let changed = text
  const now = [...before]
  for (const [n, value] of come.entries()) {
    const index = gone[n]
    if (index === undefined) {
      const wanted = after.indexOf(value)
      const at = Math.min(wanted, now.length)
      changed = insertItem(changed, path, at, newItem(value))
      now.splice(at, 0, value)
    } else {
      changed = setScalar(changed, [...path, index], value)
      now[index] = value
    }
  }
  for (const index of gone.slice(come.length).reverse()) changed = removeItem(changed, path, index)
  return changed
}
