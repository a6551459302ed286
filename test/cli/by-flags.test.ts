import { describe, expect, test } from 'vitest'
import { stc, temporaryFolder } from './stc.js'
import { CODEBOOK, FG1 } from './studies.js'

const cwd = temporaryFolder({ 'FG1.txt': FG1, 'codebook.yaml': CODEBOOK })
const flags = ['-c', 'codebook.yaml']

describe.concurrent('outside a study, flags are enough', () => {
  test('for stc check, which tests transcripts and codebook', async () => {
    const ran = await stc(['check', 'FG1.txt', ...flags], { cwd })
    expect(ran).toMatchObject({ code: 0 })
  })

  test('for stc status', async () => {
    const ran = await stc(['status', 'FG1.txt', ...flags], { cwd })
    expect(ran.code).toBe(0)
    expect(ran.stdout).toMatch(/^ 2 meaning units +\d+ found/m)
  })

  test('for stc report, from units in a pipe', async () => {
    const units = await stc(['code', 'FG1.txt', ...flags], { cwd })
    const ran = await stc(['report', '-', ...flags], { cwd, stdin: units.stdout })
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('**Heard**')
    const ledger = await stc(['report', '-', ...flags, '--table', 'ledger'], { cwd, stdin: units.stdout })
    expect(ledger.stdout).toMatch(/^line,group,name,found,/)
  })
})
