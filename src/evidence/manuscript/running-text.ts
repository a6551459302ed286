import type { Span } from '../../transcript/transcript.js'
import type { Passage } from './manuscript.js'

/** A stretch of text, each of its UTF-16 units with an offset in the manuscript, and behind them that of the end. */
export type Mapped = Pick<Passage, 'text' | 'offsets'>

/** Gathers the running text of a passage piece by piece. */
export class RunningText {
  #text = ''
  readonly #offsets: number[] = []
  readonly #notes: { label: string; at: number }[] = []
  readonly #stressed: Span[] = []

  get length(): number {
    return this.#text.length
  }

  get text(): string {
    return this.#text
  }

  /** Adds text whose UTF-16 units stand at these offsets. */
  add(text: string, offsets: readonly number[]): void {
    this.#text += text
    for (let at = 0; at < text.length; at++) this.#offsets.push(offsets[at] ?? offsets.at(-1) ?? 0)
  }

  /** Adds a stretch of the manuscript as it stands. */
  addSource(source: string, { start, end }: Span): void {
    this.#text += source.slice(start, end)
    for (let at = start; at < end; at++) this.#offsets.push(at)
  }

  /** Adds the mark of a note that stands here. */
  addNote(label: string): void {
    this.#notes.push({ label, at: this.#text.length })
  }

  /** Notes that what was added from an offset of `text` on is set in italics or bold. */
  stress(from: number): void {
    this.#stressed.push({ start: from, end: this.#text.length })
  }

  /** What was gathered, without blanks at its ends; `end` is the offset of the manuscript behind it. */
  finish(end: number): Mapped & Pick<Passage, 'notes' | 'stressed'> {
    const start = this.#text.length - this.#text.trimStart().length
    const stop = start + this.#text.trim().length
    const last = this.#offsets[stop - 1]
    const offsets = this.#offsets.slice(start, stop)
    offsets.push(stop < this.#offsets.length || last === undefined ? (last ?? end - 1) + 1 : end)
    const within = (at: number) => Math.min(Math.max(at - start, 0), stop - start)
    const notes = this.#notes.map(({ label, at }) => ({ label, at: within(at) }))
    const stressed = this.#stressed.map((span) => ({ start: within(span.start), end: within(span.end) }))
    return {
      ...{ text: this.#text.slice(start, stop), offsets, notes },
      ...(stressed.length > 0 ? { stressed } : {}),
    }
  }
}

/** A part of a mapped text. */
export function cut({ text, offsets }: Mapped, { start, end }: Span): Mapped {
  const kept = offsets.slice(start, end)
  const last = kept.at(-1)
  kept.push(last === undefined ? (offsets[start] ?? 0) : last + 1)
  return { text: text.slice(start, end), offsets: kept }
}

/**
 * Where a mapped text stands in its manuscript: from its first character to behind its last, or to the end of the column in
 * which it begins where it goes on at the top of the next.
 */
export function spanIn({ text, offsets }: Mapped): Span {
  const start = offsets[0] ?? 0
  const end = offsets.at(-1) ?? start
  if (end >= start) return { start, end }
  const fall = offsets.findIndex((offset, at) => (offsets[at + 1] ?? offset) < offset)
  // A line end there stands for nothing but the fall.
  return { start, end: (offsets[fall] ?? start) + (/\s/.test(text.charAt(fall)) ? 0 : 1) }
}

/** Parts put together, with a line end or a blank between them, or what `between` gives for the one behind, that stands for what is between them. */
export function join<Part extends Mapped>(
  parts: readonly Part[],
  between: string | ((next: Part) => string),
): Mapped {
  const pieces: string[] = []
  const offsets: number[] = []
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1]
    const sign = next === undefined ? '' : typeof between === 'string' ? between : between(next)
    const end = part.offsets.at(-1) ?? 0
    pieces.push(part.text, sign)
    for (const offset of part.offsets.slice(0, -1)) offsets.push(offset)
    for (let at = 0; at < (next === undefined ? 1 : sign.length); at++) offsets.push(end)
  }
  return { text: pieces.join(''), offsets }
}
