import type { Code, Codebook, Rules } from '../../src/codebook/codebook.js'
import type { NearMiss } from '../../src/codebook/matcher.js'
import { Matcher } from '../../src/codebook/matcher.js'
import '../../src/codebook/regex-term.js'
import type { LanguageCode } from '../../src/language/languages.js'
import { stemmer } from '../../src/language/stem.js'

/** Rules of which only some are given. */
export type SomeRules = Partial<Rules>

const NO_RULES: Rules = {
  any: [],
  near: [],
  all: [],
  none: [],
  roles: undefined,
  stem: false,
  unit: 'sentence',
}

/** A codebook of one group `g` whose codes have these rules, in this order. */
export function makeCodebook(rules: Readonly<Record<string, SomeRules>>): Codebook {
  const codes = Object.entries(rules).map(
    ([id, some]): Code => ({
      id,
      name: id,
      group: 'g',
      subgroup: undefined,
      definition: undefined,
      include: undefined,
      exclude: undefined,
      examples: [],
      counterexamples: [],
      match: { ...NO_RULES, ...some },
    }),
  )
  return {
    file: 'codebook.yaml',
    groups: [{ id: 'g', name: 'G', keywords: [], from: [], subgroups: [], codes }],
    codes: new Map(codes.map((code) => [code.id, code])),
    place: () => ({ file: 'codebook.yaml', line: 1, column: 1 }),
    path: () => [],
    retired: new Map(),
    warnings: [],
  }
}

/** Circumstances of a judgement that most tests leave alone. */
export interface Circumstances {
  language?: LanguageCode
  role?: string
}

/** The words that one code's rules find in a text that is one stretch, left to right, as they stand there. */
export function found(text: string, rules: SomeRules, more: Circumstances = {}): string[] {
  const [match] = judged(text, rules, more).matches
  return match ? match.hits.map((hit) => text.slice(hit.start, hit.end)) : []
}

/** What a code found, had `none` or `roles` not dropped it. */
export function missed(text: string, rules: SomeRules, more: Circumstances = {}): NearMiss[] {
  return judged(text, rules, more).nearMisses
}

/** The verdict on a text as one stretch of the unit that the rules look at. */
export function judged(
  text: string,
  rules: SomeRules,
  { language = 'en', role = 'participant' }: Circumstances = {},
) {
  const matcher = new Matcher(makeCodebook({ code: rules }), language, stemmer(language))
  return matcher.judge(text, { start: 0, end: text.length }, rules.unit ?? 'sentence', role)
}
