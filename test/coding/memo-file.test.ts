import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMemos } from '../../src/coding/check-memos.js'
import { isDay, type MemoLink, readMemoLink, writeMemoLink } from '../../src/coding/memo.js'
import { appendMemo, parseMemos } from '../../src/coding/memo-file.js'
import { makeCodebook, makeUnits } from '../report/make-study.js'

const FILE = 'memos/ana.md'
const found = (text: string) =>
  parseMemos(text, FILE, 'ana').diagnostics.map(
    ({ code, severity, place }) => `${severity} ${code.slice(4)} ${place?.line}:${place?.column}`,
  )

describe('a memo file', () => {
  it('holds memos under their dates, each with what it is about', () => {
    const text = `# Memos of ana

<!-- written by hand
## not a memo -->
## 2026-11-26

About the whole.

### A heading of its own

More.
## 2026-11-27 code waiting-list
Short.

## 2026-11-28: FG1-34-k3q2

Of a unit.

## 2026-11-28 · FG1:34

Of a turn.
`.replace('\n## not a memo -->', ' -->')
    const { memos, diagnostics } = parseMemos(text, FILE, 'ana')
    expect(diagnostics).toEqual([])
    expect(
      memos.map(({ date, link, text: said, place }) => [date, writeMemoLink(link), said, place.line]),
    ).toEqual([
      ['2026-11-26', '', 'About the whole.\n\n### A heading of its own\n\nMore.', 4],
      ['2026-11-27', 'code waiting-list', 'Short.', 11],
      ['2026-11-28', 'FG1-34-k3q2', 'Of a unit.', 14],
      ['2026-11-28', 'FG1:34', 'Of a turn.', 18],
    ])
  })

  it.each([
    ['a line above the first memo', 'Lost words.\nMore.\n', ['error bad-memo 1:1']],
    ['a heading without a date', '## Later\n\nx\n', ['error bad-memo 1:1']],
    ['a day that is none', '## 2026-02-30\n\nx\n', ['error bad-memo 1:1']],
    ['a link of no kind', '## 2026-11-26 codes a\n\nx\n', ['error bad-memo 1:1']],
    ['a link of two things', '## 2026-11-26 code a b\n\nx\n', ['error bad-memo 1:1']],
    ['no text', '## 2026-11-26\n\n## 2026-11-27\n\nx\n', ['warning empty-memo 1:1']],
    ['a merge that is not settled', '## 2026-11-26\n\n<<<<<<< ours\nx\n', ['error merge-conflict 3:1']],
    ['nothing', '', []],
  ])('with %s is told, with its place', (_what, text, diagnostics) => {
    expect(found(text)).toEqual(diagnostics)
  })

  it('does not give the text under a broken heading to the memo above it', () => {
    const { memos } = parseMemos('## 2026-11-26\n\nMine.\n\n## Broken\n\nNot mine.\n', FILE, 'ana')
    expect(memos.map(({ text }) => text)).toEqual(['Mine.'])
  })

  it('gets a memo behind the others and keeps every byte that is there', () => {
    const memo = { analyst: 'ana', date: '2026-11-26', link: { kind: 'study' as const }, text: 'New.' }
    expect(appendMemo('', memo)).toBe('# Memos of ana\n\n## 2026-11-26\n\nNew.\n')
    expect(appendMemo('## 2026-11-25\r\nOld.', memo)).toBe(
      '## 2026-11-25\r\nOld.\r\n\r\n## 2026-11-26\r\n\r\nNew.\r\n',
    )
  })

  it('gives back whatever was written into it', () => {
    const line = fc.constantFrom(
      '',
      'a',
      '## 2026-11-26',
      '##',
      '\\## b',
      '# c',
      '<<<<<<< d',
      '=======',
      '<!-- e',
      '- f',
      '  g',
    )
    const text = fc.array(line, { maxLength: 6 }).map((lines) => `x\n${lines.join('\n')}\ny`)
    const link = fc.constantFrom<MemoLink>(
      { kind: 'study' },
      { kind: 'unit', id: 'FG1-34-k3q2' },
      { kind: 'turn', transcript: 'FG1', turn: 34 },
      { kind: 'code', id: 'waiting-list' },
      { kind: 'group', id: 'resources' },
    )
    const memo = fc.record({ analyst: fc.constant('ana'), date: fc.constant('2026-11-26'), link, text })
    fc.assert(
      fc.property(fc.array(memo, { minLength: 1, maxLength: 4 }), (memos) => {
        const written = memos.reduce(appendMemo, '')
        const read = parseMemos(written, FILE, 'ana')
        expect(read.diagnostics).toEqual([])
        expect(read.memos.map(({ place: _place, excerpt: _excerpt, ...each }) => each)).toEqual(memos)
      }),
    )
  })
})

describe('what a memo is about', () => {
  it('is read as it is written, and the kinds of units and turns may be named', () => {
    expect(readMemoLink('unit FG1-34-k3q2')).toEqual({ kind: 'unit', id: 'FG1-34-k3q2' })
    expect(readMemoLink('turn FG1:34')).toEqual({ kind: 'turn', transcript: 'FG1', turn: 34 })
    expect(readMemoLink('group')).toBeUndefined()
    expect(readMemoLink('unit FG1:34')).toBeUndefined()
    expect(readMemoLink('turn FG1-34-k3q2')).toBeUndefined()
  })

  it('is found in the study, or told with a suggestion', () => {
    const text = ['FG1-2-aaaa', 'FG1-2-zzzz', 'code beds', 'code bed', 'group rolle', 'FG9:1', 'FG1:99']
      .map((link) => `## 2026-11-26 ${link}\n\nx\n`)
      .join('\n')
    const { memos } = parseMemos(text, FILE, 'ana')
    const transcripts = [
      { id: 'FG1', turns: Array.from({ length: 7 }, (_, index) => ({ number: index + 1 })) },
    ]
    const source = { codebook: makeCodebook(), units: makeUnits(), transcripts: transcripts as never }
    expect(
      checkMemos(memos, source).map(({ code, message, hint, place }) => [code, place?.line, message, hint]),
    ).toEqual([
      [
        'stc/dead-memo-link',
        5,
        'the memo is about nothing: FG1-2-zzzz is no unit of this study',
        expect.stringContaining('FG1-2-aaaa'),
      ],
      [
        'stc/dead-memo-link',
        13,
        'the memo is about nothing: the codebook has no code "bed"',
        'Did you mean "beds"?',
      ],
      [
        'stc/dead-memo-link',
        17,
        'the memo is about nothing: the codebook has no group "rolle"',
        'Did you mean "role"?',
      ],
      [
        'stc/dead-memo-link',
        21,
        'the memo is about nothing: there is no transcript "FG9"',
        'Did you mean "FG1"?',
      ],
      ['stc/dead-memo-link', 25, 'the memo is about nothing: FG1 has no turn 99', 'its turns are 1 to 7'],
    ])
  })
})

describe('a day', () => {
  it.each(['2026-11-26', '2024-02-29', '2000-02-29'])('%s is one', (day) => {
    expect(isDay(day)).toBe(true)
  })
  it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', 'today'])(
    '%s is none',
    (day) => {
      expect(isDay(day)).toBe(false)
    },
  )
})
