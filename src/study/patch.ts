import type { Effects } from '../effects.js'
import { shown } from './disk.js'
import { prefixInRepository } from './git.js'

/** What a file becomes: absolute paths before and after, and its texts; without `before` where it is not there yet. */
export interface PlannedChange {
  from: string
  to: string
  before: string | undefined
  after: string
}

/**
 * Prints changes as a patch that `git apply` takes in the study's folder, or anywhere above it in the repository.
 */
export async function printPatch(
  root: string,
  changes: readonly PlannedChange[],
  effects: Effects,
): Promise<void> {
  const { unifiedDiff } = await import('../diff/unified-diff.js')
  const prefix = await prefixInRepository(root)
  const within = (file: string) => prefix + shown(root, file)
  const files = changes.map((change) => ({ ...change, from: within(change.from), to: within(change.to) }))
  await effects.stdout.write(unifiedDiff(files))
}
