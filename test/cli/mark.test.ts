import { describe, expect, test } from 'vitest'
import { quoteHash } from '../../src/coding/translation.js'
import { contentOf, shell, snapshot, stc } from './stc.js'
import { smallStudy, succeed } from './studies.js'

const FILE = 'coding/ana.yaml'
const ANA = { STC_ANALYST: 'ana' }

describe.concurrent('stc mark', () => {
  test('writes a decision about quoted words, and nothing the second time', async () => {
    const cwd = smallStudy()
    const args = ['mark', 'FG1:3', '--quote', 'The queue  on the wall', '--code', 'waiting-list']
    const first = await succeed(stc(args, { cwd, env: ANA }))
    expect(first).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('1 added, 0 changed, 0 unchanged'),
    })
    expect(contentOf(cwd, FILE)).toBe(
      'analyst: ana\nunits:\n  - { at: FG1:3, quote: "The queue on the wall", codes: [waiting-list], status: accepted }\n',
    )
    const before = snapshot(cwd)
    const second = await succeed(stc(args, { cwd, env: ANA }))
    expect(second.stderr).toContain('0 added, 0 changed, 1 unchanged')
    expect(snapshot(cwd)).toEqual(before)
  })

  test('stores a translation with the hash of its quote, and takes further validators', async () => {
    const cwd = smallStudy()
    const args = ['mark', 'FG1:3', '--quote', 'The queue on the wall', '--translation', 'Die Liste dort']
    await succeed(stc([...args, '--code', 'waiting-list'], { cwd, env: ANA }))
    const of = quoteHash('The queue on the wall')
    expect(contentOf(cwd, FILE)).toContain(`    translation: { text: "Die Liste dort", of: ${of} }\n`)
    await succeed(stc([...args, '--translated-by', 'ana', '--validated-by', 'ben'], { cwd, env: ANA }))
    const more = await succeed(stc([...args, '--validated-by', 'eva,ben'], { cwd, env: ANA }))
    expect(more.stderr).toContain('0 added, 1 changed')
    expect(contentOf(cwd, FILE)).toBe(
      `analyst: ana
units:
  - at: FG1:3
    quote: "The queue on the wall"
    codes: [waiting-list]
    status: accepted
    translation: { text: "Die Liste dort", by: ana, validated_by: [ben, eva], of: ${of} }
`,
    )
    const before = snapshot(cwd)
    await succeed(stc(args, { cwd, env: ANA }))
    expect(snapshot(cwd)).toEqual(before)
  })

  test.each([
    ['validators without a translation', ['FG1:3', '--turn', '--validated-by', 'ben'], '--translation'],
    ['a translation without text', ['FG1:3', '--turn', '--translation', ' '], 'no text'],
    ['one translation of many lines', ['-', '--translation', 'x'], '--translation is about one place'],
  ])('refuses %s', async (_, args, why) => {
    const ran = await stc(['mark', ...args], { cwd: smallStudy(), env: ANA, stdin: '' })
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining(why) })
  })

  test('takes the id of a unit, and the one unit of a turn', async () => {
    const cwd = smallStudy()
    const { stdout } = await succeed(stc(['code'], { cwd }))
    const id = JSON.parse(stdout.split('\n')[0] ?? '').id
    const excluded = ['--status', 'excluded', '--reason', 'day shift']
    await succeed(stc(['mark', id, ...excluded], { cwd, env: ANA }))
    await succeed(stc(['mark', 'FG1:2', '--memo', 'ask ben'], { cwd, env: ANA }))
    expect(contentOf(cwd, FILE)).toMatch(
      /status: excluded\n {4}reason: day shift\n {4}memo: ask ben\n$|memo: ask ben }\n$/,
    )
    expect(contentOf(cwd, FILE).match(/at:/g)).toHaveLength(1)
  })

  test('takes a turn without a unit only as a whole', async () => {
    const cwd = smallStudy()
    const args = ['mark', 'FG1:5', '--code', 'waiting-list']
    const refused = await stc(args, { cwd, env: ANA })
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('stc/unplaced-mark') })
    await succeed(stc([...args, '--turn'], { cwd, env: ANA }))
    expect(contentOf(cwd, FILE)).toContain('"Nobody explains that to those who wait."')
  })

  test('shows with --dry-run what would change, as a diff', async () => {
    const cwd = smallStudy()
    const before = snapshot(cwd)
    const args = ['mark', 'FG1:3', '--quote', 'The queue', '--code', 'waiting-list', '--dry-run']
    const { stdout, stderr } = await succeed(stc(args, { cwd, env: ANA }))
    expect(stdout).toMatch(
      /^diff --git .*\nnew file mode 100644\n--- \/dev\/null\n\+\+\+ b\/coding\/ana.yaml\n/,
    )
    expect(stdout).toContain('@@ -0,0 +1,3 @@\n+analyst: ana\n')
    expect(stderr).toContain('would be written: 1 added')
    expect(snapshot(cwd)).toEqual(before)
    await succeed(shell('git apply', { cwd, stdin: stdout }))
    const patched = snapshot(cwd)
    await succeed(stc(['mark', 'FG1:3', '--quote', 'The queue', '--code', 'waiting-list'], { cwd, env: ANA }))
    expect(snapshot(cwd)).toEqual(patched)
  })

  test('marks what grep finds', async () => {
    const cwd = smallStudy()
    const line = 'grep -nH wait transcripts/*.txt | stc mark - --code waiting-list --analyst ben'
    await succeed(shell(line, { cwd }))
    expect(contentOf(cwd, 'coding/ben.yaml')).toContain(
      '{ at: FG1:5, quote: "Nobody explains that to those who wait."',
    )
    const one =
      'grep -n beds transcripts/FG2.txt | stc mark - --code bed-pressure --transcript FG2 --analyst ben'
    await succeed(shell(one, { cwd }))
    expect(contentOf(cwd, 'coding/ben.yaml')).toContain('at: FG2:3')
  })

  test('takes what stc code writes: unchanged it changes nothing', async () => {
    const cwd = smallStudy()
    const before = snapshot(cwd)
    const { stderr } = await succeed(shell('stc code | stc mark - --analyst ana', { cwd }))
    expect(stderr).toContain('0 added, 0 changed, 4 unchanged')
    expect(snapshot(cwd)).toEqual(before)
    const all = 'stc code | stc mark - --analyst ana --status excluded --reason "a test"'
    expect((await succeed(shell(all, { cwd }))).stderr).toContain('4 added')
    expect((await succeed(shell('stc code --status excluded', { cwd }))).stdout.match(/\n/g)).toHaveLength(4)
    expect((await succeed(shell(all, { cwd }))).stderr).toContain('4 unchanged')
  })

  test('writes nothing where any line is at fault, and tells every fault', async () => {
    const cwd = smallStudy()
    const before = snapshot(cwd)
    const stdin = [
      { at: 'FG1:3', quote: 'The queue', codes: ['waiting-list'] },
      { at: 'FG1:3', quote: 'The queue of beds', codes: ['waiting-lst'] },
      { at: 'FG7:3', quote: 'The queue', codes: ['waiting-list'] },
    ].map((line) => `${JSON.stringify(line)}\n`)
    const { code, stderr } = await stc(['mark', '-', '--analyst', 'ana'], { cwd, stdin: stdin.join('') })
    expect(code).toBe(2)
    expect(stderr).toContain('stdin:2: error[stc/unplaced-mark]')
    expect(stderr).toMatch(/stdin:2: error\[stc\/unknown-reference\]: .*\n.*Did you mean "waiting-list"/)
    expect(stderr).toContain('stdin:3: error[stc/unknown-reference]: there is no transcript "FG7"')
    expect(snapshot(cwd)).toEqual(before)
  })

  test.each([
    ['half-written YAML', 'analyst: ana\nunits:\n  - { at: FG1:3, quo', 'stc/yaml-syntax'],
    [
      'entries in brackets',
      'analyst: ana\nunits: [{ at: FG1:2, quote: "my head" }]\n',
      'stc/unwritable-coding',
    ],
    ['conflict markers', 'analyst: ana\n<<<<<<< ours\n=======\n>>>>>>> theirs\n', 'stc/merge-conflict'],
  ])('leaves a coding file with %s as it is', async (_, text, code) => {
    const cwd = smallStudy({ [FILE]: text })
    const ran = await stc(['mark', 'FG1:3', '--quote', 'The queue', '--status', 'accepted'], {
      cwd,
      env: ANA,
    })
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining(code) })
    expect(contentOf(cwd, FILE)).toBe(text)
  })

  test('asks who decides where study.yaml lists several', async () => {
    const ran = await stc(['mark', 'FG1:3', '--turn', '--status', 'accepted'], { cwd: smallStudy() })
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('stc/which-analyst') })
    expect(ran.stderr).toContain('add --analyst ana or ben, or set STC_ANALYST')
  })

  test.each([
    [['mark', 'FG1'], 'neither a place nor a unit’s id'],
    [['mark', 'FG1:3', '--quote', 'The queue'], 'the mark says nothing'],
    [['mark', 'FG1:3', '--quote', 'The queue', '--status', 'excluded'], 'stc/missing-reason'],
    [['mark', '-', '--quote', 'The queue'], '--quote is about one place'],
    [['mark', 'FG1-3-abcd', '--quote', 'x', '--status', 'accepted'], 'leave out --quote'],
    [['mark', 'FG1-3-abcd', '--status', 'accepted'], 'there is no unit FG1-3-abcd'],
  ])('refuses %j', async (args, message) => {
    const cwd = smallStudy()
    const ran = await stc(args, { cwd, env: ANA })
    expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) })
  })
})
