import type { Entry, Shape } from '../yaml/quick/shape.js'

const text: Shape = { is: 'text' }
const note: Entry = { is: 'text', optional: true }

const theme: Shape = {
  is: 'mapping',
  keys: {
    id: text,
    name: text,
    note,
    prioritised: { is: 'yes or no', optional: true },
    same_as: { is: 'list', of: text, optional: true },
  },
}

/** The shape of themes/ANALYST.yaml: what its schema says, for a quick check. */
export const themesShape: Shape = {
  is: 'mapping',
  keys: { analyst: text, themes: { is: 'list', of: theme } },
}
