import { fail } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import type { Effects } from '../effects.js'
import { unicode } from '../language/unicode.js'
import type { Study } from './study.js'

/** Whom a command writes for. */
export interface AnalystOptions {
  analyst?: string
}

/** An analyst's id names a file. */
const ID = unicode`^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$`

/**
 * Whose file is written: `--analyst`, else STC_ANALYST of the environment, else the only analyst of study.yaml. Throws
 * stc/which-analyst where that leaves it open, stc/unknown-analyst for one whom study.yaml does not list.
 */
export function chooseAnalyst(study: Study, { analyst }: AnalystOptions, effects: Effects): string {
  const ids = study.analysts.map(({ id }) => id)
  const only = ids.length === 1 ? ids[0] : undefined
  const chosen = analyst ?? (effects.env.STC_ANALYST || undefined) ?? only
  if (chosen === undefined) {
    const whom = ids.length > 0 ? ids.join(' or ') : 'ID'
    return fail('stc/which-analyst', 'it is not said who decides', {
      hint: `add --analyst ${whom}, or set STC_ANALYST`,
    })
  }
  if (!ID.test(chosen))
    fail('stc/unknown-analyst', `"${chosen}" cannot be an analyst’s id`, { hint: 'use letters and digits' })
  if (ids.length > 0 && !ids.includes(chosen)) {
    const hint = didYouMean(chosen, ids).trim() || `its analysts are ${ids.join(', ')}`
    fail('stc/unknown-analyst', `study.yaml lists no analyst "${chosen}"`, { hint })
  }
  return chosen
}
