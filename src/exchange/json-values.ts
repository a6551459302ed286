import { clockOfSeconds } from '../transcript/clock-time.js'
import type { Dropped, ImportedTurn } from './imported.js'

/** What a shape of JSON yields. */
export interface JsonTurns {
  turns: ImportedTurn[]
  dropped: Dropped[]
  notes: string[]
}

export type JsonObject = Readonly<Record<string, unknown>>

/** A value as an object; undefined where it is none. */
export function objectIn(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined
}

/** A field's value, only if the object itself has it. */
export function field(value: unknown, ...names: readonly string[]): unknown {
  const object = objectIn(value)
  for (const name of names) {
    if (object !== undefined && Object.hasOwn(object, name) && object[name] !== null) return object[name]
  }
  return undefined
}

/** A field's objects where it is a list; else none. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.map(objectIn).filter((each) => each !== undefined) : []
}

/** A field that is text; undefined where it is not. */
export function textIn(value: unknown, ...names: readonly string[]): string | undefined {
  const found = field(value, ...names)
  return typeof found === 'string' ? found : undefined
}

/** A speaker as a label: names as they are, numbers (diarizers count from 0) as `Speaker 0`; null where there is none. */
export function speakerOf(value: unknown): string | null {
  if (typeof value === 'number') return `Speaker ${value}`
  const named = objectIn(value) ? textIn(value, 'name', 'label', 'id') : value
  if (typeof named !== 'string' || named.trim() === '') return null
  return /^\d+$/.test(named.trim()) ? `Speaker ${named.trim()}` : named.trim()
}

/** A time as it stands: text as it is, numbers as seconds (or thousandths, where told). */
export function timeOf(value: unknown, unit: 'seconds' | 'milliseconds' = 'seconds'): string | null {
  if (typeof value === 'number') return clockOfSeconds(unit === 'seconds' ? value : value / 1000) ?? null
  if (typeof value !== 'string' || value.trim() === '') return null
  return /^\d+(?:\.\d+)?$/.test(value.trim()) ? timeOf(Number(value), unit) : value.trim()
}

/** Joins words and punctuation marks, which services list apart; a mark that opens joins to the word behind it. */
export function joinTokens(tokens: readonly string[]): string {
  return tokens
    .join(' ')
    .replace(/ +([.,!?;:…)\]}%。、！？])/g, '$1')
    .trim()
}
