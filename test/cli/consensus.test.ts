import { describe, expect, test } from 'vitest'
import { contentOf, snapshot, stc, writeFiles } from './stc.js'
import { smallStudy, succeed } from './studies.js'

const ANA = `analyst: ana
units:
  - { at: FG1:2, quote: "ahead of others", status: accepted }
  - { at: FG1:3, quote: "The queue", codes: [waiting-list], status: excluded, reason: the day shift }
  - { at: FG1:5, quote: "Nobody explains that", codes: [waiting-list], status: accepted }
`
const BEN = `analyst: ben
units:
  - { at: FG1:2, quote: "Some people", codes: [waiting-list], status: accepted }
  - { at: FG1:3, quote: "The queue", codes: [waiting-list], status: accepted }
`
const FILES = { 'coding/ana.yaml': ANA, 'coding/ben.yaml': BEN }
const CONSENSUS = 'coding/consensus.yaml'

describe.concurrent('stc consensus', () => {
  test('counts and lists', async () => {
    const cwd = smallStudy(FILES)
    const { stdout, stderr } = await succeed(stc(['consensus', 'ana', 'ben'], { cwd }))
    expect(stdout).toBe(`2 meaning units decided by both ana and ben
  agreed    1 (50.0 %)
  differing 1: status 1, codes 0; 0 settled, 1 open
  alone     ana 1, ben 0

at     differs  ana                   ben                   words
FG1:3  status   excluded waiting-li…  accepted waiting-li…  The queue on the wa…
`)
    expect(stderr).toBe('Next: stc consensus ana ben -o consensus.md\n')
    const records = await succeed(stc(['consensus', '--format', 'ndjson'], { cwd }))
    expect(
      records.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).outcome),
    ).toEqual(['agreed', 'differing', 'alone'])
    expect((await succeed(stc(['consensus', '--format', 'csv'], { cwd }))).stdout).toMatch(
      /^transcript,turn,line,.*,ana,ben\r?\n/,
    )
  })

  test('goes from two files over a filled-in sheet to one, in which stc check finds no contradiction', async () => {
    const cwd = smallStudy(FILES)
    expect((await stc(['check'], { cwd })).stdout).toContain('stc/contradicting-decisions')
    const made = await succeed(stc(['consensus', 'ana', 'ben', '--write', '-o', 'consensus.md'], { cwd }))
    expect(made.stderr).toMatch(
      /consensus\.yaml +1 added, 0 stood there already, 1 still open\n.*consensus\.md +1 to settle, 50\.0 % of 2 agreed/,
    )
    const sheet = contentOf(cwd, 'consensus.md')
    writeFiles(cwd, {
      'consensus.md': sheet
        .replace(/^settle:.*$/m, 'settle: ben')
        .replace(/^reason:$/m, 'reason: it is the list'),
    })
    const refused = await stc(['consensus', 'ana', 'ben', '-o', 'consensus.md'], { cwd })
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('consensus.md is filled in (1 settled)'),
    })
    await succeed(stc(['consensus', '--settle', 'consensus.md'], { cwd }))
    expect(contentOf(cwd, CONSENSUS)).toBe(`analyst: consensus
units:
  - { at: FG1:2, quote: "ahead of others", codes: [waiting-list], status: accepted }
  - { at: FG1:3, quote: "The queue", codes: [waiting-list], status: accepted, reason: it is the list }
`)
    const before = snapshot(cwd)
    const again = await succeed(stc(['consensus', '--settle', 'consensus.md'], { cwd }))
    expect(again.stderr).toContain('0 added, 2 stood there already, 0 still open')
    await succeed(stc(['consensus', '--write'], { cwd }))
    expect(snapshot(cwd)).toEqual(before)
    expect((await stc(['check'], { cwd })).stdout).not.toContain('stc/contradicting-decisions')
    expect((await succeed(stc(['code', '--status', 'excluded'], { cwd }))).stdout).toBe('')
  })

  test('leaves what a person wrote into the consensus, and tells where analysts agree otherwise', async () => {
    const hand =
      'analyst: consensus\nunits:\n- {at: FG1:2, quote: "ahead of others", codes: [bed-pressure], status: accepted} # Friday\n'
    const cwd = smallStudy({ ...FILES, [CONSENSUS]: hand })
    const ran = await stc(['consensus', '--write'], { cwd })
    expect(ran).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('warning[stc/stale-consensus]: FG1:2 stays'),
    })
    expect(contentOf(cwd, CONSENSUS)).toBe(hand)
  })

  test('tells of a sheet whose decisions changed since, and leaves them open', async () => {
    const cwd = smallStudy(FILES)
    await succeed(stc(['consensus', '-o', 'consensus.md'], { cwd }))
    writeFiles(cwd, {
      'consensus.md': contentOf(cwd, 'consensus.md').replace(/^settle:.*$/m, 'settle: ben'),
      'coding/ana.yaml': ANA.replace('the day shift', 'another reason'),
    })
    const ran = await stc(['consensus', '--settle', 'consensus.md'], { cwd })
    expect(ran.code).toBe(1)
    expect(ran.stderr).toMatch(/consensus\.md:\d+: warning\[stc\/stale-sheet\]/)
    expect(ran.stderr).toContain('1 added, 0 stood there already, 1 still open')
  })

  test.each([
    [['consensus', 'ana'], {}, 'stc/nothing-to-do'],
    [['consensus', 'ana', 'bne'], {}, 'Did you mean "ben"?'],
    [['consensus', '--settle', 'consensus.md'], { 'consensus.md': '# notes\n' }, 'stc/bad-sheet'],
    [['consensus', '-o', 'notes.md'], { 'notes.md': '# notes\n' }, 'notes.md is no sheet that stc made'],
    [['consensus', '--write'], { [CONSENSUS]: 'analyst: consensus\nunits:\n  - { at' }, 'stc/yaml-syntax'],
    [['consensus', '--write'], { [CONSENSUS]: '<<<<<<< ours\n' }, 'stc/merge-conflict'],
    [
      ['consensus', '--write'],
      { 'coding/ben.yaml': BEN.replace('[waiting-list]', '[waiting-lst]') },
      'stc/unknown-reference',
    ],
    [
      ['consensus', '--write'],
      { 'coding/ben.yaml': BEN.replace('The queue', 'not said') },
      'stc/lost-decision',
    ],
    [
      ['consensus', '--write'],
      { 'coding/ben.yaml': `${BEN}  - { at: FG1:3, quote: "The queue", status: excluded, reason: no }\n` },
      'is decided in two ways by ben',
    ],
  ])('%j with %j writes nothing', async (args, files, message) => {
    const cwd = smallStudy({ ...FILES, ...files })
    const before = snapshot(cwd)
    const ran = await stc(args, { cwd })
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining(message) })
    expect(snapshot(cwd)).toEqual(before)
  })
})
