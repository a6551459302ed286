import type { LanguageCode } from '../language/languages.js'
import { stopWords } from '../language/stop-words/index.js'
import type { CompiledCode } from './compiled-code.js'
import { LiteralSearch, literalsOf } from './engine/literals.js'
import type { Occurrences } from './engine/occurrences.js'
import { Scanner, type WantedPhrase } from './engine/scanner.js'
import { triggersOf } from './engine/triggers.js'
import type { Term } from './term.js'

/** A code that a term speaks for. */
export interface TermOwner {
  /** The code's number. */
  code: number
  /** The term as the codebook writes it. */
  source: string
  /** Its occurrence makes the code found; otherwise it is only a reason to look more closely. */
  decides: boolean
}

/** A code that must look wherever its regular expression may match. */
export interface Searcher {
  /** The code's number. */
  code: number
  literals: LiteralSearch
}

/**
 * Every term that can be found in one pass, and the codes it speaks for. A code with nothing but `any` is decided by
 * its terms. One with `near`, `all` or `none` needs a second look where a trigger of it occurs. A regular expression
 * is searched for by its code alone, where a word that it must match occurs.
 */
export class TermIndex {
  readonly searchers: readonly Searcher[]
  /** Codes by the number of the term. */
  readonly owners: readonly (readonly TermOwner[])[]
  /** Records every occurrence of every term in [start, end) of a text. */
  readonly find: (text: string, start: number, end: number, found: Occurrences) => void

  constructor(
    codes: readonly CompiledCode[],
    language: LanguageCode,
    stemmer: ((word: string) => string) | undefined,
  ) {
    const wanted: WantedPhrase[] = []
    const owners: TermOwner[][] = []
    const numbers = new Map<string, number>()
    const searchers: Searcher[] = []
    const common = stopWords(language)
    for (const [code, compiled] of codes.entries()) {
      const onlyAny = compiled.near.length + compiled.all.length + compiled.none.length === 0
      const terms = onlyAny ? compiled.any : triggersOf(compiled, common)
      for (const term of terms) {
        if (term.kind !== 'regex') continue
        const literals = literalsOf(term.source.slice(1, term.source.lastIndexOf('/')))
        searchers.push({ code, literals: new LiteralSearch(literals) })
      }
      const decides = onlyAny && terms.every(({ kind }) => kind === 'phrase')
      for (const term of new Map(terms.map((each) => [each.source, each])).values()) {
        if (term.kind !== 'phrase') continue
        const key = keyOf(term, compiled.stem)
        let number = numbers.get(key)
        if (number === undefined) {
          number = wanted.push({ phrase: term, stem: compiled.stem }) - 1
          numbers.set(key, number)
          owners.push([])
        }
        owners[number]?.push({ code, source: term.source, decides })
      }
    }
    this.searchers = searchers
    this.owners = owners
    const scanner = new Scanner(wanted, language, common, stemmer)
    this.find = (text, start, end, found) => scanner.scan(text, start, end, found)
  }
}

/** The same for terms that are found in the same places. Neither blanks nor stars stand within a part of a word. */
function keyOf({ words }: Extract<Term, { kind: 'phrase' }>, stem: boolean): string {
  const spelt = words.map((word) => ('literal' in word ? word.literal : word.parts.join('*')))
  return `${stem ? '~' : ''}${spelt.join(' ')}`
}
