import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import type { Manuscript, Passage } from '../manuscript/manuscript.js'
import { aftermath, isCodeLike, namesSource } from './attribution-shape.js'
import { written } from './make-quotation.js'
import type { Written } from './quotation.js'

/** A note at the foot of a page or at the end, and what it tells of the words it stands behind. */
export interface Note {
  kind: 'attribution' | 'literature' | 'other'
  /** Its words, or those of its first sentence where they tell who spoke. */
  written: Written
}

const LONGEST_LIST_ITEM = 90
const YEAR = unicode`(?<!\p{N})(?:1[89]\d\d|20\d\d)(?!\p{N})`
const PAGES = unicode.i`(?<!\p{L})(?:pp?\.|s\.|side|sidan|seite|ibid|op\. cit)(?: ?\p{N}|$|[.,])`
/** `Strand K. Rooms that leave.`, `12(1)`. */
const WORK = unicode`^\p{Lu}[\p{L}\p{M}'’-]+ \p{Lu}{1,3}[.,]|\d\(\d{1,3}\)`
const NUMBER_BEFORE = /(\d{1,3})[.)]?[ \t]+$/

/** The notes of a manuscript by their labels, which may begin anew on each page. */
export class Notes {
  readonly #byLabel = new Map<string, Note[]>()

  constructor({ passages, text }: Manuscript, language: LanguageCode) {
    for (const passage of passages) {
      const label = passage.kind === 'note' ? passage.label : numberOf(passage, text)
      if (label === undefined) continue
      const note = noteOf(passage, language)
      // A numbered list is one of notes only where it tells who spoke.
      if (passage.kind !== 'note' && note.kind !== 'attribution') continue
      const same = this.#byLabel.get(label)
      if (same) same.push(note)
      else this.#byLabel.set(label, [note])
    }
  }

  /** The first note of this label that stands behind an offset of the manuscript; where none does, the last one. */
  find(label: string, at: number): Note | undefined {
    const same = this.#byLabel.get(label)
    return same?.find(({ written: { span } }) => span.start > at) ?? same?.at(-1)
  }
}

function numberOf({ kind, text, offsets }: Passage, source: string): string | undefined {
  if (kind !== 'list item' || text.length > LONGEST_LIST_ITEM) return undefined
  const start = offsets[0] ?? 0
  return NUMBER_BEFORE.exec(source.slice(Math.max(0, start - 8), start))?.[1]
}

function noteOf(passage: Passage, language: LanguageCode): Note {
  const { text } = passage
  const stop = /[.;](?=\s)/.exec(text)?.index ?? text.length
  const isCoded = text.split(/[\s,;:()]+/).some((word) => isCodeLike(word))
  if (!isCoded && [YEAR, PAGES, WORK].some((sign) => sign.test(text)))
    return { kind: 'literature', written: written(passage, { start: 0, end: text.length }) }
  // `Strand K. Rooms that leave.` begins with an author; a code, or what names a session, tells of a speaker.
  const first = text.slice(0, stop).split(/\s*[,;:]\s*/)
  const isSpeaker = isCoded || first.some((part) => namesSource(part))
  for (const end of [text.replace(/\.$/, '').length, ...(isSpeaker ? [stop] : [])]) {
    const kind = aftermath(text.slice(0, end), language)
    if (kind === 'attribution') return { kind, written: written(passage, { start: 0, end }) }
  }
  return { kind: 'other', written: written(passage, { start: 0, end: text.length }) }
}
