import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXAMPLES, snapshot, stc, temporaryFolder } from './stc.js'
import { FG1, smallStudy, succeed } from './studies.js'

describe.concurrent('stc build', () => {
  test('makes every step into build/, with one line of account for each', async () => {
    const cwd = smallStudy({ 'themes/ana.yaml': 'analyst: ana\nthemes:\n  - { id: first, name: First }\n' })
    const ran = await succeed(stc(['build'], { cwd }))
    expect(ran.stdout).toBe('')
    const made = Object.keys(snapshot(cwd)).filter((name) => name.startsWith('build/'))
    expect(made).toEqual([
      'build/condensates.md',
      'build/groups.md',
      'build/report.md',
      'build/synthesis.md',
      'build/tables/codes-by-session.csv',
      'build/tables/coding-tree.csv',
      'build/tables/ledger.csv',
      'build/tables/participants.csv',
      'build/tables/sessions.csv',
      'build/themes.md',
      'build/turns.csv',
      'build/units.csv',
      'build/units.ndjson',
    ])
    for (const name of made.filter((each) => !/tables|units\.csv/.test(each)))
      expect(ran.stderr).toContain(`  ${name} `)
    expect(ran.stderr).toContain('Next: open build/report.md')
  })

  test('says each warning once', async () => {
    const cwd = smallStudy({
      'transcripts/FG1.txt': `${FG1}\nP7: I only came for the coffee.\n`,
      'coding/ana.yaml': 'analyst: ana\nunits:\n  - { at: "FG1:2", quote: Some people, status: excluded }\n',
    })
    const { stderr } = await succeed(stc(['build'], { cwd }))
    expect(stderr.match(/stc\/unknown-speaker/g)).toHaveLength(1)
    expect(stderr.match(/stc\/missing-reason/g)).toHaveLength(1)
  })

  test('puts everything into another folder with -o, and says nothing with --quiet', async () => {
    const cwd = smallStudy()
    expect(await stc(['build', '-o', 'out', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(Object.keys(snapshot(cwd))).toContain('out/report.md')
    expect(Object.keys(snapshot(cwd)).filter((name) => name.startsWith('build/'))).toEqual([])
  })

  test('of a folder that is not there, or that is no study, is an error', async () => {
    const cwd = temporaryFolder({ 'a.txt': 'x' })
    expect((await stc(['build', 'nope'], { cwd })).stderr).toContain('error[stc/file-not-found]')
    expect((await stc(['build', 'a.txt'], { cwd })).code).toBe(2)
    expect((await stc(['build'], { cwd })).stderr).toContain('error[stc/no-study]')
    expect(Object.keys(snapshot(cwd))).toEqual(['a.txt'])
  })
})

test.concurrent.each(['focus-groups', 'interviews'])('the bundled study %s has no error', async (name) => {
  expect((await stc(['check'], { cwd: path.join(EXAMPLES, name) })).stdout.match(/.* error\[.*/g)).toBeNull()
})
