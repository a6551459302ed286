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

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|<[^<>\n]*>/g

/** Takes a turn apart into its words, in their order: what nobody said is left out, but for remarks. */
export function spokenTurn(transcript: Transcript, turn: Turn): SpokenTurn {
  const text = transcript.text.slice(turn.start, turn.end)
  const remarks = [...text.matchAll(BRACKETED)].map(({ 0: remark, index }) => ({
    start: turn.start + index,
    end: turn.start + index + remark.length,
  }))
  const sounds = hesitations(transcript.language)
  const found = words(text, 'en').flatMap((word): SpokenWord[] => {
    const span = { start: turn.start + word.start, end: turn.start + word.end }
    if (turn.gaps.some((gap) => span.start < gap.end && gap.start < span.end)) return []
    const isRemark = remarks.some(({ start, end }) => start <= span.start && span.end <= end)
    return [{ ...span, folded: word.folded, isRemark, isHesitation: sounds.has(word.folded), turn }]
  })
  return { transcript, turn, words: found }
}
