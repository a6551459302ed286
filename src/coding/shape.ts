import type { Entry, Shape } from '../yaml/quick/shape.js'

/** A transcript and a turn, e.g. FG1:34. */
export const AT = /^.+:\d+$/

const text: Shape = { is: 'text' }
const note: Entry = { is: 'text', optional: true }

const translation: Entry = {
  is: 'mapping',
  keys: {
    text: { is: 'text', least: 1 },
    language: note,
    by: note,
    validated_by: { is: 'list', of: text, optional: true },
    of: note,
  },
  optional: true,
}

const decision: Shape = {
  is: 'mapping',
  keys: {
    at: { is: 'text', pattern: AT },
    quote: { is: 'text', least: 1 },
    occurrence: { is: 'number', least: 1, whole: true, optional: true },
    codes: { is: 'list', of: text, optional: true },
    status: { is: 'one of', words: ['accepted', 'set-aside', 'excluded', 'candidate'], optional: true },
    reason: note,
    memo: note,
    translation,
  },
}

/** The shape of coding/ANALYST.yaml: what its schema says, for a quick check. */
export const codingShape: Shape = {
  is: 'mapping',
  keys: {
    analyst: text,
    units: { is: 'nullable', of: { is: 'list', of: decision }, optional: true },
  },
}
