import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import { countWords } from '../../language/words.js'
import { isRole, isTitled } from '../../transcript/role-words.js'
import { isPersonNoun } from './person-nouns.js'

/**
 * What words in brackets or behind a dash are: who said it; a citation of literature; a number that may be either
 * (`12`); something else.
 */
export type Aftermath = 'attribution' | 'literature' | 'number' | 'other'

const NOT_A_CODE = unicode.i`^(?:table|tab|fig|figs|figure|box|ref|refs|step|phase|theme|level|chapter|chap|ch|appendix|section|sect|eq|no|nr|item|question|aim|objective|grade|class|stage|wave|model|page|pages|pp|p\.|vol|issue|covid|sars|hiv|mean|median|range|tabell|figur|boks|kapittel|kapitel|tabelle|abbildung|abb|kap|s\.|taulukko|kuva|luku|tableau|tabla|figura|annexe|anexo|vedlegg|bilag|bilaga|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|mai|juni|juli|oktober|desember|dezember)[.]?(?![\p{L}])`
const CODE = unicode`^[#№]?(?=[\p{L}\p{N}_.:/#-]*\p{N})(?=[\p{L}\p{N}_.:/#-]*\p{L})\p{L}[\p{L}\p{N}]{0,9}\.?(?:[ _.:/#-]{0,2}[\p{L}\p{N}]{1,6}){0,4}$`
/** What a conversation is called, with its number or letter. */
const SOURCE = unicode.i`^(?:(?:the|a|first|second|third) )?(?:(?:individual|group|in-depth|focus|fokus|telephone|online|mini) ?)*(?:interviews?|groups?|fgd|fgi|fg|session|site|case|household|family|dyad|triad|clinic|hospital|ward|unit|practice|school|centre|center|team|diary|journal|transcript|line|lines|turn|intervju|gruppe|grupp|gruppa|fokusgruppe|fokusgruppa|fokusgrupp|fokusgruppeintervju|fokusgruppintervju|fokusgruppeinterview|gruppeinterview|gruppeintervju|dybdeintervju|djupintervju|ryhmä|haastattelu|fokusryhmä|entretien|groupe|entrevista|grupo|id|nr|no|#)\.? ?(?:#|no\.? ?|nr\.? ?)?(?:\p{N}{1,4}[a-z]?|\p{Lu})$`
const NUMBERED_PERSON = unicode`^(.+?)[ _-]?(?:#|no\.? ?|nr\.? ?)?(?:\p{N}{1,4}[a-z]?|\p{Lu})$`
const NAME = unicode`^\p{Lu}[\p{Ll}\p{M}]+(?:[ -]\p{Lu}[\p{Ll}\p{M}]*\.?){0,2}$`
const INITIALS = unicode`^\p{Lu}(?:\.? ?\p{Lu}){0,2}\.?$`
const NOT_A_NAME =
  /^(?:ibid|italics|emphasis|translated|translation|author|authors|my|our|note|box|table|figure|appendix|chapter|methods?|results?|discussion|introduction|background|see|cf|source|norway|sweden|denmark|finland|germany|france|spain|england|laughs|laughter|pause|silence|ler|latter|lacht|rires|norge|sverige|danmark|yes|no|i|a)\b/iu
const REMARK = unicode.i`^(?:see|cf\.?|e\.?g\.?|i\.?e\.?|se|jf\.?|jfr\.?|vgl\.?|siehe|voir|véase|ks\.|emphasis|italics|my|our|author|translat|utheving|vår|min|hervorhebung|souligné|laugh|laughs|laughing|laughter|pause|long pause|silence|sigh|crying|cries|inaudible|unclear|ler|latter|lachen|lacht|nauraa|rires?|risas?|n\s?=|p\s?[<=>]|m\s?=|sd\s?=|range)(?![\p{L}])`
const AGE =
  /(?:^|[\s,;/])(?:aged? )?\d{1,2}(?:\s?[-–]\s?\d{1,2})?(?:[\s-]?(?:years?|yrs?|yo|y\.?o\.?|y|år|åring|jahre|ans|años|vuotta|v\.?))?(?:[\s-]old)?$/iu
const GENDER =
  /^(?:male|female|man|woman|m|f|w|non-binary|mann|kvinne|kvinna|mand|kvinde|frau|männlich|weiblich|homme|femme|h|hombre|mujer|mies|nainen|k|♀|♂)$/iu
const YEAR = unicode`(?<!\p{N})(?:1[89]\d\d|20\d\d)[a-z]?(?!\p{N})`
const AUTHOR_YEAR = unicode`\p{Lu}[\p{L}\p{M}’'.-]*\p{Ll}[\p{L}’'-]*(?:,? (?:et al\.?|m\.? ?fl\.?|u\. ?a\.|ym\.|(?:and|&|og|och|und|et|y|ja) (?:\p{L}+ ){0,3}\p{L}[\p{L}’'-]+)|, \p{Lu}[\p{L}’'-]+|,? \p{Lu}\.)*,? ?[([]?(?:1[89]\d\d|20\d\d|in press|n\.d\.)[a-z]?`
const NUMBERS = /^\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*$/
/** A number of a list of references with pages: `2, p. 14`; a year with pages: `2013: 52`. */
const WITH_PAGES =
  /^(?:\d{1,3}|(?:1[89]|20)\d\d[a-z]?)(?:, ?|: ?)(?:(?:pp?|[sS])\. ?|side |sidan |seite |pages? )?\d{1,4}(?:\s?[-–]\s?\d{1,4})?$/
