import { writeScalar } from '../write-scalar.js'

/** Plain values that can be written into a YAML text. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** Writes a value on one line, lists and mappings in brackets. */
export function writeInline(value: Value): string {
  if (typeof value === 'string') return writeScalar(value)
  if (isList(value)) return `[${value.map(writeInline).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, each]) => `${writeScalar(key)}: ${writeInline(each)}`)
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
  }
  return String(value)
}

/**
 * Writes a mapping with each key on a line of its own, mappings within it likewise, everything else inline. Lines are
 * joined by LF and begin in column 0.
 */
export function writeLines(mapping: { readonly [key: string]: Value }): string {
  const lines = Object.entries(mapping).map(([key, value]) => {
    if (typeof value !== 'object' || value === null || isList(value) || Object.keys(value).length === 0)
      return `${writeScalar(key)}: ${writeInline(value)}`
    return `${writeScalar(key)}:\n${writeLines(value as { readonly [key: string]: Value }).replace(/^/gm, '  ')}`
  })
  return lines.join('\n')
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
