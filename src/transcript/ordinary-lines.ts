import { isClosing, isDirection } from './between-turns.js'
import { leavesOpen } from './enclosed.js'
import { LONGEST_HEADER, tellsOfHeader } from './header.js'
import { cleanLabel } from './label.js'
import { matchLabelColon } from './layouts/label-colon.js'
import { labelStampText } from './layouts/label-stamp-text.js'
import type { TurnMark } from './layouts/layout.js'
import { plainMark } from './layouts/mark.js'
import { endsSentence, HEAD_LENGTH, type Line, Lines, trimmedEnd, Widths } from './lines.js'
import { Ahead, isDigit, isOutOfPlace, NumberedLines, opensAside, opensPlainly } from './ordinary-signs.js'
import { OrdinaryTag } from './ordinary-tag.js'
import { Positions } from './positions.js'
import { isFact } from './reading.js'
import type { Settled } from './settled.js'
import { Tally } from './tally.js'
import { HINT_OF_TIME } from './time.js'
import type { Span } from './transcript.js'

/** How long a line with a tag or a tag and a time alone may be, for the layouts that look for them. */
const SHORT = 64
const SHORT_WITH_TIME = 120
const LONGEST_TAG = 84

/** What is seen of one label. */
export interface SeenLabel {
  tally: Tally
  /** It stands with a time in its plainest form, which is taken for part of the tag. */
  timed: boolean
}

/** What one pass over the lines of a body finds, if none of them is out of the ordinary. */
export interface OrdinaryLines {
  /** Every mark that `matchLabelColon` finds, ascending. */
  marks: TurnMark[]
  /** By label as cleaned, in the order of their first sight. */
  labels: Map<string, SeenLabel>
  /** Lines that are not blank. */
  lines: number
  /** Of them, those that do not open with an ordinary tag. */
  others: number
  /** Lines that `label-line` may read: a tag alone, or short. */
  mayBeLabelLine: number
  /** Lines that `label-stamp-line` may read: short with a digit, and no speech behind a colon. */
  mayBeStampLine: number
  /** The short lines without an ordinary tag; a known tag among them would be one without its colon. */
  short: Set<string>
  /** Offset of the first line that is not blank. */
  firstLine: number
  /** The heads of the first lines up to a blank one. */
  top: string[]
  /** Where a time in brackets may stand outside of a tag. */
  mayHoldTime: boolean
  /** Offsets of the brackets of times in tags. */
  tagTimes: Set<number>
  /** Lines that are nothing but a remark in brackets, with nothing but their like down to the next mark or the end. */
  directions: Direction[]
  /** Marks on lines that begin in mid-sentence because the line above was full. */
  wrapped: Set<TurnMark>
  wrapWidth: number | undefined
}

/** A remark in brackets on a line of its own. */
export interface Direction extends Span {
  /** The index of the mark below it: the number of marks where there is none. */
  above: number
}

/** Brackets that may open a time. */
const OPENING = ['[', '(', '{', '<', '#'] as const

/**
 * Looks at each line of a body once, mostly at the first few characters of it. Undefined as soon as a line is found that
 * is or may be anything but a turn's start or speech: furniture, a stage direction, a header's, another layout's.
 */
export function ordinaryLines(
  positions: Positions,
  bodyStart: number,
  settled?: Pick<Settled, 'begun' | 'wrapWidth'>,
): OrdinaryLines | undefined {
  const survey = new Survey(positions.text, settled)
  const { text, lineStarts } = positions
  const first = positions.lineOf(bodyStart)
  for (let number = first; number <= lineStarts.length; number++) {
    const start = number === first ? bodyStart : (lineStarts[number - 1] ?? 0)
    const end = trimmedEnd(text, start, lineStarts[number] ?? text.length)
    if (end === start) survey.skipBlank()
    else if (!survey.take(number, start, end)) return undefined
  }
  survey.countWrapped()
  return survey
}

