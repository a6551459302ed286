import { execFileSync, spawn } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { BIN, contentOf, plainEnvironment, shell, snapshot, stc, temporaryFolder } from './stc.js'
import { CODEBOOK, LOOSE_FILES, smallStudy, succeed } from './studies.js'

describe.concurrent('an output that is also an input is refused, and nothing is written', () => {
  const refused = async (cwd: string, args: string[]) => {
    const before = snapshot(cwd)
    const ran = await stc(args, { cwd })
    expect({ args, code: ran.code, stdout: ran.stdout }).toEqual({ args, code: 2, stdout: '' })
    expect(ran.stderr).toContain('error[stc/output-is-input]')
    expect(snapshot(cwd)).toEqual(before)
  }

  test('outside a study: transcripts, codebook, units, also through a link and as a glob', async () => {
    const cwd = temporaryFolder(LOOSE_FILES)
    await succeed(stc(['code', 'FG1.txt', '-c', 'cb.yaml', '-o', 'units.ndjson'], { cwd }))
    symlinkSync('FG1.txt', path.join(cwd, 'link.csv'))
    const code = ['code', 'FG1.txt', '-c', 'cb.yaml', '--format', 'csv', '-o']
    await Promise.all([
      refused(cwd, [...code, 'FG1.txt']),
      refused(cwd, [...code, './FG1.txt']),
      refused(cwd, [...code, path.join(cwd, 'FG1.txt')]),
      refused(cwd, [...code, 'cb.yaml']),
      refused(cwd, [...code, 'link.csv']),
      refused(cwd, ['code', 'FG*.txt', '-c', 'cb.yaml', '--format', 'csv', '-o', 'FG2.txt']),
      refused(cwd, ['code', 'link.csv', '-c', 'cb.yaml', '--format', 'csv', '-o', 'FG1.txt']),
      refused(cwd, ['turns', 'FG1.txt', 'FG2.txt', '--format', 'csv', '-o', 'FG2.txt']),
      refused(cwd, ['group', 'units.ndjson', '-c', 'cb.yaml', '-o', 'units.ndjson']),
      refused(cwd, ['condense', 'units.ndjson', '-c', 'cb.yaml', '--format', 'md', '-o', 'cb.yaml']),
      refused(cwd, ['synthesize', 'units.ndjson', '-c', 'cb.yaml', '--format', 'md', '-o', 'units.ndjson']),
    ])
  })

  test('in a study: every file that a person writes', async () => {
    const cwd = smallStudy({
      'coding/ana.yaml': 'analyst: ana\nunits: []\n',
      'themes/ana.yaml': 'analyst: ana\nthemes:\n  - { id: first, name: First }\n',
    })
    await succeed(stc(['condense', '--write'], { cwd }))
    await succeed(stc(['synthesize', '--write'], { cwd }))
    await Promise.all([
      refused(cwd, ['code', '--format', 'md', '-o', 'study.yaml']),
      refused(cwd, ['code', '--format', 'md', '-o', 'coding/ana.yaml']),
      refused(cwd, ['code', '--explain', '-o', 'coding/ana.yaml']),
      refused(cwd, ['turns', '--format', 'csv', '-o', 'study.yaml']),
      refused(cwd, ['turns', '--format', 'csv', '-o', 'transcripts/FG1.txt']),
      refused(cwd, ['group', '--format', 'md', '-o', 'transcripts/FG1.txt']),
      refused(cwd, ['condense', '-o', 'condensates/resources.md']),
      refused(cwd, ['synthesize', '-o', 'synthesis/resources.md']),
      refused(cwd, ['synthesize', '-o', 'condensates/resources.md']),
      refused(cwd, ['report', '-o', 'condensates/resources.md']),
      refused(cwd, ['report', '--format', 'md', '-o', 'themes/ana.yaml']),
      refused(cwd, ['report', '--table', 'ledger', '--format', 'csv', '-o', 'codebook.yaml']),
      refused(cwd, ['themes', '--format', 'md', '-o', 'themes/ana.yaml']),
      refused(cwd, ['themes', '--format', 'md', '-o', 'codebook.yaml']),
    ])
  })
})

