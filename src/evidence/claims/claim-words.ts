/** How much of the participants a claim speaks of. A written number is a quantifier of its own. */
export const QUANTIFIERS = [
  'all',
  'almost all',
  'most',
  'majority',
  'more than half',
  'half',
  'many',
  'several',
  'some',
  'a few',
  'few',
  'minority',
  'none',
] as const

export type Quantifier = (typeof QUANTIFIERS)[number]

/**
 * The words of a language in which a paper speaks of its sample. Every list is written with commas between; an entry may be
 * several words. All forms that occur are listed: no stemmer is asked.
 */
export interface ClaimWords {
  quantifiers: Readonly<Record<Quantifier, string>>
  /** From one up, in order; other forms of one number with `/` between. */
  numbers: string
  /** Thirty, forty and fifty. */
  tens: string
  /** Who took part in a study, in every number and case. */
  participants: string
  /** Words for people that count as participants only where a sample is described. */
  people: string
  /** Words for people at work that a study may use of all its participants. */
  workers: string
  women: string
  men: string
  /** One group that talked together. */
  focusGroups: string
  interviews: string
  /** What may stand between a quantifier and its noun. */
  linking: string
  /** `were` in `eight were women`. */
  copula: string
  /** Words before a noun that leave whom it means as it is. */
  plain: string
  /** What follows a noun and means only some of them. */
  narrowing: string
  /** What was done with the whole sample. */
  sampled: string
  /** What the analysis came to. */
  analysed: string
  /** What was done with others than the sample. */
  outside: string
  /** Something is told of each session, or of one only. */
  perSession: string
  /** Something is told of each session alike. */
  each: string
  /** The sentence is about other studies. */
  elsewhere: string
  age: string
  minutes: string
  /** Something took so long. */
  lasting: string
  mean: string
  deviation: string
  median: string
  /** Before two numbers. */
  range: string
  /** Between two numbers. */
  to: string
  groups: string
  subgroups: string
  codes: string
  units: string
  /** Before those four, where not the final ones are meant. */
  preliminary: string
  /** How plural and definite forms of an attribute's value are made: endings of its last word. */
  endings: string
  /** A vowel at the end of the word that falls away before them. */
  falling: string
}
