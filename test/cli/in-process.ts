import type { Effects } from '../../src/effects.js'
import { run } from '../../src/run.js'
import { fakeEffects } from './fake-effects.js'
import type { Ran } from './stc.js'

/** Runs a command's function as `stc` would, but in this process: for long tables of cases. */
export async function inProcess(
  cwd: string,
  command: (effects: Effects) => Promise<number>,
  more: Partial<Effects> = {},
): Promise<Ran> {
  const effects = fakeEffects({ cwd, ...more })
  const code = await run(effects, () => command(effects))
  return { code, stdout: effects.stdout.text, stderr: effects.stderr.text }
}
