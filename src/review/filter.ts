import type { Codebook } from '../codebook/codebook.js'
import type { Status } from '../coding/meaning-unit.js'
import type { UnitSummary } from './unit.js'

/** Which units are gone through; what is left out lets everything pass. */
export interface Filter {
  status?: Status | undefined
  code?: string | undefined
  group?: string | undefined
  speaker?: string | undefined
}

/** Whether a unit is among those gone through. */
export function passes(unit: UnitSummary, filter: Filter, codebook: Pick<Codebook, 'codes'>): boolean {
  return (filter.status === undefined || unit.status === filter.status) && isAbout(unit, filter, codebook)
}

/** The same whatever is decided about it: what progress is counted in. */
export function isAbout(unit: UnitSummary, filter: Filter, { codes }: Pick<Codebook, 'codes'>): boolean {
  const { code, group, speaker } = filter
  return (
    (code === undefined || unit.codes.includes(code)) &&
    (group === undefined || unit.codes.some((each) => codes.get(each)?.group === group)) &&
    (speaker === undefined || unit.speaker === speaker)
  )
}

/** A filter in words; empty where everything passes. */
export function filterText({ status, code, group, speaker }: Filter): string {
  return [status, code, group, speaker].filter((each) => each !== undefined).join(' ')
}
