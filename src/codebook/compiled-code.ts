import type { LanguageCode } from '../language/languages.js'
import { CONTEXT_ROLES } from '../transcript/transcript.js'
import type { Code } from './codebook.js'
import { findNear } from './near.js'
import type { Hit, Segment } from './segment.js'
import { parseTerm, stemTerm, type Term } from './term.js'

/** A code with its rules compiled for a language. */
export interface CompiledCode {
  code: Code
  any: readonly Term[]
  near: readonly { terms: readonly Term[]; within: number }[]
  all: readonly Term[]
  none: readonly Term[]
  /** The words of its terms are stems. */
  stem: boolean
}

/** Compiles the rules of a code; undefined for one without rules, which is left to the analysts. */
export function compileCode(
  code: Code,
  language: LanguageCode,
  stemmer: ((word: string) => string) | undefined,
): CompiledCode | undefined {
  const { any, near, all, none } = code.match
  if (any.length + near.length + all.length === 0) return undefined
  const stem = code.match.stem && stemmer !== undefined
  const read = (source: string): Term => {
    const term = parseTerm(source, language)
    return stem ? stemTerm(term, stemmer) : term
  }
  return {
    code,
    any: any.map(read),
    near: near.map(({ terms, within }) => ({ terms: terms.map(read), within })),
    all: all.map(read),
    none: none.map(read),
    stem,
  }
}

/** Whether a code looks at what this role says. */
export function listensTo({ match }: Code, role: string): boolean {
  return match.roles ? match.roles.includes(role) : !CONTEXT_ROLES.has(role)
}

/** The hits that make a code found, in text order; undefined where its `any`, `near` and `all` do not hold. */
export function findCode({ any, near, all }: CompiledCode, segment: Segment): Hit[] | undefined {
  const hits: Hit[] = any.flatMap((term) => segment.find(term))
  for (const { terms, within } of near) for (const hit of findNear(terms, within, segment)) hits.push(hit)
  if (any.length + near.length > 0 && hits.length === 0) return undefined
  for (const term of all) {
    const found = segment.find(term)
    if (found.length === 0) return undefined
    for (const hit of found) hits.push(hit)
  }
  const unique = new Map(
    hits.map(({ start, end, term }) => [`${start} ${end} ${term}`, { term, start, end }]),
  )
  return [...unique.values()].sort(inTextOrder)
}

/** Sorts hits from left to right, shorter ones first; those of one place by their terms. */
export function inTextOrder(a: Hit, b: Hit): number {
  return a.start - b.start || a.end - b.end || (a.term < b.term ? -1 : 1)
}
