import type { Positions } from './positions.js'

/** How much of a line layouts look at, in UTF-16 code units: tags are short, and lines may be megabytes. */
export const HEAD_LENGTH = 200

/** One line of a transcript's body. Offsets are UTF-16 into the text. */
export interface Line {
  /** 1-based in the file. */
  readonly number: number
  readonly start: number
  /** Behind its last character; the line end and blanks before it do not count. */
  readonly end: number
  /** Where what layouts look at begins: behind a line number, if the file has any. */
  from: number
  /** Up to HEAD_LENGTH code units from `from` on. */
  head: string
  readonly blank: boolean
  /** What the line is if nobody says it: `page head`, `cue`, `header` … */
  furniture: string | undefined
  /** Why no turn can begin here: the line stands in the header, or within brackets opened above. */
  closed: string | undefined
  /** Where a subtitle's cue shows it, the cue's start as written. */
  cue: string | undefined
}

const EDGE = /[\s\u0085\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/

/** Most edges are letters or full stops; asking their code first spares the pattern. */
function isEdge(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x80 && EDGE.test(text.charAt(at)))
}

/** Offset behind the last character that is seen, not below `start`. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isEdge(text, at - 1)) at--
  return at
}

/** Offset of the first character that is seen, not above `end`. */
export function trimmedStart(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isEdge(text, at)) at++
  return at
}

/** The lines of a body, with what a reader sees of their shape: which are blank, and how wide they were wrapped. */
export class Lines {
  /** In order; a run of blank lines is one. */
  readonly all: readonly Line[]
  /** The width at which the text was wrapped by hand; undefined where lines end where paragraphs do. */
  readonly wrapWidth: number | undefined

  constructor(
    readonly positions: Positions,
    bodyStart: number,
    /** Tells the width of wrapping where it was decided by more than this text. */
    settled?: { wrapWidth: number | undefined },
  ) {
    const { text, lineStarts } = positions
    const all: Line[] = []
    for (let number = positions.lineOf(bodyStart); number <= lineStarts.length; number++) {
      const start = Math.max(lineStarts[number - 1] ?? 0, bodyStart)
      const end = trimmedEnd(text, start, lineStarts[number] ?? text.length)
      // Of blank lines that follow each other the first stands for all.
      if (end === start && all.at(-1)?.blank) continue
      const head = text.slice(start, Math.min(end, start + HEAD_LENGTH))
      // Written out, since spreading objects takes several times as long and there is one for each line.
      all.push({
        number,
        start,
        end,
        from: start,
        head,
        blank: end === start,
        furniture: undefined,
        closed: undefined,
        cue: undefined,
      })
    }
    this.all = all
    this.wrapWidth = settled ? settled.wrapWidth : wrapWidth(all)
  }

  get text(): string {
    return this.positions.text
  }

  /** The line at an index, whatever it is. */
  at(index: number): Line | undefined {
    return this.all[index]
  }

  /** Whether the line above is blank, furniture or missing. */
  afterBlank(index: number): boolean {
    const above = this.all[index - 1]
    return above === undefined || above.blank || above.furniture !== undefined
  }

  /** The next line that is neither blank nor furniture, at most `reach` lines further down. */
  below(index: number, reach = 4): Line | undefined {
    for (let at = index + 1; at <= index + reach; at++) {
      const line = this.all[at]
      if (line === undefined) return undefined
      if (!line.blank && line.furniture === undefined) return line
    }
    return undefined
  }

  /** Whether a line begins in the middle of a sentence because the one above was full. */
  wrapped(index: number): boolean {
    const line = this.all[index]
    const above = this.all[index - 1]
    if (line === undefined || above === undefined || this.wrapWidth === undefined) return false
    if (this.afterBlank(index) || endsSentence(this.text, above.end)) return false
    const word = line.head.trimStart().search(/\s|$/)
    return above.end - above.start + 1 + word > this.wrapWidth
  }
}

/** Whether the text before an offset ends a sentence, a remark or a heading. */
export function endsSentence(text: string, end: number): boolean {
  const unit = text.charCodeAt(end - 1)
  // Most lines end in a full stop or a letter, which need no pattern.
  if (unit === 0x2e) return true
  if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) return false
  return /[.?!…:;–—\-"'”’»)\]*>}#|。？！：；」』）。،؟]$/.test(text.slice(Math.max(0, end - 1), end))
}

function wrapWidth(lines: readonly Line[]): number | undefined {
  const widths = new Widths()
  for (const line of lines) if (!line.blank) widths.add(line.end - line.start)
  return widths.wrapped()
}

/** No hand wraps wider than this. */
const WIDEST = 130

/** How long the lines of a text are, counted, to tell whether it was wrapped by hand. */
export class Widths {
  /** How many lines have each length up to WIDEST; longer ones are in `lines` only. */
  readonly #counts = new Uint32Array(WIDEST + 1)
  lines = 0

  /** Counts one line that is not blank. */
  add(length: number): void {
    this.lines++
    if (length <= WIDEST) this.#counts[length] = (this.#counts[length] ?? 0) + 1
  }

  /** The width of wrapping: no line is longer, but for a few, and at least a quarter nearly reach it. */
  wrapped(): number | undefined {
    if (this.lines < 6) return undefined
    const longest = this.#longestOf(Math.floor((this.lines - 1) * 0.97))
    if (longest === undefined || longest < 30) return undefined
    const full = this.#counts.reduce((sum, count, length) => (length >= longest * 0.8 ? sum + count : sum), 0)
    const longer = this.lines - this.#counts.reduce((sum, count) => sum + count, 0)
    return full + longer >= this.lines * 0.25 ? longest : undefined
  }

  /** The length of the line with this rank among the lines in order of their lengths, up to WIDEST. */
  #longestOf(rank: number): number | undefined {
    let below = 0
    for (const [length, count] of this.#counts.entries()) {
      below += count
      if (below > rank) return length
    }
    return undefined
  }
}
