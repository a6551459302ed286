import { isClosing } from './between-turns.js'
import { leavesOpen } from './enclosed.js'
import { isPageMark } from './furniture.js'
import { LONGEST_HEADER, tellsOfHeader } from './header.js'
import { cleanLabel } from './label.js'
import { matchLabelColon } from './layouts/label-colon.js'
import { labelStampText } from './layouts/label-stamp-text.js'
import type { TurnMark } from './layouts/layout.js'
import { endsSentence, HEAD_LENGTH, type Line, Lines, trimmedEnd, Widths } from './lines.js'
import { OrdinaryTag } from './ordinary-tag.js'
import { Positions } from './positions.js'
import { isFact } from './reading.js'
import type { Settled } from './settled.js'
import { Tally } from './speakers.js'

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
  wrapWidth: number | undefined
}

/** Brackets that may open a time. */
const OPENING = ['[', '(', '{', '<', '#'] as const

/** Finds the same character again and again, in one pass over the text. */
class Ahead {
  #at = -2

  constructor(
    readonly text: string,
    readonly character: string,
  ) {}

  /** The first one from an offset on; Infinity where there is none. Offsets ascend from call to call. */
  from(offset: number): number {
    if (this.#at < offset) {
      const at = this.text.indexOf(this.character, offset)
      this.#at = at < 0 ? Number.POSITIVE_INFINITY : at
    }
    return this.#at
  }
}

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
  return survey.wrapWidth !== undefined && survey.hasTagsInSentences() ? undefined : survey
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
  readonly #widths = new Widths()
  readonly #tag = new OrdinaryTag()
  readonly #colons: Ahead
  readonly #openings: readonly Ahead[]
  readonly #spelled = new Map<string, string>()
  readonly #numbered = new Set<string>()
  /** Where the line above starts and ends; -1 where it is blank or missing. */
  #above = -1
  #aboveStart = -1
  #inTop = true
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

  /** Whether a tag stands where a full line may have been wrapped by hand. */
  hasTagsInSentences(): boolean {
    return [...this.labels.values()].some(({ tally }) => tally.midSentence > 0)
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
    const ordinary = this.#tag.read(text, start, end)
    if (ordinary) this.#takeTag(start, end, midSentence)
    else if (!this.#takeOther(number, start, end, headEnd, midSentence)) return false
    this.#above = end
    this.#aboveStart = start
    return true
  }

  #takeTag(start: number, end: number, midSentence: boolean): void {
    const { text } = this
    const { labelStart, speechStart, place, below } = this.#tag
    const label = this.#labelOf(text.slice(labelStart, this.#tag.labelEnd))
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
    const plainStart = place === 'before' ? labelStart : start
    this.marks.push({ label, start, labelStart, speechStart, timestamp, plainStart, stamp: place, below })
    if (!below && this.#timeFrom(speechStart, end) >= 0) this.mayHoldTime = true
  }

  #takeOther(number: number, start: number, end: number, headEnd: number, midSentence: boolean): boolean {
    const { text } = this
    if (!opensPlainly(text.charCodeAt(start)) || isClosing(text, start, end)) return false
    const length = end - start
    const hasColon = this.#colons.from(start) < headEnd
    this.others++
    if (length <= SHORT) this.mayBeLabelLine++
    if (length <= LONGEST_TAG) this.short.add(text.slice(start, end))
    if (length <= SHORT_WITH_TIME && /\d/.test(text.slice(start, end))) {
      this.mayBeStampLine++
      if (!hasColon && this.#isRepeated(start, end)) return false
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

  /** Whether a line, the numbers in it aside, comes back: it may be a running head. None ends like a sentence. */
  #isRepeated(start: number, end: number): boolean {
    const line = this.text.slice(start, end)
    if (/[.?!]$/.test(line) && !/\d.$/.test(line)) return false
    const key = line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()
    if (this.#numbered.has(key)) return true
    this.#numbered.add(key)
    return false
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

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Whether a line may be a page number or head, a question or answer of `question-answer`, or f4's with its time. */
function isOutOfPlace(text: string, start: number, end: number, headEnd: number): boolean {
  const unit = text.charCodeAt(start)
  if ((unit === 0x41 || unit === 0x51 || unit === 0x61 || unit === 0x71) && opensAnswer(text, start, end))
    return true
  if (unit === 0x42 && text.startsWith('BY ', start)) return true
  if (text.charCodeAt(end - 1) === 0x23) return true
  // Up to three signs, of up to two units each, stand behind the number of a page.
  for (let at = headEnd - 1; at >= headEnd - 7 && at >= start; at--)
    if (isDigit(text.charCodeAt(at))) return isPageMark(text.slice(start, headEnd))
  return false
}

/** `Q.`, `A -`, `A  `: a blank before a word makes it an article instead. */
function opensAnswer(text: string, start: number, end: number): boolean {
  if (start + 1 >= end) return false
  const second = text.charCodeAt(start + 1)
  const third = text.charCodeAt(start + 2)
  if (second === 0x20) return !(third > 0x20 && third < 0x7f)
  return second === 0x2e || second === 0x2d || second === 0x09 || (second > 0x7f && !isLatin(second))
}

function isLatin(unit: number): boolean {
  return unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7
}

/**
 * Letters and quotation marks. Rules, fences, comments, lists, tables, stage directions, tiers, quotations, numbers and
 * times all begin with something else, or with white space.
 */
function opensPlainly(unit: number): boolean {
  const lower = unit | 0x20
  if (lower >= 0x61 && lower <= 0x7a) return true
  if (unit < 0xc0) return unit === 0x22 || unit === 0x27
  if (unit >= 0x2000 && unit <= 0x206f) return unit >= 0x2018 && unit <= 0x201f
  return unit !== 0x1680 && unit !== 0x3000 && unit !== 0xfeff
}
