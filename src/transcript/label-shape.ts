import { fold } from '../language/fold.js'
import type { LanguageCode } from '../language/languages.js'
import { stopWords } from '../language/stop-words/index.js'
import { areInitials, bracketOf } from './label.js'
import { HEADINGS, METADATA, REMARKS } from './words-of-remarks.js'

/** What a tag looks like by itself. */
export type Shape =
  | 'code'
  | 'role'
  | 'title'
  | 'unknown'
  | 'initials'
  | 'name'
  | 'capitals'
  | 'numbered word'
  | 'word'
  | 'number'
  | 'phrase'
  | 'remark'
  | 'heading'

const CODE =
  /^(?:\p{L}{1,4}[_-]?\d{1,4}\p{L}?|\p{Lu}\p{L}{0,2} \d{1,3}\p{L}?|\p{Lu}\p{L}{0,3}[_-]\p{L}{1,2}\d{0,3}|\p{L}{1,3}\d{1,3}[_-]\p{L}{0,2}\d{0,3}|\p{Lu}{2,6}[_ -]?[O\d]{1,4})$/u
const ROLE =
  /^(?:(?:(?:some|several|many|all|an?|other) )?(?:hon\.? |hono[u]?rable )?(?:members?|senators?|voices?|participants|people|speakers|women|men|delegates|students)|(?:co-?|lead |assistant |senior |the |first |second |male |female |adult |chief )?(?:moderator|facilitator|interviewer|interviewee|respondent|participant|informant|subject|speaker|secretary|observer|researcher|investigator|doctor|physician|clinician|gp|nurse|midwife|patient|client|carer|caregiver|therapist|counsell?or|psychologist|psychiatrist|social worker|interpreter|translator|student|teacher|pupil|tutor|lecturer|parent|mother|father|mom|mum|dad|child|son|daughter|wife|husband|partner|host|co-host|guest|anchor|reporter|journalist|narrator|presenter|announcer|operator|caller|agent|customer|representative|chair|chairman|chairwoman|chairperson|president|speaker of the house|judge|court|witness|counsel|attorney|clerk|bailiff|prosecutor|defen[cs]e|plaintiff|defendant|audience|audience member|all|everyone|everybody|group|several|several voices|voice|voices|multiple speakers|panel|panelist|member|man|woman|male|female|boy|girl|user|coach|trainer|manager|staff|staff member|person|unknown|unidentified|unknown speaker|unknown male|unknown female|unidentified speaker|unidentified male|unidentified female|inaudible|crosstalk|deltaker|deltakar|intervjuer|intervjuar|informant|sekretær|pasient|lege|sykepleier|ordstyrer|kvinne|mann|alle|deltager|interviewperson|læge|sygeplejerske|kvinde|mand|deltagare|intervjuare|intervjuperson|läkare|sjuksköterska|kvinna|man|haastattelija|haastateltava|osallistuja|befragte|befragter|interviewerin|teilnehmer|teilnehmerin|sprecher|sprecherin|arzt|ärztin|pflegekraft|patientin|frau|mann|präsident|präsidentin|vorsitzender|vorsitzende|intervistatore|enquêteur|enquêtrice|animateur|animatrice|participante?|répondant|médecin|infirmière|locuteur|intervenant|homme|femme|entrevistador|entrevistadora|entrevistado|entrevistada|moderadora?|médico|enfermera|hombre|mujer|hablante|paciente|presidenten|statsråd|speaker_?)(?:s|in|en)?(?:[ _-]?(?:#|no\.? ?)?(?:\d{1,3}|\p{Lu}|one|two|three|four|male|female|unknown))?)$/iu
const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|reverend|hon|hon'ble|judge|justice|senator|sen|rep|representative|chair(?:man|woman|person)?|president|secretary|minister|the (?:acting |vice |deputy |presiding )?(?:chair|chairman|chairwoman|chairperson|president|speaker|court|clerk|witness|reporter|presiding officer|secretary|minister|prime minister|interpreter|bailiff|foreperson|defendant|vice president)|herr|frau|fru|hr|m|mme|mlle|monsieur|madame|sr|sra|señor|señora|don|doña|statsråd|statsminister|president|presidenten|präsident(?:in)?|vizepräsident(?:in)?|abg|captain|capt|general|gen|colonel|col|major|sgt|sergeant|officer|detective|father|brother|sister|governor|commissioner|director|ambassador|congressman|congresswoman|councillor|cllr|mayor)\b\.?(?= |$)/iu
const NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’`´.-]*|\\p{Lo}[\\p{Lo}\\p{M}]*)"
const PARTICLE = '(?:de|van|von|af|av|der|den|la|el|bin|ibn|al|du|da|di|dos|das|do|ter|ten|zu|zur|le|y|e)'
const NAME = new RegExp(
  `^${NAME_WORD}(?: (?:${NAME_WORD}|${PARTICLE}|\\p{N}+)){0,4}(?:, (?:Jr|Sr|II|III|IV|PhD|Ph\\.D|MD|M\\.D|RN|MP|QC|KC)\\.?)?$`,
  'u',
)
// A level in a program's log.
const LOG_LEVEL = /^(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\b/
// A month or weekday with a number, or a year: no one is called that.
const DATE =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{1,2}\.? \p{L}{3,10}\.?,? (?:19|20)\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{4}-\d\d-\d\d)$/iu
const CAPITALS = /^[\p{Lu}\p{M}\p{N} .,'’&/_-]+$/u
const INITIALS = /^(?:\p{Lu}{1,3}|\p{Lu}\.(?: ?\p{Lu}\.){0,2}|\p{Lu}\p{Ll}\p{Lu}|\p{Ll})$/u

/** How a tag is written, and whether it holds words of running speech. `bare` is the tag without brackets. */
export interface LabelShape {
  shape: Shape
  /** Words such as `the`, `and`, `more`: tags seldom have any. */
  functionWords: number
  words: number
  capitals: boolean
  /** The bracket at its end holds the initials of what stands before: `Anna Berg (AB)`. */
  introduces: boolean
  /** A sentence ends inside: `Yes. And then`. */
  sentence: boolean
}

/** Looks at a tag alone, in the light of the transcript's language and English. */
export function shapeOf(label: string, language: LanguageCode): LabelShape {
  const bracket = bracketOf(label)
  const inner = bracket === undefined ? undefined : bracketOf(bracket.base)
  const bare = withoutAffiliation(inner?.base ?? bracket?.base ?? label).replace(/_+$/, '')
  const folded = fold(bare)
  const words = bare.split(' ').filter((word) => word !== '')
  const functionWords = words.filter((word, index) => isFunctionWord(word, index, words, language)).length
  const rest = {
    functionWords,
    words: words.length,
    introduces:
      bracket !== undefined &&
      /^\p{Lu}{1,4}$/u.test(bracket.inside) &&
      areInitials(bracket.inside, bracket.base),
    capitals: CAPITALS.test(bare) && /\p{Lu}/u.test(bare),
    sentence: /\p{L}{3,}[.?!] \p{L}/u.test(
      bare.replace(/^(?:\p{L}+\.? )?(?:Hon|Prof|Rev|Gen|Sen|Rep|Capt)\. /iu, ''),
    ),
  }
  return {
    ...rest,
    shape: DATE.test(label) || LOG_LEVEL.test(label) ? 'heading' : kindOf(bare, folded, words),
  }
}

/** `Anneli Korpi, on behalf of the Greens` is written like `Anneli Korpi`. */
function withoutAffiliation(label: string): string {
  const [name = label, ...rest] = label.split(', ')
  return rest.length > 0 && name.includes(' ') && NAME.test(name) ? name : label
}

const OPENERS = new Set(
  `but and so then because if when now also as or this that these those it he she they we you i my our more most no yes
  well oh what why how who there here not just only even still while after before first`.split(/\s+/),
)

/** Words of running speech; the capital of a name protects it (`Per Lie`), but not the first word of a sentence. */
function isFunctionWord(
  word: string,
  index: number,
  words: readonly string[],
  language: LanguageCode,
): boolean {
  const key = fold(word).replace(/[^\p{L}']/gu, '')
  if (key.length < 2 || (index === 0 && key === 'the')) return false
  if (/^(?:of|de|la|van|von|the|and|og|und|et|y|och|al|will|may)$/.test(key) && words.length > 1) return false
  if (!stopWords('en').has(key) && !stopWords(language).has(key)) return false
  const capitalised = /^\p{Lu}[\p{Ll}\p{M}]/u.test(word)
  return !capitalised || words.length === 1 || (index === 0 && OPENERS.has(key))
}

function kindOf(bare: string, folded: string, words: readonly string[]): Shape {
  const stem = folded.replace(/[ .#]*(?:no\.?)?[\d. ]*$/, '')
  const closed = folded.replace(/[ .]+$/, '')
  if (REMARKS.has(closed) || REMARKS.has(stem) || METADATA.has(closed) || /\bnotes?$/.test(stem))
    return 'remark'
  if (HEADINGS.has(closed) || HEADINGS.has(stem)) return 'heading'
  if (/^\?+$|^(?:unk|unknown|unidentified|inaudible|\p{L}\?)$/iu.test(bare)) return 'unknown'
  if (/^[\d.,() -]+$/.test(bare)) return 'number'
  if (CODE.test(bare)) return 'code'
  // A role alone needs a capital: `the tall⏎doctor: …` is speech that was wrapped.
  if (ROLE.test(bare)) return /^\p{Lu}|^\p{Lo}|\d/u.test(bare) ? 'role' : 'word'
  if (TITLE.test(bare) && words.length <= 8) return 'title'
  if (INITIALS.test(bare)) return 'initials'
  if (/^\p{L}[\p{L}.'’-]* ?#?\d{1,4}$/u.test(bare)) return 'numbered word'
  if (NAME.test(bare)) return CAPITALS.test(bare) ? 'capitals' : 'name'
  if (CAPITALS.test(bare) && words.length <= 4) return 'capitals'
  return words.length === 1 ? 'word' : 'phrase'
}
