import { unicode } from '../../language/unicode.js'

const CODE = unicode.g`(?<![\p{L}\p{N}])(\p{L}{1,4})[ _-]?0*(\p{N}{1,4})(?![\p{L}\p{N}])`

/** The numbers of codes by the letters before them, in small letters: `P2, FG1` gives p: 2 and fg: 1. */
export function codesIn(words: string): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>()
  const lower = words.toLowerCase()
  for (const [, letters = '', number = ''] of lower.matchAll(CODE.for(lower)))
    codes.set(letters, (codes.get(letters) ?? new Set()).add(number))
  return codes
}
