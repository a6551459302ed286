import { LABEL, type Layout, TIME } from './layout.js'

const PATTERN = new RegExp(
  `^[ \\t\\u00a0]*(?:[[(]?(?<before>${TIME})[\\])]?[ \\t\\u00a0]+)?(?<label>${LABEL})[ \\t\\u00a0]*(?:[[(](?<after>${TIME})[\\])][ \\t\\u00a0]*)?:(?=[ \\t\\u00a0]|$)[ \\t\\u00a0]*`,
  'u',
)

/** `P1: text`, `[00:01:12] P1: text`, `P1 (00:12): text`. */
export const labelColon: Layout = {
  name: 'label-colon',
  example: '[00:01:12] P1: What was said',
  match(line) {
    const found = PATTERN.exec(line.length > 200 ? line.slice(0, 200) : line)
    if (!found?.groups) return undefined
    const { before, label = '', after } = found.groups
    return {
      label: label.replace(/[\s\u00a0]+/g, ' ').trim(),
      labelStart: found[0].indexOf(label, before ? before.length : 0),
      timestamp: before ?? after ?? null,
      speechStart: found[0].length,
    }
  },
}
