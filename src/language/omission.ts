/**
 * `(…)`, `[…]`, `(...)`, `[...]`, also with blanks within: the marks that declare that words are left out. The source of a
 * pattern, to be put together with what a reader looks for beside them.
 */
export const ANY_OMISSION = String.raw`[([]\s*(?:…|\.\s?\.\s?\.)\s*[)\]]`
