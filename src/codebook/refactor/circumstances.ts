import type { Value } from '../../yaml/edit/write-value.js'
import type { Rules } from '../codebook.js'

/** What of some rules surrounds the terms of `any` and `near`, as it is written; without what goes without saying. */
export function circumstances({ all, none, roles, stem, unit }: Rules): Record<string, Value> {
  return {
    ...(all.length > 0 ? { all: [...all] } : {}),
    ...(none.length > 0 ? { none: [...none] } : {}),
    ...(roles === undefined ? {} : { roles: [...roles] }),
    ...(stem ? { stem } : {}),
    ...(unit === 'sentence' ? {} : { unit }),
  }
}