const PAGES = /^(?:(?:pp?|side|sidan|seite|page|pages)\.? ?|[sS]\. ?)\d{1,4}(?:\s?[-–]\s?\d{1,4})?$/
const MONTH_OR_SEASON =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|des|dez|spring|summer|autumn|fall|winter|interview|intervju|focus|session)/i
const NUMBER = unicode`\p{N}`
const TWO_LETTERS = unicode`\p{L}{2}`
const NO_LETTER = unicode.g`[^\p{L}\p{M}-]`
const SMALL_LETTERS = unicode`^\p{Ll}{3,}`
const WORD_AND_YEAR = unicode`^\p{L}+ \d{4}$`
const CAPITAL_OR_FEW_LETTERS = unicode`^\p{Lu}|^\p{L}{1,4}\d`
const LONGEST = 90

/** Judges what stands in brackets, or behind a dash, right behind a quotation. The words come without the brackets. */
export function aftermath(content: string, language: LanguageCode): Aftermath {
  const text = content
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.:;,]$/, '')
  if (text === '') return 'other'
  if (/^@|^\[?@/.test(text)) return 'literature'
  if (NUMBERS.test(text)) return 'number'
  if (PAGES.test(text)) return 'literature'
  if (WITH_PAGES.test(text) && (/p|s|side/i.test(text) || YEAR.test(text))) return 'literature'
  if (text.length > LONGEST || REMARK.test(text)) return 'other'
  const parts = partsOf(text)
  const isCode = parts.some((part) => isCodeLike(part))
  if (
    !isCode &&
    YEAR.test(text) &&
    AUTHOR_YEAR.test(text) &&
    !parts.some((part) => namesPerson(part, language))
  )
    return MONTH_OR_SEASON.test(text) ? 'other' : 'literature'
  if (parts.some((part) => countWords(part, language) > 8)) return 'other'
  if (isCode || parts.some((part) => SOURCE.test(part) || namesPerson(part, language))) return 'attribution'
  const [first = '', ...rest] = parts
  if (GENDER.test(first) && (rest.length > 0 || first.length > 1)) return 'attribution'
  const name = first.replace(AGE, '').trim()
  if (NOT_A_NAME.test(name)) return 'other'
  const others = rest.every((part) => AGE.test(` ${part}`) || part.split(' ').length <= 3)
  if (
    (NAME.test(name) && others) ||
    (INITIALS.test(name) && name.length <= 4 && others && !NOT_A_NAME.test(name))
  )
    return 'attribution'
  return AGE.test(text) && TWO_LETTERS.test(text) && countWords(text, language) <= 6 ? 'attribution' : 'other'
}

/** Whether words name one person of a study: `Therapist 8`, `ward manager`, `P2`, `Dr. Lie`. */
export function namesPerson(part: string, language: LanguageCode): boolean {
  const bare = part.trim().replace(/\s*[([][^)\]]*[)\]]$/, '')
  if (bare === '' || NOT_A_CODE.test(bare)) return false
  if (isRole(bare) || (isTitled(bare) && bare.includes(' '))) return true
  const numbered = NUMBERED_PERSON.exec(bare)?.[1]?.trim()
  const words = (numbered !== undefined && numbered !== '' ? numbered : bare).split(/\s+/)
  if (words.length > 8) return false
  // The noun ends the phrase, or begins it in front of `of`, `in`, `with`, or in Romance languages.
  return words.some((word) => isPersonNoun(word.replace(NO_LETTER, ''), language))
}

/** Whether words name a conversation by its number: `Focus group 2`, `Interview B`. */
export function namesSource(part: string): boolean {
  return SOURCE.test(part.trim())
}

/** Whether words have the shape of a code: `P2`, `FG1/P2`, `Int.5`, but not `Table 2`. */
export function isCodeLike(part: string): boolean {
  const bare = part.trim()
  if (!NUMBER.test(bare) || NOT_A_CODE.test(bare)) return false
  if (/^[#№] ?\d{1,4}$/u.test(bare)) return true
  if (!CODE.test(bare) || bare.length > 24) return false
  const [head = ''] = bare.split(/[\d\s]/)
  const isWord = SMALL_LETTERS.test(head)
  return !isWord && !WORD_AND_YEAR.test(bare) && CAPITAL_OR_FEW_LETTERS.test(bare)
}

function partsOf(text: string): string[] {
  return text
    .split(/\s*[,;|:/]\s*|\s+[–—-]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Citations of literature with author and year, for searching. */
export const AUTHOR_WITH_YEAR = AUTHOR_YEAR
