import { opensAside } from './ordinary-signs.js'

/** The longest tag, in UTF-16 units, that is read here. */
const LONGEST = 60

/** Letters of Latin alphabets, which are all that ordinary tags are read in. */
function isLetter(unit: number): boolean {
  const lower = unit | 0x20
  if (lower >= 0x61 && lower <= 0x7a) return true
  return unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Letters, quotation marks and asides: no time or Markdown begins so. */
function beginsSpeech(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (isLetter(unit) || unit === 0x22 || unit === 0x27 || (unit >= 0x2018 && unit <= 0x201d)) return true
  return opensAside(text, at)
}

/**
 * The tag of one line after another in its plainest forms, read by character codes: `Anna: text`,
 * `[00:01:02] Anna: text`, `Anna (01:02): text`, each also with nothing behind the colon. What `matchLabelColon` makes of
 * such lines follows from them alone; every other line is left to it. Offsets are UTF-16 into the text.
 */
export class OrdinaryTag {
  labelStart = 0
  labelEnd = 0
  speechStart = 0
  /** The time without its brackets; `place` tells whether there is one. */
  timeStart = 0
  timeEnd = 0
  place: 'before' | 'inside' | undefined
  /** The colon ends the line. */
  below = false

  /** Whether the line between two offsets, without blanks at its ends, opens with such a tag. */
  read(text: string, start: number, end: number): boolean {
    let at = start
    this.place = undefined
    if (isOpening(text.charCodeAt(at))) {
      at = this.#time(text, at)
      if (at < 0 || text.charCodeAt(at) !== 0x20) return false
      this.place = 'before'
      at++
    }
    if (!isLetter(text.charCodeAt(at))) return false
    this.labelStart = at
    const colon = this.#colon(text, at + 1, Math.min(end, at + LONGEST))
    if (colon < 0 || colon >= end) return false
    this.below = colon + 1 === end
    this.speechStart = this.below ? end : colon + 2
    return this.below || (text.charCodeAt(colon + 1) === 0x20 && beginsSpeech(text, colon + 2))
  }

  /** The offset of the colon behind a tag of words with one blank, hyphen or apostrophe between them; -1 without. */
  #colon(text: string, from: number, limit: number): number {
    for (let at = from; at < limit; at++) {
      const unit = text.charCodeAt(at)
      if (isLetter(unit) || isDigit(unit)) continue
      this.labelEnd = at
      if (unit === 0x3a) return at
      if (unit !== 0x20 && unit !== 0x27 && unit !== 0x2d) return -1
      const next = text.charCodeAt(at + 1)
      if (isLetter(next) || isDigit(next)) continue
      if (unit !== 0x20 || !isOpening(next) || this.place !== undefined) return -1
      const colon = this.#time(text, at + 1)
      this.place = 'inside'
      return colon >= 0 && text.charCodeAt(colon) === 0x3a ? colon : -1
    }
    return -1
  }

  /** Reads a time in brackets: `[1:02]`, `(00:01:02)`. The offset behind it; -1 where there is none. */
  #time(text: string, from: number): number {
    const closing = text.charCodeAt(from) === 0x28 ? 0x29 : 0x5d
    let at = from + 1
    while (at < from + 4 && isDigit(text.charCodeAt(at))) at++
    if (at === from + 1 || !isPart(text, at)) return -1
    at += 3
    if (isPart(text, at)) at += 3
    if (text.charCodeAt(at) !== closing) return -1
    this.timeStart = from + 1
    this.timeEnd = at
    return at + 1
  }
}

function isOpening(unit: number): boolean {
  return unit === 0x5b || unit === 0x28
}

/** A colon and two digits. */
function isPart(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x3a && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2))
}
