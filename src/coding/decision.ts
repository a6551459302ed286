import { type Diagnostic, error, type Place, warning } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import type { ReadYaml } from '../yaml/reading.js'
import type { CodingYaml } from './schema.js'
import { checkTranslation, type Translation, translationOf } from './translation.js'

/** What an analyst decided about some words of a turn. */
export interface Decision {
  analyst: string
  transcript: string
  /** 1-based. */
  turn: number
  quote: string
  /** Which one is meant where the quote stands several times in the turn: 1, 2 …; undefined: it is not said. */
  occurrence?: number | undefined
  /** Undefined: whatever codes the rules found there. */
  codes: readonly string[] | undefined
  status: 'accepted' | 'set-aside' | 'excluded' | 'candidate'
  reason: string | undefined
  memo: string | undefined
  /** The quote in the language of publication. */
  translation?: Translation | undefined
  /** Where the decision stands in the coding file. */
  place: Place
}

/** One coding file, read. */
export interface CodingFile {
  analyst: string
  file: string
  decisions: Decision[]
  diagnostics: Diagnostic[]
}

/**
 * The decisions of coding/ANALYST.yaml, as it was read. Unknown codes, retired ones in play and missing reasons are
 * diagnostics; a decision without `status` is `accepted`. A file that cannot be read as YAML gives no decision and says why.
 */
export function decisionsOf(
  { value, diagnostics, place }: ReadYaml<CodingYaml>,
  file: string,
  knownCodes: Iterable<string>,
  retired: ReadonlyMap<string, { reason: string }> = new Map(),
): CodingFile {
  if (!value) return { analyst: '', file, decisions: [], diagnostics }
  const known = new Set(knownCodes)
  const found = [...diagnostics]
  const decisions = (value.units ?? []).map((unit, index): Decision => {
    const colon = unit.at.lastIndexOf(':')
    for (const [c, code] of (unit.codes ?? []).entries()) {
      if (known.has(code)) continue
      const gone = retired.get(code)
      if (gone !== undefined) {
        if (unit.status === 'excluded' || unit.status === 'set-aside') continue
        found.push(
          warning('stc/retired-code', `the code "${code}" was retired: ${gone.reason}`, {
            place: place(['units', index, 'codes', c]),
            hint: 'give the unit another code, or set it aside',
          }),
        )
        continue
      }
      found.push(
        error('stc/unknown-reference', `the codebook has no code "${code}"`, {
          place: place(['units', index, 'codes', c]),
          hint: didYouMean(code, known).trim() || 'add it to the codebook or correct the decision',
        }),
      )
    }
    const status = unit.status ?? 'accepted'
    if (unit.translation) {
      const at = (key: string) => place(['units', index, 'translation', key])
      for (const each of checkTranslation(unit.quote, translationOf(unit.translation), at)) found.push(each)
    }
    let where: Place | undefined
    if ((status === 'excluded' || status === 'set-aside') && !unit.reason?.trim()) {
      found.push(
        warning('stc/missing-reason', `${unit.at} is ${status} without a reason`, {
          place: place(['units', index, 'status']),
          hint: 'add `reason: …`',
        }),
      )
    }
    return {
      analyst: value.analyst,
      transcript: unit.at.slice(0, colon),
      turn: Number(unit.at.slice(colon + 1)),
      quote: unit.quote,
      occurrence: unit.occurrence,
      codes: unit.codes,
      status,
      reason: unit.reason,
      memo: unit.memo,
      ...(unit.translation ? { translation: translationOf(unit.translation) } : {}),
      // Worked out when it is asked for: of fifty thousand decisions hardly one is ever told of.
      get place() {
        where ??= place(['units', index, 'quote'])
        return where
      },
    }
  })
  return { analyst: value.analyst, file, decisions, diagnostics: found }
}
