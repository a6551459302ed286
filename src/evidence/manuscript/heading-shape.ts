import { unicode } from '../../language/unicode.js'
import { isBackMatterHeading, isReferencesHeading } from './section-names.js'
import type { TextLine } from './text-lines.js'

const MAIN =
  /^(?:abstract|summary|introduction|background|aims?|objectives?|theory|methods?|methodology|materials? and methods?|methods? and materials?|design|setting|participants|data collection|(?:data )?analysis|results?|findings|results? and discussion|discussion|strengths and limitations|limitations|conclusions?|implications(?: for practice)?|appendix|appendices|sammendrag|innledning|bakgrunn|bakgrunnur|hensikt|metoder?|materiale og metoder?|materiale|utvalg|analyse|resultat(?:er|a)?|funn|diskusjon|drøfting|konklusjon|samandrag|innleiing|sammanfattning|inledning|bakgrund|syfte|metod|urval|analys|diskussion|slutsats(?:er)?|resumé|indledning|baggrund|formål|fund|konklusion|zusammenfassung|einleitung|hintergrund|methodik|methoden?|ergebnisse|diskussion|schlussfolgerung(?:en)?|fazit|tiivistelmä|johdanto|tausta|menetelmät|tulokset|pohdinta|johtopäätökset|résumé|contexte|méthodes?|résultats|conclusion|resumen|introducción|antecedentes|métodos?|metodología|resultados|discusión|conclusiones?|hallazgos)$/iu
const NUMBERED = unicode`^((?:\d{1,2}|[A-Z]|[IVX]{1,5})(?:\.\d{1,2}){0,4})[.)]?\s+(["“„«‘']?\p{Lu}.*)$`
/** A numbered part of what was found: `Theme 2: Hiding the list`. */
const PART =
  /^(?:(?:sub-?)?(?:theme|category)|(?:under|del|sub)?(?:tema|kategori)|(?:unter|haupt)?(?:thema|kategorie)|teema|thème|catégorie|categoría|case|part) \d{1,2}(?:\.\d{1,2})?[:.] /iu
/** The first character of a paragraph, and of a heading. */
const PARAGRAPH_FIRST = unicode`^["“„«‘'(\p{Lu}\p{N}]`
const HEADING_FIRST = unicode`^["“„«‘'\p{Lu}\p{N}¿¡]`
const SMALL_FIRST = unicode`^\p{Ll}`
const LETTER = unicode.g`\p{L}`
const SMALL_LETTER = unicode`\p{Ll}`
const CODE = unicode`^\p{L}{1,4}\d+$`
const LONGEST = 90
const MOST_WORDS = 13

/** Where a line stands that may be a heading. */
export interface HeadingPlace {
  above: TextLine | undefined
  below: TextLine | undefined
  margin: number
  width: number
  inReferences: boolean
}

/** The depth of the heading that a line is, 1 to 6; 0 where it is none. Nothing but shape and place tell. */
export function headingDepth(line: TextLine, place: HeadingPlace): number {
  const { text } = line
  const { above, below } = place
  if (text.length > LONGEST || /[,;]$/.test(text) || text.split(/\s+/).length > MOST_WORDS) return 0
  const name = text.replace(/^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})[.)]?\s+/, '').replace(/[:.]$/, '')
  const isKnown = MAIN.test(name) || isReferencesHeading(name) || isBackMatterHeading(name)
  const endsAbove = above === undefined || line.afterBlank || /[.?!:;”"»)\]…]$/.test(above.text)
  const numbered = NUMBERED.exec(text)
  const dots = numbered?.[1]?.split('.').length ?? 0
  if (isKnown && endsAbove && !/[.:]$/.test(text)) return dots > 0 ? dots : 1
  if (place.inReferences || !endsAbove) return 0
  const isAlone = line.afterBlank && (below === undefined || below.afterBlank)
  const leads = below !== undefined && PARAGRAPH_FIRST.test(below.text)
  const isClosed = /[.:;,…]$/.test(text) || /[.!?…]["”»’)]+$/.test(text)
  // A sentence goes on below, or over the page.
  if (isClosed || (below !== undefined && SMALL_FIRST.test(below.text))) return 0
  if (numbered && (isAlone || leads) && !(below && NUMBERED.test(below.text) && dots < 2))
    return Math.min(dots, 6)
  if (PART.test(text) && (isAlone || leads)) return 3
  if (isCapitals(text) && (isAlone || leads)) return 2
  if (!HEADING_FIRST.test(text) || /[)\]]$/.test(text) || isLabelled(text)) return 0
  if (above !== undefined && /:$/.test(above.text)) return 0
  if (isAlone)
    return line.indent >= place.margin + 2 && line.indent < place.margin + 12 && /^["“„«]/.test(text) ? 0 : 3
  // Without blank lines a heading is a short line between a sentence's end and a full line.
  const isShort = text.length < place.width * 0.6 && text.split(/\s+/).length <= 10
  const isBelowFull =
    below !== undefined && leads && !below.afterBlank && below.text.length > place.width * 0.7
  const isAboveShort = above !== undefined && above.text.length < place.width * 0.95
  return isShort && isBelowFull && (line.afterBlank || isAboveShort) && line.indent <= place.margin + 1
    ? 3
    : 0
}

function isCapitals(text: string): boolean {
  const letters = text.match(LETTER) ?? []
  return letters.length >= 5 && !SMALL_LETTER.test(text) && !CODE.test(text) && !isLabelled(text)
}

function isLabelled(text: string): boolean {
  return /^[^:]{1,40}:\s/.test(text) && !/^(?:theme|tema|thema|thème)\b/iu.test(text)
}
