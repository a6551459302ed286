import type { $ZodIssue } from 'zod/v4/core'
import type { Path } from './locate.js'

/** How a message names the value at a path: `"name"`, `item 2 of "any"`; the root is `the file`. */
export function subjectOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'the file'
  if (typeof last === 'string') return `"${last}"`
  const list = path.findLast((step) => typeof step === 'string')
  return list === undefined ? `item ${last + 1}` : `item ${last + 1} of "${list}"`
}

/** What kind of value YAML made of what was written. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number' || typeof value === 'bigint') return 'a number'
  if (typeof value === 'boolean') return 'a yes-or-no value'
  return 'a mapping'
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  null: 'nothing',
}

/** What an issue asks for, to stand after "must be"; undefined when it cannot be said in a few words. */
export function wanted(issue: $ZodIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? String(issue.expected)
    case 'invalid_value':
      return listed(issue.values.map((choice) => (typeof choice === 'string' ? choice : String(choice))))
    case 'invalid_format':
      return `text in the form of ${issue.pattern ?? issue.format}`
    case 'too_small':
      return `${measure(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum)}`
    case 'too_big':
      return `${measure(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum)}`
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`
    case 'invalid_union': {
      if (issue.errors.length === 0) return listed(discriminators(issue))
      const kinds = new Set(issue.errors.flatMap((branch) => branch.slice(0, 1).map(wanted)))
      const known = [...kinds].filter((kind) => kind !== undefined)
      return known.length === 0 ? undefined : listed(known)
    }
    default:
      return undefined
  }
}

/** The values that a discriminated union tells its branches by; the types of zod leave them out. */
export function discriminators(issue: $ZodIssue): string[] {
  const { options } = issue as { options?: unknown }
  return Array.isArray(options) ? options.map(String) : []
}

function measure(origin: string, bound: string, limit: number | bigint): string {
  if (origin === 'string') {
    return bound === 'at least' && limit === 1
      ? 'more than an empty text'
      : `${bound} ${limit} characters long`
  }
  if (origin === 'array' || origin === 'set') {
    return bound === 'at least' && limit === 1
      ? 'a list of one item or more'
      : `a list of ${bound} ${limit} items`
  }
  return `${bound} ${limit}`
}

/** `a`, `a or b`, `a, b or c`; more than twelve are cut. */
export function listed(words: readonly string[], link: 'and' | 'or' = 'or'): string {
  if (words.length > 12) return `${words.slice(0, 12).join(', ')} …`
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${link} ${last}`
}

/** The value at a path of plain values, undefined where there is none. */
export function valueAt(raw: unknown, path: Path): unknown {
  let value = raw
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}
