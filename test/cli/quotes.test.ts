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
