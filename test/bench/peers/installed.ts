import { spawnSync } from 'node:child_process'

/** Whether a program runs here. */
export function installed(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
