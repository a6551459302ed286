import { LABEL, type Layout, TIME } from './layout.js'

// French sets a no-break space, narrow or not, before its colons.
const BLANK = '[ \\t\\u00a0\\u202f]'
const PATTERN = new RegExp(
  `^${BLANK}*(?:[[(]?(?<before>${TIME})[\\])]?${BLANK}+)?(?<label>${LABEL})${BLANK}*(?:[[(](?<after>${TIME})[\\])]${BLANK}*)?:(?=${BLANK}|$)${BLANK}*`,
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
      label: label.replace(/\s+/g, ' ').trim().normalize('NFC'),
      labelStart: found[0].indexOf(label, before ? before.length : 0),
      timestamp: before ?? after ?? null,
      speechStart: found[0].length,
    }
  },
}
