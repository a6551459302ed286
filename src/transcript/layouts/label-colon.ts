import { unicode } from '../../language/unicode.js'
import { LABEL_GROUP } from '../label.js'
import type { Line } from '../lines.js'
import { BLANK, bracketedTime, CLOCK, HINT_OF_TIME, stampAtStart, TIME } from '../time.js'
import type { Layout, MatchLine, TurnMark } from './layout.js'
import { markAt } from './mark.js'

const MARKUP = '(?:\\*{1,3}|_{1,3}|`)'
const PATTERN = unicode`^(?<pre>${BLANK}*(?<marker>(?:[-•·>]|\*(?=${BLANK})|\d{1,4}[.)])${BLANK}+)?(?<open>${MARKUP})?(?:(?:${bracketedTime('before')}|(?<bare>${TIME})(?=${BLANK}|[|]))${MARKUP}?${BLANK}*(?:[-–—|,:]${BLANK}*)?)?)(?<mark>${MARKUP})?${LABEL_GROUP}(?<close>${MARKUP})?${BLANK}*(?:(?:${bracketedTime('inside')}|(?<clock>${CLOCK}))${BLANK}*)?${MARKUP}?${BLANK}*(?:(?<colon>:)${MARKUP}?(?=[^\d/\\:)]|$)|：${MARKUP}?)`
/** Plain words and a colon, for which the pattern, which takes longer to make than a short file to read, is not needed. */
const PLAIN =
  /^(?<label>[A-Za-z](?:[A-Za-z0-9]|[ '’_-](?=[A-Za-z0-9])|,(?= [A-Za-z0-9])){0,79})(?<colon>:)(?=[ ]|$)/
/** As PLAIN, of speech: where there is no time, all that may stand in a tag belongs to it. */
const WORDS = /^(?<label>[A-Za-z](?:[A-Za-z0-9.,'’()[\]/&+@#-]| +(?![ :])){0,79})(?<colon>:)(?=[ ]|$)/
/** As PLAIN, with a time before it. */
const TIMED =
  /^(?<pre>\[(?<before>\d{1,2}:\d{2}(?::\d{2})?)\] )(?<label>[A-Za-z](?:[A-Za-z0-9]|[ '’_-](?=[A-Za-z0-9])){0,79})(?<colon>:)(?=[ ]|$)/
/** Too many letters before the first colon for any tag. */
const LONG = /^[A-Za-z][^:：\d*_`]{79,}[A-Za-z.,)][:：]/
/** Characters that neither a tag nor a time holds, before the first colon: no tag opens a line of speech like that. */
const SPEECH = /^[^:：]*["“”«»!…][^:：]*[:：]/
const SOFT_BLANK = unicode`^(?:${BLANK}|$)`

/** Reads every form in which a tag and a colon open a line, with or without a time and Markdown. */
export const matchLabelColon: MatchLine = (line) =>
  /[:：]/.test(line.head) && !SPEECH.test(line.head) && !LONG.test(line.head)
    ? marksOf(line, shortWay(line.head) ?? PATTERN.exec(line.head))
    : []

function shortWay(head: string): RegExpExecArray | null {
  const plain = PLAIN.exec(head) ?? TIMED.exec(head)
  return plain === null && !HINT_OF_TIME.test(head.slice(0, head.indexOf(':'))) ? WORDS.exec(head) : plain
}

/** As `matchLabelColon`, without its short ways for plain words; the result is the same. */
export const matchLabelColonInFull: MatchLine = (line) => marksOf(line, PATTERN.exec(line.head))

function marksOf(line: Line, found: RegExpExecArray | null): TurnMark[] {
  if (!found?.groups) return []
  const { head } = line
  const { before, bare, inside, clock, open, mark, close, colon, marker, pre = '' } = found.groups
  const label = withUnderscore(
    found.groups.label ?? '',
    found[0],
    pre.length + (mark?.length ?? 0),
    open ?? mark,
  )
  const rest = head.slice(found[0].length)
  const lead = rest.length - rest.trimStart().length
  const behind = stampAtStart(rest.trimStart(), false) ?? loneClock(rest, line.end - line.from <= head.length)
  const stamp = (before ?? bare) ? 'before' : (inside ?? clock) ? 'inside' : behind ? 'behind' : undefined
  const second = behind && rest.trimStart().charAt(behind.length) === ':' ? 1 : 0
  const speechAt = found[0].length + lead + (behind?.length ?? 0) + second
  return [
    markAt(line, {
      label,
      labelAt: pre.length + (mark?.length ?? 0),
      speechAt,
      plainAt: (before ?? bare) === undefined ? 0 : pre.length,
      timestamp: before ?? bare ?? inside ?? clock ?? behind?.time ?? null,
      stamp,
      emphasis:
        (open ?? mark) !== undefined &&
        (open !== '*' || close !== undefined || mark !== undefined || /\*\**$/.test(found[0])),
      marker: marker?.trim() ?? (open === '*' && close === undefined ? '*' : undefined),
      below: head.slice(speechAt).trim() === '',
      tight: colon === ':' && !SOFT_BLANK.test(rest),
    }),
  ]
}

/** An underscore behind a tag that none opens is no emphasis: `Speaker 0_` is not `Speaker 0`. */
function withUnderscore(label: string, whole: string, at: number, open: string | undefined): string {
  if (open !== undefined || whole.charAt(at + label.length) !== '_') return label
  return label + (/^_+/.exec(whole.slice(at + label.length))?.[0] ?? '')
}

/** A clock time that is all that stands behind the colon. */
function loneClock(rest: string, whole: boolean): { time: string; length: number } | undefined {
  const trimmed = rest.trim()
  if (!whole || trimmed === '') return undefined
  const stamp = stampAtStart(trimmed, true)
  return stamp?.length === trimmed.length ? stamp : undefined
}

/** `P1: text`, also with blanks before it, a full-width colon, or the speech on the next line. */
export const labelColon: Layout = {
  name: 'label-colon',
  example: 'P1: What was said',
  match: matchLabelColon,
}

/** `INTERVIEWER:` alone, the speech below. */
export const labelColonBelow: Layout = {
  name: 'label-colon-below',
  example: 'INTERVIEWER:⏎What was said',
  match: matchLabelColon,
  hallmark: (mark) => mark.below === true && mark.stamp === undefined,
}

/** `    ANNA:` pushed in or centred, the speech below or beside. */
export const indentedLabel: Layout = {
  name: 'indented-label',
  example: '          ANNA: What was said',
  match: matchLabelColon,
  hallmark: (mark) => (mark.indent ?? 0) >= 3 && mark.stamp === undefined,
}
