import { onOneLine } from '../diagnostics/visible.js'
import { isAbout } from './filter.js'
import type { ReviewState } from './state.js'

/** Units of a transcript that are gone through, and how many are decided; undefined while it is not known. */
export function countOf(state: ReviewState, index: number): { decided: number; units: number } | undefined {
  const known = state.known[index]
  if (known === undefined) return undefined
  const about = (known ?? []).filter((unit) => isAbout(unit, state.filter, state.context.codebook))
  return { units: about.length, decided: about.filter(({ status }) => status !== 'candidate').length }
}

/** `FG1 12/34, all 88/128`; a `+` says that not every transcript is counted yet. */
export function progressText(state: ReviewState): string {
  const { known, opened } = state
  const total = { decided: 0, units: 0 }
  let complete = true
  for (const [index] of known.entries()) {
    const own = countOf(state, index)
    if (own === undefined) complete = false
    else {
      total.decided += own.decided
      total.units += own.units
    }
  }
  const here = opened && countOf(state, opened.index)
  const local =
    here && known.length > 1 ? `${onOneLine(opened.transcript.id)} ${here.decided}/${here.units}, ` : ''
  return `${local}${known.length > 1 ? 'all ' : ''}${total.decided}/${total.units}${complete ? '' : '+'} decided`
}
