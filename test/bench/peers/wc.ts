import { counted } from '../table.js'
import { installed } from './installed.js'
import type { Peer } from './peer.js'

function countWords(name: string, locale: string, missing: () => string | undefined): Peer {
  return {
    name,
    missing,
    command: ({ folder, files }) => ({ argv: ['wc', '-w', ...files], cwd: folder, env: { LC_ALL: locale } }),
    found(output) {
      let words = 0
      for (const line of output.split('\n'))
        if (!/ total$/.test(line)) words += Number.parseInt(line, 10) || 0
      return `${counted(words)} words`
    },
  }
}

const LOCALE = 'C.UTF-8'
const own = process.env.LC_ALL || process.env.LC_CTYPE || process.env.LANG || 'C'

/**
 * Looks at every byte once, and so marks what a search in one thread could reach at best. Its speed depends on the
 * locale; this one is found on every machine and knows UTF-8.
 */
export const wc: Peer = countWords('wc -w', LOCALE, () =>
  installed('wc', '--version') ? undefined : 'not installed',
)

/** The same under the locale that the bench was started with. */
export const wcOwnLocale: Peer = countWords(
  'wc -w, own locale',
  own,
  () => wc.missing() ?? (own === LOCALE ? `it is ${LOCALE} as well` : undefined),
)
