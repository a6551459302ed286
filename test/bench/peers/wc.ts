import { counted } from '../table.js'
import { installed } from './installed.js'
import type { Peer } from './peer.js'

/** Looks at every byte once, and so marks what a search in one thread could reach at best. */
export const wc: Peer = {
  name: 'wc -w',
  missing: () => (installed('wc', '--version') ? undefined : 'not installed'),
  command: ({ folder, files }) => ({
    argv: ['wc', '-w', ...files],
    cwd: folder,
    // Its speed depends on the locale; this one is everywhere and reads UTF-8.
    env: { LC_ALL: 'C.UTF-8' },
  }),
  found(output) {
    let words = 0
    for (const line of output.split('\n')) if (!/ total$/.test(line)) words += Number.parseInt(line, 10) || 0
    return `${counted(words)} words`
  },
}
