/**
 * How an abbreviation stands towards the end of a sentence:
 * - `leading` leads on to something and never ends a sentence: `Dr. Smith`, `f.eks. pasienter`, `kl. 10`.
 * - `closing` may be the last word and ends the sentence before a capital: `senger osv. Så gikk vi`.
 * - `either` may be the last word, but a name or a noun with a capital may follow as well (`the U.S. Army`,
 *   `10 Min. Pause`). It ends the sentence before a capital that only a new sentence explains, that of a function
 *   word: `in the U.S. Then he left`, `10 Min. Dann gingen wir`.
 * - `numbering` is an abbreviation only before a number, else a word like others: `No. 4`, but `I said no. Then`.
 */
export type AbbreviationKind = 'leading' | 'closing' | 'either' | 'numbering'

/**
 * A language's abbreviations by kind, each string a list with blanks between: in lower case, without the last dot,
 * with the inner dots. Those written with a blank inside (`z. B.`) need no entry beside the one without (`z.b`).
 */
export type AbbreviationLists = Readonly<Record<AbbreviationKind, readonly string[]>>
