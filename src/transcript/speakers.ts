import { suggest } from '../diagnostics/suggest.js'
import { fold } from '../language/fold.js'

/** Where a label stands and how: one entry for each line that a layout could read as a turn's start. */
export interface Sighting {
  label: string
  /** 1-based. */
  line: number
  /** The line above is blank, or there is none. */
  afterBlank: boolean
}

/** Why a label is or is not read as a person. */
export interface Verdict {
  label: string
  speaker: boolean
  times: number
  reasons: string[]
}

// Words that open a remark, a heading or a list, in the languages stc knows. Never people, unless declared.
const NOT_PEOPLE = new Set(
  `note notes nb remark remarks comment comments example examples date time place location duration setting recording
  recorded break pause topic subject title part chapter section question questions answer summary conclusion
  background introduction agenda transcript transcription transcriber transcribed participants present attendees
  speakers legend key file source version http https mailto www e.g i.e ps p.s re cc warning important
  merknad merk notat dato tid sted varighet tema emne spørsmål svar del kapittel kommentar eksempel deltakere
  deltagere innledning oppsummering anmärkning datum tid plats ämne fråga bemerkung anmerkung notiz datum ort dauer
  thema frage beispiel teil huomautus huom päivämäärä aika paikka remarque lieu durée sujet partie exemple nota fecha
  lugar duración tema parte ejemplo`.split(/\s+/),
)

// `P3`, `P 3`, `ID1007`, `FG1_P4`, `resp2`, `MAN`; not `in 2019` nor `Room 12`, which open a wrapped line of speech.
const CODE_LIKE =
  /^(?:\p{Lu}{1,4}[ _-]?\d{1,4}\p{L}?|\p{L}[\p{L}.]*[_-]?\d{1,3}|\p{Lu}[\p{L}\d]*[_-]\p{Lu}{0,3}\d{1,3}|\p{Lu}{1,5}|\?)$/u
// A role alone needs a capital (`the tall⏎doctor: …`), and nothing but a number or a letter follows it.
const ROLE_TAG =
  /^(?:(?:co-)?moderator|facilitator|interviewer|interviewee|respondent|participant|person|speaker|secretary|observer|researcher|doctor|nurse|patient|therapist|interpreter|deltaker|intervjuer|informant|sekretær|pasient|lege|haastattelija|befragte|intervistatore|enquêteur|entrevistador)(?:[ _-]?(?:(?:nr|no)\.? ?)?\d{1,4}\p{L}?| \p{L})?$/iu
const NAME_LIKE =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*)(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{N}+|de|van|von|af|av|der|la|el|bin)){0,3}$/u

/**
 * Decides over the whole file which labels are people. Declared labels always are. Others need evidence: they come
 * back, look like a tag (`P3`, `Nurse 2`, `MODERATOR`), look like a name and start a line as the turns here do, or
 * resemble a declared tag. Words such as `Note` are never people unless declared.
 * Linear in the sightings; verdicts in order of first sight.
 */
export function judgeSpeakers(
  sightings: readonly Sighting[],
  declared: ReadonlySet<string>,
  proseLines: number,
): Map<string, Verdict> {
  const times = new Map<string, number>()
  const afterBlank = new Map<string, number>()
  for (const { label, afterBlank: blank } of sightings) {
    times.set(label, (times.get(label) ?? 0) + 1)
    if (blank) afterBlank.set(label, (afterBlank.get(label) ?? 0) + 1)
  }
  const strong = sightings.filter(
    (s) => declared.has(s.label) || isTagShaped(s.label) || (times.get(s.label) ?? 0) > 2,
  )
  const strongAfterBlank = strong.filter((s) => s.afterBlank).length
  const blanksSeparate = strong.length > 1 && strongAfterBlank >= strong.length * 0.9
  const likely = sightings.filter(
    ({ label }) =>
      declared.has(label) || isTagShaped(label) || (NAME_LIKE.test(label) && !opensRemark(label)),
  )
  const everyLineIsATurn = likely.length >= proseLines * 0.8
  const verdicts = new Map<string, Verdict>()
  for (const { label } of sightings) {
    if (verdicts.has(label)) continue
    const seen = times.get(label) ?? 0
    const reasons: string[] = []
    const verdict = (speaker: boolean, reason: string): void => {
      reasons.push(reason)
      verdicts.set(label, { label, speaker, times: seen, reasons })
    }
    if (declared.has(label)) verdict(true, 'declared')
    else if (NOT_PEOPLE.has(fold(label).replace(/[ .\d]+$/, '')))
      verdict(false, 'is a word that opens a remark')
    else if (/^[\d.,:() -]+$/.test(label)) verdict(false, 'has only digits')
    else if (!/^[\p{L}?]/u.test(label)) verdict(false, 'does not start with a letter')
    else if (isTagShaped(label)) verdict(true, 'has the shape of a tag')
    else if (resembles(label, declared)) verdict(true, 'resembles a declared tag')
    else if (!NAME_LIKE.test(label)) {
      const inPlace = !blanksSeparate || (afterBlank.get(label) ?? 0) >= seen * 0.9
      if (seen >= 3 && label.split(' ').length <= 4 && inPlace) verdict(true, `comes back ${seen} times`)
      else verdict(false, 'is not written like a name and does not come back')
    } else if (seen >= 2) verdict(true, `is written like a name and comes back ${seen} times`)
    else if (declared.size > 0) verdict(false, 'is not declared and stands only once')
    else if (everyLineIsATurn) verdict(true, 'is written like a name where nearly every line is a turn')
    else if (blanksSeparate && (afterBlank.get(label) ?? 0) > 0)
      verdict(true, 'stands after a blank line, as the turns here do')
    else verdict(false, 'stands only once')
  }
  return verdicts
}

function opensRemark(label: string): boolean {
  return NOT_PEOPLE.has(fold(label).replace(/[ .\d]+$/, ''))
}

/** A misspelling of a declared tag; tags of one or two characters resemble too many words (`So:` and `S:`). */
function resembles(label: string, declared: ReadonlySet<string>): boolean {
  const near = suggest(label, declared)
  if (near === undefined) return false
  return fold(near) === fold(label) || (NAME_LIKE.test(label) && Math.min(near.length, label.length) > 2)
}

function isTagShaped(label: string): boolean {
  return CODE_LIKE.test(label)
    ? !NOT_PEOPLE.has(fold(label))
    : ROLE_TAG.test(label) && /^\p{Lu}|\d/u.test(label)
}
