import { countWhile } from '../transcript/ascending.js'
import { changeEntry } from './change-entry.js'
import type { Decision } from './decision.js'
import { type Entry, writeEntry } from './entry.js'
import { rewriteEntry } from './rewrite-entry.js'

/** A decision and the text it stands as, from its dash to its last character; what precedes it is kept beside. */
export interface Item {
  /** Comments and empty lines above the entry. */
  above: string
  text: string
  decision: Decision
}

/** How entries stand in their file: the column of their dashes (0-based), and its line ends. */
export interface ItemStyle {
  dash: number
  eol: string
}

interface Node extends Item {
  next: Node | undefined
}

/**
 * Many edits of one coding file, each in about constant time however many entries there are. What each edit means is
 * what the methods of `CodingText` say; its items are handed in and handed back.
 */
export class CodingEdits {
  #head: Node | undefined
  #last: Node | undefined
  readonly #byTurn = new Map<string, Node[]>()
  readonly #records = new Map<string, Node[]>()

  constructor(
    private readonly analyst: string,
    private readonly file: string,
    items: readonly Item[],
    private readonly style: ItemStyle,
  ) {
    for (const item of items) this.#append({ ...item, next: undefined })
  }

  /** The entries about a turn, in the order of the file. They change as they are edited. */
  about(transcript: string, turn: number): readonly Item[] {
    return this.#byTurn.get(keyOf(transcript, turn)) ?? []
  }

  /** Adds an entry where `CodingText.add` does. */
  add(entry: Entry): Item {
    const { dash, eol } = this.style
    const text = writeEntry(entry, dash).replaceAll('\n', eol) + eol
    const decision = decisionFrom(this.analyst, this.file, entry)
    const node: Node = { above: '', text, decision, next: undefined }
    const records = this.#records.get(entry.transcript) ?? []
    const at = countUpTo(records, entry.turn) - 1
    const previous = records[at]
    if (previous === undefined) {
      if (this.#last) this.#last.text = ended(this.#last.text, eol)
      this.#append(node)
      return node
    }
    previous.text = ended(previous.text, eol)
    node.next = previous.next
    previous.next = node
    if (this.#last === previous) this.#last = node
    records.splice(
      previous.decision.turn === entry.turn ? at : at + 1,
      Number(previous.decision.turn === entry.turn),
      node,
    )
    this.#index(node)
    return node
  }

  /** Changes fields of an entry that `about` or `add` gave, as `CodingText.change` does; never its place. */
  change(item: Item, fields: Partial<Omit<Entry, 'transcript' | 'turn'>>): void {
    if (Object.keys(fields).length === 0) return
    item.text = changedText(item, fields, this.style)
    item.decision = decisionFrom(this.analyst, this.file, { ...item.decision, ...fields }, item.decision)
  }

  /** The entries in the order of the file. */
  *items(): Generator<Item> {
    for (let node = this.#head; node; node = node.next) yield node
  }

  #append(node: Node): void {
    if (this.#last) this.#last.next = node
    else this.#head = node
    this.#last = node
    const { transcript, turn } = node.decision
    const records = this.#records.get(transcript) ?? []
    while ((records.at(-1)?.decision.turn ?? 0) >= turn && records.length > 0) records.pop()
    records.push(node)
    this.#records.set(transcript, records)
    this.#index(node)
  }

  #index(node: Node): void {
    const key = keyOf(node.decision.transcript, node.decision.turn)
    const own = this.#byTurn.get(key)
    if (own) own.push(node)
    else this.#byTurn.set(key, [node])
  }
}

/** Changes fields of an entry, given as it stands in the file, and the decision that was read of it. */
export type RewriteEntry = (text: string, fields: Partial<Entry>, before: Decision) => string

/** The text of an entry with other values, its indent, line ends and everything else of it kept. */
export function changedText(
  item: Item,
  fields: Partial<Entry>,
  { dash, eol }: ItemStyle,
  rewrite: RewriteEntry = changeEntry,
): string {
  const quick = rewriteEntry(item.text, item.decision, fields, dash)
  if (quick !== undefined && eol === '\n') return quick
  const margin = ' '.repeat(dash)
  const end = item.text.match(/[\r\n]*$/)?.[0] ?? ''
  const own = margin + item.text.slice(margin.length, item.text.length - end.length).replace(/\r\n?/g, '\n')
  return rewrite(own, fields, item.decision).replaceAll('\n', eol) + end
}

/** What an entry decides; it stands where it stood before, or nowhere yet. */
export function decisionFrom(analyst: string, file: string, entry: Entry, before?: Decision): Decision {
  const { transcript, turn, quote, occurrence, codes, status, reason, memo, translation } = entry
  const place = before?.place ?? { file }
  return {
    ...{ analyst, transcript, turn, quote, occurrence, codes, status, reason, memo, place },
    ...(translation ? { translation } : {}),
  }
}

/** A text with a line end. */
export function ended(text: string, eol: string): string {
  return /[\r\n]$/.test(text) ? text : text + eol
}

/**
 * How many of a transcript’s entries behind which nothing earlier follows, ascending by turn, are about the same or an
 * earlier turn: the last of them is the last such entry of all.
 */
function countUpTo(records: readonly Node[], turn: number): number {
  return countWhile(records, ({ decision }) => decision.turn <= turn)
}

function keyOf(transcript: string, turn: number): string {
  return `${transcript}:${turn}`
}
