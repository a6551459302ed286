import { type Effects, EXIT } from '../../effects.js'
import { applyRefactoring } from '../../study/refactor/apply.js'
import { openDesk, type RefactorDesk } from '../../study/refactor/desk.js'
import type { Operation } from '../../study/refactor/operation.js'
import { planRefactoring } from '../../study/refactor/plan.js'

/** Options of every refactoring. */
export interface RefactorOptions {
  dryRun?: boolean
}

/** Opens the study, plans what `operationOn` makes of it, and writes it or prints it as a patch. */
export async function refactor(
  operationOn: (desk: RefactorDesk) => Operation,
  options: RefactorOptions,
  effects: Effects,
): Promise<number> {
  const desk = await openDesk({}, effects)
  const plan = await planRefactoring(desk, operationOn(desk))
  if (plan.files.length === 0 && !effects.quiet) await effects.stderr.write('  nothing changes\n')
  await applyRefactoring(desk, plan, options.dryRun ?? false, effects)
  return EXIT.fine
}
