import { cpSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { EXAMPLES, stc, temporaryFolder } from './stc.js'

const PAPER = `# Results

## Managing available resources

> We've two beds where the brake sticks. (nurse assistant, FG1)

> It's really a hundred and ten. (P1, FG1)
`
const folder = temporaryFolder({ 'paper.md': PAPER })
cpSync(path.join(EXAMPLES, 'focus-groups'), folder, { recursive: true })

test('stc quotes lists the quotations with who said them', async () => {
  const ran = await stc(['quotes', 'paper.md'], { cwd: folder })
  expect(ran.stdout).toMatch(
    /^paper\.md:5:3: verbatim {2}“We've two beds.*\n {4}transcripts\/FG1\.txt:94:27 P4 \(nurse assistant\)/m,
  )
  expect(ran.code).toBe(0)
})

test('stc quotes --balance counts, and tells whom an attribution identifies', async () => {
  const ran = await stc(['quotes', '--balance', 'paper.md'], { cwd: folder })
  expect(ran.stdout).toMatch(/^FG1\/P4 +1 +7 +50 %$/m)
  expect(ran.stdout).toMatch(/^Never quoted: 15 of 17 participants \(FG1\/P2, /m)
  expect(ran.stderr).toMatch(
    /paper\.md:5:\d+: warning\[stc\/identifying-attribution\]: "nurse assistant, FG1" fits only one/,
  )
  expect(ran.code).toBe(0)
  const strict = await stc(['quotes', '--balance', 'paper.md', '--strict', '--format', 'csv'], {
    cwd: folder,
  })
  expect(strict.stdout).toMatch(/^dimension,of,quotations,words,share\nparticipant,FG1\/P1,1,6,0\.5\n/)
  expect(strict.code).toBe(1)
})

test('what a paper tells of one tag in different places identifies whoever alone fits all of it', async () => {
  const paper = `# Results\n\n> We've two beds where the brake sticks. (P4, FG1, female)\n\n> I can take the sofa, I'm only here for my foot. (P4, FG1, aged 64)\n`
  const ran = await stc(['quotes', '-', '--k', '2', '--strict'], { cwd: folder, stdin: paper })
  expect(ran.stderr).toMatch(
    /^stdin:5:\d+: warning\[stc\/identifying-combination\]: what is told of FG1\/P4 fits only one participant of the study: "P4, FG1, female", "P4, FG1, aged 64"/m,
  )
  expect(ran.stderr).not.toMatch(/stdin:3:/)
  expect(ran.code).toBe(1)
})

test('quotations belong to the groups of the units they cite, before that of their heading', async () => {
  const paper = `# Results\n\n## Practising differently in an acute ward\n\n> I do it in about ten seconds.[^FG1-14-wlun]\n\n> It's really a hundred and ten. (P1, FG1)\n`
  const ran = await stc(['quotes', '-', '--balance', '--format', 'csv'], { cwd: folder, stdin: paper })
  expect(ran.stdout).toMatch(/^group,resources,1,\d+,0\.5$/m)
})

test('without files the study’s own texts are read; outside a study that is an error', async () => {
  const ran = await stc(['quotes', '--format', 'csv'], { cwd: folder })
  const files = new Set(
    ran.stdout
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0]),
  )
  expect([...files].sort()).toEqual([
    ...['condensates/practice.md', 'condensates/resources.md', 'condensates/role.md'],
    'synthesis/resources.md',
  ])
  const outside = await stc(['quotes'], { cwd: temporaryFolder({}) })
  expect(outside.code).toBe(2)
  expect(outside.stderr).toMatch(/error\[stc\/usage\]: no manuscript was named\n.*stc quotes paper\.md/)
})
