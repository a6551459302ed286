import { insertItems, itemSource, lengthOf, removeItem } from '../../yaml/edit/items.js'
import { hasKey, insertKey, removeKey } from '../../yaml/edit/pairs.js'
import { isFound } from '../check-examples.js'
import type { Codebook } from '../codebook.js'
import type { Matcher } from '../matcher.js'
import type { Splitting } from './split.js'
import { requireCode } from './target.js'

/**
 * The text of a codebook that was split by terms, with the examples that only a new code finds under that code, as they
 * were written. `codebook` and `matcher` are those of the text. Throws CannotEdit.
 */
export function moveExamples(
  text: string,
  codebook: Codebook,
  { code: id, parts }: Splitting,
  matcher: Matcher,
): string {
  const code = requireCode(codebook, id)
  const list = [...codebook.path(id), 'examples']
  const gone = new Set<number>()
  let changed = text
  for (const part of parts) {
    const heir = requireCode(codebook, part.id)
    const own = code.examples.flatMap((example, index) =>
      !gone.has(index) && !isFound(code, example, matcher) && isFound(heir, example, matcher) ? [index] : [],
    )
    if (own.length === 0) continue
    const path = codebook.path(heir.id)
    const sources = own.map((index) => itemSource(text, list, index))
    changed = insertKey(changed, path, 'examples', [], ['id', 'name', 'subgroup'])
    changed = insertItems(changed, [...path, 'examples'], 0, sources)
    for (const index of own) gone.add(index)
  }
  for (const index of [...gone].sort((a, b) => b - a)) changed = removeItem(changed, list, index)
  const isEmpty =
    gone.size > 0 && hasKey(changed, list.slice(0, -1), 'examples') && lengthOf(changed, list) === 0
  return isEmpty ? removeKey(changed, list.slice(0, -1), 'examples') : changed
}
