import { LANGUAGE_CODES } from '../language/languages.js'
import { METHOD_IDS } from '../method/methods.js'
import type { Entry, Shape } from '../yaml/quick/shape.js'

const text: Shape = { is: 'text' }
const note: Entry = { is: 'text', optional: true }
const textsByName: Entry = { is: 'record', of: text, optional: true }
const language: Entry = { is: 'one of', words: LANGUAGE_CODES, optional: true }

const speaker: Shape = {
  is: 'mapping',
  keys: { role: note, participant: note, attributes: textsByName },
}
const speakers: Entry = { is: 'record', of: { is: 'nullable', of: speaker }, optional: true }

const session: Shape = {
  is: 'mapping',
  keys: {
    kind: note,
    date: note,
    place: note,
    minutes: { is: 'number', least: 0, optional: true },
    language,
    speakers,
    aliases: textsByName,
  },
}

const analyst: Shape = { is: 'mapping', keys: { id: text, name: note, role: note } }

/** The shape of study.yaml: what its schema says, for a quick check. */
export const studyShape: Shape = {
  is: 'mapping',
  keys: {
    study: text,
    method: { is: 'one of', words: METHOD_IDS, optional: true },
    language,
    question: note,
    transcripts: { is: 'either', of: [text, { is: 'list', of: text }], optional: true },
    codebook: note,
    encoding: note,
    analysts: { is: 'list', of: analyst, optional: true },
    checks: {
      is: 'mapping',
      keys: {
        participants_words: { is: 'number', least: 0, most: 1, optional: true },
        quantifiers: { is: 'record', of: { is: 'either', of: [text, { is: 'number' }] }, optional: true },
      },
      optional: true,
    },
    sessions: { is: 'record', of: session, optional: true },
  },
}

/** The shape of a transcript's front matter. */
export const frontMatterShape: Shape = { is: 'mapping', open: true, keys: { speakers, language } }
