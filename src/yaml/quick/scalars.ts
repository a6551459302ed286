import { refuse } from './refused.js'

const NULL = /^(?:~|[Nn]ull|NULL)$/
const TRUE = /^(?:[Tt]rue|TRUE)$/
const FALSE = /^(?:[Ff]alse|FALSE)$/
const WHOLE = /^[-+]?[0-9]+$/
const OCTAL = /^0o[0-7]+$/
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+)$/
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/

/** What a scalar without quotes is in the core schema of YAML 1.2: null, true or false, a number, else text. */
export function resolvePlain(source: string): string | number | boolean | null {
  const first = source.charCodeAt(0)
  // Only these can begin something that is no text: + - . 0-9 ~ and the initials of null, true and false.
  const isDigitOrSign = first >= 0x2b && first <= 0x39 && first !== 0x2c && first !== 0x2f
  if (isDigitOrSign) {
    if (WHOLE.test(source)) return Number.parseInt(source, 10)
    if (FLOAT.test(source)) return Number.parseFloat(source)
    if (OCTAL.test(source)) return Number.parseInt(source.slice(2), 8)
    if (HEXADECIMAL.test(source)) return Number.parseInt(source.slice(2), 16)
    return NOT_FINITE.test(source) ? refuse() : source
  }
  if (source.length > 5) return source
  if (NULL.test(source)) return null
  if (TRUE.test(source)) return true
  return FALSE.test(source) ? false : source
}

/** Joins the lines of a scalar that is written over several: one line end is a blank, each further one stays. */
export function unfold(source: string): string {
  const lines = source.split('\n')
  let text = ''
  let gap = ''
  for (const [index, line] of lines.entries()) {
    const isFirst = index === 0
    const isLast = index === lines.length - 1
    const from = isFirst ? 0 : blanksAt(line)
    const to = isLast ? line.length : endOf(line)
    if (isFirst) text = line.slice(0, to)
    else if (from >= to && !isLast) gap = gap === '' ? '\n' : `${gap}\n`
    else {
      text += (gap === '' ? ' ' : gap) + line.slice(from, to)
      gap = ''
    }
  }
  return text
}

/** How many blanks a line begins with. */
function blanksAt(line: string): number {
  let at = 0
  while (line.charCodeAt(at) === 0x20) at++
  return at
}

/** Where a line ends but for blanks and the CR of its line end. */
function endOf(line: string): number {
  let end = line.length
  if (line.charCodeAt(end - 1) === 0x0d) end--
  while (end > 0 && line.charCodeAt(end - 1) === 0x20) end--
  return end
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** What stands between double quotes, its escapes resolved; refuses those that are seldom written. */
export function unescaped(source: string): string {
  return source.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.?))/gs,
    (_, four?: string, two?: string, one = '') => {
      const hex = four ?? two
      return hex === undefined ? (ESCAPES[one] ?? refuse()) : String.fromCharCode(Number.parseInt(hex, 16))
    },
  )
}

/**
 * The text of a block scalar from its lines, already without their indent: each line for itself (`|`), or folded (`>`).
 * Blank lines at its end are left out; `-` leaves out the last line end as well.
 */
export function blockText(lines: readonly string[], folded: boolean, strip: boolean): string {
  const last = lines.findLastIndex((line) => line !== '')
  const first = lines.findIndex((line) => line !== '')
  if (first < 0) refuse()
  const end = strip ? '' : '\n'
  if (!folded) return lines.slice(0, last + 1).join('\n') + end
  let text = '\n'.repeat(first) + (lines[first] ?? '')
  let gap = ''
  for (const line of lines.slice(first + 1, last + 1)) {
    if (line === '') gap += '\n'
    else {
      text += (gap === '' ? ' ' : gap) + line
      gap = ''
    }
  }
  return text + end
}
