import { describe, expect, test } from 'vitest'
import { Matcher } from '../../../src/codebook/matcher.js'
import { anchorDecisions } from '../../../src/coding/anchor.js'
import { codeTranscript } from '../../../src/coding/code-transcript.js'
import { CodingText } from '../../../src/coding/coding-text.js'
import { decideAll } from '../../../src/coding/decide.js'
import { readMarks } from '../../../src/coding/marks/read-marks.js'
import { type MarkScene, resolveMarks } from '../../../src/coding/marks/resolve-marks.js'
import { codingSchema } from '../../../src/coding/schema.js'
import { settleDecisions } from '../../../src/coding/settle.js'
import { toRecords } from '../../../src/coding/to-records.js'
import type { Diagnostic } from '../../../src/diagnostic.js'
import { unifiedDiff } from '../../../src/diff/unified-diff.js'
import { readYaml } from '../../../src/yaml/read.js'
import { makeCodebook } from '../../codebook/make-codebook.js'
import { golden } from '../../golden.js'
import { makeTranscript } from '../make-coding.js'

const book = makeCodebook({ rank: { any: ['rank'] }, list: { any: ['queue*'] } })

function scene(text: string, coding: CodingText): MarkScene {
  const transcript = makeTranscript(text)
  const settled = settleDecisions(anchorDecisions(coding.decisions, [transcript]).anchored, [])
  return {
    transcripts: ['FG1'],
    idOfFile: (file) => (file === 'FG1.txt' ? 'FG1' : undefined),
    transcript: (id) => (id === 'FG1' ? transcript : undefined),
    units: () => {
      const coded = codeTranscript(transcript, new Matcher(book, 'en'), settled.decisions)
      return toRecords(coded, book).map(({ id, codes }, index) => {
        const { turn, start, end, decision } = coded.units[index] as (typeof coded.units)[number]
        const leavesCodes = decision !== undefined && decision.codes === undefined
        return { id, turn, span: { start, end }, codes, isOpen: decision === undefined, leavesCodes }
      })
    },
    hasOwn: (_, turn) => coding.decisions.some((decision) => decision.turn === turn),
    codes: new Set(book.codes.keys()),
  }
}

function open(text: string | undefined): CodingText {
  const file = 'coding/ana.yaml'
  return text === undefined
    ? CodingText.empty('ana', file)
    : CodingText.of(text, readYaml(text, file, codingSchema), file)
}

const told = ({ place, code, message, hint }: Diagnostic) =>
  `${place?.file}:${place?.line}: [${code}] ${message}${hint ? `\n    = ${hint}` : ''}\n`

describe('marks from standard input', () => {
  golden('mark', 'expected.diff', ({ name, text }) => {
    const coding = open(text('coding.yaml'))
    const own = scene(text('FG1.txt') ?? '', coding)
    const codes = name.startsWith('grep') ? ['list'] : undefined
    const { marks, diagnostics } = readMarks(text('marks.txt') ?? '', 'stdin', { codes }, undefined)
    const resolved = resolveMarks(marks, own)
    const faults = [...diagnostics, ...resolved.diagnostics].sort(
      (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0),
    )
    if (faults.length > 0) return faults.map(told).join('')
    const decided = decideAll(coding, resolved.verdicts)
    const again = decideAll(open(decided.coding.text), resolved.verdicts)
    expect(again.coding.text).toBe(decided.coding.text)
    const file = 'coding/ana.yaml'
    const before = text('coding.yaml') === undefined ? undefined : coding.text
    const after = decided.coding.text
    const patch = after === coding.text ? '' : unifiedDiff([{ from: file, to: file, before, after }])
    return `${patch}${decided.outcomes.join(' ')}\n`
  })

  test('of one file need its name said', () => {
    const { marks } = readMarks('6:P2: at 10:30:00\n', 'stdin', {}, 'FG1')
    expect(marks[0]?.target).toMatchObject({ line: 6, text: 'P2: at 10:30:00', transcript: 'FG1' })
  })

  test('a unit keeps the codes that its entry leaves to the rules', () => {
    const coding = open('analyst: ana\nunits:\n  - { at: FG1:1, quote: "The queue", memo: m }\n')
    const own = scene('P1: The queue.', coding)
    const id = own.units(own.transcript('FG1') as never)[0]?.id
    const line = (more: object) =>
      JSON.stringify({ id, transcript: 'FG1', turn: 1, text: 'The queue.', codes: ['list'], ...more })
    const marked = (more: object) =>
      decideAll(coding, resolveMarks(readMarks(line(more), 'stdin', {}, undefined).marks, own).verdicts)
        .coding.text
    expect(marked({ status: 'accepted' })).toBe(coding.text)
    expect(marked({ status: 'excluded', reason: 'no' })).toContain(
      'memo: m, status: excluded, reason: "no" }',
    )
    expect(marked({ codes: ['rank'], status: 'accepted' })).toContain('memo: m, codes: [rank] }')
  })

  test('a unit given another code loses the one it had', () => {
    const coding = open('analyst: ana\nunits:\n  - { at: FG1:1, quote: "We wait.", codes: [list] }\n')
    const own = scene('P1: We wait.', coding)
    const id = own.units(own.transcript('FG1') as never)[0]?.id ?? ''
    const { verdicts } = resolveMarks([{ target: { kind: 'unit', id }, codes: ['rank'] }], own)
    expect(decideAll(coding, verdicts).coding.text).toContain('codes: [rank] }')
    expect(decideAll(coding, verdicts).coding.decisions).toHaveLength(1)
  })

  test('a unit about which nobody has decided stays undecided', () => {
    const coding = open(undefined)
    const own = scene('P1: The queue.', coding)
    const id = own.units(own.transcript('FG1') as never)[0]?.id ?? ''
    const resolved = resolveMarks(
      [{ target: { kind: 'unit', id }, status: 'candidate', codes: ['list'] }],
      own,
    )
    expect(resolved).toEqual({ verdicts: [], idle: 1, diagnostics: [] })
  })
})
