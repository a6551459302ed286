import type { LanguageCode } from '../language/languages.js'
import { stopWords } from '../language/stop-words/index.js'
import { CONTEXT_ROLES, type Span } from '../transcript/transcript.js'
import type { Code, Codebook, RuleUnit } from './codebook.js'
import { Scanner } from './engine/scanner.js'
import { triggersOf } from './engine/triggers.js'
import { findNear } from './near.js'
import { type Hit, Segment } from './segment.js'
import { parseTerm, stemTerm, type Term } from './term.js'

/** A code found in a stretch of text, with the matches that speak for it. Offsets are UTF-16. */
export interface CodeMatch {
  code: string
  hits: readonly Hit[]
}

/** A code that would have been found, had its `none` or its `roles` not spoken against it. */
export interface NearMiss {
  code: string
  hits: readonly Hit[]
  /** The `none` matches that dropped it, or the role that is not asked for. */
  droppedBy: { none: readonly Hit[] } | { role: string }
}

/** What the rules say of one stretch of text. */
export interface Verdict {
  matches: CodeMatch[]
  nearMisses: NearMiss[]
}

interface CompiledCode {
  code: Code
  any: readonly Term[]
  near: readonly { terms: readonly Term[]; within: number }[]
  all: readonly Term[]
  none: readonly Term[]
}

/** A verdict that holds something, and the stretch of the turn it is about. */
export interface StretchVerdict extends Verdict {
  unit: RuleUnit
  /** The stretch's number among those of its kind in the turn. */
  index: number
  span: Span
}

/**
 * The rules of a codebook, compiled for a language. `judge` is the plain, obvious way: each code looks at each stretch of
 * text by itself. `judgeTurn` finds the same, but first looks for words that speak for some code, and then lets
 * only those codes look, and only where such a word stands.
 */
export class Matcher {
  readonly #codes: readonly CompiledCode[]
  readonly #stem: ((word: string) => string) | undefined
  /** Numbers of codes with a regular expression, which no single word can speak for. */
  readonly #always: readonly number[]
  readonly #scanner: Scanner
  /** The units of text that some code looks at. */
  readonly unitsInUse: ReadonlySet<RuleUnit>

  /** `stemmer` is needed only where some code asks for `stem: true`. */
  constructor(
    codebook: Pick<Codebook, 'codes'>,
    readonly language: LanguageCode,
    stemmer?: (word: string) => string,
  ) {
    this.#stem = stemmer
    this.#codes = [...codebook.codes.values()]
      .map((code) => this.#compile(code))
      .filter((code) => code !== undefined)
    this.unitsInUse = new Set(this.#codes.map(({ code }) => code.match.unit))
    const common = stopWords(language)
    const triggers = this.#codes.map((compiled) =>
      triggersOf({ ...compiled, stem: compiled.code.match.stem && stemmer !== undefined }, common),
    )
    this.#always = [...triggers.keys()].filter((number) =>
      triggers[number]?.some(({ kind }) => kind === 'always'),
    )
    this.#scanner = new Scanner(triggers, language, stemmer)
  }

