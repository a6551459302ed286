import { describe, expect, test } from 'vitest'
import { oddSpellings } from '../../../src/evidence/attribution/spellings.js'
import { readMarkdown } from '../../../src/evidence/manuscript/read-markdown.js'
import { findQuotations } from '../../../src/evidence/quotation/find-quotations.js'
import { diagnoseSpellings, diagnoseVerdict } from '../../../src/evidence/verdict/diagnose.js'
import { judge, transcript } from './judging.js'

const FG1 = transcript(
  'FG1',
  `M: What happens?
P1: We count the beds every night. Nobody trusts the list.
P2: I rank them all in my head.
P1: Nobody is ever sent home at night.`,
  { P1: { attributes: { profession: 'nurse' } }, P2: { attributes: { profession: 'physician' } } },
)
const FG2 = transcript(
  'FG2',
  'M: And here?\nP1: Nobody trusts the list.\nP2: The phone rings all night.\nP1: Yes.',
)

/** The findings in a paper, each as `line:column code message`. */
function findings(paper: string): string[] {
  const manuscript = readMarkdown(paper, 'paper.md')
  const verdicts = judge(findQuotations(manuscript, { minWords: 4, language: 'en' }), [FG1, FG2])
  const found = [
    ...verdicts.flatMap((verdict) => diagnoseVerdict(manuscript, verdict, 2)),
    ...diagnoseSpellings(manuscript, oddSpellings(verdicts)),
  ]
  return found.map(
    ({ severity, code, message, place }) => `${place?.line}:${place?.column} ${severity} ${code}: ${message}`,
  )
}

describe('a quotation', () => {
  test('as it was said is no finding', () => {
    expect(findings('> We count the beds every night. (P1, FG1)\n')).toEqual([])
  })

  test('with other words: stc/altered-quote', () => {
    expect(findings('> We count the chairs every night. (P1, FG1)\n')).toEqual([
      '1:3 error stc/altered-quote: “We count the chairs every night.” was not said so; the closest is P1 (nurse), FG1.txt:2:5: We count the [beds→chairs] every night; 83 % alike',
    ])
  })

  test('of two turns: stc/spliced-quote', () => {
    expect(findings('> Nobody trusts the list. I rank them all in my head.\n')).toEqual([
      '1:3 error stc/spliced-quote: “Nobody trusts the list. I rank them all in my head.” joins what was said apart: P1 (nurse), FG1.txt:2:36, P2 (physician), FG1.txt:3:5',
    ])
  })

  test('of nobody: stc/quote-not-found', () => {
    expect(findings('> Seventeen green helicopters landed upon a roof. (P1, FG1)\n')).toEqual([
      expect.stringMatching(/^1:3 error stc\/quote-not-found: .* is not in these 2 transcripts/),
    ])
  })

  test('given to another one: stc/wrong-speaker', () => {
    expect(findings('> We count the beds every night. (physician, FG1)\n')).toEqual([
      '1:3 error stc/wrong-speaker: “We count the beds every night.” is attributed to "physician, FG1"; it was said by P1 (nurse), FG1.txt:2:5',
    ])
  })

  test('given to another session, also by a note: stc/wrong-session', () => {
    expect(findings('> We count the beds every night. (P1, FG2)\n')[0]).toMatch(
      /^1:3 error stc\/wrong-session/,
    )
    expect(findings('> We count the beds every night.[^FG2-2-abcd]\n\n[^FG2-2-abcd]: a unit\n')[0]).toMatch(
      /^1:3 error stc\/wrong-session: .* is attributed to what its notes cite/,
    )
  })

  test('said twice: stc/ambiguous-quote', () => {
    expect(findings('> Nobody trusts the list.\n')).toEqual([
      '1:3 warning stc/ambiguous-quote: “Nobody trusts the list.” was said in 2 places: P1 (nurse), FG1.txt:2:36, P1, FG2.txt:2:5',
    ])
  })

  test('that is no quotation but cites units: stc/paraphrase', () => {
    expect(
      findings(
        'I count what is there each evening, and trust no list.[^FG1-2-abcd]\n\n[^FG1-2-abcd]: a unit\n',
      ),
    ).toEqual([
      expect.stringMatching(
        /^1:1 warning stc\/paraphrase: “I count what is there .*” cites meaning units, but is not/,
      ),
    ])
  })

  test('with words left out at a bare ellipsis: stc/bare-omission', () => {
    expect(findings('> We count … every night. (P1, FG1)\n')).toEqual([
      '1:3 warning stc/bare-omission: “We count … every night.” leaves out “the beds” at “…”',
    ])
  })

  test('with a gloss: stc/gloss-in-quote', () => {
    expect(findings('> We count the beds (all ten) every night. (P1, FG1)\n')[0]).toMatch(
      /^1:3 warning stc\/gloss-in-quote: nobody said “\(all ten\)”/,
    )
  })
})

describe('an attribution', () => {
  test('by a tag that two people have: stc/unclear-attribution', () => {
    expect(findings('> We count the beds every night. (P1)\n')).toEqual([
      '1:3 error stc/unclear-attribution: "P1" may be FG1/P1, FG2/P1',
    ])
  })

  test('that the study does not know: stc/unknown-attribution', () => {
    expect(findings('> We count the beds every night. (Astronaut 3)\n')[0]).toMatch(
      /^1:3 info stc\/unknown-attribution: the study knows nobody as "Astronaut 3"/,
    )
  })

  test('spelled otherwise than most: stc/inconsistent-attribution', () => {
    const paper = `> We count the beds every night. (P1, FG1)

> I rank them all in my head. (P2, FG1)

> The phone rings all night. (FG2/P2)
`
    expect(findings(paper)).toEqual([
      '5:31 warning stc/inconsistent-attribution: "FG2/P2" is written otherwise than 2 others, such as "P1, FG1"',
    ])
  })
})

test('attributions by role have one form, whatever the role', () => {
  const paper = `> We count the beds every night. (Nurse, FG1)

> I rank them all in my head. (Physician on-call, FG1)

> Nobody is ever sent home at night. (nurse FG 1)
`
  expect(findings(paper)).toEqual([
    '5:39 warning stc/inconsistent-attribution: "nurse FG 1" is written otherwise than 2 others, such as "Nurse, FG1"',
  ])
})