class Survey implements OrdinaryLines {
  marks: TurnMark[] = []
  labels = new Map<string, SeenLabel>()
  lines = 0
  others = 0
  mayBeLabelLine = 0
  mayBeStampLine = 0
  short = new Set<string>()
  firstLine = -1
  top: string[] = []
  mayHoldTime = false
  tagTimes = new Set<number>()
  directions: Direction[] = []
  wrapped = new Set<TurnMark>()
  readonly #widths = new Widths()
  readonly #tag = new OrdinaryTag()
  readonly #colons: Ahead
  readonly #openings: readonly Ahead[]
  readonly #spelled = new Map<string, string>()
  readonly #numbered = new NumberedLines()
  /** Where the line above starts and ends; -1 where it is blank or missing. */
  #above = -1
  #aboveStart = -1
  #inTop = true
  /** How wide the line above a mark, which ends in mid-sentence, would have been with the first word of the mark's. */
  readonly #inSentence = new Map<TurnMark, number>()
  /** How many of the directions have a mark below them, so that no speech makes them part of what is said. */
  #directionsHeld = 0
  #mayBeHeader: boolean

  constructor(
    readonly text: string,
    readonly settled: Pick<Settled, 'begun' | 'wrapWidth'> | undefined,
  ) {
    this.#mayBeHeader = !settled?.begun
    this.#colons = new Ahead(text, ':')
    this.#openings = OPENING.map((character) => new Ahead(text, character))
  }

  get wrapWidth(): number | undefined {
    return this.settled ? this.settled.wrapWidth : this.#widths.wrapped()
  }

  /** Finds the marks on lines above which there was no room, once it is known how wide the text was wrapped. */
  countWrapped(): void {
    const { wrapWidth } = this
    if (wrapWidth === undefined) return
    for (const [mark, width] of this.#inSentence) {
      if (width <= wrapWidth) continue
      this.wrapped.add(mark)
      const seen = this.labels.get(mark.label ?? '')
      if (seen) seen.tally.wrapped++
    }
  }

  skipBlank(): void {
    if (this.lines > 0) this.#inTop = false
    this.#above = -1
  }

