import { unicode } from '../language/unicode.js'
import type { Entry, Shape } from '../yaml/quick/shape.js'

/** What an id looks like. */
export const ID = unicode`^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$`

const text: Shape = { is: 'text' }
const id: Shape = { is: 'text', pattern: ID }
const note: Entry = { is: 'text', optional: true }
const texts: Entry = { is: 'list', of: text, optional: true }
const term: Shape = { is: 'text', least: 1 }
const terms: Entry = { is: 'list', of: term, optional: true }

const near: Shape = {
  is: 'mapping',
  keys: {
    terms: { is: 'list', of: term, least: 2 },
    within: { is: 'number', whole: true, least: 1, otherwise: 8 },
  },
}

const match: Entry = {
  is: 'mapping',
  optional: true,
  keys: {
    any: terms,
    near: { is: 'list', of: near, optional: true },
    all: terms,
    none: terms,
    roles: texts,
    stem: { is: 'yes or no', optional: true },
    unit: { is: 'one of', words: ['sentence', 'paragraph', 'turn'], optional: true },
  },
}

const ofCode = {
  id,
  name: text,
  subgroup: note,
  definition: note,
  include: note,
  exclude: note,
  examples: texts,
  counterexamples: texts,
  match,
}

const code: Shape = { is: 'mapping', keys: ofCode }

const retired: Shape = {
  is: 'mapping',
  keys: { ...ofCode, group: note, reason: { is: 'text', least: 1 } },
}

const subgroup: Shape = { is: 'mapping', keys: { id, name: text } }

const group: Shape = {
  is: 'mapping',
  keys: {
    id,
    name: text,
    keywords: texts,
    from: texts,
    subgroups: { is: 'list', of: subgroup, optional: true },
    codes: { is: 'list', of: code, optional: true },
  },
}

/** The shape of codebook.yaml: what its schema says, for a quick check. */
export const codebookShape: Shape = {
  is: 'mapping',
  keys: {
    groups: { is: 'list', of: group, least: 1 },
    retired: { is: 'list', of: retired, optional: true },
  },
}
