import { fold } from '../../language/fold.js'
import { unicode } from '../../language/unicode.js'
import type { Written } from '../quotation/quotation.js'
import type { Verdict } from '../verdict/verdict.js'

const NUMBER = unicode.g`\p{N}+`
const WORDS = unicode.g`(?:\p{L}[\p{L}\p{M}'’]*(?!\s?#)(?![\p{L}\p{M}])[\s-]*)+`
const CODE_OR_WORD = unicode.g`\p{L}+\s?#|word`

/** An attribution that is written otherwise than most of its kind. */
export interface OddSpelling {
  written: Written
  /** How most are written: one of them. */
  usual: Written
  /** How many are written so. */
  count: number
}

/**
 * Attributions behind quotations that name a person and a session in another form than most: `FG1-P2` among `P2, FG1`.
 * What differs in numbers, or in the words for a role, only has one form.
 */
export function oddSpellings(verdicts: readonly Verdict[]): OddSpelling[] {
  const forms = new Map<string, Written[]>()
  const tags = verdicts.flatMap(({ quotation, places }) =>
    quotation.attributions.filter(
      ({ text, span }) => span.start >= quotation.span.end && /\d/.test(text) && places.length > 0,
    ),
  )
  for (const written of tags) {
    const form = formOf(written.text)
    forms.set(form, [...(forms.get(form) ?? []), written])
  }
  const groups = new Map<string, Written[][]>()
  for (const [form, all] of forms) {
    const kind = kindOf(form)
    groups.set(kind, [...(groups.get(kind) ?? []), all])
  }
  return [...groups.values()].flatMap((each) => {
    const [usual, ...odd] = each.sort((a, b) => b.length - a.length)
    const [example] = usual ?? []
    if (!usual || !example) return []
    return odd.flat().map((written) => ({ written, usual: example, count: usual.length }))
  })
}

/** An attribution without its numbers and the words for a role: `FG1/P2` is `FG#/P#`, `on-call GP, FG1` is `word, FG#`. */
function formOf(text: string): string {
  const unnumbered = text.replace(NUMBER, '#')
  return unnumbered
    .replace(WORDS.for(unnumbered), (words) => words.replace(/^.*?(?=[\s-]*$)/su, 'word').replace(/-+$/, ''))
    .replace(/\s+/g, ' ')
    .trim()
}

/** What is named, in whatever order and with whatever marks: `FG#/P#` and `P#, FG #` are one. */
function kindOf(form: string): string {
  return (fold(form).match(CODE_OR_WORD) ?? [form])
    .map((part) => part.replace(/\s/g, ''))
    .sort()
    .join(' ')
}
