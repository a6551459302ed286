import { describe, expect, it } from 'vitest'
import { stringifySections } from '../../src/markdown/stringify.js'
import { sessionActivity } from '../../src/report/activity.js'
import { summariseAttribute } from '../../src/report/attribute-summary.js'
import { codesBySession, matrixColumns, matrixRows } from '../../src/report/matrix.js'
import { methodFacts } from '../../src/report/method-facts.js'
import { naturalOrder } from '../../src/report/natural-order.js'
import {
  attributeNames,
  participantColumns,
  participantRows,
  participantsTable,
} from '../../src/report/participants.js'
import { readTranscript } from '../../src/transcript/read.js'
import { makeReport, makeTranscript, makeTranscripts } from './make-study.js'

const person = (text: string, speakers = {}) =>
  sessionActivity(makeTranscript('FG1', [['P1', text]], speakers)).participants[0]

describe('what a person said', () => {
  it.each([
    ['I have four beds.', 4],
    ['I have {[00:01:12]} four beds.', 4],
    ['{page 3} Four {x} beds {y}', 2],
    ['four{x}beds', 2],
    ["I don't.", 2],
    ['', 0],
  ])('is counted in %j as %i words, gaps left out', (text, words) => {
    expect(person(text)?.words).toBe(words)
  })

  it('is counted by person where several tags are one', () => {
    const speakers = { P1: { participant: 'kari' }, Kari: { participant: 'kari' } }
    const turns = [
      ['P1', 'one two'],
      ['Kari', 'three'],
      [null, 'nobody here'],
    ] as const
    const { participants, turns: all, words } = sessionActivity(makeTranscript('FG1', turns, speakers))
    expect(participants).toMatchObject([{ participant: 'kari', labels: ['P1', 'Kari'], turns: 2, words: 3 }])
    expect([all, words]).toEqual([3, 5])
  })

  it('of moderators and secretaries is kept apart; silent people are shown', () => {
    const { participants, others } = sessionActivity(makeTranscripts()[0] ?? makeTranscript('x', []))
    expect(participants.map(({ participant, turns }) => [participant, turns])).toEqual([
      ['FG1/P1', 1],
      ['FG1/P2', 1],
      ['FG1/P3', 0],
      ['FG1/P10', 1],
    ])
    expect(others.map(({ participant }) => participant)).toEqual(['FG1/M'])
  })
})

describe('naturalOrder', () => {
  it('counts as people do, and never lets different ids be equal', () => {
    const ids = ['P10', 'P2', 'p1', 'P1', 'P01', 'FG2/P1', 'FG10/P1', 'Åse', 'P1b', 'P']
    expect([...ids].sort(naturalOrder)).toEqual([
      'FG2/P1',
      'FG10/P1',
      'P',
      'P01',
      'P1',
      'P1b',
      'P2',
      'P10',
      'p1',
      'Åse',
    ])
    expect(ids.every((a) => ids.every((b) => a === b || naturalOrder(a, b) === -naturalOrder(b, a)))).toBe(
      true,
    )
  })
})

describe('Table 1', () => {
  const activity = makeTranscripts().map(sessionActivity)

  it('has the attributes in the order in which they first occur', () => {
    expect(attributeNames(activity)).toEqual(['profession', 'age', 'gender'])
  })

  it('shows the tag where the session says the rest, and the person’s id elsewhere', () => {
    const joined = sessionActivity(
      makeTranscript('I1', [['Nurse', 'Yes.']], { Nurse: { participant: 'kari' } }),
    )
    expect(stringifySections([[participantsTable([joined])]])).toContain('| I1 | kari | 1 | 1 |')
    expect(stringifySections([[participantsTable(activity)]])).toContain(
      '| FG1 | P2 | psychiatrist \\| doctor | 61 | | 1 | 2 |',
    )
  })

  it('keeps an attribute apart that has the name of another column', () => {
    const odd = sessionActivity(
      makeTranscript('FG1', [['P1', 'Yes.']], { P1: { attributes: { role: 'leader', constructor: 'x' } } }),
    )
    expect(participantColumns([odd]).slice(-2)).toEqual(['attribute_role', 'constructor'])
    expect(
      participantRows([odd, ...activity]).map((row) => [row.role, row.attribute_role, row.constructor]),
    ).toEqual([
      ['participant', 'leader', 'x'],
      ...Array.from({ length: 5 }, () => ['participant', null, null]),
    ])
  })
})

