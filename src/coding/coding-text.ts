import { type Diagnostic, error, StcError } from '../diagnostic.js'
import type { ReadYaml } from '../yaml/reading.js'
import { writeScalar } from '../yaml/write-scalar.js'
import {
  CodingEdits,
  changedText,
  decisionFrom,
  ended,
  type Item,
  type ItemStyle,
  type RewriteEntry,
} from './coding-edits.js'
import { type Decision, decisionsOf } from './decision.js'
import { type Entry, writeEntry } from './entry.js'
import type { CodingYaml } from './schema.js'

/** The pieces of a coding file and how its entries stand in it. */
export interface CodingParts extends ItemStyle {
  head: string
  items: readonly Item[]
  tail: string
}

/**
 * A coding file as it is edited: only the characters of the entry in question change. Comments, order, the way
 * other entries are written and line ends stay as they are. Never changed in place: each edit gives
 * a new one, which makes undoing a matter of keeping the old one.
 */
export class CodingText {
  private constructor(
    readonly analyst: string,
    readonly file: string,
    /** In the order of the file; the places of decisions are those of the text as it was read. */
    readonly decisions: readonly Decision[],
    /** The file in pieces: what stands above the entries, the entries, what stands below. */
    readonly parts: CodingParts,
  ) {}

  /** A file that is not there yet. */
  static empty(analyst: string, file: string): CodingText {
    const head = `analyst: ${writeScalar(analyst)}\nunits:\n`
    return new CodingText(analyst, file, [], { head, items: [], tail: '', dash: 2, eol: '\n' })
  }

  /**
   * Takes a coding file apart. `read` is what was read of `text`. Throws StcError where it could not be read, or is
   * written in a way that no entry can be added to (`units: [{…}, {…}]`): then nothing may be overwritten.
   */
  static of(text: string, read: ReadYaml<CodingYaml>, file: string): CodingText {
    const { value } = read
    if (!value) throw new StcError(read.diagnostics)
    const { decisions } = decisionsOf(
      read,
      file,
      (value.units ?? []).flatMap((unit) => unit.codes ?? []),
    )
    const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
    const eol = lines[0]?.match(/\r\n|\r|\n/)?.[0] ?? '\n'
    const make = (head: string, items: readonly Item[], tail: string, dash: number) =>
      new CodingText(value.analyst, file, decisions, { head, items, tail, dash, eol })
    if (decisions.length === 0) return make(openUnits(lines, eol), [], '', 2)
    const first = (read.place(['units', 0]).line ?? 1) - 1
    const dash = lines[first]?.match(/^( *)- /)?.[1]?.length
    const found = dash === undefined ? undefined : itemsFrom(lines, first, dash)
    if (dash === undefined || found?.items.length !== decisions.length)
      throw new StcError([unwritable(read, file)])
    const items = found.items.map((item, index) => ({ ...item, decision: decisions[index] as Decision }))
    return make(lines.slice(0, first).join(''), items, found.tail, dash)
  }

  /** The whole file. */
  get text(): string {
    const { head, items, tail, eol } = this.parts
    let text = head
    for (const item of items) text += item.above + item.text
    // The last line of a file need not have a line end; one that follows needs it.
    return items.length > 0 && tail !== '' && !/[\r\n]$/.test(text) ? text + eol + tail : text + tail
  }

  /** Adds an entry behind the last one of the same transcript that is about the same or an earlier turn, else at the end. */
  add(entry: Entry): CodingText {
    const { items, dash, eol } = this.parts
    const before = items.findLastIndex(
      ({ decision }) => decision.transcript === entry.transcript && decision.turn <= entry.turn,
    )
    const at = before < 0 ? items.length : before + 1
    const text = writeEntry(entry, dash).replaceAll('\n', eol) + eol
    const item = { above: '', text, decision: decisionFrom(this.analyst, this.file, entry) }
    const earlier = items
      .slice(0, at)
      .map((each, index) => (index === at - 1 ? { ...each, text: ended(each.text, eol) } : each))
    return this.#with([...earlier, item, ...items.slice(at)])
  }

