/** A single letter is in nearly every sentence. */
const SHORTEST = 2

const TOKENS =
  /\\[\s\S]|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]|\{\d*,?\d*\}|\(\?[a-zA-Z-]*\)|\((?:\?(?:[a-zA-Z-]*:|P?<\w+>))?|[\s\S]/g

/**
 * Words of which at least one must occur wherever a regular expression matches, lower-case ASCII letters and digits; none
 * where that cannot be told. `body` is a valid expression in RE2 syntax. Of what stands one behind the other the longest
 * is taken, of alternatives each; what may be missing, and what stands in classes, counts for nothing.
 */
export function literalsOf(body: string): readonly string[] {
  // Escapes that take more than one character, and quoting, are rare; who uses them does without.
  if (/\\(?:[xpPQC0-9]|u)/.test(body)) return []
  return new Required(body.match(TOKENS) ?? []).alternatives() ?? []
}

/** Reads the tokens of an expression once, from left to right. */
class Required {
  #at = 0

  constructor(readonly tokens: readonly string[]) {}

  /** Reads up to the end or a closing bracket. Undefined where some alternative has no word that it needs. */
  alternatives(): string[] | undefined {
    let all: string[] | undefined = this.#sequence()
    while (this.tokens[this.#at] === '|') {
      this.#at++
      const more = this.#sequence()
      all = all && more && [...all, ...more]
    }
    return all
  }

  #sequence(): string[] | undefined {
    let best: string[] | undefined
    let run = ''
    const offer = (words: string[] | undefined): void => {
      if (words && lengthOf(words) >= Math.max(SHORTEST, lengthOf(best ?? []) + 1)) best = words
    }
    const end = (): void => {
      offer([run])
      run = ''
    }
    for (; ; this.#at++) {
      const token = this.tokens[this.#at]
      if (token === undefined || token === '|' || token === ')') break
      if (/^[a-zA-Z0-9]$/.test(token)) {
        if (this.#mayBeMissing()) end()
        else run += token.toLowerCase()
        continue
      }
      end()
      if (!token.startsWith('(') || token.endsWith(')')) continue
      this.#at++
      const inside = this.alternatives()
      if (!this.#mayBeMissing()) offer(inside)
    }
    end()
    return best
  }

  /** Whether what was read last is followed by a sign that lets it be missing. */
  #mayBeMissing(): boolean {
    const next = this.tokens[this.#at + 1]
    return next === '?' || next === '*' || next?.startsWith('{') === true
  }
}

/** Of the shortest of some words: the one that is met most often by chance. */
function lengthOf(words: readonly string[]): number {
  return words.length === 0 ? 0 : Math.min(...words.map((word) => word.length))
}

/**
 * Looks for literals, in whatever case. Asked for stretches of a text from left to right it reads the text once. Says
 * "yes" wherever case folding is not plain.
 */
export class LiteralSearch {
  readonly #pattern: RegExp | undefined
  #text = ''
  /** From here on the next literal is known: it stands at #next. */
  #from = 0
  #next = Infinity

  /** Without literals everything may match. */
  constructor(literals: readonly string[]) {
    // The long s and the Kelvin sign match s and k.
    if (literals.length > 0) this.#pattern = new RegExp(`${literals.join('|')}|[\\u017f\\u212a]`, 'gi')
  }

  /** Whether a literal begins in [start, end) of a text. UTF-16 offsets. */
  mayMatch(text: string, start: number, end: number): boolean {
    const pattern = this.#pattern
    if (pattern === undefined) return true
    if (text !== this.#text || start < this.#from || start > this.#next) {
      pattern.lastIndex = start
      this.#next = pattern.exec(text)?.index ?? Infinity
      this.#text = text
      this.#from = start
    }
    return this.#next < end
  }
}
