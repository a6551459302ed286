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
  ) {
    const { text, lineStarts } = positions
    const all: Line[] = []
    for (let number = positions.lineColumn(bodyStart).line; number <= lineStarts.length; number++) {
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
    this.wrapWidth = wrapWidth(all)
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
  return /[.?!…:;–—\-"'”’»)\]*>}#|。？！：；」』）。،؟]$/.test(text.slice(Math.max(0, end - 1), end))
}

/** Text is wrapped where no line is long and at least a quarter of the lines nearly reach the longest. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const lengths = lines.filter((line) => !line.blank).map((line) => line.end - line.start)
  if (lengths.length < 6) return undefined
  const sorted = [...lengths].sort((a, b) => a - b)
  const longest = sorted[Math.floor((sorted.length - 1) * 0.97)] ?? 0
  if (longest > 130 || longest < 30) return undefined
  const full = lengths.filter((length) => length >= longest * 0.8).length
  return full >= lengths.length * 0.25 ? longest : undefined
}
