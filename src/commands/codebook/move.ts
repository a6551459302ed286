import { destinationOf } from '../../codebook/refactor/move.js'
import type { Effects } from '../../effects.js'
import { moveOperation } from '../../study/refactor/move.js'
import { type RefactorOptions, refactor } from './refactor.js'

/** `stc codebook move`: a code to another group or subgroup. */
export function move(
  [code = '', to = '']: string[],
  options: RefactorOptions,
  effects: Effects,
): Promise<number> {
  return refactor((desk) => moveOperation(desk, code, destinationOf(desk.codebook, to)), options, effects)
}
