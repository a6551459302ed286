import { cpSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXAMPLES, stc, temporaryFolder } from './stc.js'

const PAPER = `# The last bed

## Results

Nurses rank before they count.

> When I rank people over the telephone I (…) know I'm doing it (P2, FG1)

One said “it's the ten seconds” (P2, FG1), and another “a little bit about the trust” (P5, FG1). We call this
“soft” ranking.

> The corridor is the largest ward of the whole municipality and it has a view (P1, FG2)
`

/** The example study with a paper in it. */
function study(paper: string = PAPER): string {
  const folder = temporaryFolder({ 'paper.md': paper })
  cpSync(path.join(EXAMPLES, 'focus-groups'), folder, { recursive: true })
  return folder
}

describe('stc verify', () => {
  test('says of every quotation what it is, and where it was said', async () => {
    const ran = await stc(['verify', 'paper.md'], { cwd: study() })
    expect(ran.stdout).toMatch(/^paper\.md:7:3: (?:edited|altered) {2}“When I rank people/m)
    expect(ran.stdout).toMatch(
      /^paper\.md:9:11: verbatim {2}“it's the ten seconds”\n {4}transcripts\/FG1\.txt:39:26 P2/m,
    )
    expect(ran.stdout).toMatch(
      /^paper\.md:9:57: altered .*\n.*P5.*\n {4}said: a little bit about \[→the\] trust/m,
    )
    expect(ran.stdout).toMatch(/^paper\.md:12:3: not found/m)
    expect(ran.stderr).toMatch(/^4 quotations: /m)
    expect(ran.stderr).toContain('1 left alone')
    expect(ran.code).toBe(1)
  })

  test('is silent about what is left alone unless it is asked', async () => {
    const cwd = study('Some “soft” words.\n')
    expect((await stc(['verify', 'paper.md'], { cwd })).stdout).toBe('No quotation found.\n')
    const all = await stc(['verify', 'paper.md', '--all'], { cwd })
    expect(all.stdout).toMatch(/^paper\.md:1:7: left alone: short {2}“soft”$/m)
    expect(all.code).toBe(0)
  })

  test('warnings are findings with --strict only', async () => {
    const cwd = study("> We've two beds where the brake (the lock on the wheel) sticks. (P4, FG1)\n")
    const loose = await stc(['verify', 'paper.md'], { cwd })
    expect(loose.stdout).toMatch(/warning: nobody said “\(the lock on the wheel\)”/)
    expect(loose.code).toBe(0)
    expect((await stc(['verify', 'paper.md', '--strict'], { cwd })).code).toBe(1)
  })

  test('a sentence that cites units in other words is not called lost', async () => {
    const cwd = study('Whoever waits by the door is asked once and then forgotten.[^FG1-35-mjvv]\n')
    const ran = await stc(['verify', 'paper.md'], { cwd })
    expect(ran.stdout).toMatch(
      /^paper\.md:1:1: in other words {2}“Whoever waits.*\n {4}warning: .* cites meaning units/,
    )
    expect(ran.stderr).toContain('1 quotation: 1 in other words\n')
    expect(ran.code).toBe(0)
    const records = await stc(['verify', 'paper.md', '--format', 'ndjson'], { cwd })
    expect(JSON.parse(records.stdout)).toMatchObject({ verdict: 'not found', findings: ['stc/paraphrase'] })
  })

  test('outside a study, with transcripts named', async () => {
    const cwd = temporaryFolder({
      'paper.txt': 'One said “there is no bed for anybody” and left.\n',
      'a/A1.txt':
        'M: How are the nights?\nP1: There is no bed for anybody.\nM: And then?\nP1: No time, either.\n',
    })
    const ran = await stc(['verify', 'paper.txt', '--transcripts', 'a/*.txt'], { cwd })
    expect(ran.stdout).toMatch(
      /^paper\.txt:1:11: edited .*\n {4}a\/A1\.txt:2:5 P1\n {4}case: “There” → “there”$/m,
    )
    expect(ran.code).toBe(0)
    const bare = await stc(['verify', 'paper.txt'], { cwd })
    expect(bare.stderr).toMatch(/stc\/no-study/)
    expect(bare.code).toBe(2)
  })

  test('positions in records are code points of the transcript', async () => {
    const cwd = temporaryFolder({
      'paper.md': 'She said “we count the beds twice”.\n',
      'A1.txt': 'M: 🛏 How?\nP1: 🌙🌙 And we count the beds twice.\nM: And?\nP1: Yes.\n',
    })
    const ran = await stc(['verify', 'paper.md', '--transcripts', 'A1.txt', '--format', 'ndjson'], { cwd })
    const [record] = ran.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(record).toMatchObject({
      verdict: 'verbatim',
      transcript: 'A1',
      turn: 2,
      speaker: 'P1',
      said_line: 2,
    })
    const points = [...'M: 🛏 How?\nP1: 🌙🌙 And we count the beds twice.']
    expect(points.slice(record.start, record.end).join('')).toBe('we count the beds twice')
  })

  test('json, csv, md, sarif and github', async () => {
    const cwd = study()
    const as = async (format: string) =>
      (await stc(['verify', 'paper.md', '--format', format], { cwd })).stdout
    expect(JSON.parse(await as('json')).map(({ verdict }: { verdict: string }) => verdict)).toContain(
      'not found',
    )
    expect(await as('csv')).toMatch(/^file,line,column,form,verdict,quote,/)
    expect(await as('md')).toMatch(/^# paper\.md\n\n4 quotations: /)
    const sarif = JSON.parse(await as('sarif'))
    const rules = sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)
    expect(rules).toEqual(expect.arrayContaining(['stc/altered-quote', 'stc/quote-not-found']))
    expect(await as('github')).toMatch(/^::error .*file=paper\.md,line=12/m)
  })

  test('a manuscript that is not there, none at all, and a binary one', async () => {
    const cwd = study()
    expect(await stc(['verify', 'missing.md'], { cwd })).toMatchObject({ code: 2, stdout: '' })
    expect((await stc(['verify'], { cwd })).stderr).toMatch(/no manuscript was named/)
    const binary = temporaryFolder({ 'paper.txt': '\0\x01\x02\0\0' })
    expect((await stc(['verify', path.join(binary, 'paper.txt')], { cwd })).code).toBe(2)
  })
})
