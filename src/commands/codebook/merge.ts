import { fail } from '../../diagnostic.js'
import type { Effects } from '../../effects.js'
import { mergeOperation } from '../../study/refactor/merge.js'
import { type RefactorOptions, refactor } from './refactor.js'

/** `stc codebook merge`: codes become another one, the last of those named. */
export async function merge(codes: string[], options: RefactorOptions, effects: Effects): Promise<number> {
  const from = codes.slice(0, -1)
  const into = codes.at(-1) ?? ''
  if (from.length === 0) {
    fail('stc/usage', 'two codes are needed to merge', {
      hint: 'the last one named stays: `stc codebook merge queue waiting-list`',
    })
  }
  return refactor((desk) => mergeOperation(desk, { from, into }), options, effects)
}
