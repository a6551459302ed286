/**
 * A language's function words and fillers by word class, each class a string of words with blanks between.
 * A word with several uses stands in one class only. Contractions count as words where `words` takes them as one.
 */
export interface FunctionWords {
  determiners: string
  pronouns: string
  prepositions: string
  conjunctions: string
  auxiliaries: string
  adverbs: string
  /** What fills a pause in talk, answers and softeners included. */
  fillers: string
}
