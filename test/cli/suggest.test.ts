import { describe, expect, test } from 'vitest'
import { contentOf, stc, temporaryFolder } from './stc.js'
import { LOOSE_FILES, smallStudy } from './studies.js'

// Three accepted units that speak of a phone, among other talk.
const TALK = `M: What rings?

P1: The night phone rings in the corridor. Snow fell on the road and the bus was late again.

P2: I hear the night phone in my sleep. My sister keeps bees, and her garden is full of them.

M: The night phone?

P1: The night phone, yes. We had soup and bread, and somebody told of a journey by boat.

P2: Then the queue moved on. The queue at the bakery was long.
`
const CODING = `analyst: ana
units:
  - { at: FG3:2, quote: "The night phone rings in the corridor.", codes: [waiting-list], status: accepted }
  - { at: FG3:3, quote: "I hear the night phone in my sleep.", codes: [waiting-list], status: accepted }
  - { at: FG3:5, quote: "The night phone, yes.", codes: [waiting-list], status: accepted }
  - { at: FG3:6, quote: "The queue at the bakery was long.", status: excluded, reason: a bakery }
`
const study = smallStudy({ 'transcripts/FG3.txt': TALK, 'coding/ana.yaml': CODING })

describe.concurrent('stc suggest', () => {
  test('lists words that mark the accepted units, where they stand, and terms that mostly failed', async () => {
    const ran = await stc(['suggest', 'waiting-list', '--format', 'table'], { cwd: study })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const lines = ran.stdout.split('\n')
    expect(lines[0]).toBe('What marks the 3 meaning units accepted under waiting-list against the rest:')
    expect(lines[2]).toMatch(/^word or phrase +G² +ratio +here +rest +in +example$/)
    expect(lines[3]).toMatch(/^night phone +\d+\.\d +\d\.\d +3 +0 +3\/2\/1 +FG3:2 The night phone rings/)
    expect(ran.stdout).toContain('begin or end with a stop word')
    expect(ran.stdout).toContain('excluded or recoded more often than kept:')
    expect(ran.stdout).toMatch(/^"queue\*" +waiting-list +\d +0 +1 +0 % \(0–79\)$/m)
  })

  test('gives records in a pipe, whose words stand in the transcript', async () => {
    const ran = await stc(['suggest', '--group', 'resources', '--top', '1'], { cwd: study })
    const [first, ...others] = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first).toMatchObject({ list: 'suggestion', term: 'night phone', units: 3, example: 'FG3:2' })
    const characters = [...contentOf(study, 'transcripts/FG3.txt')]
    expect(characters.slice(first.start, first.end).join('')).toBe('night phone')
    expect(others.map(({ list, term }) => `${list}: ${term}`)).toEqual(['doubtful term: queue*'])
  })

  test('takes phrases with stop words where they are wanted', async () => {
    const ran = await stc(['suggest', 'waiting-list', '--with-stop-words', '--min', '3'], { cwd: study })
    expect(ran.stdout).toContain('"term":"the night phone"')
  })

  test('works outside a study, by flags, and writes Markdown', async () => {
    const cwd = temporaryFolder({ ...LOOSE_FILES, 'FG3.txt': TALK, 'ana.yaml': CODING })
    const flags = ['-c', 'cb.yaml', '--coding', 'ana.yaml', '-o', 'words.md']
    const ran = await stc(['suggest', 'waiting-list', 'FG2.txt', 'FG3.txt', ...flags], { cwd })
    expect(ran.stderr).toContain('3 suggestions, 1 doubtful term')
    expect(contentOf(cwd, 'words.md')).toContain('| night phone |')
  })
})

describe.concurrent('stc suggest refuses with exit 2', () => {
  test.each([
    ['no code', [], 'stc/usage', 'no code was named'],
    [
      'a code without an accepted unit',
      ['bed-pressure'],
      'stc/nothing-to-do',
      '1 meaning unit waits for a decision',
    ],
    ['an unknown code', ['bed-presure'], 'stc/unknown-reference', 'Did you mean "bed-pressure"?'],
    ['an unknown group', ['--group', 'resource'], 'stc/unknown-reference', 'Did you mean "resources"?'],
  ])('%s', async (_what, args, code, message) => {
    const ran = await stc(['suggest', ...args], { cwd: study })
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(`error[${code}]`)
    expect(ran.stderr).toContain(message)
  })
})
