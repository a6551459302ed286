import type { LanguageCode } from '../language/languages.js'
import { countWhile } from '../transcript/ascending.js'
import type { Span } from '../transcript/transcript.js'
import type { Codebook, RuleUnit } from './codebook.js'
import { type CompiledCode, compileCode, findCode, inTextOrder, listensTo } from './compiled-code.js'
import { Occurrences } from './engine/occurrences.js'
import { type Hit, mayEndSentence, Segment } from './segment.js'
import { type Searcher, TermIndex } from './term-index.js'

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

/** A verdict that holds something, and the stretch of the turn it is about. */
export interface StretchVerdict extends Verdict {
  unit: RuleUnit
  /** The stretch's number among those of its kind in the turn. */
  index: number
  span: Span
}

/** Codes with a reason to be judged in one stretch: by number, with the hits that decide, or undefined to look. */
type Reasons = Map<number, Hit[] | undefined>

/** A stretch of its number in the turn, in which codes have a reason to be judged. */
interface ReasonedStretch {
  index: number
  span: Span
  reasons: Reasons
}

/**
 * The rules of a codebook, compiled for a language. `judge` is the plain, obvious way: each code looks at each stretch of
 * text by itself. `judgeTurn` finds the same, but first finds all terms of all codes in one pass, and then asks
 * only the codes, and only where it must, whose terms occur.
 */
export class Matcher {
  readonly #codes: readonly CompiledCode[]
  readonly #stemmer: ((word: string) => string) | undefined
  readonly #terms: TermIndex
  readonly #found = new Occurrences()
  readonly #listened = new Map<string, boolean>()
  /** The units of text that some code looks at. */
  readonly unitsInUse: ReadonlySet<RuleUnit>
  /** Each code's place in the codebook, those without rules among them. */
  readonly order: ReadonlyMap<string, number>

