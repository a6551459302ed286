import { beforeAll, describe, expect, test } from 'vitest'
import { contentOf, snapshot, stc, temporaryFolder, writeFiles } from './stc.js'
import { authoredFiles, smallStudy, succeed } from './studies.js'

const CONDENSATE = 'condensates/resources.md'
const SYNTHESIS = 'synthesis/resources.md'

let authored: Record<string, string>
beforeAll(async () => {
  authored = await authoredFiles()
})

describe.concurrent('stc condense --write', () => {
  test('makes a draft that says so, and does nothing the second time', async () => {
    const cwd = smallStudy()
    const first = await succeed(stc(['condense', '--write'], { cwd }))
    expect(first.stdout).toBe('')
    expect(first.stderr).toMatch(/condensates\/resources\.md +new draft/)
    expect(contentOf(cwd, CONDENSATE)).toMatch(
      /^---\ngroup: resources\n[\s\S]*\nstatus: draft\n[\s\S]*Draft: verbatim excerpts/,
    )
    const before = snapshot(cwd)
    const second = await succeed(stc(['condense', '--write'], { cwd }))
    expect(second.stderr).toMatch(/unchanged/)
    expect(snapshot(cwd)).toEqual(before)
  })

  test('makes a draft nobody touched anew when the units change', async () => {
    const cwd = smallStudy()
    await succeed(stc(['condense', '--write'], { cwd }))
    writeFiles(cwd, { 'transcripts/FG3.txt': 'P9: The queue never ends.\n' })
    expect((await succeed(stc(['condense', '--write'], { cwd }))).stderr).toContain('draft made anew')
    expect(contentOf(cwd, CONDENSATE)).toContain('The queue never ends.')
  })

  test('leaves every sentence of a person as it is when the units change', async () => {
    const cwd = temporaryFolder(authored)
    const before = contentOf(cwd, CONDENSATE)
    writeFiles(cwd, { 'transcripts/FG3.txt': 'P9: The queue never ends.\n' })
    expect((await succeed(stc(['condense', '--write'], { cwd }))).stderr).toContain(
      'footnotes and list updated',
    )
    const after = contentOf(cwd, CONDENSATE)
    expect(after).toMatch(/^- FG3-1-\w+.*The queue never ends/m)
    const upTo = (text: string) => text.slice(0, text.indexOf('\n[^')).split('## Not used')[0]
    expect(upTo(after)?.trimEnd()).toBe(upTo(before)?.trimEnd())
    expect((await succeed(stc(['condense', '--write'], { cwd }))).stderr).toContain('unchanged')
  })

  test('leaves a file alone that a person saved with CRLF line ends and without a last one', async () => {
    const cwd = temporaryFolder(authored)
    const windows = contentOf(cwd, CONDENSATE).trimEnd().replaceAll('\n', '\r\n')
    writeFiles(cwd, { [CONDENSATE]: windows })
    expect((await succeed(stc(['condense', '--write'], { cwd }))).stderr).toContain('unchanged')
    expect(contentOf(cwd, CONDENSATE)).toBe(windows)
  })

  test('with --dry-run only says what would be written', async () => {
    const cwd = smallStudy()
    const before = snapshot(cwd)
    const { stderr } = await succeed(stc(['condense', '--write', '--dry-run'], { cwd }))
    expect(stderr).toContain('would be written: new draft')
    expect((await succeed(stc(['synthesize', '--write', '--dry-run'], { cwd }))).stderr).toContain(
      'would be written: new scaffold',
    )
    expect(snapshot(cwd)).toEqual(before)
  })

  test('with merge-conflict markers in a file is an error, and nothing is overwritten', async () => {
    const conflict = '<<<<<<< HEAD\nI rank them.\n=======\nI choose them.\n>>>>>>> ben\n'
    const cwd = temporaryFolder({ ...authored, [CONDENSATE]: `${authored[CONDENSATE]}\n${conflict}` })
    const before = snapshot(cwd)
    for (const command of [
      'condense --write',
      'condense --touch resources',
      'condense',
      'synthesize --write',
    ]) {
      const ran = await stc(command.split(' '), { cwd })
      expect({ command, code: ran.code, stdout: ran.stdout }).toEqual({ command, code: 2, stdout: '' })
      expect(ran.stderr).toMatch(/^condensates\/resources\.md:\d+:1: error\[stc\/merge-conflict\]/)
    }
    expect(snapshot(cwd)).toEqual(before)
  })

  test('outside a study says that there is no place to write to', async () => {
    const cwd = smallStudy()
    const { stdout } = await succeed(stc(['code'], { cwd }))
    const outside = temporaryFolder({ 'cb.yaml': contentOf(cwd, 'codebook.yaml') })
    const ran = await stc(['condense', '-', '-c', 'cb.yaml', '--write'], { cwd: outside, stdin: stdout })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('error[stc/no-study]')
    expect(Object.keys(snapshot(outside))).toEqual(['cb.yaml'])
  })
})

