import { moveItem } from '../../yaml/edit/items.js'
import { hasKey, insertKey } from '../../yaml/edit/pairs.js'
import type { Codebook } from '../codebook.js'
import { requireCode, seatOf } from './target.js'

/**
 * The codebook's text with a code under `retired:` as it stood, with its comments, its group and the reason. Throws
 * CannotEdit.
 */
export function retireInCodebook(text: string, codebook: Codebook, id: string, reason: string): string {
  const code = requireCode(codebook, id)
  const { list, index } = seatOf(codebook, id)
  const seat = codebook.retired.size
  const opened = hasKey(text, [], 'retired') ? text : insertKey(text, [], 'retired', [])
  const moved = moveItem(opened, list, index, ['retired'], seat)
  const path = ['retired', seat]
  const grouped = insertKey(moved, path, 'group', code.group, ['id', 'name'])
  return insertKey(grouped, path, 'reason', reason, ['group'])
}
