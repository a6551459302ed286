import { fold } from '../language/fold.js'
import type { LanguageCode } from '../language/languages.js'
import { stopWords } from '../language/stop-words/index.js'
import { unicode } from '../language/unicode.js'
import { areInitials, bracketOf } from './label.js'
import { isRole, isTitled } from './role-words.js'
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

const CODE = unicode`^(?:\p{L}{1,4}[_-]?\d{1,4}\p{L}?|\p{Lu}\p{L}{0,2} \d{1,3}\p{L}?|\p{Lu}\p{L}{0,3}[_-]\p{L}{1,2}\d{0,3}|\p{L}{1,3}\d{1,3}[_-]\p{L}{0,2}\d{0,3}|\p{Lu}{2,6}[_ -]?[O\d]{1,4})$`
const NAME_WORD = unicode`^(?:\p{Lu}[\p{L}\p{M}'’\x60´.-]*|\p{Lo}[\p{Lo}\p{M}]*)$`
const PARTICLES = new Set(
  'de,van,von,af,av,der,den,la,el,bin,ibn,al,du,da,di,dos,das,do,ter,ten,zu,zur,le,y,e'.split(','),
)
const AFTER_NAME = /, (?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D|RN|MP|QC|KC)\.?$/
// A level in a program's log.
const LOG_LEVEL = /^(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\b/
// A month or weekday with a number, or a year: no one is called that.
const DATE = unicode.i`^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{1,2}\.? \p{L}{3,10}\.?,? (?:19|20)\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{4}-\d\d-\d\d)$`
const CAPITALS = unicode`^[\p{Lu}\p{M}\p{N} .,'’&/_-]+$`
const CAPITAL = unicode`\p{Lu}`
const CAPITALISED = unicode`^\p{Lu}[\p{Ll}\p{M}]`
const FEW_CAPITALS = unicode`^\p{Lu}{1,4}$`
const SENTENCE_END = unicode`\p{L}{3}[.?!] \p{L}`
const TITLE = unicode.i`^(?:\p{L}+\.? )?(?:Hon|Prof|Rev|Gen|Sen|Rep|Capt)\. `
const UNKNOWN = unicode.i`^\?+$|^(?:unk|unknown|unidentified|inaudible|\p{L}\?)$`
const CAPITAL_OR_DIGIT = unicode`^\p{Lu}|^\p{Lo}|\d`
const NUMBERED = unicode`^\p{L}[\p{L}.'’-]* ?#?\d{1,4}$`
const DIGITS = unicode`^\p{N}+$`
const NO_LETTER = unicode.g`[^\p{L}']`
const INITIALS = unicode`^(?:\p{Lu}{1,3}|\p{Lu}\.(?: ?\p{Lu}\.){0,2}|\p{Lu}\p{Ll}\p{Lu}|\p{Ll})$`

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

// The interviews of a study share many tags.
const seen = new Map<string, LabelShape>()
const MOST_SEEN = 1000

/** Looks at a tag alone, in the light of the transcript's language and English. */
export function shapeOf(label: string, language: LanguageCode): LabelShape {
  const key = `${language} ${label}`
  const known = seen.get(key)
  if (known !== undefined) return known
  if (seen.size >= MOST_SEEN) seen.clear()
  const shape = judgeShape(label, language)
  seen.set(key, shape)
  return shape
}

function judgeShape(label: string, language: LanguageCode): LabelShape {
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
      bracket !== undefined && FEW_CAPITALS.test(bracket.inside) && areInitials(bracket.inside, bracket.base),
    capitals: CAPITALS.test(bare) && CAPITAL.test(bare),
    sentence: /[.?!] /.test(bare) && SENTENCE_END.test(bare.replace(TITLE, '')),
  }
  return {
    ...rest,
    shape:
      (/\d.*\d.*\d/.test(label) && DATE.test(label)) || LOG_LEVEL.test(label)
        ? 'heading'
        : kindOf(bare, folded, words),
  }
}

/** `Anneli Korpi, on behalf of the Greens` is written like `Anneli Korpi`. */
function withoutAffiliation(label: string): string {
  const [name = label, ...rest] = label.split(', ')
  return rest.length > 0 && name.includes(' ') && isName(name) ? name : label
}

const OPENERS = new Set(
  `but and so then because if when now also as or this that these those it he she they we you i my our more most no yes
  well oh what why how who there here not just only even still while after before first`.split(/\s+/),
)

/** One to five words such as `Anna van Berg 2`, the first with a capital. */
function isName(label: string): boolean {
  const words = label.replace(AFTER_NAME, '').split(' ')
  return (
    words.length <= 5 &&
    words.every(
      (word, index) => NAME_WORD.test(word) || (index > 0 && (PARTICLES.has(word) || DIGITS.test(word))),
    )
  )
}

/** Words of running speech; the capital of a name protects it (`Per Lie`), but not the first word of a sentence. */
function isFunctionWord(
  word: string,
  index: number,
  words: readonly string[],
  language: LanguageCode,
): boolean {
  const key = fold(word).replace(NO_LETTER, '')
  if (key.length < 2 || (index === 0 && key === 'the')) return false
  if (/^(?:of|de|la|van|von|the|and|og|und|et|y|och|al|will|may)$/.test(key) && words.length > 1) return false
  if (!stopWords('en').has(key) && !stopWords(language).has(key)) return false
  const capitalised = CAPITALISED.test(word)
  return !capitalised || words.length === 1 || (index === 0 && OPENERS.has(key))
}

function kindOf(bare: string, folded: string, words: readonly string[]): Shape {
  const stem = folded.replace(/[ .#]*(?:no\.?)?[\d. ]*$/, '')
  const closed = folded.replace(/[ .]+$/, '')
  if (REMARKS.has(closed) || REMARKS.has(stem) || METADATA.has(closed) || /\bnotes?$/.test(stem))
    return 'remark'
  if (HEADINGS.has(closed) || HEADINGS.has(stem)) return 'heading'
  if (UNKNOWN.test(bare)) return 'unknown'
  if (/^[\d.,() -]+$/.test(bare)) return 'number'
  if (/[\d_O-]/.test(bare) && CODE.test(bare)) return 'code'
  // A role alone needs a capital: `the tall⏎doctor: …` is speech that was wrapped.
  if (isRole(bare)) return CAPITAL_OR_DIGIT.test(bare) ? 'role' : 'word'
  if (isTitled(bare) && words.length <= 8) return 'title'
  if (INITIALS.test(bare)) return 'initials'
  if (NUMBERED.test(bare)) return 'numbered word'
  if (isName(bare)) return CAPITALS.test(bare) ? 'capitals' : 'name'
  if (CAPITALS.test(bare) && words.length <= 4) return 'capitals'
  return words.length === 1 ? 'word' : 'phrase'
}
