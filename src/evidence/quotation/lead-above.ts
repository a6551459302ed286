import { isCaption } from '../manuscript/captions.js'
import type { Passage } from '../manuscript/manuscript.js'
import { AUTHOR_WITH_YEAR } from './attribution-shape.js'
import { hasCue } from './cue-words.js'
import { sentenceBefore, speakerBefore } from './lead-in.js'
import { written } from './make-quotation.js'
import type { Paper } from './paper.js'
import type { Aside, Written } from './quotation.js'
import { trailAtEnd } from './trailing.js'

/** What the passage above leads to: whose words, or why they are nobody's. */
export interface Lead {
  /** The last sentence of the passage above, where it leads on. */
  words: string
  speaker: Written | undefined
  aside: Aside | null
  /** A caption (`Extract 3 (P2, FG1)`), which tells whose words they are even where speakers are named below it. */
  isCaption?: boolean
}

const NONE: Lead = { words: '', speaker: undefined, aside: null }
const LEADS_ON = /[:：,]\s*$/

/** Reads what a passage that ends with a colon says of the words below it: `A psychologist put it this way:`. */
export function leadFrom(above: Passage | undefined, paper: Paper): Lead {
  const captioned = above && captionOf(above, paper)
  if (captioned) return { ...NONE, speaker: captioned, isCaption: true }
  if (!above || above.kind === 'heading' || !LEADS_ON.test(above.text)) return NONE
  const sentence = sentenceBefore(above.text, above.text.length, 0)
  const words = above.text.slice(sentence.start, sentence.end)
  const speaker = speakerIn(above, sentence, paper)
  if (speaker) return { words, speaker, aside: null }
  if (hasCue('question', words, paper.language)) return { words, speaker, aside: 'question' }
  return { words, speaker, aside: AUTHOR_WITH_YEAR.test(words) ? 'citation' : null }
}

/** Whom or what conversation a caption names at its end. */
function captionOf(above: Passage, paper: Paper): Written | undefined {
  const { text } = above
  if (!isCaption(text)) return undefined
  const [named] = trailAtEnd(text, { start: 0, end: text.length }, paper, false).attributions
  return named && written(above, named)
}

function speakerIn(
  above: Passage,
  sentence: { start: number; end: number },
  paper: Paper,
): Written | undefined {
  const colon = above.text.search(LEADS_ON)
  // `One of them (P4):` names somebody more exactly than its words.
  if (/\)\s*$/.test(above.text.slice(sentence.start, colon))) {
    const [named] = trailAtEnd(above.text, { start: sentence.start, end: colon }, paper, false).attributions
    if (named) return written(above, named)
  }
  const speaker = speakerBefore(above.text, sentence, paper.language)
  return speaker && written(above, speaker)
}
