import { describe, expect, test } from 'vitest'
import { stc, temporaryFolder } from './stc.js'
import { LOOSE_FILES, smallStudy } from './studies.js'

const CODING = `analyst: ana
units:
  - { at: FG1:2, quote: "Some people go ahead of others.", status: accepted }
  - { at: FG1:3, quote: "The queue on the wall is not the real queue.", status: excluded, reason: a figure of speech }
  - { at: FG1:5, quote: "Nobody explains that to those who wait.", codes: [waiting-list], status: accepted }
`
const study = smallStudy({ 'coding/ana.yaml': CODING })

describe.concurrent('stc rules', () => {
  test('holds each rule and each term against the decisions', async () => {
    const ran = await stc(['rules', '--format', 'table'], { cwd: study })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const [table] = ran.stdout.split('\n\n')
    expect(table?.split('\n')).toEqual([
      'code / term          kept  out  aside  open  missed       precision  recall',
      'waiting-list            1    1      0     1       1     50 % (9–91)    50 %',
      '  "queue*"              0    1      0     0              0 % (0–79)     0 %',
      '  "ahead of others"     1    0      0     1          100 % (21–100)    50 %',
      'bed-pressure            0    0      0     1       0               –       –',
      '  "bed*" near           0    0      0     1                       –       –',
      '  "pressure" near       0    0      0     1                       –       –',
    ])
    expect(ran.stdout).toContain('neither counts')
  })

  test('gives records in a pipe; of the codes asked for, the least precise first', async () => {
    const ran = await stc(['rules', 'waiting-list', '--sort', 'precision'], { cwd: study })
    const records = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map(({ term, precision }) => [term, precision])).toEqual([
      [null, 0.5],
      ['queue*', 0],
      ['ahead of others', 1],
    ])
  })

  test('works outside a study, by flags', async () => {
    const cwd = temporaryFolder({ ...LOOSE_FILES, 'ana.yaml': CODING })
    const flags = ['--transcripts', 'FG1.txt', '-c', 'cb.yaml', '--coding', 'ana.yaml', '--format', 'csv']
    const ran = await stc(['rules', 'waiting-list', ...flags], { cwd })
    expect(ran.stdout.split('\n')[1]).toBe(
      'waiting-list,,,2,1,1,0,0,0,1,,0.5,0.0945,0.9055,0.5,0.0945,0.9055',
    )
  })

  test('refuses a code that is not there', async () => {
    const ran = await stc(['rules', 'waiting-lists'], { cwd: study })
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('error[stc/unknown-reference]: the codebook has no code "waiting-lists"')
    expect(ran.stderr).toContain('Did you mean "waiting-list"?')
  })
})