  /**
   * Judges every stretch of a turn; `cut` gives those of one kind, ascending, and is only asked where some code has a
   * reason to look. Verdicts that hold nothing are left out; the others come in text order for each kind.
   */
  judgeTurn(
    text: string,
    turn: Span,
    cut: (unit: RuleUnit) => readonly Span[],
    role: string,
  ): StretchVerdict[] {
    const reasons: { number: number; offset: number }[] = []
    this.#scanner.scan(text, turn.start, turn.end, (number, offset) => reasons.push({ number, offset }))
    if (reasons.length + this.#always.length === 0) return []
    const verdicts: StretchVerdict[] = []
    for (const unit of this.unitsInUse) {
      const looksAt = (number: number) => this.#codes[number]?.code.match.unit === unit
      const own = reasons.filter(({ number }) => looksAt(number))
      const always = this.#always.filter(looksAt)
      if (own.length + always.length === 0) continue
      const stretches = cut(unit)
      const among = new Map<number, Set<number>>()
      if (always.length > 0) for (const index of stretches.keys()) among.set(index, new Set(always))
      for (const { number, offset } of own) {
        const index = stretchAt(stretches, offset)
        if (index === undefined) continue
        const numbers = among.get(index)
        if (numbers) numbers.add(number)
        else among.set(index, new Set([number]))
      }
      for (const [index, numbers] of [...among].sort(([a], [b]) => a - b)) {
        const span = stretches[index] as Span
        const codes = [...numbers].sort((a, b) => a - b).flatMap((number) => this.#codes[number] ?? [])
        const verdict = this.#judge(text, span, codes, role)
        if (verdict.matches.length + verdict.nearMisses.length > 0)
          verdicts.push({ ...verdict, unit, index, span })
      }
    }
    return verdicts
  }

  /**
   * Judges one stretch of a turn. `text` is the transcript's text with what nobody said blanked out; only codes
   * that look at this kind of unit take part. Matches come in the order of the codebook.
   */
  judge(text: string, span: Span, unit: RuleUnit, role: string): Verdict {
    const codes = this.#codes.filter(({ code }) => code.match.unit === unit)
    return this.#judge(text, span, codes, role)
  }

  #judge(text: string, span: Span, codes: readonly CompiledCode[], role: string): Verdict {
    const verdict: Verdict = { matches: [], nearMisses: [] }
    let plain: Segment | undefined
    let stemmed: Segment | undefined
    for (const compiled of codes) {
      const { code } = compiled
      let segment: Segment
      if (code.match.stem) segment = stemmed ??= new Segment(text, span, this.language, this.#stem)
      else segment = plain ??= new Segment(text, span, this.language)
      const hits = findCode(compiled, segment)
      if (!hits) continue
      if (!speaksFor(code, role)) {
        verdict.nearMisses.push({ code: code.id, hits, droppedBy: { role } })
        continue
      }
      const against = compiled.none.flatMap((term) => segment.find(term))
      if (against.length > 0) verdict.nearMisses.push({ code: code.id, hits, droppedBy: { none: against } })
      else verdict.matches.push({ code: code.id, hits })
    }
    return verdict
  }

  #compile(code: Code): CompiledCode | undefined {
    const { any, near, all, none, stem } = code.match
    if (any.length + near.length + all.length === 0) return undefined
    const read = (source: string): Term => {
      const term = parseTerm(source, this.language)
      return stem && this.#stem ? stemTerm(term, this.#stem) : term
    }
    return {
      code,
      any: any.map(read),
      near: near.map(({ terms, within }) => ({ terms: terms.map(read), within })),
      all: all.map(read),
      none: none.map(read),
    }
  }
}

/** The number of the stretch that an offset lies in; undefined between two. */
function stretchAt(stretches: readonly Span[], offset: number): number | undefined {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const found = stretches[low]
  return found && found.start <= offset ? low : undefined
}

/** Whether a code looks at what this role says. */
function speaksFor(code: Code, role: string): boolean {
  return code.match.roles ? code.match.roles.includes(role) : !CONTEXT_ROLES.has(role)
}

/** The hits that make a code found, in text order; undefined where its `any`, `near` and `all` do not hold. */
function findCode({ any, near, all }: CompiledCode, segment: Segment): Hit[] | undefined {
  const hits = any.flatMap((term) => segment.find(term))
  for (const { terms, within } of near) for (const hit of findNear(terms, within, segment)) hits.push(hit)
  if (any.length + near.length > 0 && hits.length === 0) return undefined
  for (const term of all) {
    const found = segment.find(term)
    if (found.length === 0) return undefined
    for (const hit of found) hits.push(hit)
  }
  const unique = new Map(hits.map((hit) => [`${hit.start} ${hit.end} ${hit.term}`, hit]))
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.term < b.term ? -1 : 1))
}
