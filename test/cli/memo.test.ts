import { describe, expect, test } from 'vitest'
import { memo } from '../../src/commands/memo.js'
import { inProcess } from './in-process.js'
import { contentOf, snapshot, stc, temporaryFolder } from './stc.js'
import { smallStudy } from './studies.js'

const env = { STC_ANALYST: 'ana' }
const FILE = 'memos/ana.md'

describe('stc memo', () => {
  test('writes memos one behind the other, dated and linked, and lists them', async () => {
    const cwd = smallStudy()
    const write = (...args: string[]) =>
      stc(['memo', ...args, '--date', '2026-11-25'], { cwd, env, stdin: 'Piped.\n' })
    expect(await write('A thought.')).toEqual({
      code: 0,
      stdout: '',
      stderr: '  memos/ana.md                 memo of 2026-11-25 on the study\n',
    })
    expect((await write('-', '--code', 'waiting-list')).stderr).toContain('on code waiting-list')
    expect((await write('Said softly.', '--at', 'FG1:3')).code).toBe(0)
    expect(contentOf(cwd, FILE)).toBe(
      `# Memos of ana

## 2026-11-25

A thought.

## 2026-11-25 code waiting-list

Piped.

## 2026-11-25 FG1:3

Said softly.
`,
    )
    const list = await stc(['memo', '--list', '--code', 'waiting-list'], { cwd })
    expect(list.stdout).toBe('## 2026-11-25 ana, code waiting-list\n\nPiped.\n')
    const rows = await stc(['memo', '--list', '--format', 'ndjson'], { cwd })
    expect(rows.stdout.split('\n')[2]).toBe(
      '{"date":"2026-11-25","analyst":"ana","about":"turn","link":"FG1:3","text":"Said softly.","file":"memos/ana.md","line":11}',
    )
    expect((await stc(['check'], { cwd })).stdout).not.toContain('memo')
  })

  test('is of the day it is, and written in the editor where there is a person', async () => {
    const cwd = smallStudy()
    const edit = async (_text: string, name: string) => `From ${name}.\n`
    const ran = await inProcess(cwd, (effects) => memo(undefined, { group: 'resources' }, effects), {
      env,
      edit,
    })
    expect(ran.code).toBe(0)
    expect(contentOf(cwd, FILE)).toBe('# Memos of ana\n\n## 2026-11-26 group resources\n\nFrom memo.md.\n')
  })

  test('about a unit must name one that is there', async () => {
    const cwd = smallStudy()
    const units = (await stc(['code'], { cwd })).stdout.trim().split('\n')
    const id: string = JSON.parse(units[0] ?? '').id
    const write = (unit: string) => inProcess(cwd, (effects) => memo('x', { unit }, effects), { env })
    expect((await write(id)).code).toBe(0)
    const wrong = await write(`${id.slice(0, -1)}${id.endsWith('a') ? 'b' : 'a'}`)
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toMatch(/^error\[stc\/dead-memo-link\]: /)
    expect(wrong.stderr).toContain(`Did you mean "${id}"?`)
    expect((await write('FG7-1-abcd')).stderr).toContain('there is no transcript "FG7"')
  })

  test.each([
    ['an unknown code', { code: 'waiting-lists' }, 'Did you mean "waiting-list"?'],
    ['an unknown group', { group: 'resource' }, 'Did you mean "resources"?'],
    ['a turn that is not there', { at: 'FG1:99' }, 'its turns are 1 to 5'],
    ['a turn written otherwise', { at: 'FG1-3' }, 'turns FG1:34'],
    ['two links', { at: 'FG1:3', code: 'waiting-list' }, 'a memo is about one thing'],
    ['a day that is none', { date: '2026-02-30' }, 'is no day'],
    ['an unknown analyst', { analyst: 'anna' }, 'Did you mean "ana"?'],
  ])('refuses %s and writes nothing', async (_what, options, message) => {
    const cwd = smallStudy()
    const before = snapshot(cwd)
    const ran = await inProcess(cwd, (effects) => memo('x', { analyst: 'ana', ...options }, effects))
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(message)
    expect(snapshot(cwd)).toEqual(before)
  })

  test('needs a text, and adds none to a file it cannot read', async () => {
    const cwd = smallStudy({ [FILE]: '## 2026-11-25\n\n<<<<<<< ours\nx\n' })
    const before = snapshot(cwd)
    const none = await inProcess(cwd, (effects) => memo(undefined, {}, effects), { env })
    expect(none.stderr).toContain('the memo has no text')
    const broken = await inProcess(cwd, (effects) => memo('x', {}, effects), { env })
    expect(broken.stderr).toMatch(/^memos\/ana\.md:3:1: error\[stc\/merge-conflict\]/)
    expect(snapshot(cwd)).toEqual(before)
  })

  test('that leads nowhere, and a file of nobody, are told by stc check', async () => {
    const cwd = smallStudy({
      'memos/eva.md': '## 2026-11-25 code gone\n\nx\n\n## Later\n\ny\n\n## 2026-11-26\n',
    })
    const { code, stdout } = await stc(['check'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^memos\/eva\.md:1: warning\[stc\/unknown-analyst\]/m)
    expect(stdout).toMatch(/^memos\/eva\.md:1:1: warning\[stc\/dead-memo-link\].*no code "gone"/m)
    expect(stdout).toMatch(/^memos\/eva\.md:5:1: error\[stc\/bad-memo\]/m)
    expect(stdout).toMatch(/^memos\/eva\.md:9:1: warning\[stc\/empty-memo\]/m)
  })

  test('is never written over by another command', async () => {
    const cwd = smallStudy({ [FILE]: '## 2026-11-25\n\nx\n' })
    const { code, stderr } = await stc(['group', '-o', FILE], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('stc/output-is-input')
  })

  test('outside a study says what is missing', async () => {
    expect((await stc(['memo', 'x'], { cwd: temporaryFolder() })).stderr).toMatch(/^error\[stc\/no-study\]/)
  })
})
