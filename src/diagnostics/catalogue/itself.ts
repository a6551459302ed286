import type { Explained } from './explained.js'

/** Codes of stc itself. */
export const itself = {
  'stc/ledger': {
    title: 'The ledger does not add up',
    explanation:
      'Units found differ from accepted + candidates + set aside + excluded, or accepted ones from cited + not yet cited.',
    mend: 'This is a bug in stc; please report it.',
  },
} as const satisfies Explained