describe('summariseAttribute', () => {
  it.each([
    [['nurse', 'doctor', 'nurse'], 'nurse 2 · doctor 1'],
    [['34', '61', '45'], '34–61 (median 45)'],
    [['34', '61'], '34–61 (median 47.5)'],
    [['3,5', '2'], '2–3.5 (median 2.75)'],
    [['40', '40'], '40'],
    [['60-70', '30-40', '60-70'], '30-40 1 · 60-70 2'],
    [['nurse', null, null], 'nurse 1 · not stated 2'],
    [[null], 'not stated 1'],
    [Array.from({ length: 13 }, (_, n) => `job ${n}`), '13 different values'],
  ])('of %j is %j', (values, summary) => {
    expect(summariseAttribute(values)).toBe(summary)
  })
})

describe('method facts', () => {
  const facts = (report = makeReport()) =>
    Object.fromEntries(
      methodFacts(report, report.transcripts.map(sessionActivity)).map(({ label, value }) => [label, value]),
    )

  it('are filled from the study', () => {
    expect(facts()).toEqual({
      Method: 'Systematic Text Condensation',
      Reference: 'Malterud K. Systematic text condensation. Scand J Public Health 2012;40:795–805.',
      Sessions: '2 · focus group 2',
      Minutes: '105 · 45–60 a session',
      Dates: '2017-12 to 2018-02-03',
      Places: 'District clinic 1 · Town 1',
      Participants: '5 · 1 did not speak',
      Profession: 'nurse 3 · psychiatrist | doctor 1 · cleaner 1',
      Age: '34–61 (median 47.5) · not stated 1',
      Gender: 'female 1 · not stated 4',
      'Also present': 'moderator 2',
      Material: '7 turns · 25 words · 18 words of participants',
      Analysts: 'A. Lead (main analyst) · ben · E. Third',
      'Preliminary themes': 'ana 2 · ben 1 · eva 5',
      Codebook: '2 code groups · 2 subgroups · 4 codes',
      'Meaning units': '8 found · 5 accepted · 1 not decided about · 1 set aside · 1 excluded',
      Texts: '1 condensate · 1 draft',
      Software: 'stc 0.1.0',
    })
  })

  it('leave out what the study does not say', () => {
    const { Minutes, Dates, Places, Analysts } = facts(
      makeReport({ sessions: [{ id: 'FG9', minutes: 5 }], analysts: [] }),
    )
    expect([Minutes, Dates, Places, Analysts]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('tell where minutes are not known of every session', () => {
    expect(facts(makeReport({ sessions: [{ id: 'FG1', minutes: 60 }] })).Minutes).toBe(
      '60 · known of 1 of 2 sessions',
    )
  })
})

describe('codes by session', () => {
  const { grouping } = makeReport()

  it('counts units in play, a unit with two codes for both', () => {
    const matrix = codesBySession(grouping, ['FG2', 'FG1', 'FG3'])
    expect(matrix.rows.map(({ code, counts, total }) => [code, counts, total])).toEqual([
      ['waiting-list', [0, 3, 0], 3],
      ['beds', [0, 1, 0], 1],
      ['staff', [0, 0, 0], 0],
      ['phone', [2, 1, 0], 3],
    ])
  })

  it('adds sessions that only units know of', () => {
    expect(codesBySession(grouping, []).sessions).toEqual(['FG1', 'FG2'])
  })

  it('keeps a session apart that has the name of another column', () => {
    const matrix = codesBySession(grouping, ['total', 'FG1', 'FG2'])
    expect(matrixColumns(matrix).slice(-3)).toEqual(['session_total', 'FG1', 'FG2'])
    expect(matrixRows(matrix)[0]).toMatchObject({
      code: 'waiting-list',
      total: 3,
      session_total: 0,
      FG1: 3,
      FG2: 0,
    })
  })
})

describe('a full name that the transcript gives away', () => {
  it('does not reach the report', () => {
    const transcript = readTranscript({
      id: 'I1',
      file: 'I1.txt',
      text: 'Kari Moe (KM): Hello there.\nInterviewer: Yes?\nKM: That was all.\nInterviewer: Thanks.\nKM: Bye.\n',
      language: 'en',
    })
    expect(transcript.speakers.get('KM')?.attributes).toEqual({ name: 'Kari Moe' })
    expect(JSON.stringify(sessionActivity(transcript))).not.toContain('Kari')
  })
})
