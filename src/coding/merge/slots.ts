import type { Item } from '../coding-edits.js'
import { align, quoteOf, type Side } from './side.js'

/** What one side says where the two cannot be combined; the empty text: it has no such entry. */
export interface Versions {
  ours: Item | undefined
  theirs: Item | undefined
}

/** An entry of the merged file, or two versions of it between which a person must choose. */
export interface Slot {
  above: string
  item: Item | undefined
  conflict: Versions | undefined
}

interface Link extends Slot {
  /** Only ours has it. */
  isOurs: boolean
  next: Link | undefined
}

/**
 * Combines the entries of two sides that go back to one base, in the order of ours; what theirs added stands behind
 * the entry it stands behind there. `left` are comments whose entry is gone and that none follows.
 */
export function mergeItems(base: Side, ours: Side, theirs: Side): { slots: Slot[]; left: string } {
  const toOurs = align(base.items, ours.items)
  const toTheirs = align(base.items, theirs.items)
  const baseOfOurs = inverse(toOurs)
  const baseOfTheirs = inverse(toTheirs)
  const added = addedBoth(ours, theirs, baseOfOurs, baseOfTheirs)
  const slotOfTheirs = new Map<number, Link>()
  const first: Link = { above: '', item: undefined, conflict: undefined, isOurs: false, next: undefined }
  let last = first
  let homeless = ''
  for (const [index, item] of ours.items.entries()) {
    const origin = baseOfOurs.get(index)
    const partner = origin === undefined ? added.get(index) : toTheirs[origin]
    const before = origin === undefined ? undefined : base.items[origin]
    const made = slotFor(before, item, partner === undefined ? undefined : theirs.items[partner])
    if (!made) {
      homeless += beyond(item.above, before?.above ?? '')
      continue
    }
    const isOurs = origin === undefined && partner === undefined
    const link: Link = { ...made, above: homeless + made.above, isOurs, next: undefined }
    homeless = ''
    if (partner !== undefined) slotOfTheirs.set(partner, link)
    last.next = link
    last = link
  }
  const left = insertTheirs(first, base, theirs, baseOfTheirs, slotOfTheirs)
  const slots: Slot[] = []
  for (let link = first.next; link; link = link.next) {
    const { above, conflict } = slots.at(-1) ?? first
    // The side that removed an entry left its comment to the next one.
    const isLeft =
      conflict && !(conflict.ours && conflict.theirs) && above !== '' && link.above.startsWith(above)
    slots.push(isLeft ? { ...link, above: link.above.slice(above.length) } : link)
  }
  return { slots, left: homeless + left }
}

/** Puts in what only theirs has: entries it added, and those it changed while ours removed them. */
function insertTheirs(
  first: Link,
  base: Side,
  theirs: Side,
  origins: ReadonlyMap<number, number>,
  slots: ReadonlyMap<number, Link>,
): string {
  let at = first
  let homeless = ''
  for (const [index, item] of theirs.items.entries()) {
    const there = slots.get(index)
    if (there) {
      there.above = homeless + there.above
      homeless = ''
      at = there
      continue
    }
    const origin = origins.get(index)
    const before = origin === undefined ? undefined : base.items[origin]
    const made = slotFor(before, undefined, item)
    // Ours removed it, or theirs did, too: then it has been seen to.
    if (!made) {
      homeless += beyond(item.above, before?.above ?? '')
      continue
    }
    while (at.next?.isOurs && isNotAfter(at.next, item)) at = at.next
    const link: Link = { ...made, above: homeless + made.above, isOurs: false, next: at.next }
    homeless = ''
    at.next = link
    at = link
  }
  return homeless
}

/** Three versions of one entry as one; undefined where it is gone. */
function slotFor(base: Item | undefined, ours: Item | undefined, theirs: Item | undefined): Slot | undefined {
  if (!ours && !theirs) return undefined
  if (!ours || !theirs) {
    const only = (ours ?? theirs) as Item
    if (!base) return { above: only.above, item: only, conflict: undefined }
    return only.text === base.text
      ? undefined
      : { above: only.above, item: undefined, conflict: { ours, theirs } }
  }
  const above = merged(base?.above ?? '', ours.above, theirs.above)
  const text = combined(base?.text, ours.text, theirs.text)
  if (above === undefined || text === undefined) {
    const within = (item: Item) => (above === undefined ? { ...item, text: item.above + item.text } : item)
    return { above: above ?? '', item: undefined, conflict: { ours: within(ours), theirs: within(theirs) } }
  }
  return { above, item: text === ours.text ? ours : theirs, conflict: undefined }
}

/** Whichever of two texts was changed; undefined where both were, and differently. */
export function combined(base: string | undefined, ours: string, theirs: string): string | undefined {
  if (ours === theirs || theirs === base) return ours
  return ours === base ? theirs : undefined
}

/**
 * The same for lines of which only comments were changed: both sides keep theirs. Undefined where more than comments
 * was changed on both sides.
 */
export function merged(base: string, ours: string, theirs: string): string | undefined {
  const one = combined(base, ours, theirs)
  if (one !== undefined) return one
  const [was, mine, other] = [linesOf(base), linesOf(ours), linesOf(theirs)]
  const isWord = (line: string) => !/^\s*(?:#|$)/.test(line)
  const words = [was, mine, other].map((lines) => lines.filter(isWord).join(''))
  if (words[0] !== words[1] || words[1] !== words[2]) return undefined
  const news = other.filter((line) => line.trim() !== '' && !was.includes(line) && !mine.includes(line))
  return news.join('') + ours
}

function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
}

/** The lines of a comment that it did not have in the base. */
function beyond(text: string, base: string): string {
  const was = linesOf(base)
  return linesOf(text)
    .filter((line) => line.trim() !== '' && !was.includes(line))
    .join('')
}

/** Which entry that ours added is the same as, or contradicts, one that theirs added. */
function addedBoth(
  ours: Side,
  theirs: Side,
  baseOfOurs: ReadonlyMap<number, number>,
  baseOfTheirs: ReadonlyMap<number, number>,
): Map<number, number> {
  const byQuote = new Map<string, number[]>()
  for (const [index, item] of theirs.items.entries()) {
    if (baseOfTheirs.has(index)) continue
    const others = byQuote.get(quoteOf(item))
    if (others) others.push(index)
    else byQuote.set(quoteOf(item), [index])
  }
  const pairs = new Map<number, number>()
  const pair = (fits: (one: Item, other: Item) => boolean) => {
    for (const [index, item] of ours.items.entries()) {
      if (baseOfOurs.has(index) || pairs.has(index)) continue
      const own = byQuote.get(quoteOf(item)) ?? []
      const at = own.findIndex((other) => fits(item, theirs.items[other] as Item))
      if (at >= 0) pairs.set(index, own.splice(at, 1)[0] as number)
    }
  }
  pair((one, other) => one.text === other.text)
  pair(shareCodes)
  return pairs
}

function shareCodes({ decision: one }: Item, { decision: other }: Item): boolean {
  if (!one.codes || !other.codes || one.codes.length + other.codes.length === 0) return true
  return one.codes.some((code) => other.codes?.includes(code))
}

function isNotAfter({ item, conflict }: Slot, added: Item): boolean {
  const decision = (item ?? conflict?.ours)?.decision
  return decision?.transcript === added.decision.transcript && decision.turn <= added.decision.turn
}

function inverse(places: readonly (number | undefined)[]): Map<number, number> {
  return new Map(places.flatMap((place, index) => (place === undefined ? [] : [[place, index]])))
}
