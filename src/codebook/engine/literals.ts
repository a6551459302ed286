/**
 * Words of which at least one must occur wherever a regular expression matches, lower-case ASCII letters and digits; none
 * where that cannot be told. `body` is a valid expression in RE2 syntax. Taken from what stands outside all groups,
 * classes and quantifiers, one word for each alternative.
 */
export function literalsOf(body: string): string[] {
  // Escapes that take more than one character, and quoting, are rare; who uses them does without.
  if (/\\(?:[xpPQC0-9]|u)/.test(body)) return []
  const longest: string[] = ['']
  let run = ''
  let depth = 0
  const end = (): void => {
    if (run.length > (longest.at(-1) as string).length) longest[longest.length - 1] = run
    run = ''
  }
  for (const { 0: token } of body.matchAll(
    /\\[\s\S]|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]|\{\d*,?\d*\}|[\s\S]/g,
  )) {
    if (token === '(') depth++
    else if (token === ')') depth--
    if (depth > 0 || token === ')') end()
    else if (/^[a-zA-Z0-9]$/.test(token)) run += token.toLowerCase()
    else if (token === '?' || token === '*' || token.startsWith('{')) {
      // The character before may be missing.
      run = run.slice(0, -1)
      end()
    } else {
      end()
      if (token === '|') longest.push('')
    }
  }
  end()
  return longest.every((literal) => literal.length >= SHORTEST) ? longest : []
}

/** A single letter is in nearly every sentence. */
const SHORTEST = 2

/** Whether one of the literals occurs in a text, in whatever case. Tells "yes" wherever case folding is not plain. */
export function mayMatch(literals: readonly string[], text: string): boolean {
  const lower = text.toLowerCase()
  // The long s and the Kelvin sign match s and k, but are lower case, or no ASCII letter in upper case.
  return literals.some((literal) => lower.includes(literal)) || /[\u017f\u212a]/.test(text)
}
