import { foldWhiteSpace } from '../../language/fold.js'
import type { Item, ItemStyle } from '../coding-edits.js'
import type { CodingText } from '../coding-text.js'

/** One of the three texts of a merge, in pieces that can be compared with those of the others. */
export interface Side {
  /** Down to the line `units:`. */
  head: string
  items: readonly Item[]
  tail: string
}

/** A side without anything: a file that was not there. */
export const NOTHING: Side = { head: '', items: [], tail: '' }

/** A coding text in pieces, its entries indented and its lines ended as in another one. */
export function sideOf(coding: CodingText, style: ItemStyle): Side {
  const { head, items, tail, dash } = coding.parts
  const as = (text: string, shift = 0) => restyled(text, shift, style.eol)
  const opened = /^units *:.*(?:\r\n|\r|\n|$)/m.exec(head)
  const cut = opened ? opened.index + opened[0].length : head.length
  // Comments between `units:` and the first entry are about that entry.
  const above = head.slice(cut)
  const shift = style.dash - dash
  return {
    head: as(head.slice(0, cut)),
    items: items.map((item, index) => ({
      above: as(index === 0 ? above + item.above : item.above, shift),
      text: as(ended(item.text), shift),
      decision: item.decision,
    })),
    tail: as(items.length === 0 ? above + tail : tail),
  }
}

/**
 * Which entry of a side each entry of the base became: one with the same text, else one about the same quote with the
 * same codes, else one about the same quote. Undefined: it was removed.
 */
export function align(base: readonly Item[], side: readonly Item[]): (number | undefined)[] {
  const found: (number | undefined)[] = base.map(() => undefined)
  const taken = new Set<number>()
  for (const keyOf of [textOf, quoteAndCodesOf, quoteOf]) {
    const free = new Map<string, number[]>()
    for (const [index, item] of side.entries()) {
      if (taken.has(index)) continue
      const key = keyOf(item)
      const others = free.get(key)
      if (others) others.push(index)
      else free.set(key, [index])
    }
    for (const list of free.values()) list.reverse()
    for (const [index, item] of base.entries()) {
      if (found[index] !== undefined) continue
      const match = free.get(keyOf(item))?.pop()
      if (match === undefined) continue
      found[index] = match
      taken.add(match)
    }
  }
  return found
}

/** What an entry is about: the turn and the words quoted. */
export function quoteOf({ decision }: Item): string {
  const { transcript, turn, quote, occurrence } = decision
  return JSON.stringify([transcript, turn, foldWhiteSpace(quote), occurrence])
}

function quoteAndCodesOf(item: Item): string {
  return quoteOf(item) + JSON.stringify([...(item.decision.codes ?? ['\n'])].sort())
}

function textOf({ text }: Item): string {
  return text
}

function ended(text: string): string {
  return /[\r\n]$/.test(text) ? text : `${text}\n`
}

function restyled(text: string, shift: number, eol: string): string {
  const lines = text.replace(/\r\n?/g, '\n')
  const margin = ' '.repeat(Math.abs(shift))
  const moved =
    shift === 0
      ? lines
      : shift > 0
        ? lines.replace(/^(?=[^\n])/gm, margin)
        : lines.replace(new RegExp(`^ {1,${-shift}}`, 'gm'), '')
  return eol === '\n' ? moved : moved.replaceAll('\n', eol)
}
