import { describe, expect, it } from 'vitest'
import { importDiagnostics } from '../../src/commands/import-diagnostics.js'
import { info } from '../../src/diagnostic.js'
import type { ImportSource } from '../../src/study/import-source.js'
import type { Canonical } from '../../src/transcript/canonical.js'
import { TIMES } from '../../src/transcript/canonical-turns.js'

const source = (more: Partial<ImportSource> = {}): ImportSource => ({
  path: '/x/a.txt',
  file: 'a.txt',
  id: 'a',
  bytes: new Uint8Array(),
  content: { kind: 'turns', turns: [], dropped: [], notes: [] },
  layout: 'label-colon',
  dropped: [],
  diagnostics: [],
  ...more,
})
const canonical = (more: Partial<Canonical> = {}): Canonical => ({
  text: '',
  dropped: [],
  turns: 0,
  speakers: [],
  relabelled: [],
  misread: [],
  ...more,
})

describe('importDiagnostics', () => {
  it('lists words one by one, at their place', () => {
    const dropped = [{ text: 'Part\ntwo', reason: 'not speech', line: 3, column: 2 }]
    expect(importDiagnostics(source(), canonical({ dropped }))).toEqual([
      info('stc/dropped-text', 'left out (not speech): "Part two"', {
        place: { file: 'a.txt', line: 3, column: 2 },
      }),
    ])
  })

  it('counts times and numbers', () => {
    const time = (line: number) => ({ text: `00:0${line}`, reason: TIMES, line, column: 1 })
    expect(importDiagnostics(source(), canonical({ dropped: [time(1), time(2), time(3)] }))).toEqual([
      info('stc/dropped-text', `left out: ${TIMES} (3, the first: "00:01")`, {
        place: { file: 'a.txt', line: 1, column: 1 },
      }),
    ])
  })

  it('names no lines of text taken out of a document', () => {
    const dropped = [{ text: 'two', reason: 'not speech', line: 3, column: 2 }]
    const [found] = importDiagnostics(source({ layout: 'docx/label-colon' }), canonical({ dropped }))
    expect(found?.place).toEqual({ file: 'a.txt' })
  })

  it('warns of turns that would be read otherwise', () => {
    expect(importDiagnostics(source(), canonical({ misread: [4] }))).toMatchObject([
      {
        severity: 'warning',
        code: 'stc/misread-turn',
        message: 'turn 4 would be read otherwise than it is meant',
      },
    ])
  })

  it('passes on what the reader was unsure of, but not text above the first turn, which is kept', () => {
    const diagnostics = [
      info('stc/text-before-first-turn', 'text'),
      info('stc/doubtful-label', '"Note:" is read as speech'),
    ]
    expect(importDiagnostics(source({ diagnostics }), canonical()).map((each) => each.code)).toEqual([
      'stc/doubtful-label',
    ])
  })
})
