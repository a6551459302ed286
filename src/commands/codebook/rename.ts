import type { IdKind } from '../../codebook/refactor/id-kind.js'
import { kindOf } from '../../codebook/refactor/target.js'
import type { Effects } from '../../effects.js'
import { renameOperation } from '../../study/refactor/rename.js'
import { type RefactorOptions, refactor } from './refactor.js'

export interface RenameOptions extends RefactorOptions {
  name?: string
  kind?: IdKind
}

/** `stc codebook rename`: another id, another name, or both, wherever it stands. */
export function rename(
  [from = '', to = '']: string[],
  options: RenameOptions,
  effects: Effects,
): Promise<number> {
  return refactor(
    (desk) => {
      const kind = options.kind ?? kindOf(desk.codebook, from)
      return renameOperation(desk, { kind, from, to, name: options.name })
    },
    options,
    effects,
  )
}
