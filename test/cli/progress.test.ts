import { execFileSync, spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { progressLine } from '../../src/progress.js'
import { StatusLine } from '../../src/status-line.js'
import { plainEnvironment, temporaryFolder } from './stc.js'

const MB = 1e6

describe('a line of progress', () => {
  const line = (done: [number, number], total: [number, number], seconds: number, width = 80) =>
    progressLine({ files: done[0], bytes: done[1] }, { files: total[0], bytes: total[1] }, seconds, width)

  test('tells files, speed and the time left', () => {
    expect(line([412, 76 * MB], [1673, 228 * MB], 2)).toBe('  412 of 1,673 files · 38 MB/s · 4 s left')
  })

  test('counts a single file in megabytes', () => {
    expect(line([0, 512 * MB], [1, 1_024_200_000], 8)).toBe('  512 of 1,025 MB · 64 MB/s · 9 s left')
  })

  test.each([
    [0.1, '0 of 2 files · 0.1 MB/s · 10 s left'],
    [9.94, '0 of 2 files · 9.9 MB/s · 1 s left'],
    [9.96, '0 of 2 files · 10 MB/s · 1 s left'],
  ])('rounds the speed to what can be read: %d MB/s', (speed, expected) => {
    expect(line([0, speed * MB], [2, (speed + Math.min(1, speed * 10)) * MB], 1)).toBe(`  ${expected}`)
  })

  test.each([
    [59.2, '1 min 0 s left'],
    [59, '59 s left'],
    [3599, '59 min 59 s left'],
    [3600, '1 h 0 min left'],
    [86_401, '24 h 1 min left'],
  ])('says the time as a person would: %d seconds', (left, expected) => {
    expect(line([1, MB], [2, (1 + left) * MB], 1)).toBe(`  1 of 2 files · 1.0 MB/s · ${expected}`)
  })

  test('leaves out what is not known yet', () => {
    expect(line([0, 0], [3, 9 * MB], 0)).toBe('  0 of 3 files')
    expect(line([0, 0], [3, 9 * MB], 5)).toBe('  0 of 3 files')
    expect(line([3, 9 * MB], [3, 9 * MB], 3)).toBe('  3 of 3 files · 3.0 MB/s')
  })

  test('fits the width, the less important left out first', () => {
    const at = (width: number) => line([412, 76 * MB], [1673, 228 * MB], 2, width)
    expect(at(41)).toBe('  412 of 1,673 files · 38 MB/s · 4 s left')
    expect(at(40)).toBe('  412 of 1,673 files · 38 MB/s')
    expect(at(29)).toBe('  412 of 1,673 files')
    expect(at(9)).toBe('  412 of ')
    const vast = line([999_999_999, 1e15], [1_000_000_000, 9e15], 1e6, 79)
    expect(vast.length).toBeLessThanOrEqual(79)
    expect(vast).toContain('left')
  })
})

describe('the line on the terminal', () => {
  /** What is written, with the clock in the hands of the test. */
  const terminal = () => {
    const seen = { text: '', now: 0, columns: 80 }
    const write = (text: string) => {
      seen.text += text.replaceAll('\r\u001b[2K', '<')
    }
    const line = new StatusLine({ write, columns: seen.columns }, () => seen.now)
    const other = (text: string) => {
      line.makeRoomFor(text)
      write(text)
    }
    return { seen, line, other }
  }
  const total = { files: 9, bytes: 0 }
  const files = (count: number) => ({ files: count, bytes: 0 })

  test('appears after a second and changes ten times a second at most', () => {
    const { seen, line } = terminal()
    const progress = line.progress()
    for (seen.now = 0; seen.now <= 1250; seen.now += 10) progress.update(files(seen.now / 10), total)
    progress.done()
    expect(seen.text).toBe('<  100 of 9 files<  110 of 9 files<  120 of 9 files<')
  })

  test('is never seen where the work is quick', () => {
    const { seen, line, other } = terminal()
    const progress = line.progress()
    seen.now = 999
    progress.update(files(9), total)
    other('units\n')
    progress.done()
    expect(seen.text).toBe('units\n')
  })

  test('makes room for other text, and waits while that text has not ended its line', () => {
    const { seen, line, other } = terminal()
    const progress = line.progress()
    const later = (count: number) => {
      seen.now += 1000
      progress.update(files(count), total)
    }
    later(1)
    other('a warning\n')
    later(2)
    other('half')
    later(3)
    other(' whole\n')
    later(4)
    progress.done()
    other('the end\n')
    expect(seen.text).toBe('<  1 of 9 files<a warning\n<  2 of 9 files<half whole\n<  4 of 9 files<the end\n')
  })

  test('is as wide as the terminal allows, but for the last column', () => {
    const { seen } = terminal()
    const write = (text: string) => {
      seen.text += text
    }
    const line = new StatusLine({ write, columns: 11 }, () => seen.now)
    const progress = line.progress()
    seen.now = 1000
    progress.update(files(1), total)
    progress.done()
    expect(seen.text).toBe('\r\u001b[2K  1 of 9 f\r\u001b[2K')
  })
})

describe('progress of a command', () => {
  let script = ''
  beforeAll(async () => {
    script = path.join(temporaryFolder({ 'package.json': '{"version":"9.9.9"}' }), 'dist/work.mjs')
    const entry = fileURLToPath(new URL('slow-work.ts', import.meta.url))
    await build({ entryPoints: [entry], outfile: script, bundle: true, platform: 'node', format: 'esm' })
  })

  /** What a terminal gets to see of the work, `<` for a line erased, without the speeds; `redirect` is shell. */
  const onTerminal = (args: string, redirect = '', env: Record<string, string> = { TERM: 'xterm' }) =>
    execFileSync('script', ['-qc', `${process.execPath} ${script} ${args} ${redirect}`, '/dev/null'], {
      env: plainEnvironment(env),
      encoding: 'utf8',
    })
      .replaceAll('\r\u001b[2K', '<')
      .replace(/ · [^<]*/g, '')

  test('is shown to a person, and gone before the results and at the end', () => {
    expect(onTerminal('')).toBe('<  2 of 4 files<a unit\r\n<  4 of 4 files<')
  })

  test('is shown also where the results go to a file', () => {
    expect(onTerminal('', '>/dev/null')).toBe('<  2 of 4 files<  4 of 4 files<')
  })

  test('leaves a clean line when the command is interrupted', () => {
    expect(onTerminal('--interrupt')).toBe('<  2 of 4 files<')
  })

  test.each([
    ['with --quiet', '--quiet', '', undefined],
    ['on a dumb terminal', '', '', { TERM: 'dumb' }],
    ['where standard error is no terminal', '', '2>&1 | cat', undefined],
  ])('is not shown %s', (_where, args, redirect, env) => {
    expect(onTerminal(args, redirect, env)).toBe('a unit\r\n')
  })

  test('is not shown in a pipe', async () => {
    const child = spawn(process.execPath, [script], { env: plainEnvironment({ TERM: 'xterm' }) })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        said += data
      })
    await new Promise((resolve) => child.on('close', resolve))
    expect(said).toBe('a unit\n')
  })
})
