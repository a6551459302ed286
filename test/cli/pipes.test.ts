import { beforeAll, describe, expect, test } from 'vitest'
import { contentOf, shell, snapshot, stc, temporaryFolder } from './stc.js'
import { FG1, LOOSE_FILES, smallStudy, succeed } from './studies.js'

const cwd = temporaryFolder(LOOSE_FILES)
let ndjson = ''
let csv = ''
beforeAll(async () => {
  const code = ['code', 'FG1.txt', 'FG2.txt', '-c', 'cb.yaml']
  ndjson = (await succeed(stc(code, { cwd }))).stdout
  csv = (await succeed(stc([...code, '--format', 'csv'], { cwd }))).stdout
})

describe.concurrent('outside a study, flags and pipes are enough', () => {
  test('stc code gives NDJSON in a pipe: one unit a line, and nothing on standard error', async () => {
    const ran = await stc(['code', 'FG1.txt', 'FG2.txt', '-c', 'cb.yaml'], { cwd })
    expect(ran.stderr).toBe('')
    const units = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(units.map((unit) => [unit.transcript, unit.turn, unit.codes])).toEqual([
      ['FG1', 2, ['waiting-list']],
      ['FG1', 3, ['waiting-list']],
      ['FG2', 2, ['waiting-list']],
      ['FG2', 3, ['bed-pressure']],
    ])
    for (const { transcript, start, end, text } of units)
      expect(
        Array.from(LOOSE_FILES[`${transcript}.txt` as 'FG1.txt'])
          .slice(start, end)
          .join(''),
      ).toBe(text)
  })

  test.each(['group', 'condense', 'synthesize'])('stc code … | stc %s - -c cb.yaml', async (command) => {
    const piped = await shell(`stc code FG1.txt FG2.txt -c cb.yaml | stc ${command} - -c cb.yaml`, { cwd })
    expect({ code: piped.code, stderr: piped.stderr }).toEqual({ code: 0, stderr: '' })
    expect(piped.stdout).toContain('# Managing scarce nights')
    expect(await stc([command, '-', '-c', 'cb.yaml'], { cwd, stdin: csv })).toEqual(piped)
  })

  test('CSV goes out and comes in as NDJSON does', async () => {
    expect(csv).toMatch(/^id,transcript,turn,line,start,end,speaker,participant,role,timestamp,text,codes,/)
    const group = async (stdin: string) =>
      (await succeed(stc(['group', '-', '-c', 'cb.yaml', '--format', 'ndjson'], { cwd, stdin }))).stdout
    expect(await group(csv)).toBe(await group(ndjson))
    const spreadsheet = `\ufeff${csv.replaceAll('\n', '\r\n')}`
    expect(await group(spreadsheet)).toBe(await group(ndjson))
  })

  test('a transcript comes in by "-", named by --stdin-filename', async () => {
    const args = ['code', '-', '-c', 'cb.yaml']
    const named = await stc([...args, '--stdin-filename', 'FG1.txt'], { cwd, stdin: FG1 })
    expect(named.stdout).toBe(ndjson.split('\n').slice(0, 2).join('\n').concat('\n'))
    const unnamed = await stc(args, { cwd, stdin: FG1 })
    expect(JSON.parse(unnamed.stdout.split('\n')[0] ?? '')).toMatchObject({ transcript: 'stdin' })
    const turns = await stc(['turns', '-', '--stdin-filename', 'a/FG9.txt', '--format', 'csv'], {
      cwd,
      stdin: FG1,
    })
    expect(turns.stdout).toMatch(/\nFG9,1,1,3,/)
  })

  test('no unit is a result, not an error', async () => {
    const none = await stc(['code', '-', '-c', 'cb.yaml'], { cwd, stdin: 'P1: Nothing of the kind.\n' })
    expect(none).toEqual({ code: 0, stdout: '', stderr: '' })
    for (const command of ['group', 'condense'])
      expect(await stc([command, '-', '-c', 'cb.yaml'], { cwd, stdin: '' })).toMatchObject({
        code: 0,
        stderr: '',
      })
  })

  test('files, quoted globs and a folder are the same thing', async () => {
    const study = smallStudy()
    const code = async (...files: string[]) =>
      (await succeed(stc(['code', ...files, '-c', 'codebook.yaml'], { cwd: study }))).stdout
    const all = await code()
    expect(all).toBe(ndjson)
    expect(await code('transcripts')).toBe(all)
    expect(await code('transcripts/')).toBe(all)
    expect(await code('transcripts/*.txt')).toBe(all)
    expect(await code('**/FG*.txt')).toBe(all)
    expect(await code('transcripts/FG2.txt', 'transcripts/FG1.txt', 'transcripts/*.txt')).toBe(all)
  })
})

describe.concurrent('formats', () => {
  test.each([
    ['units.ndjson', /^\{"id":/],
    ['units.jsonl', /^\{"id":/],
    ['units.csv', /^id,transcript/],
    ['UNITS.CSV', /^id,transcript/],
    ['units.md', /^# Meaning units/],
    ['units.txt', /^\S+ +\S+/],
    ['no-ending', /^\{"id":/],
  ])('the ending of %s chooses', async (name, start) => {
    await succeed(stc(['code', 'FG1.txt', '-c', 'cb.yaml', '-o', `out/${name}`], { cwd }))
    expect(contentOf(cwd, `out/${name}`)).toMatch(start)
  })

  test('--format overrides the ending', async () => {
    await succeed(
      stc(['code', 'FG1.txt', '-c', 'cb.yaml', '-o', 'out/odd.csv', '--format', 'ndjson'], { cwd }),
    )
    expect(contentOf(cwd, 'out/odd.csv')).toMatch(/^\{"id":/)
  })

  test('-o - is standard output', async () => {
    const cwd = temporaryFolder(LOOSE_FILES)
    const before = snapshot(cwd)
    const ran = await stc(['code', 'FG1.txt', '-c', 'cb.yaml', '-o', '-', '--format', 'csv'], { cwd })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toMatch(/^id,/)
    expect(snapshot(cwd)).toEqual(before)
  })

  test.each([
    ['turns', ['ndjson', 'csv', 'table']],
    ['code', ['ndjson', 'csv', 'md', 'table']],
    ['group', ['md', 'csv', 'ndjson']],
    ['condense', ['md', 'csv', 'ndjson']],
    ['synthesize', ['md']],
    ['report', ['md']],
  ])('stc %s writes what its help promises', async (command, formats) => {
    const study = smallStudy()
    for (const format of formats) {
      const { stdout, stderr } = await succeed(stc([command, '--format', format], { cwd: study }))
      expect(stderr).toBe('')
      if (format === 'ndjson') for (const line of stdout.trimEnd().split('\n')) JSON.parse(line)
      else
        expect(stdout).toMatch(
          format === 'csv' ? /^\w+(,\w+)+\n/ : format === 'md' ? /^[#_]/m : /^transcript|^\S/,
        )
    }
  })

  test.each(['participants', 'sessions', 'coding-tree', 'ledger', 'codes-by-session'])(
    'stc report --table %s gives CSV',
    async (table) => {
      const { stdout } = await succeed(
        stc(['report', '--format', 'csv', '--table', table], { cwd: smallStudy() }),
      )
      expect(stdout).toMatch(/^[\w-]+(,[\w -]+)+\n\S/)
    },
  )
})
