import { hesitations } from '../../language/hesitations.js'
import { words } from '../../language/words.js'
import type { Span, Transcript, Turn } from '../../transcript/transcript.js'

/** A word of a turn. UTF-16 offsets in the transcript's text. */
export interface SpokenWord extends Span {
  folded: string
  /** Stands in brackets: the transcriber's remark, `(laughs)`. */
  isRemark: boolean
  /** A sound such as `um`. */
  isHesitation: boolean
  /** The turn it is said in, where words of several turns are read in one. */
  turn: Turn
}

/** A turn, taken apart into words; or turns of one speaker that only a murmur of others parts. */
export interface SpokenTurn {
  transcript: Transcript
  turn: Turn
  words: readonly SpokenWord[]
}

/** A turn of so many words (`Mm.`, `Yes, right.`) does not end what somebody else is saying. */
const MURMUR = 3

/** Whether no more than a murmur is said in a turn. */
export function isMurmur({ words }: SpokenTurn): boolean {
  return words.length <= MURMUR
}

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|<[^<>\n]*>/g

/** Takes a turn apart into its words, in their order: what nobody said is left out, but for remarks. */
export function spokenTurn(transcript: Transcript, turn: Turn): SpokenTurn {
  const text = transcript.text.slice(turn.start, turn.end)
  const remarks = [...text.matchAll(BRACKETED)].map(({ 0: remark, index }) => ({
    start: turn.start + index,
    end: turn.start + index + remark.length,
  }))
  const sounds = hesitations(transcript.language)
  const isInRemark = within(remarks)
  const isInGap = within(turn.gaps)
  const found: SpokenWord[] = []
  for (const word of words(text, 'en')) {
    const span = { start: turn.start + word.start, end: turn.start + word.end }
    if (isInGap(span)) continue
    const { folded } = word
    found.push({ ...span, folded, isRemark: isInRemark(span), isHesitation: sounds.has(folded), turn })
  }
  return { transcript, turn, words: found }
}

/** Tells of ascending spans, each asked for once, whether they touch one of other ascending ones. */
function within(others: readonly Span[]): (span: Span) => boolean {
  let at = 0
  return ({ start, end }) => {
    while (at < others.length && (others[at] as Span).end <= start) at++
    const other = others[at]
    return other !== undefined && other.start < end
  }
}
