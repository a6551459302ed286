import type { Effects } from '../../effects.js'
import { retireOperation } from '../../study/refactor/retire.js'
import { type RefactorOptions, refactor } from './refactor.js'

export interface RetireOptions extends RefactorOptions {
  reason: string
}

/** `stc codebook retire`: a code goes out of use, for a reason, and is kept as it stood. */
export function retire(code: string, options: RetireOptions, effects: Effects): Promise<number> {
  return refactor((desk) => retireOperation(desk, code, options.reason), options, effects)
}
