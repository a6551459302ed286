import { inventedLanguage, TERMS_PER_CODE } from './terms.js'

const CODES_PER_GROUP = 20

/** The rules of one code, as they stand under `match`. */
export interface Rules {
  any: readonly string[]
  all?: readonly string[]
  none?: readonly string[]
  near?: { terms: readonly string[]; within: number }
  stem?: boolean
}

/** The code of a rank's term: codes hold ten terms each, in order. */
export function codeOf(rank: number): string {
  return `code-${String(Math.floor(rank / TERMS_PER_CODE) + 1).padStart(5, '0')}`
}

/** The first `count` terms, as they stand in the codebook. */
export function termsOf(count: number): string[] {
  return inventedLanguage()
    .terms.slice(0, count)
    .map(({ term }) => term)
}

/** The plain codebook of so many terms: nothing but `any`. */
export function plainCodes(terms: number): Map<string, Rules> {
  const codes = new Map<string, Rules>()
  const all = termsOf(terms)
  for (let first = 0; first < all.length; first += TERMS_PER_CODE) {
    codes.set(codeOf(first), { any: all.slice(first, first + TERMS_PER_CODE) })
  }
  return codes
}

/** Codes beside the plain ones that need a second look, by what makes them look. */
export const FEATURES = {
  near: (rank: number): Rules => ({
    any: [],
    near: { terms: [saidAt(rank), 'the'], within: 8 },
  }),
  all: (rank: number): Rules => ({ any: [saidAt(rank)], all: ['and'] }),
  none: (rank: number): Rules => ({ any: [saidAt(rank)], none: ['of'] }),
  stem: (rank: number): Rules => ({ any: [saidAt(rank), saidAt(rank + 1)], stem: true }),
  regex: (rank: number): Rules => ({ any: [`/\\b${saidAt(rank)}(s|ed)?\\b/iu`] }),
} as const

export type Feature = keyof typeof FEATURES
export const FEATURE_CODES = 20

/** The plain codebook, and twenty codes more with a feature, each about the first word of another code. */
export function codesWithFeature(terms: number, feature: Feature): Map<string, Rules> {
  const codes = plainCodes(terms)
  for (let code = 0; code < FEATURE_CODES; code++) {
    codes.set(`${feature}-${code + 1}`, FEATURES[feature](code * TERMS_PER_CODE))
  }
  return codes
}

function saidAt(rank: number): string {
  return inventedLanguage().terms[rank]?.said ?? ''
}

/** A codebook as a person would write it, 20 codes a group. */
export function codebookYaml(codes: ReadonlyMap<string, Rules>): string {
  const lines = ['groups:']
  let number = 0
  for (const [id, rules] of codes) {
    if (number % CODES_PER_GROUP === 0) {
      const group = number / CODES_PER_GROUP + 1
      lines.push(`  - id: group-${group}`, `    name: Group ${group}`, '    codes:')
    }
    number++
    lines.push(`      - id: ${id}`, `        name: Code ${number}`, '        match:')
    lines.push(...matchLines(rules).map((line) => `          ${line}`))
  }
  return `${lines.join('\n')}\n`
}

function matchLines({ any, near, all, none, stem }: Rules): string[] {
  const lines: string[] = []
  if (any.length > 0) lines.push(`any: ${flow(any)}`)
  if (near) lines.push(`near: [{ terms: ${flow(near.terms)}, within: ${near.within} }]`)
  if (all) lines.push(`all: ${flow(all)}`)
  if (none) lines.push(`none: ${flow(none)}`)
  if (stem) lines.push('stem: true')
  return lines
}

function flow(terms: readonly string[]): string {
  return `[${terms.map((term) => JSON.stringify(term)).join(', ')}]`
}

/** One literal a line, the stars dropped: what `grep -F -f` and `rg -F -f` read. */
export function literals(terms: number): string {
  return termsOf(terms)
    .map((term) => `${term.replace(/\*$/, '')}\n`)
    .join('')
}

/** `code<tab>term`, one a line: for programs that read no YAML. */
export function termTable(terms: number): string {
  return termsOf(terms)
    .map((term, rank) => `${codeOf(rank)}\t${term}\n`)
    .join('')
}
