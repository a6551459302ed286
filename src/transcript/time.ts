import { unicode } from '../language/unicode.js'
/** Blanks within a line, with those a word processor or a right-to-left text brings along. */
export const BLANK =
  '[ \\t\\u00a0\\u2007\\u2009\\u202f\\u3000\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]'

/** A clock time as people write it: 1:02, 00:01:02, 00:01:02.345, 00:01:02-3, 00:01:02:14, 10:12 AM. */
export const CLOCK = String.raw`\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,;:-]\d{1,3})?(?:${BLANK}?[AaPp]\.?[Mm]\.?(?![\p{L}]))?`

const UNITS = String.raw`\d{1,2}h${BLANK}?\d{1,2}m(?:in)?(?:${BLANK}?\d{1,2}s)?|\d{1,3}m(?:in)?${BLANK}?\d{1,2}s(?:ec)?|\d{1,6}(?:\.\d{1,3})?${BLANK}?s(?:ec)?`
const DATE = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}),?[T ${'\u00a0'}]?${BLANK}?`
const MOMENT = `(?:(?:${DATE})?(?:${CLOCK})|${UNITS})`

/** A moment or a stretch of time, without brackets. */
export const TIME = `${MOMENT}(?:${BLANK}*(?:-->|->|→|–|—|-|to|bis|til)${BLANK}*${MOMENT})?`

/** Every time has this in it. The patterns of times are large: making one takes longer than reading a short file. */
export const HINT_OF_TIME = /\d(?:[:hm]|\W?s)/

/** A time between brackets or hashes; the group `name` holds it as written. */
export function bracketedTime(name: string): string {
  return `(?:[[({<#]{1,2}${BLANK}*(?<${name}>${TIME})${BLANK}*[\\])}>#]{1,2})`
}

const STAMP = unicode`^${bracketedTime('inside')}`
const BARE = unicode`^(?<bare>${TIME})(?=${BLANK}|$)`
const AT_END = unicode`(?:${bracketedTime('inside')})${BLANK}*$`

/** A timestamp found in a text: as written without brackets, and how many UTF-16 code units it takes. */
export interface Stamp {
  time: string
  length: number
}

/** The timestamp a text begins with; without brackets only where `bare` allows. */
export function stampAtStart(text: string, bare: boolean): Stamp | undefined {
  if (!(bare ? /^[[({<#\d]/ : /^[[({<#]/).test(text) || !HINT_OF_TIME.test(text)) return undefined
  const found = STAMP.exec(text) ?? (bare ? BARE.exec(text) : null)
  const time = found?.groups?.inside ?? found?.groups?.bare
  return found && time !== undefined ? { time, length: found[0].length } : undefined
}

/** The bracketed timestamp a text ends with. */
export function stampAtEnd(text: string): Stamp | undefined {
  const end = text.slice(-60)
  const found = HINT_OF_TIME.test(end) ? AT_END.exec(end) : null
  const time = found?.groups?.inside
  return found && time !== undefined ? { time, length: found[0].length } : undefined
}

/** Seconds of a timestamp's first moment, to see whether stamps ascend; undefined where they cannot be told. */
export function secondsOf(time: string): number | undefined {
  const clock = /(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?(?:[.,;:-](\d{1,3}))?/.exec(time)
  if (clock) {
    const [, first = '0', second = '0', third, fraction = '0'] = clock
    const whole =
      third === undefined
        ? Number(first) * 60 + Number(second)
        : Number(first) * 3600 + Number(second) * 60 + Number(third)
    return whole + Number(`0.${fraction}`)
  }
  const units = /(?:(\d{1,2})h)?[^\d]*(?:(\d{1,3})m)?[^\d]*(?:(\d{1,6}(?:\.\d{1,3})?)\s?s)?/.exec(time)
  if (!units || (units[1] ?? units[2] ?? units[3]) === undefined) return undefined
  return Number(units[1] ?? 0) * 3600 + Number(units[2] ?? 0) * 60 + Number(units[3] ?? 0)
}
