import { expect, test } from 'vitest'
import { castOf } from '../../../src/evidence/attribution/cast.js'
import { identifyingDiagnostics } from '../../../src/evidence/balance/diagnose.js'
import { readMarkdown } from '../../../src/evidence/manuscript/read-markdown.js'
import { judgeMarkdown, transcript } from '../verdict/judging.js'

const person = (profession: string, age: string) => ({ role: 'participant', attributes: { profession, age } })
const FG1 = transcript(
  'FG1',
  'P1: We count the beds every night.\nP2: I rank them all in my head.\nP3: Nobody is sent home at night.\nP1: And the sofa is always taken.',
  { P1: person('nurse', '20-29'), P2: person('nurse', '40-49'), P3: person('physician', '20-29') },
)

function toldOf(paper: string, k: number): string[] {
  const cast = castOf([FG1], () => 'focus group')
  return identifyingDiagnostics(readMarkdown(paper, 'paper.md'), judgeMarkdown(paper, [FG1]), cast, k).map(
    ({ severity, code, message, place }) => `${place?.line} ${severity} ${code}: ${message}`,
  )
}

test('an attribution that fits fewer than k participants is told of at its place', () => {
  const paper =
    '# Results\n\n> We count the beds every night. (nurse, FG1)\n\n> Nobody is sent home at night. (physician, FG1)\n'
  expect(toldOf(paper, 2)).toEqual([
    '5 warning stc/identifying-attribution: "physician, FG1" fits only one participant of the study',
  ])
  expect(toldOf(paper, 3)).toEqual([
    '3 warning stc/identifying-attribution: "nurse, FG1" fits only 2 participants of the study',
    '5 warning stc/identifying-attribution: "physician, FG1" fits only one participant of the study',
  ])
})

test('what is told of one tag in several places is told of where it becomes too much', () => {
  const paper =
    '# Results\n\n> We count the beds every night. (P1, FG1, nurse)\n\n> And the sofa is always taken. (P1, FG1, aged 24)\n'
  expect(toldOf(paper, 2)).toEqual([
    '5 warning stc/identifying-combination: what is told of FG1/P1 fits only one participant of the study: "P1, FG1, nurse", "P1, FG1, aged 24"',
  ])
  expect(toldOf(paper, 1)).toEqual([])
})
