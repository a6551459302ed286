import type { Diagnostic, Place } from '../diagnostic.js'

/** How much text a rule looks at: a sentence, a paragraph (between blank lines) or the whole turn. */
export type RuleUnit = 'sentence' | 'paragraph' | 'turn'

/** Terms that must stand close to each other: at most `within` words from the first to the last. */
export interface Near {
  terms: readonly string[]
  within: number
}

/**
 * When a code is found in a stretch of text: some term of `any` or some `near` occurs (where either is given),
 * and every term of `all`, and no term of `none`.
 */
export interface Rules {
  any: readonly string[]
  near: readonly Near[]
  all: readonly string[]
  none: readonly string[]
  /** Roles whose turns are searched; undefined means everyone but the context roles. */
  roles: readonly string[] | undefined
  /** Compare word stems instead of word forms. */
  stem: boolean
  unit: RuleUnit
}

/** A label for meaning units, with the definition that tells when to use it. */
export interface Code {
  id: string
  name: string
  group: string
  subgroup: string | undefined
  definition: string | undefined
  include: string | undefined
  exclude: string | undefined
  examples: readonly string[]
  counterexamples: readonly string[]
  match: Rules
}

/** A code that is out of use, as it stood: decisions may still name it, its rules find nothing. */
export interface RetiredCode extends Omit<Code, 'group'> {
  /** The group it belonged to, which need not be there any more. */
  group: string | undefined
  reason: string
}

/** A part of a code group; condensed under a heading of its own. */
export interface Subgroup {
  id: string
  name: string
}

/** What codes are sorted into in step 3: the sections of the results. */
export interface CodeGroup {
  id: string
  name: string
  keywords: readonly string[]
  /** Preliminary themes it grew out of, as `analyst/theme`. */
  from: readonly string[]
  subgroups: readonly Subgroup[]
  /** In the order of the codebook. */
  codes: readonly Code[]
}

/** A codebook that is free of errors, in the order in which it was written. */
export interface Codebook {
  file: string
  groups: readonly CodeGroup[]
  /** Every code of every group by its id. */
  codes: ReadonlyMap<string, Code>
  /** Codes out of use by their ids, in the order in which they were retired. */
  retired: ReadonlyMap<string, RetiredCode>
  /** Where a value stands in the file, e.g. `['groups', 0, 'codes', 2, 'examples', 0]`. */
  place(path: readonly (string | number)[]): Place
  /** Path of a code, in use or retired, within the file, to be extended for `place`. */
  path(code: string): readonly (string | number)[]
  warnings: readonly Diagnostic[]
}
