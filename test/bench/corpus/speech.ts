import { below, pick, type Random } from './random.js'
import type { Language, PlantedTerm } from './terms.js'

/** How often a sentence carries a term, and what else may stand in one. */
const PLANTED = 0.04
const QUOTED = 0.03
const INTERRUPTED = 0.06
const COMMA = 0.07

/** How quotation marks and apostrophes are written in one file. */
export interface Typography {
  open: string
  close: string
  apostrophe: string
}

export const STRAIGHT: Typography = { open: '"', close: '"', apostrophe: "'" }
export const CURLY: Typography = { open: '“', close: '”', apostrophe: '’' }

/** What is no ordinary word: stops that end no sentence, and what a transcriber adds. */
const INTERRUPTIONS = ['Dr. Falk', 'e.g.', 'i.e.', 'Mr. Berg', '[laughs]', '(…)', 'U.S.', '3.5', 'No. 7']

/** A sentence, and the term planted in it: its rank among all terms and where its words stand. */
export interface SpokenSentence {
  text: string
  words: number
  planted?: { rank: number; start: number; end: number }
}

/** Says a sentence of three to twenty-three words. */
export function saySentence(
  random: Random,
  { vocabulary, terms }: Language,
  typography: Typography,
): SpokenSentence {
  const words = 3 + Math.floor((random() + random() + random()) * 7)
  const plantedAt = random() < PLANTED ? below(random, words) : -1
  const quotedAt = random() < QUOTED ? below(random, words) : -1
  const interruptedAt = random() < INTERRUPTED ? below(random, words) : -1
  let planted: SpokenSentence['planted']
  let text = ''
  for (let place = 0; place < words; place++) {
    if (place > 0) text += ' '
    if (place === quotedAt) text += typography.open
    if (place === plantedAt) {
      const rank = drawRank(random, terms.length)
      const said = written(sayTerm(random, terms[rank] as PlantedTerm, place === 0), typography)
      planted = { rank, start: text.length, end: text.length + said.length }
      text += said
    } else {
      const word = written(vocabulary.draw(random), typography)
      text += place === 0 ? capitalised(word) : word
    }
    if (place === quotedAt) text += typography.close
    if (place === interruptedAt) text += ` ${pick(random, INTERRUPTIONS)}`
    if (place < words - 1 && random() < COMMA) text += ','
  }
  return { text: text + sentenceEnd(random), words, planted }
}

/** Few terms are said often and most hardly ever: the rank is log-uniform. */
function drawRank(random: Random, terms: number): number {
  return Math.min(terms, Math.floor(terms ** random())) - 1
}

function sayTerm(random: Random, { said }: PlantedTerm, first: boolean): string {
  const draw = random()
  if (draw < 0.03) return said.toUpperCase()
  return first || draw < 0.08 ? capitalised(said) : said
}

function written(words: string, { apostrophe }: Typography): string {
  return apostrophe === "'" ? words : words.replaceAll("'", apostrophe)
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function sentenceEnd(random: Random): string {
  const draw = random()
  if (draw < 0.85) return '.'
  if (draw < 0.93) return '?'
  return draw < 0.96 ? '!' : '…'
}
