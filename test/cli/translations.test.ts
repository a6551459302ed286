import { expect, test } from 'vitest'
import { quoteHash } from '../../src/coding/translation.js'
import { stc, temporaryFolder } from './stc.js'

const SAID = 'Vi teller sengene hver eneste natt'
const coding = (more: string) => `analyst: ana
units:
  - at: A1:2
    quote: ${SAID}
    status: accepted
    translation:
      text: We count the beds every single night
      by: ana
${more}`
const study = (more: string) =>
  temporaryFolder({
    'study.yaml':
      'study: Nights\nlanguage: nb\nanalysts: [{ id: ana }]\nsessions:\n  A1:\n    speakers:\n      P1: { role: participant, attributes: { profession: nurse } }\n',
    'codebook.yaml':
      'groups:\n  - id: g\n    name: G\n    codes:\n      - { id: c, name: C, match: { any: [seng*] } }\n',
    'transcripts/A1.txt': `M: Hva skjer?\nP1: ${SAID}.\nM: Ja?\nP1: Ja.\n`,
    'coding/ana.yaml': coding(more),
    'paper.md':
      '> We count the beds every single night. (P1, A1)\n\n> We count (…) every single night. (M, A1)\n\n> We count the chairs every single night. (P1, A1)\n',
  })
const VALID = `      validated_by: [ben, eva]\n      of: ${quoteHash(SAID)}\n`

test('a quotation is held against the stored translation, at the place of what was said', async () => {
  const ran = await stc(['verify', 'paper.md'], { cwd: study(VALID) })
  expect(ran.stdout).toMatch(/^paper\.md:1:3: translated .*\n {4}transcripts\/A1\.txt:2:5 P1 \(nurse\)$/m)
  expect(ran.stdout).toMatch(/^paper\.md:3:3: wrong speaker/m)
  expect(ran.stdout).toMatch(/^paper\.md:5:3: altered .*\n.*\n {4}said: We count the \[beds→chairs\]/m)
  expect(ran.stdout).not.toMatch(/unvalidated|validated/)
})

test('translations that were not validated, or are of another quote, are told of by verify and check', async () => {
  const cwd = study('      validated_by: [ana, ben]\n      of: abcdefgh\n')
  const verified = await stc(['verify', 'paper.md'], { cwd })
  expect(verified.stdout).toMatch(/error: .* translates what was since changed/)
  expect(verified.stdout).toMatch(/warning: .* is a translation that 1 of 2 people have validated/)
  const checked = await stc(['check'], { cwd })
  expect(checked.stdout).toMatch(
    new RegExp(`coding/ana\\.yaml:10:11: error\\[stc/stale-translation\\].*\\n.*of: ${quoteHash(SAID)}`),
  )
  expect(checked.stdout).toMatch(/stc\/unvalidated-translation/)
})

test('a decision changed by stc keeps its translation', async () => {
  const cwd = study(VALID)
  const ran = await stc(['mark', 'A1:2', '--quote', SAID, '--status', 'excluded', '--reason', 'no'], { cwd })
  expect(ran.code).toBe(0)
  expect((await stc(['verify', 'paper.md'], { cwd })).stdout).toMatch(/^paper\.md:1:3: translated/m)
})
