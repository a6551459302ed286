import { type Diagnostic, error } from '../diagnostic.js'
import type { LanguageCode } from '../language/languages.js'
import { unicode } from '../language/unicode.js'
import { paragraphs } from '../transcript/paragraphs.js'
import { splitSentences } from '../transcript/sentences.js'
import type { Span } from '../transcript/transcript.js'
import type { Code, Codebook } from './codebook.js'
import type { Matcher } from './matcher.js'

const WORDS = unicode.g`[\p{L}\p{N}]+`

/**
 * Runs the codebook's examples and counterexamples as tests of its rules: each example must be found by its own
 * code, and no counterexample may be. Codes without rules are left to the analysts and not tested.
 */
export function checkExamples(codebook: Codebook, matcher: Matcher): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const code of codebook.codes.values()) {
    const { any, near, all } = code.match
    if (any.length + near.length + all.length === 0) continue
    const path = codebook.path(code.id)
    for (const [index, example] of code.examples.entries()) {
      if (isFound(code, example, matcher)) continue
      found.push(
        error(
          'stc/example-not-matched',
          `${code.id}: the example ${JSON.stringify(example)} is not found by its rules`,
          {
            place: codebook.place([...path, 'examples', index]),
            hint: nearestTerm(code, example, matcher),
          },
        ),
      )
    }
    for (const [index, example] of code.counterexamples.entries()) {
      if (!isFound(code, example, matcher)) continue
      found.push(
        error(
          'stc/counterexample-matched',
          `${code.id}: the counterexample ${JSON.stringify(example)} is found by its rules`,
          {
            place: codebook.place([...path, 'counterexamples', index]),
            hint: `it is found by ${foundBy(code, example, matcher)}; add a \`none\` term or narrow the rule`,
          },
        ),
      )
    }
  }
  return found
}

function stretches(text: string, code: Code, language: LanguageCode): readonly Span[] {
  if (code.match.unit === 'turn') return [{ start: 0, end: text.length }]
  if (code.match.unit === 'paragraph') return paragraphs(text, 0, text.length)
  return splitSentences(text, 0, text.length, language)
}

/** An example is spoken by somebody whom the code listens to. */
function roleFor(code: Code): string {
  return code.match.roles?.[0] ?? 'participant'
}

/** Whether the rules of a code find an example, said by somebody whom the code listens to. */
export function isFound(code: Code, example: string, matcher: Matcher): boolean {
  return foundBy(code, example, matcher) !== ''
}

function foundBy(code: Code, example: string, matcher: Matcher): string {
  const hits = stretches(example, code, matcher.language).flatMap((span) =>
    matcher
      .judge(example, span, code.match.unit, roleFor(code))
      .matches.filter((match) => match.code === code.id)
      .flatMap((match) => match.hits),
  )
  return [...new Set(hits.map((hit) => JSON.stringify(hit.term)))].join(', ')
}

/** What speaks for the example in part: a term that shares words with it, or the `none` term that drops it. */
function nearestTerm(code: Code, example: string, matcher: Matcher): string {
  for (const span of stretches(example, code, matcher.language)) {
    const miss = matcher
      .judge(example, span, code.match.unit, roleFor(code))
      .nearMisses.find((each) => each.code === code.id)
    if (miss && 'none' in miss.droppedBy) {
      const terms = [...new Set(miss.droppedBy.none.map((hit) => JSON.stringify(hit.term)))]
      return `its none term ${terms.join(', ')} drops it`
    }
  }
  const words = new Set(example.toLowerCase().match(WORDS) ?? [])
  const phrases = [...code.match.any, ...code.match.all, ...code.match.near.flatMap((near) => near.terms)]
  const shared = phrases
    .map((term) => ({
      term,
      count: (term.toLowerCase().match(WORDS) ?? []).filter((word) =>
        [...words].some((own) => own.startsWith(word)),
      ).length,
    }))
    .sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1))[0]
  if (!shared || shared.count === 0) return 'no term shares a word with it; add a term or drop the example'
  return `the nearest term is "${shared.term}"; add another term or drop the example`
}
