import { foldWhiteSpace } from '../../language/fold.js'
import { UnicodePattern, unicode } from '../../language/unicode.js'
import { type Manuscript, type Passage, sourceSpan } from '../manuscript/manuscript.js'
import { type Part, partOf, partOfHeading } from '../manuscript/parts.js'
import { titleOf } from '../manuscript/title.js'
import type { Naming, NamingForm } from './naming.js'

/** Words that announce a name, in every language. */
const ANNOUNCES = unicode.i`(?<!\p{L})(?:(?:main |sub-?|over-?arching |hoved|hovud|huvud|haupt|under|ala|pää|sous-)?(?:themes?|code groups?|categor(?:y|ies)|sub-?groups?|tema(?:er|ene|et|n|s)?|kodegruppe(?:n|ne|r)?|kategori(?:er|ene|en|ar)?|subgruppe(?:n|ne|r)?|themen|thema|kategorien?|codegruppen?|teemat?|teemaa|luokat?|koodiryhmät?|thèmes?|catégories?|categorías?|subtemas?))(?!\p{L})`

/** What announces a name right before it. */
const ANNOUNCED = new UnicodePattern(
  String.raw`${ANNOUNCES.source}(?:\s+(?:of|called|named|labelled|labeled|about|om|kalt|kalla|av|namens|kallad))?[\s:]+`,
  'giu',
)

/** `(1)`, `1)`, `(ii)`, `(a)` before the items of an enumeration. */
const ITEM_MARK = new UnicodePattern(String.raw`\(?(?<![\p{L}\p{N}])(?:\d{1,2}|[ivx]{1,4}|[a-h])\)\s*`, 'giu')

const SENTENCE_END = unicode`[.!?]\s+(?=\p{Lu})`

const QUOTED = /“([^”]{3,90})”|„([^“”]{3,90})[“”]|«([^»]{3,90})»|"([^"\n]{3,90})"|‘([^’]{3,90})’/gu

/** Everything in a paper that may be the name of a group: headings, set-off phrases, table cells, items of enumerations. */
export function findNamings(manuscript: Manuscript): Naming[] {
  const title = titleOf(manuscript)
  return manuscript.passages.flatMap((passage, number) => {
    const part = passage.kind === 'heading' ? partOf(passage.section.slice(0, -1)) : partOf(passage.section)
    if (
      part === 'references' ||
      part === 'declarations' ||
      passage.kind === 'block quote' ||
      passage.kind === 'note'
    )
      return []
    if (passage === title) return []
    if (passage.kind === 'heading') return headingNamings(passage, part)
    if (passage.kind === 'table cell') return [naming(passage, 0, passage.text.length, 'table', part, true)]
    return [
      ...setOff(manuscript, passage, part),
      ...listed(passage, part, number),
      ...announced(passage, part),
    ]
  })
}

function headingNamings(passage: Passage, part: Part): Naming[] {
  const own = partOfHeading(passage.text)
  if (own !== 'other') return []
  const row = [passage.depth, ...passage.section.slice(0, -1)].join('\n')
  return [{ ...naming(passage, 0, passage.text.length, 'heading', part, true), row }]
}

function naming(
  passage: Passage,
  start: number,
  end: number,
  form: NamingForm,
  part: Part,
  isAnnounced: boolean,
): Naming {
  const written = passage.text.slice(start, end)
  const from = start + (written.length - written.trimStart().length)
  const to = end - (written.length - written.trimEnd().length)
  return {
    written: foldWhiteSpace(written),
    span: sourceSpan(passage, { start: from, end: Math.max(from, to) }),
    ...{ form, part, announced: isAnnounced, row: null },
  }
}

/** Phrases in quotation marks, and those in bold or italics. */
function setOff(manuscript: Manuscript, passage: Passage, part: Part): Naming[] {
  const { text } = passage
  const found: Naming[] = []
  for (const match of text.matchAll(QUOTED)) {
    const inner = match.slice(1).find((each) => each !== undefined) ?? ''
    const start = match.index + match[0].indexOf(inner)
    found.push(
      naming(passage, start, start + inner.length, 'quotation marks', part, isAnnounced(text, start)),
    )
  }
  for (const { start, end } of emphasised(manuscript, passage))
    if (end - start <= 90) found.push(naming(passage, start, end, 'emphasis', part, isAnnounced(text, start)))
  return found
}

/** A name is announced where its sentence speaks of themes or groups before it. */
function isAnnounced(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 160), at)
  const sentence = before.split(SENTENCE_END.for(before)).at(-1) ?? ''
  return ANNOUNCES.test(sentence)
}

/** Where the source has asterisks or underscores that the reader of a paper does not see. */
function emphasised(
  { text: source }: Manuscript,
  { text, offsets }: Passage,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let open: number | undefined
  for (let at = 0; at <= text.length; at++) {
    const from = at === 0 ? (offsets[0] ?? 0) - 3 : (offsets[at - 1] ?? 0) + 1
    const between = source.slice(Math.max(0, from), offsets[at] ?? from)
    if (!/[*_]/.test(between) || between.length > 12) continue
    if (open === undefined) open = at
    else {
      if (at > open) found.push({ start: open, end: at })
      // `**one** *two*`: a mark may close one stretch and open the next only where a blank divides them.
      open = undefined
    }
  }
  return found
}

/** Items of an enumeration within a paragraph, `(1) …, (2) … and (3) …`, where it is one of themes or groups. */
function listed(passage: Passage, part: Part, number: number): Naming[] {
  const { text } = passage
  const marks = [...text.matchAll(ITEM_MARK.for(text))]
  const [first] = marks
  if (!first || marks.length < 2 || !isAnnounced(text, first.index)) return []
  return marks.map((mark, index) => {
    const start = mark.index + mark[0].length
    const rest = text.slice(start, marks[index + 1]?.index ?? text.length)
    const end = /[;.]|,?\s+(?:and|og|och|und|ja|et|y)\s*$|,\s*$|\s\(|:\s/u.exec(rest)?.index ?? rest.length
    return { ...naming(passage, start, start + end, 'list', part, true), row: `list ${number}` }
  })
}

/** What stands right behind `the theme`, `the code group`: up to the end of its clause, for a look at its beginning. */
function announced(passage: Passage, part: Part): Naming[] {
  const { text } = passage
  return [...text.matchAll(ANNOUNCED.for(text))].flatMap((match) => {
    const start = match.index + match[0].length
    const end =
      start +
      (/[,;.:()!?“”"«»‘’]|\s(?:was|were|is|are|and|handler|var|er)\s/u.exec(text.slice(start))?.index ??
        text.length - start)
    return end - start < 4 ? [] : [naming(passage, start, end, 'running text', part, true)]
  })
}
