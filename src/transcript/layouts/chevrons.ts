import { unicode } from '../../language/unicode.js'
import { LABEL } from '../label.js'
import { BLANK, bracketedTime } from '../time.js'
import type { Layout, MatchLine } from './layout.js'
import { markAt } from './mark.js'
import { matchStamp } from './stamped-text.js'

const PATTERN = unicode.d`^${BLANK}*(?:${bracketedTime('inside')}${BLANK}*)?>>>?${BLANK}*(?:(?<label>${LABEL})${BLANK}*:(?=${BLANK}|$)${BLANK}*)?`

/** Captions mark a change of speaker by `>>`, with or without a name. */
export const matchChevrons: MatchLine = (line, index, lines) => {
  const found = line.head.includes('>>') ? PATTERN.exec(line.head) : null
  if (!found?.groups) {
    const stamps =
      /^\s*[\d]/.test(line.head) && /[^\d:.,\s]/.test(line.head) ? [] : matchStamp(line, index, lines)
    return stamps.map((mark) => ({ ...mark, change: false }))
  }
  const { label, inside } = found.groups
  const before = found[0].indexOf('>>')
  const chevrons = /^>{2,3}\s*/.exec(found[0].slice(before))?.[0].length ?? 2
  return [
    markAt(line, {
      label: label ?? null,
      labelAt: found.indices?.groups?.label?.[0] ?? before,
      speechAt: found[0].length,
      plainAt: before + chevrons,
      timestamp: inside ?? null,
      stamp: inside === undefined ? undefined : 'before',
      marker: '>>',
      change: true,
    }),
  ]
}

/** `>> text`: another one speaks, but nobody is named. */
export const chevrons: Layout = {
  name: 'chevrons',
  example: '>> What was said',
  match: matchChevrons,
  sign: />>/,
  anonymous: true,
  hallmark: (mark) => mark.marker === '>>' && mark.label === null,
}

/** `>> ANNA: text`. */
export const chevronLabel: Layout = {
  name: 'chevron-label',
  example: '>> ANNA: What was said',
  match: matchChevrons,
  sign: />>/,
  hallmark: (mark) => mark.marker === '>>' && mark.label !== null,
}