  /** Changes fields of the entry with this number (0-based); one that is given as undefined is taken out. */
  change(index: number, fields: Partial<Entry>): CodingText {
    if (!this.parts.items[index]) throw new RangeError(`there is no entry ${index}`)
    return this.changeAll(new Map([[index, fields]]))
  }

  /** As `change`, for many entries at once, by their numbers. `rewrite` changes the text of one, from its dash on. */
  changeAll(changes: ReadonlyMap<number, Partial<Entry>>, rewrite?: RewriteEntry): CodingText {
    const items = this.parts.items.map((item, index) => {
      const fields = changes.get(index)
      if (fields === undefined) return item
      const text = changedText(item, fields, this.parts, rewrite)
      const decision = decisionFrom(this.analyst, this.file, { ...item.decision, ...fields }, item.decision)
      return { ...item, text, decision }
    })
    return this.#with(items)
  }

  /** Takes an entry out. Comments above it stay. */
  remove(index: number): CodingText {
    const { items, tail } = this.parts
    const above = items[index]?.above ?? ''
    const rest = items.flatMap((each, at) => {
      if (at === index) return []
      return at === index + 1 ? { ...each, above: above + each.above } : each
    })
    return this.#with(rest, index === items.length - 1 ? above + tail : tail)
  }

  /** Begins many edits, which take effect with `edited`. */
  edits(): CodingEdits {
    const { items } = this.parts
    return new CodingEdits(this.analyst, this.file, items, this.parts)
  }

  /** The file after the edits that `edits` began. */
  edited(edits: CodingEdits): CodingText {
    return this.#with([...edits.items()].map(({ above, text, decision }) => ({ above, text, decision })))
  }

  #with(items: readonly Item[], tail = this.parts.tail): CodingText {
    const decisions = items.map(({ decision }) => decision)
    return new CodingText(this.analyst, this.file, decisions, { ...this.parts, items, tail })
  }
}

/** The lines of a file without entries, so that entries can follow: `units:` at the end, whatever stood for “none”. */
function openUnits(lines: readonly string[], eol: string): string {
  const at = lines.findIndex((line) => /^units *:/.test(line))
  const end = (line: string | undefined) => (line === undefined || /[\r\n]$/.test(line) ? '' : eol)
  if (at < 0) return `${lines.join('')}${end(lines.at(-1))}units:${eol}`
  const opened = lines.map((line, index) =>
    index === at ? line.replace(/^(units *:) *(?:\[ *\]|~|null)?/, '$1') : line,
  )
  return opened.join('') + end(opened.at(-1))
}

/** The items of a list by indent whose first dash stands in this line and column (both 0-based). */
function itemsFrom(
  lines: readonly string[],
  first: number,
  dash: number,
): { items: Omit<Item, 'decision'>[]; tail: string } {
  const items: { above: string; text: string }[] = []
  let above = ''
  let at = first
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const indent = line.search(/[^ ]/)
    const isEmpty = /^[ \t]*(?:\r\n|\r|\n)?$/.test(line)
    if (!isEmpty && indent === dash && /^ *-(?:[ \t\r\n]|$)/.test(line)) {
      items.push({ above, text: line })
      above = ''
    } else if (isEmpty || (indent <= dash && line[indent] === '#')) above += line
    else if (indent > dash) {
      const item = items.at(-1)
      if (item) item.text += above + line
      above = ''
    } else break
  }
  return { items, tail: above + lines.slice(at).join('') }
}

function unwritable(read: ReadYaml<CodingYaml>, file: string): Diagnostic {
  const place = read.place(['units'])
  return error('stc/unwritable-coding', `the entries of ${file} stand in brackets, where none can be added`, {
    place,
    hint: 'write each below the other, behind a dash: `- { at: FG1:34, quote: "…" }`',
  })
}
