import { isScalar, type Node } from 'yaml'
import type { $ZodIssue, $ZodType } from 'zod/v4/core'
import { type Diagnostic, error, type Place } from '../diagnostic.js'
import { catalogue, type DiagnosticCode } from '../diagnostics/catalogue.js'
import { didYouMean, suggest } from '../diagnostics/suggest.js'
import { knownKeys } from './known-keys.js'
import type { Located, Path } from './locate.js'
import { quoted, shown } from './quoting.js'
import { discriminators, kindOf, listed, subjectOf, valueAt, wanted } from './wording.js'

/** What is needed to say where an issue stands and what was written there. */
export interface IssueContext {
  schema: $ZodType
  /** The document as plain values. */
  raw: unknown
  locate(path: Path): Located
  spot(node: Node | undefined): Place
  excerpt(line: number): string
}

/**
 * The issues of a schema as diagnostics in the order of the file, each at the node it is about: an unknown key at the
 * key, a missing value at the mapping that lacks it, all else at the value. A union gives one message, that of the
 * branch which fits best. A missing key is not reported beside a misspelling of it.
 */
export function schemaDiagnostics(issues: readonly $ZodIssue[], context: IssueContext): Diagnostic[] {
  const flat = issues.flatMap((issue) => resolveUnion(issue, []))
  const misspelt = new Set<string>()
  const found = flat
    .filter(({ issue }) => issue.code === 'unrecognized_keys')
    .flatMap(({ issue, path }) => unknownKeys(issue, path, context, misspelt))
  for (const { issue, path } of flat) {
    if (issue.code === 'unrecognized_keys' || misspelt.has(JSON.stringify(path))) continue
    found.push(diagnose(issue, path, context))
  }
  return found.sort(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  )
}

/** An issue with its path from the root of the document. */
interface Placed {
  issue: $ZodIssue
  path: Path
}

/** Replaces an issue about a union by those of the branch that fits best, where one fits better than the others. */
function resolveUnion(issue: $ZodIssue, base: Path): Placed[] {
  const path = [...base, ...pathOf(issue)]
  if (issue.code !== 'invalid_union' || issue.message !== '') return [{ issue, path }]
  const branches = issue.errors.filter(
    (branch) => branch.length > 0 && !branch.some((inner) => inner.path.length === 0 && isMismatch(inner)),
  )
  const best = branches.reduce<readonly $ZodIssue[] | undefined>(
    (least, branch) => (least === undefined || branch.length < least.length ? branch : least),
    undefined,
  )
  return best === undefined ? [{ issue, path }] : best.flatMap((inner) => resolveUnion(inner, path))
}

function isMismatch(issue: $ZodIssue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union'
}

function unknownKeys(
  issue: $ZodIssue,
  path: Path,
  context: IssueContext,
  misspelt: Set<string>,
): Diagnostic[] {
  if (issue.code !== 'unrecognized_keys') return []
  const known = knownKeys(context.schema, path)
  const given = Object.keys(Object(valueAt(context.raw, path)))
  const free = known.filter((key) => !given.includes(key))
  return issue.keys.map((key) => {
    const meant = suggest(key, free) ?? suggest(key, known)
    if (meant !== undefined) misspelt.add(JSON.stringify([...path, meant]))
    const where = path.length === 0 ? '' : ` in ${subjectOf(path)}`
    const hint =
      meant !== undefined
        ? `did you mean "${meant}"?`
        : known.length > 0
          ? `known here: ${listed(known, 'and')}`
          : 'remove it'
    return at(
      context,
      context.locate([...path, key]).key,
      'stc/unknown-key',
      `unknown key "${key}"${where}`,
      hint,
    )
  })
}