describe.concurrent('stc condense --touch', () => {
  test('only renews what the text was written from, and the text is no longer stale', async () => {
    const cwd = temporaryFolder(authored)
    const before = contentOf(cwd, CONDENSATE)
    writeFiles(cwd, { 'transcripts/FG3.txt': 'P9: The queue never ends.\n' })
    expect((await stc(['check'], { cwd })).stdout).toContain('error[stc/stale]')
    const { stderr } = await succeed(stc(['condense', '--touch', 'resources'], { cwd }))
    expect(stderr).toContain('inputs touched')
    const after = contentOf(cwd, CONDENSATE)
    const inputs = /^inputs: sha256:[0-9a-f]{64}$/m
    expect(after).not.toBe(before)
    expect(after.replace(inputs, '')).toBe(before.replace(inputs, ''))
    expect((await stc(['check'], { cwd })).stdout).not.toContain('stc/stale')
  })

  test('with --dry-run changes nothing', async () => {
    const cwd = temporaryFolder(authored)
    writeFiles(cwd, { 'transcripts/FG3.txt': 'P9: The queue never ends.\n' })
    const before = snapshot(cwd)
    await succeed(stc(['condense', '--touch', 'resources', '--dry-run'], { cwd }))
    expect(snapshot(cwd)).toEqual(before)
  })

  test.each(['condense', 'synthesize'])(
    'of a text that nobody began (stc %s) is an error',
    async (command) => {
      const cwd = smallStudy()
      const before = snapshot(cwd)
      const ran = await stc([command, '--touch', 'resources'], { cwd })
      expect(ran.code).toBe(2)
      expect(ran.stderr).toContain('error[stc/nothing-to-do]')
      expect(ran.stderr).toContain(`stc ${command} --write`)
      expect(snapshot(cwd)).toEqual(before)
    },
  )
})

describe.concurrent('stc condense and stc synthesize', () => {
  test('emit what a person wrote, and drafts where nobody has', async () => {
    const cwd = temporaryFolder(authored)
    const { stdout } = await succeed(stc(['condense'], { cwd }))
    expect(stdout).toContain('I rank those who wait, and the queue is not the real queue.')
    expect(stdout).not.toContain('Draft: verbatim excerpts')
    expect((await succeed(stc(['condense'], { cwd: smallStudy() }))).stdout).toContain(
      'Draft: verbatim excerpts',
    )
  })

  test('with --group emit and write only that group', async () => {
    const more = `  - id: phone
    name: Holding the phone
    codes:
      - { id: phone, name: The phone, match: { any: ["phone"] } }
`
    const cwd = smallStudy()
    writeFiles(cwd, { 'codebook.yaml': contentOf(cwd, 'codebook.yaml') + more })
    const { stdout } = await succeed(stc(['condense', '--group', 'phone'], { cwd }))
    expect(stdout).toContain('# Holding the phone')
    expect(stdout).not.toContain('# Managing scarce nights')
    await succeed(stc(['condense', '--write', '--group', 'phone'], { cwd }))
    expect(Object.keys(snapshot(cwd)).filter((name) => name.startsWith('condensates'))).toEqual([
      'condensates/phone.md',
    ])
  })

  test('a written analytic text is kept, and goes stale when the condensate says something else', async () => {
    const cwd = temporaryFolder(authored)
    await succeed(stc(['synthesize', '--write'], { cwd }))
    const scaffold = contentOf(cwd, SYNTHESIS)
    const text = scaffold
      .replace('status: draft', 'status: authored')
      .replace(/<!-- Write[\s\S]*?-->/g, 'The nurses ranked those who waited.')
    writeFiles(cwd, { [SYNTHESIS]: text })
    await succeed(stc(['synthesize', '--write'], { cwd }))
    expect(contentOf(cwd, SYNTHESIS)).toContain('The nurses ranked those who waited.')
    expect((await succeed(stc(['report'], { cwd }))).stdout).toContain('The nurses ranked those who waited.')
    expect((await succeed(stc(['check'], { cwd }))).stdout).toBe('')
    writeFiles(cwd, { [CONDENSATE]: contentOf(cwd, CONDENSATE).replace('I rank those', 'I explain those') })
    const stale = await stc(['check'], { cwd })
    expect(stale.stdout).toMatch(/^synthesis\/resources\.md:\d+:\d+: error\[stc\/stale\]/)
    await succeed(stc(['synthesize', '--touch', 'resources'], { cwd }))
    expect((await succeed(stc(['check'], { cwd }))).stdout).toBe('')
  })
})
