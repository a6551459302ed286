import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import * as stc from '../../src/index.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('the library', () => {
  test('exports these names and no others', () => {
    expect(Object.keys(stc).sort()).toMatchInlineSnapshot(`
      [
        "CONTEXT_ROLES",
        "LANGUAGES",
        "LANGUAGE_CODES",
        "METHODS",
        "Matcher",
        "Positions",
        "StcError",
        "TURN_FIELDS",
        "UNIT_FIELDS",
        "anchorDecisions",
        "bareContext",
        "catalogue",
        "checkExamples",
        "codeTranscript",
        "compareThemes",
        "decode",
        "draftCondensate",
        "draftToMarkdown",
        "fold",
        "foldWhiteSpace",
        "fromCsv",
        "fromNdjson",
        "groupUnits",
        "isInPlay",
        "ledger",
        "newCondensateFile",
        "newSynthesisFile",
        "paragraphs",
        "parseCodebook",
        "parseCoding",
        "parseCondensate",
        "parseSynthesis",
        "readTranscript",
        "readUnits",
        "reportTables",
        "reportToMarkdown",
        "settleDecisions",
        "splitSentences",
        "stemmer",
        "stringifyMarkdown",
        "stringifySections",
        "studyContext",
        "textHash",
        "toCsv",
        "toNdjson",
        "toRecords",
        "turnRecords",
        "unitIds",
        "updateCondensate",
        "updateSynthesis",
        "words",
      ]
    `)
  })

  test('takes a transcript and a codebook to meaning units without any file', () => {
    const codebook = stc.parseCodebook(
      'groups:\n  - id: g\n    name: G\n    codes:\n      - { id: c, name: C, match: { any: ["bed*"] } }\n',
      'codebook.yaml',
      'en',
    )
    const text = 'M: And then?\nP1: There were no beds left. I went home.\n'
    const transcript = stc.readTranscript({ id: 'FG1', file: 'FG1.txt', text, language: 'en' })
    const matcher = new stc.Matcher(codebook, 'en')
    const [unit, ...others] = stc.toRecords(stc.codeTranscript(transcript, matcher, []), codebook)
    expect(others).toEqual([])
    expect(unit?.text).toBe('There were no beds left.')
    expect(text.slice(unit?.start, unit?.end)).toBe(unit?.text)
    expect(unit?.evidence).toEqual([{ code: 'c', term: 'bed*', start: 31, end: 35 }])
  })

  test('can be imported by its package name from the built files', () => {
    const code = "import('systematic-text-condensation').then((m) => console.log(typeof m.readTranscript))"
    expect(execFileSync('node', ['-e', code], { cwd: root, encoding: 'utf8' })).toBe('function\n')
  })
})
