import { beforeAll, describe, expect, test } from 'vitest'
import { contentOf, shell, stc, temporaryFolder, writeFiles } from './stc.js'
import { authoredFiles, FG2, smallStudy, succeed } from './studies.js'

let authored: Record<string, string>
beforeAll(async () => {
  authored = await authoredFiles()
})

describe.concurrent('stc status', () => {
  const status = async (cwd: string) => (await succeed(stc(['status'], { cwd }))).stdout

  test('tells of each step how far it is, and what comes next', async () => {
    const lines = (await status(smallStudy())).trimEnd().split('\n')
    const steps = lines.filter((line) => /^ \d /.test(line))
    expect(steps.map((line) => line.slice(0, 24).trim())).toEqual([
      '1 preliminary themes',
      '2 meaning units',
      '3 code groups',
      '4 condensates',
      '5 analytic texts',
    ])
    expect(steps[1]).toContain('4 found')
    expect(steps[3]).toContain('resources missing')
    expect(lines.at(-1)).toMatch(/^ next: \S/)
  })

  test('follows a condensate from missing to draft, authored and stale', async () => {
    const cwd = smallStudy()
    expect(await status(cwd)).toContain('resources missing')
    await succeed(stc(['condense', '--write'], { cwd }))
    expect(await status(cwd)).toContain('resources draft')
    writeFiles(cwd, { 'condensates/resources.md': authored['condensates/resources.md'] ?? '' })
    expect(await status(cwd)).toContain('resources authored')
    writeFiles(cwd, { 'transcripts/FG2.txt': `${FG2}\nP1: The queue again.\n` })
    expect(await status(cwd)).toContain('resources STALE')
  })

  test('counts what was decided', async () => {
    const cwd = temporaryFolder(authored)
    writeFiles(cwd, {
      'coding/ana.yaml':
        'analyst: ana\nunits:\n  - { at: "FG1:3", quote: The queue }\n  - { at: "FG2:3", quote: two beds, status: excluded, reason: x }\n',
    })
    const text = await status(cwd)
    expect(text).toContain('50 % decided')
    expect(text).toContain('2 to review')
  })

  test('as JSON: one object a step, the same story', async () => {
    const cwd = smallStudy()
    const steps = JSON.parse((await succeed(stc(['status', '--format', 'json'], { cwd }))).stdout)
    expect(steps.map((each: { step: number; id: string }) => [each.step, each.id])).toEqual([
      [1, 'themes'],
      [2, 'units'],
      [3, 'groups'],
      [4, 'condensates'],
      [5, expect.any(String)],
    ])
    for (const step of steps) expect(Object.keys(step)).toEqual(Object.keys(steps[0]))
  })

  test('names a next command that works', async () => {
    const cwd = smallStudy()
    const next = /next: (stc [a-z]+(?: --[a-z]+)?)/.exec(await status(cwd))?.[1]
    if (next) await succeed(shell(next, { cwd }))
    expect(contentOf(cwd, 'study.yaml')).toContain('Scarce nights')
  })
})
