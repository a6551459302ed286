import type { AnchoredDecision } from '../../coding/anchor.js'
import type { Translation } from '../../coding/translation.js'
import { Positions } from '../../transcript/positions.js'
import type { Span, Transcript, Turn } from '../../transcript/transcript.js'
import { type Close, closestIn } from '../match/closest.js'
import { type Allowances, type Fit, fitsIn } from '../match/fit.js'
import { type SpokenTurn, spokenTurn } from '../spoken/spoken-turn.js'
import { bareText } from '../wording/bare-words.js'
import type { Wording } from '../wording/wording.js'

/** A stored translation beside the place of what it translates. */
export interface StoredTranslation {
  translation: Translation
  /** Words of the quote, as it stands in the coding file. */
  quote: string
  transcript: Transcript
  turn: Turn
  /** UTF-16 offsets of the quote in the transcript. */
  span: Span
  /** The translation, as if somebody had said it. */
  spoken: SpokenTurn
}

/** The translations of decisions whose quotes were found. */
export function storedTranslations(anchored: readonly AnchoredDecision[]): StoredTranslation[] {
  return anchored.flatMap(({ decision, transcript, turn, span }) => {
    const { translation, quote } = decision
    if (!translation) return []
    const { text } = translation
    const read = { ...transcript, text, positions: new Positions(text) }
    const spoken = spokenTurn(read, { ...turn, start: 0, end: text.length, gaps: [] })
    return [{ translation, quote, transcript, turn, span, spoken }]
  })
}

/**
 * Holds a quotation against stored translations by the rules that hold for turns: the translations in which its words
 * stand, and else the one that is closest to it.
 */
export function translatedFrom(
  wording: Wording,
  stored: readonly StoredTranslation[],
  allowances: Allowances,
): { fits: { stored: StoredTranslation; fit: Fit }[]; close?: { stored: StoredTranslation; close: Close } } {
  const fits = stored.flatMap((each) =>
    fitsIn(wording, each.spoken, allowances).map((fit) => ({ stored: each, fit })),
  )
  if (fits.length > 0) return { fits }
  const text = bareText(wording)
  const [best] = stored
    .flatMap((each) => {
      const close = closestIn(text, each.spoken)
      return close ? [{ stored: each, close }] : []
    })
    .sort((a, b) => b.close.diff.alike - a.close.diff.alike)
  return best ? { fits, close: best } : { fits }
}
