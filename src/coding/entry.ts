import { foldWhiteSpace } from '../language/fold.js'
import { unicode } from '../language/unicode.js'
import { foldScalar, quoteScalar, writeScalar } from '../yaml/write-scalar.js'
import type { Decision } from './decision.js'
import type { Translation } from './translation.js'

const PLAIN_PLACE = unicode`^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*:\d+$`

/** What an entry of a coding file says; keys left out are not written. */
export interface Entry {
  transcript: string
  /** 1-based. */
  turn: number
  quote: string
  /** Where the quote stands several times in the turn. */
  occurrence?: number | undefined
  codes?: readonly string[] | undefined
  status: Decision['status']
  reason?: string | undefined
  memo?: string | undefined
  translation?: Translation | undefined
}

/** A line of a coding file does not go beyond this column, but where a single word does. */
export const WIDEST = 110

/** The keys of an entry in the order in which they are written. */
export const ENTRY_KEYS = [
  'at',
  'quote',
  'occurrence',
  'codes',
  'status',
  'reason',
  'memo',
  'translation',
] as const

/** A key of an entry as it stands in the file. */
export type EntryKey = (typeof ENTRY_KEYS)[number]

/**
 * Writes an entry as an item of the list `units`, its dash in a column (0-based), without a line end behind it: on one
 * line in braces where that fits, else a key a line. White space of the quote becomes single blanks, as it is looked
 * for; everything else reads back as it is.
 */
export function writeEntry(entry: Entry, dash: number): string {
  const values = new Map<EntryKey, string>()
  for (const key of ENTRY_KEYS) {
    const value = inlineValue(key, entry)
    if (value !== undefined) values.set(key, value)
  }
  const margin = ' '.repeat(dash)
  const line = `${margin}- { ${[...values].map(([key, value]) => `${key}: ${value}`).join(', ')} }`
  if (line.length <= WIDEST) return line
  const lines = [...values].map(([key, value]) => writePair(key, blockValue(key, value, entry, dash + 2)))
  return `${margin}- ${lines.join(`\n${margin}  `)}`
}

/** A key and its value; a value of lines of its own begins with a line end. */
export function writePair(key: string, value: string): string {
  return value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}`
}

/** The value of a key as it is written on one line; undefined where the entry has none. */
export function inlineValue(key: EntryKey, entry: Partial<Entry>): string | undefined {
  if (key === 'at') {
    return entry.transcript === undefined ? undefined : writeAt(`${entry.transcript}:${entry.turn}`)
  }
  if (key === 'codes') {
    return entry.codes === undefined ? undefined : `[${entry.codes.map(writeScalar).join(', ')}]`
  }
  if (key === 'translation') {
    if (entry.translation === undefined) return undefined
    return `{ ${pairsOf(entry.translation)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')} }`
  }
  if (key === 'occurrence') return entry.occurrence === undefined ? undefined : String(entry.occurrence)
  const text = entry[key]
  if (text === undefined) return undefined
  return key === 'quote' ? quoteScalar(foldWhiteSpace(text)) : writeScalar(text)
}

/**
 * The same for a line of its own: a long text is folded, a long translation has a key a line below its own, which
 * stands in the column `indent`.
 */
export function blockValue(key: EntryKey, inline: string, entry: Partial<Entry>, indent: number): string {
  if (
    indent + key.length + 2 + inline.length <= WIDEST ||
    key === 'at' ||
    key === 'codes' ||
    key === 'occurrence'
  )
    return inline
  if (key === 'translation')
    return entry.translation ? translationBelow(entry.translation, indent + 2) : inline
  const text = key === 'quote' ? foldWhiteSpace(entry.quote ?? '') : (entry[key] ?? '')
  return foldScalar(text, indent + 2, WIDEST) ?? inline
}

/** `FG1:34` needs no quotes: its colon has no blank behind it. */
function writeAt(at: string): string {
  return PLAIN_PLACE.test(at) ? at : quoteScalar(at)
}

/** The keys of a translation with their values on one line. */
function pairsOf({ text, language, by, validatedBy, of }: Translation): [key: string, value: string][] {
  const pairs: [string, string | undefined][] = [
    ['text', quoteScalar(text)],
    ['language', language && writeScalar(language)],
    ['by', by && writeScalar(by)],
    ['validated_by', validatedBy.length === 0 ? undefined : `[${validatedBy.map(writeScalar).join(', ')}]`],
    ['of', of && writeScalar(of)],
  ]
  return pairs.flatMap(([key, value]) => (value ? [[key, value]] : []))
}

function translationBelow(translation: Translation, indent: number): string {
  const margin = ' '.repeat(indent)
  const lines = pairsOf(translation).map(([key, value]) => {
    const isLong = key === 'text' && indent + key.length + 2 + value.length > WIDEST
    const folded = isLong ? foldScalar(translation.text, indent + 2, WIDEST) : undefined
    return `\n${margin}${key}: ${folded ?? value}`
  })
  return lines.join('')
}
