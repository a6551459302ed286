import type { Command } from '../measure.js'
import { installed } from './installed.js'
import { sumOfCounts } from './line-counts.js'
import type { Peer, Task } from './peer.js'

function search({ folder, literals }: Task, mode: string): Command {
  return {
    argv: ['grep', '-r', '--include=*.txt', mode, '-i', '-F', '-f', literals, '.'],
    cwd: folder,
    env: { LC_ALL: 'C.UTF-8' },
  }
}

export const grep: Peer = {
  name: 'grep -r -c -i -F -f',
  missing: () => (installed('grep', '--version') ? undefined : 'not installed'),
  command: (task) => search(task, '-c'),
  lines: (task) => search(task, '-n'),
  found: sumOfCounts,
}
