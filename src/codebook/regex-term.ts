import { RE2JS } from 're2js'
import { BadTerm, readRegexesWith, type Term } from './term.js'

/**
 * RE2 knows `\b` only for ASCII letters. Where an alternative starts or ends with it, the character beside it is asked
 * for instead, so that the engine still weighs every way to match; group 1 is what was meant.
 */
function regexTerm(source: string, body: string, flags: string): Term {
  let options = 0
  for (const flag of flags) {
    if (flag === 'i') options |= RE2JS.CASE_INSENSITIVE
    else if (flag === 's') options |= RE2JS.DOTALL
    else if (flag === 'm') options |= RE2JS.MULTILINE
    else if (flag !== 'u' && flag !== 'g')
      throw new BadTerm(`the flag "${flag}" is unknown; use i, s, m or u`)
  }
  compile(body, options)
  const inline = /^\(\?[a-zA-Z-]+\)/.exec(body)?.[0] ?? ''
  const branches = topLevelAlternatives(body.slice(inline.length)).map((branch) => {
    const before = branch.startsWith('\\b')
    const after = /(?<!\\)(?:\\\\)*\\b$/.test(branch)
    return { before, after, bare: branch.slice(before ? 2 : 0, after ? -2 : undefined) }
  })
  if (branches.some(({ bare }) => bare === '')) throw new BadTerm('it matches the empty string')
  const bounded = branches.some(({ before, after }) => before || after)
  const alternatives = bounded
    ? branches.map(({ before, after, bare }) => {
        const regex = compile(`${inline}(${bare})`, options)
        if (regex.matcher('').find()) throw new BadTerm('it matches the empty string')
        return compile(
          `${inline}${before ? `(?:\\A|${NO_LETTER})` : ''}(${bare})${after ? `(?:${NO_LETTER}|\\z)` : ''}`,
          options,
        )
      })
    : [compile(`(${body})`, options)]
  if (alternatives.some((regex) => regex.matcher('').find())) throw new BadTerm('it matches the empty string')
  return { kind: 'regex', source, alternatives }
}

const NO_LETTER = '[^\\p{L}\\p{M}\\p{N}]'

function compile(body: string, options: number): RE2JS {
  try {
    return RE2JS.compile(body, options)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const unsupported = /\(\?<?[=!]|\\[1-9]/.test(body)
      ? '; look-around and back-references are not part of RE2 syntax'
      : ''
    throw new BadTerm(`${message.replace(/^error parsing regexp: /i, '')}${unsupported}`)
  }
}

/** Cuts a well-formed expression at the `|` that stand in no group and no class. */
function topLevelAlternatives(body: string): string[] {
  const branches: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: token, index } of body.matchAll(/\\.|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]|[()|]/gsu)) {
    if (token === '(') depth++
    else if (token === ')') depth--
    else if (token === '|' && depth === 0) {
      branches.push(body.slice(start, index))
      start = index + 1
    }
  }
  return [...branches, body.slice(start)]
}

/** Terms by their source: compiling takes milliseconds, and the matcher asks again for what was checked before. */
const compiled = new Map<string, Term>()
const MOST_COMPILED = 10_000

readRegexesWith((source, body, flags) => {
  const term = compiled.get(source) ?? regexTerm(source, body, flags)
  if (compiled.size >= MOST_COMPILED) compiled.clear()
  compiled.set(source, term)
  return term
})