function diagnose(issue: $ZodIssue, path: Path, context: IssueContext): Diagnostic {
  const located = context.locate(path)
  const value = valueAt(context.raw, path)
  const subject = subjectOf(path)

  if (issue.code === 'custom') {
    const { code, hint } = ownParams(issue.params)
    const node = located.node ?? located.key
    return at(context, node, code, issue.message || `${subject} is not allowed here`, hint)
  }
  if (issue.code === 'invalid_key') {
    const inner = issue.issues.map(({ message }) => message).find((message) => message !== '')
    const message = inner ?? `"${String(path.at(-1))}" cannot be used as a key here`
    return at(context, located.key ?? located.node, 'stc/yaml-schema', message)
  }
  if (issue.message !== '') return at(context, located.node ?? located.key, 'stc/yaml-schema', issue.message)

  const expected = wanted(issue)
  if (!located.exact || value === undefined) {
    if (path.length === 0) return at(context, undefined, 'stc/yaml-schema', 'there is nothing here to read')
    const needs = expected === undefined ? undefined : `it must be ${expected}`
    return at(context, located.node, 'stc/yaml-schema', missing(path), needs)
  }
  const scalar = isScalar(located.node) ? located.node : undefined
  const source = scalar?.source ?? ''
  if (value === null && source === '') {
    const message = path.length === 0 ? 'there is nothing here to read' : `${subject} has no value`
    return at(
      context,
      located.key ?? located.node,
      'stc/yaml-schema',
      message,
      expected && `it must be ${expected}`,
    )
  }
  if (scalar !== undefined && typeof value !== 'string' && asksForText(issue)) {
    const message = `${subject} must be text, but YAML reads ${source} as ${kindOf(value)}`
    return at(context, scalar, 'stc/not-a-string', message, `put it in quotes: ${quoted(source)}`)
  }
  return at(
    context,
    located.node ?? located.key,
    'stc/yaml-schema',
    ...misfit(issue, subject, expected, value),
  )
}

/** The message and the hint for a value that is there but does not fit. */
function misfit(
  issue: $ZodIssue,
  subject: string,
  expected: string | undefined,
  value: unknown,
): [string, string | undefined] {
  if (expected === undefined) return [`${subject} does not fit here`, undefined]
  if (issue.code === 'too_small' || issue.code === 'too_big' || issue.code === 'not_multiple_of') {
    return [`${subject} must be ${expected}`, undefined]
  }
  const choices = choicesOf(issue)
  const verbatim = value === null || typeof value === 'string' || typeof value === 'number'
  const given = verbatim ? shown(JSON.stringify(value)) : kindOf(value)
  const message = `${subject} must be ${expected}, not ${given}`
  if (expected === 'a list' && typeof value !== 'object') {
    return [message, `put it in brackets: [${quoted(shown(String(value)))}]`]
  }
  if (isQuotedByMistake(issue, value)) return [message, 'remove the quotes']
  const hint = typeof value === 'string' ? didYouMean(value, choices).trim() : ''
  return [message, hint === '' ? undefined : lowerFirst(hint)]
}

/** Whether a number, or true or false, was asked for and stands there in quotes. */
function isQuotedByMistake(issue: $ZodIssue, value: unknown): boolean {
  if (issue.code !== 'invalid_type' || typeof value !== 'string') return false
  if (issue.expected === 'boolean') return value === 'true' || value === 'false'
  return (issue.expected === 'number' || issue.expected === 'int') && /^-?\d+(?:\.\d+)?$/.test(value)
}

/** The strings an issue would have accepted. */
function choicesOf(issue: $ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  if (issue.code === 'invalid_union') {
    if (issue.errors.length === 0) return discriminators(issue)
    return issue.errors.flatMap((branch) => branch.flatMap(choicesOf))
  }
  return []
}

function asksForText(issue: $ZodIssue): boolean {
  if (issue.code === 'invalid_type') return issue.expected === 'string'
  if (issue.code === 'invalid_value') return issue.values.every((choice) => typeof choice === 'string')
  if (issue.code === 'invalid_union') return issue.errors.some((branch) => branch.some(asksForText))
  return false
}

function missing(path: Path): string {
  const name = path.at(-1)
  const inside = path.length > 1 ? ` in ${subjectOf(path.slice(0, -1))}` : ''
  return typeof name === 'string'
    ? `"${name}" is missing${inside}`
    : `item ${Number(name) + 1} is missing${inside}`
}

/** The code and hint that a refinement of the schema may carry in its `params`. */
function ownParams(params: Record<string, unknown> | undefined): { code: DiagnosticCode; hint?: string } {
  const code = params?.code
  const hint = params?.hint
  return {
    code:
      typeof code === 'string' && Object.hasOwn(catalogue, code)
        ? (code as DiagnosticCode)
        : 'stc/yaml-schema',
    hint: typeof hint === 'string' ? hint : undefined,
  }
}

function at(
  { spot, excerpt }: IssueContext,
  node: Node | undefined,
  code: DiagnosticCode,
  message: string,
  hint?: string,
): Diagnostic {
  const place = spot(node)
  return error(code, message, { place, hint, excerpt: excerpt(place.line ?? 1) })
}

function pathOf(issue: $ZodIssue): (string | number)[] {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
