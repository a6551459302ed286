import type { Explained } from './explained.js'

/** Codes of preliminary themes. */
export const themes = {
  'stc/theme-count': {
    title: 'Fewer than five or more than eight preliminary themes',
    explanation: 'Step 1 of STC asks each analyst for five to eight preliminary themes (Malterud 2012).',
    mend: 'Join or add themes, or keep it and say why in the report.',
  },
  'stc/theme-not-carried': {
    title: 'A prioritised theme that no code group grew out of',
    explanation: 'The theme was prioritised, but no group of the codebook names it in `from`.',
    mend: 'Add it to the `from` of a group, or take the priority back.',
  },
} as const satisfies Explained