  /** `stemmer` is needed only where some code asks for `stem: true`. */
  constructor(
    codebook: Pick<Codebook, 'codes'>,
    readonly language: LanguageCode,
    stemmer?: (word: string) => string,
  ) {
    this.#stemmer = stemmer
    this.#codes = [...codebook.codes.values()].flatMap((code) => compileCode(code, language, stemmer) ?? [])
    this.order = new Map([...codebook.codes.keys()].map((id, index) => [id, index]))
    this.unitsInUse = new Set(this.#codes.map(({ code }) => code.match.unit))
    this.#terms = new TermIndex(this.#codes, language, stemmer)
  }

  /**
   * Judges every stretch of a turn; `cut` gives those of one kind that begin before `until`, ascending, and is only asked
   * where some code has a reason to look. Verdicts that hold nothing are left out; the others come in text order for each kind. Without
   * `nearMisses`, codes that do not listen to the role are not even looked for.
   */
  judgeTurn(
    text: string,
    turn: Span,
    cut: (unit: RuleUnit, until: number) => readonly Span[],
    role: string,
    nearMisses = true,
  ): readonly StretchVerdict[] {
    if (!nearMisses && !this.#isListenedTo(role)) return NO_VERDICTS
    this.#found.clear()
    this.#terms.find(text, turn.start, turn.end, this.#found)
    const searchers = this.#searchersFor(text, turn)
    if (this.#found.count + searchers.length === 0) return NO_VERDICTS
    const until = searchers.length > 0 ? turn.end : this.#found.reach
    const verdicts: StretchVerdict[] = []
    for (const unit of this.unitsInUse) {
      const asked = (number: number): boolean => {
        const code = this.#codes[number]?.code
        return code !== undefined && code.match.unit === unit && (nearMisses || listensTo(code, role))
      }
      const among = this.#reasons(text, () => cut(unit, until), asked, searchers)
      for (const { index, span, reasons } of among) {
        const { matches, nearMisses: missed } = this.#judge(text, span, reasons, role)
        if (matches.length + missed.length > 0)
          verdicts.push({ matches, nearMisses: missed, unit, index, span })
      }
    }
    return verdicts
  }

  /**
   * Judges one stretch of a turn. `text` is the transcript's text with what nobody said blanked out; only codes
   * that look at this kind of unit take part. Matches come in the order of the codebook.
   */
  judge(text: string, span: Span, unit: RuleUnit, role: string): Verdict {
    const all: Reasons = new Map()
    for (const [number, { code }] of this.#codes.entries())
      if (code.match.unit === unit) all.set(number, undefined)
    return this.#judge(text, span, all, role)
  }

  /** The codes that have a reason to search a turn for their regular expressions. */
  #searchersFor(text: string, turn: Span): readonly Searcher[] {
    const { searchers } = this.#terms
    if (searchers.length === 0) return searchers
    return searchers.filter(({ literals }) => literals.mayMatch(text, turn.start, turn.end))
  }

  #isListenedTo(role: string): boolean {
    const known = this.#listened.get(role)
    if (known !== undefined) return known
    const listened = this.#codes.some(({ code }) => listensTo(code, role))
    this.#listened.set(role, listened)
    return listened
  }

  /** Sorts what was found into the stretches it lies in; in text order. */
  #reasons(
    text: string,
    cut: () => readonly Span[],
    asked: (code: number) => boolean,
    searchers: readonly Searcher[],
  ): readonly ReasonedStretch[] {
    const among = new Map<number, Reasons>()
    let stretches: readonly Span[] | undefined
    const at = (index: number): Reasons => {
      const known = among.get(index) ?? new Map()
      among.set(index, known)
      return known
    }
    const found = this.#found
    for (let each = 0; each < found.count; each++) {
      const start = found.start(each)
      const end = found.end(each)
      for (const { code, source, decides } of this.#terms.owners[found.term(each)] ?? []) {
        if (!asked(code)) continue
        stretches ??= cut()
        const index = stretchAt(stretches, start)
        // A phrase may not go over the end of a stretch.
        if (index === undefined || end > (stretches[index]?.end ?? 0)) continue
        const reasons = at(index)
        const hits = reasons.get(code)
        if (!decides || mayEndSentence(text, start, end)) reasons.set(code, undefined)
        else if (hits) hits.push({ term: source, start, end })
        else if (!reasons.has(code)) reasons.set(code, [{ term: source, start, end }])
      }
    }
    for (const { code, literals } of searchers) {
      if (!asked(code)) continue
      stretches ??= cut()
      for (const [index, { start, end }] of stretches.entries()) {
        if (literals.mayMatch(text, start, end)) at(index).set(code, undefined)
      }
    }
    if (stretches === undefined || among.size === 0) return NOWHERE
    const sorted: ReasonedStretch[] = []
    for (const [index, reasons] of [...among].sort(([a], [b]) => a - b))
      sorted.push({ index, span: stretches[index] as Span, reasons })
    return sorted
  }

  #judge(text: string, span: Span, reasons: Reasons, role: string): Verdict {
    const verdict: Verdict = { matches: [], nearMisses: [] }
    let plain: Segment | undefined
    let stemmed: Segment | undefined
    for (const number of [...reasons.keys()].sort((a, b) => a - b)) {
      const compiled = this.#codes[number] as CompiledCode
      const { code } = compiled
      const segment = (): Segment => {
        if (compiled.stem) stemmed ??= new Segment(text, span, this.language, this.#stemmer)
        else plain ??= new Segment(text, span, this.language)
        return (compiled.stem ? stemmed : plain) as Segment
      }
      const hits = reasons.get(number)?.sort(inTextOrder) ?? findCode(compiled, segment())
      if (!hits) continue
      if (!listensTo(code, role)) {
        verdict.nearMisses.push({ code: code.id, hits, droppedBy: { role } })
        continue
      }
      const against = compiled.none.flatMap((term) =>
        segment()
          .find(term)
          .map(({ start, end }) => ({ term: term.source, start, end })),
      )
      if (against.length > 0) verdict.nearMisses.push({ code: code.id, hits, droppedBy: { none: against } })
      else verdict.matches.push({ code: code.id, hits })
    }
    return verdict
  }
}

const NO_VERDICTS: readonly StretchVerdict[] = []
const NOWHERE: readonly ReasonedStretch[] = []

/** The number of the stretch that an offset lies in; undefined between two. */
function stretchAt(stretches: readonly Span[], offset: number): number | undefined {
  const at = countWhile(stretches, ({ end }) => end <= offset)
  const found = stretches[at]
  return found && found.start <= offset ? at : undefined
}
