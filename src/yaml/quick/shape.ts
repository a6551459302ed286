/**
 * The shape of a value, as far as a quick check needs to know it. Beside each schema of a file stands its shape; a test
 * derives the one from the other and compares them.
 */
export type Shape =
  /** Any value. */
  | { is: 'anything' }
  | { is: 'text'; least?: number; pattern?: Pick<RegExp, 'test'> }
  | { is: 'one of'; words: readonly string[] }
  | { is: 'number'; least?: number; most?: number; whole?: true }
  | { is: 'yes or no' }
  | { is: 'list'; of: Shape; least?: number }
  /** A mapping with any keys. */
  | { is: 'record'; of: Shape }
  /** A mapping with these keys; with further ones only where it is `open`. */
  | { is: 'mapping'; keys: Readonly<Record<string, Entry>>; open?: true }
  /** A value or null. */
  | { is: 'nullable'; of: Shape }
  | { is: 'either'; of: readonly Shape[] }

/** What may stand under a key, and what it means when the key is missing. */
export type Entry = Shape & { optional?: true; otherwise?: unknown }

/**
 * Whether plain values, which are shared with nobody, fit a shape; enters what is missing and has an `otherwise`, and
 * puts the keys that an open mapping does not name behind the others, as the schema would.
 */
export function fill(value: unknown, shape: Shape): boolean {
  switch (shape.is) {
    case 'anything':
      return true
    case 'text':
      if (typeof value !== 'string' || value.length < (shape.least ?? 0)) return false
      return shape.pattern === undefined || shape.pattern.test(value)
    case 'one of':
      return typeof value === 'string' && shape.words.includes(value)
    case 'number':
      if (typeof value !== 'number' || value < (shape.least ?? Number.NEGATIVE_INFINITY)) return false
      if (value > (shape.most ?? Number.POSITIVE_INFINITY)) return false
      return Number.isFinite(value) && (shape.whole === undefined || Number.isSafeInteger(value))
    case 'yes or no':
      return typeof value === 'boolean'
    case 'list':
      if (!Array.isArray(value) || value.length < (shape.least ?? 0)) return false
      return value.every((item) => fill(item, shape.of))
    case 'record':
      return isMapping(value) && Object.keys(value).every((key) => fill(value[key], shape.of))
    case 'mapping':
      return isMapping(value) && fillMapping(value, shape)
    case 'nullable':
      return value === null || fill(value, shape.of)
    case 'either':
      return shape.of.some((each) => fill(value, each))
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fillMapping(value: Record<string, unknown>, { keys, open }: Shape & { is: 'mapping' }): boolean {
  let known = 0
  for (const key in keys) {
    const entry = keys[key]
    if (entry === undefined) continue
    const given = value[key]
    if (given !== undefined) {
      known++
      if (!fill(given, entry)) return false
    } else if (entry.otherwise !== undefined) {
      known++
      value[key] = entry.otherwise
    } else if (!entry.optional) return false
  }
  const all = Object.keys(value)
  if (all.length === known) return true
  if (!open) return false
  for (const key of all) {
    if (Object.hasOwn(keys, key)) continue
    const given = value[key]
    delete value[key]
    value[key] = given
  }
  return true
}