  /** Takes in the next line; false where it is out of the ordinary. */
  take(number: number, start: number, end: number): boolean {
    const { text } = this
    const headEnd = Math.min(end, start + HEAD_LENGTH)
    if (isOutOfPlace(text, start, end, headEnd)) return false
    if (this.#above >= 0 && leavesOpen(text, this.#aboveStart, this.#above)) return false
    if (this.#mayBeHeader && this.lines < LONGEST_HEADER) {
      const told = tellsOfHeader(text.slice(start, headEnd))
      if (told === 'header') return false
      this.#mayBeHeader = told === 'open'
    }
    if (this.lines === 0) {
      if (text.startsWith('WEBVTT', start)) return false
      this.firstLine = start
    }
    if (this.#inTop && this.top.length < 30) this.top.push(text.slice(start, headEnd))
    this.lines++
    this.#widths.add(end - start)
    const midSentence = this.#above >= 0 && !endsSentence(text, this.#above)
    const { marks, directions } = this
    const marksAbove = marks.length
    const directionsAbove = directions.length
    const ordinary = this.#tag.read(text, start, end)
    if (ordinary) this.#takeTag(start, end, midSentence)
    else if (!this.#takeOther(number, start, end, headEnd, midSentence)) return false
    if (marks.length > marksAbove) {
      this.#directionsHeld = directionsAbove
      if (midSentence) this.#takeInSentence(text.slice(start, headEnd))
    } else if (directions.length === directionsAbove) directions.length = this.#directionsHeld
    this.#above = end
    this.#aboveStart = start
    return true
  }

  #takeInSentence(head: string): void {
    const mark = this.marks.at(-1)
    if (mark) this.#inSentence.set(mark, this.#above - this.#aboveStart + 1 + head.search(/\s|$/))
  }

  #takeTag(start: number, end: number, midSentence: boolean): void {
    const { text } = this
    const { labelStart, labelEnd, speechStart, place, below } = this.#tag
    const label = this.#labelOf(text.slice(labelStart, labelEnd))
    const seen = this.#seen(label)
    const { tally } = seen
    if (tally.times === 0) tally.fact = () => isFact(text, speechStart, end)
    tally.times++
    if (this.#above < 0) tally.afterBlank++
    if (midSentence) tally.midSentence++
    let timestamp: string | null = null
    if (place !== undefined) {
      tally.stamp++
      seen.timed = true
      timestamp = text.slice(this.#tag.timeStart, this.#tag.timeEnd)
      this.tagTimes.add(this.#tag.timeStart - 1)
    }
    if (below) {
      tally.below++
      this.mayBeLabelLine++
      if (place !== undefined || /\d.*\D$/.test(label)) this.mayBeStampLine++
    }
    this.marks.push(plainMark(label, start, this.#tag, timestamp))
    if (!below && this.#timeFrom(speechStart, end) >= 0) this.mayHoldTime = true
  }

  #takeOther(number: number, start: number, end: number, headEnd: number, midSentence: boolean): boolean {
    const { text } = this
    const length = end - start
    const hasColon = this.#colons.from(start) < headEnd
    if (opensAside(text, start)) {
      if (hasColon || HINT_OF_TIME.test(text.slice(start, end))) return false
      if (isDirection(text, start, end)) this.directions.push({ start, end, above: this.marks.length })
      else if (isClosing(text, start, end)) return false
    } else if (!opensPlainly(text.charCodeAt(start)) || isClosing(text, start, end)) return false
    this.others++
    if (length <= SHORT) this.mayBeLabelLine++
    if (length <= LONGEST_TAG) this.short.add(text.slice(start, end))
    if (length <= SHORT_WITH_TIME && /\d/.test(text.slice(start, end))) {
      this.mayBeStampLine++
      if (!hasColon && this.#numbered.comesBack(text.slice(start, end))) return false
    }
    const time = this.#timeFrom(start, end)
    if (time >= 0) this.mayHoldTime = true
    if (!hasColon && time < 0) return true
    const line: Line = {
      ...{ number, start, end, from: start, head: text.slice(start, headEnd), blank: false },
      ...{ furniture: undefined, closed: undefined, cue: undefined },
    }
    if (time >= 0 && labelStampText.match(line, 0, NO_LINES).some(({ marker }) => marker !== undefined))
      return false
    for (const mark of matchLabelColon(line, 0, NO_LINES)) this.#takeMark(mark, end, midSentence)
    return true
  }

  #takeMark(mark: TurnMark, end: number, midSentence: boolean): void {
    const { text } = this
    const label = this.#labelOf(mark.label ?? '')
    this.#seen(label).tally.add({
      ...{ label, afterBlank: this.#above < 0, wrapped: false, midSentence, stamp: mark.stamp !== undefined },
      ...{ emphasis: mark.emphasis === true, indent: 0, below: mark.below === true, certain: false },
      tight: mark.tight === true,
      get fact() {
        return isFact(text, mark.speechStart, end)
      },
    })
    this.marks.push(mark)
  }

  #labelOf(raw: string): string {
    const known = this.#spelled.get(raw)
    if (known !== undefined) return known
    const label = cleanLabel(raw)
    this.#spelled.set(raw, label)
    return label
  }

  #seen(label: string): SeenLabel {
    const known = this.labels.get(label)
    if (known !== undefined) return known
    const seen = { tally: new Tally(), timed: false }
    this.labels.set(label, seen)
    return seen
  }

  /** The first bracket of a stretch with a digit behind it, so that it may open a time; -1 where there is none. */
  #timeFrom(from: number, end: number): number {
    let first = -1
    for (const opening of this.#openings) {
      for (let at = opening.from(from); at < end; at = opening.from(at + 1)) {
        let inside = at + 1
        while (this.text.charCodeAt(inside) === 0x20 || this.text.charCodeAt(inside) > 0x7f) inside++
        if (isDigit(this.text.charCodeAt(inside)) && (first < 0 || at < first)) first = at
      }
    }
    return first
  }
}

/** The matchers that are called here look at the line alone. */
const NO_LINES = new Lines(new Positions(''), 0)
