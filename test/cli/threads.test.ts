import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contentOf, shell, stc, temporaryFolder } from './stc.js'
import { FG1, LOOSE_FILES, succeed } from './studies.js'

/** As many transcripts as need several messages to a thread. */
const many = Object.fromEntries(
  Array.from({ length: 90 }, (_, index) => [
    `in/T${String(index).padStart(3, '0')}.txt`,
    `${FG1}\nP${index + 3}: ${'Nothing to say here. '.repeat(1500)}And some go ahead of others.\n`,
  ]),
)
const cwd = temporaryFolder({ ...many, 'cb.yaml': LOOSE_FILES['cb.yaml'] })
const coding = (...more: string[]) => ['code', 'in', '-c', 'cb.yaml', ...more]

describe.concurrent('stc code --jobs', () => {
  test('any number of threads gives the same bytes, in the order of the transcripts', async () => {
    const alone = await succeed(stc(coding('--jobs', '1'), { cwd }))
    const ids = alone.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).transcript)
    expect([...new Set(ids)]).toEqual(Object.keys(many).map((name) => name.slice(3, -4)))
    for (const jobs of ['2', '5']) expect(await stc(coding('--jobs', jobs), { cwd })).toEqual(alone)
  })

  test('CSV has one head, and the account counts over all threads', async () => {
    const run = (jobs: string) =>
      stc(coding('--jobs', jobs, '-o', `units-${jobs}.csv`), { cwd }).then(({ stderr }) => stderr)
    expect((await run('1')).replaceAll('units-1', 'units-3')).toBe(await run('3'))
    const csv = contentOf(cwd, 'units-3.csv')
    expect(csv).toBe(contentOf(cwd, 'units-1.csv'))
    expect(csv.split('\n').filter((line) => line.startsWith('id,'))).toHaveLength(1)
    expect(await stc(coding('--status', 'accepted', '--jobs', '2'), { cwd })).toMatchObject({
      code: 0,
      stdout: '',
    })
  })

  test('decisions and stems reach every thread', async () => {
    const study = temporaryFolder({
      ...many,
      'cb.yaml': (LOOSE_FILES['cb.yaml'] as string).replace('match:', 'match:\n          stem: true'),
      'ana.yaml':
        'analyst: ana\nunits:\n  - { at: T050:2, quote: "ahead of others", status: excluded, reason: x }\n',
    })
    const run = (jobs: string) => stc(coding('--coding', 'ana.yaml', '--jobs', jobs), { cwd: study })
    const alone = await succeed(run('1'))
    expect(alone.stdout).toContain('"status":"excluded"')
    expect(await run('3')).toEqual(alone)
  })

  test('the first transcript that cannot be read ends the run, whoever met it; no file is left', async () => {
    const folder = temporaryFolder({
      ...many,
      'in/T060.txt': Buffer.from([0x50, 0x4b, 3, 4]),
      'in/T070.txt': '',
    })
    const cb = LOOSE_FILES['cb.yaml'] as string
    const book = temporaryFolder({ 'cb.yaml': cb })
    const run = (jobs: string) =>
      stc(['code', 'in', '-c', `${book}/cb.yaml`, '--jobs', jobs, '-o', 'units.ndjson'], { cwd: folder })
    const alone = await run('1')
    expect(alone.code).toBe(2)
    expect(alone.stderr).toContain('in/T060.txt')
    expect(await run('4')).toEqual(alone)
    expect(readdirSync(folder)).toEqual(['in'])
  })

  test('a reader that goes away ends the run without a word', async () => {
    for (const jobs of [1, 3]) {
      const ran = await shell(`{ stc code in -c cb.yaml --jobs ${jobs}; echo "exit $?" >&2; } | head -n 1`, {
        cwd,
      })
      expect(ran.stdout.split('\n')).toHaveLength(2)
      expect(ran.stderr).toBe('exit 0\n')
    }
  })

  test.each(['0', '-1', 'two', '100'])('--jobs %s is refused', async (jobs) => {
    const ran = await stc(coding('--jobs', jobs), { cwd })
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('a number from 1 to 99 is needed')
  })
})