describe.concurrent('an output file', () => {
  test('is made together with its folders, with a line of account on standard error', async () => {
    const cwd = smallStudy()
    const ran = await stc(['code', '-o', 'build/deep/units.csv'], { cwd })
    expect(ran).toMatchObject({ code: 0, stdout: '' })
    expect(ran.stderr).toMatch(/^ {2}build\/deep\/units\.csv +4 meaning units in 4 turns/m)
    expect(contentOf(cwd, 'build/deep/units.csv')).toMatch(/^id,transcript,turn,/)
  })

  test('leaves nothing but itself behind, and --quiet says nothing', async () => {
    const cwd = smallStudy()
    const before = Object.keys(snapshot(cwd))
    const ran = await stc(['code', '-o', 'units.ndjson', '--quiet'], { cwd })
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(Object.keys(snapshot(cwd))).toEqual([...before, 'units.ndjson'].sort())
  })

  test('replaces what a link leads to, not the link', async () => {
    const cwd = smallStudy({ 'real.csv': 'old' })
    symlinkSync('real.csv', path.join(cwd, 'link.csv'))
    await succeed(stc(['code', '-o', 'link.csv'], { cwd }))
    expect(lstatSync(path.join(cwd, 'link.csv')).isSymbolicLink()).toBe(true)
    expect(contentOf(cwd, 'real.csv')).toMatch(/^id,/)
  })

  test('may be a named pipe or a device, which is written to and not replaced', async () => {
    const cwd = smallStudy()
    execFileSync('mkfifo', [path.join(cwd, 'pipe')])
    const ran = await shell('cat pipe > got & stc code --format csv -o pipe; wait', { cwd })
    expect(lstatSync(path.join(cwd, 'pipe')).isFIFO()).toBe(true)
    expect(ran.code).toBe(0)
    expect(contentOf(cwd, 'got')).toMatch(/^id,transcript/)
    expect((await stc(['code', '--format', 'csv', '-o', '/dev/full'], { cwd })).stderr).toContain(
      'error[stc/cannot-write]: /dev/full cannot be written: the disk is full',
    )
  })

  test.each([
    ['a path under a file', 'study.yaml/units.csv', 'a part of the path is a file'],
    ['a folder', 'transcripts', 'it is a folder'],
    ['a folder that takes no files', '/proc/stc/units.csv', '/proc/stc/units.csv cannot be written'],
  ])('that cannot be made (%s) is an error with exit 2', async (_what, file, why) => {
    const cwd = smallStudy()
    const before = snapshot(cwd)
    const ran = await stc(['code', '--format', 'csv', '-o', file], { cwd })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('error[stc/cannot-write]')
    expect(ran.stderr).toContain(why)
    expect(snapshot(cwd)).toEqual(before)
  })
})

describe.concurrent('standard output', () => {
  test('closed by its reader ends the command quietly with exit 0', async () => {
    const long = 'P1: The queue is long.\n\n'.repeat(20_000)
    const cwd = temporaryFolder({ 'FG1.txt': long, 'cb.yaml': CODEBOOK })
    const line = '{ stc code FG1.txt -c cb.yaml; echo "exit $?" >&2; } | head -1'
    const ran = await shell(line, { cwd })
    expect(ran.stderr).toBe('exit 0\n')
    expect(ran.stdout.split('\n')).toHaveLength(2)
  })

  test.each(['code', 'check', 'status', 'explain', 'schema study', '--help', 'code --help', '--version'])(
    'on a full disk: `stc %s` says so with exit 2',
    async (command) => {
      const ran = await shell(`stc ${command} > /dev/full`, { cwd: smallStudy() })
      expect(ran.stderr).toContain(
        'error[stc/cannot-write]: standard output cannot be written: the disk is full',
      )
      expect(ran.stderr).not.toMatch(/^\s+at /m)
      expect(ran.code).toBe(2)
    },
  )

  test('with standard error on a full disk the exit code still tells', async () => {
    const cwd = smallStudy()
    expect((await shell('stc code nope.txt 2>/dev/full', { cwd })).code).toBe(2)
    expect((await shell('stc code --nope 2>/dev/full', { cwd })).code).toBe(2)
    expect((await shell('stc code -o units.csv 2>/dev/full', { cwd })).code).toBe(0)
    expect(contentOf(cwd, 'units.csv')).toMatch(/^id,/)
  })
})

describe.concurrent('an interrupt', () => {
  test('ends the command with exit 130 and nothing half-written', async () => {
    const cwd = temporaryFolder({ 'cb.yaml': CODEBOOK })
    const args = [BIN, 'code', '-', '-c', 'cb.yaml', '-o', 'units.ndjson']
    const child = spawn(process.execPath, args, { cwd, env: plainEnvironment() })
    const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })))
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += text
    })
    // More than a pipe holds: once it is handed over, the command is at work and waits for the rest.
    await new Promise((resolve) => child.stdin.write('P1: The queue is long.\n\n'.repeat(20_000), resolve))
    child.kill('SIGINT')
    expect(await ended).toEqual({ code: 130, signal: null })
    expect(stderr).toBe('')
    expect(readdirSync(cwd)).toEqual(['cb.yaml'])
  })
})

test('a folder in the place of a new condensate stops the command before anything is written', async () => {
  const cwd = smallStudy()
  mkdirSync(path.join(cwd, 'condensates', 'resources.md'), { recursive: true })
  const ran = await stc(['condense', '--write'], { cwd })
  expect(ran.code).toBe(2)
  expect(ran.stderr).toContain('error[stc/not-a-file]')
  expect(readFileSync(path.join(cwd, 'study.yaml'), 'utf8')).toContain('Scarce nights')
})
