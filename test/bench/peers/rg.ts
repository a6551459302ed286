import type { Command } from '../measure.js'
import { installed } from './installed.js'
import { sumOfCounts } from './line-counts.js'
import type { Peer, Task } from './peer.js'

const missing = () => (installed('rg', '--version') ? undefined : 'not installed')

function search({ folder, literals }: Task, ...options: string[]): Command {
  return { argv: ['rg', ...options, '-g', '*.txt', '-i', '-F', '-f', literals, '.'], cwd: folder }
}

/** As it runs by itself, on all cores. */
export const rgAllCores: Peer = {
  name: 'rg -c -i -F -f',
  missing,
  command: (task) => search(task, '-c'),
  lines: (task) => search(task, '-n'),
  found: sumOfCounts,
}

export const rgOneThread: Peer = {
  name: 'rg -j1 -c -i -F -f',
  missing,
  command: (task) => search(task, '-j1', '-c'),
  found: sumOfCounts,
}
