import { describe, expect, test } from 'vitest'
import { contentOf, shell, stc, temporaryFolder } from './stc.js'
import { smallStudy, succeed } from './studies.js'

const FILE = 'coding/ana.yaml'
const entry = (at: string, quote: string, rest = 'status: accepted') =>
  `  - { at: ${at}, quote: "${quote}", ${rest} }\n`
const START = `analyst: ana\nunits:\n${entry('FG1:2', 'Some people go ahead of others.')}`
const GIT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'ana',
  GIT_AUTHOR_EMAIL: 'ana@example.org',
  GIT_COMMITTER_NAME: 'ana',
  GIT_COMMITTER_EMAIL: 'ana@example.org',
}

/** Two branches of a study that go back to one coding file; on the branch `main` the other is being merged. */
async function merge(ours: string, theirs: string) {
  const cwd = smallStudy({ [FILE]: START, '.gitattributes': 'coding/*.yaml merge=stc\n' })
  const commit = (text: string, message: string) =>
    `cat > ${FILE} <<'END'\n${text}END\ngit commit -qam ${message}`
  const lines = [
    'set -e',
    'git init -q -b main .',
    'git config merge.stc.driver "stc merge-coding %O %A %B %P"',
    'git add -A && git commit -qm base',
    'git checkout -qb other',
    commit(theirs, 'theirs'),
    'git checkout -q main',
    commit(ours, 'ours'),
    'git merge -q --no-edit other',
  ]
  return { cwd, ran: await shell(lines.join('\n'), { cwd, env: GIT }) }
}

describe.concurrent('git merges coding files by stc merge-coding', () => {
  test('what two branches decided of different stretches is put together', async () => {
    const mine = entry('FG1:3', 'The queue')
    const other = entry('FG1:5', 'Nobody explains that')
    const { cwd, ran } = await merge(START + mine, START + other)
    expect(ran).toEqual({ code: 0, stdout: expect.any(String), stderr: '' })
    expect(contentOf(cwd, FILE)).toBe(START + mine + other)
  })

  test('what they decided differently is a conflict, and stc says so until it is settled', async () => {
    const mine = START.replace('status: accepted', 'status: excluded, reason: "ours"')
    const other = START.replace('status: accepted', 'status: set-aside, reason: "theirs"')
    const { cwd, ran } = await merge(mine + entry('FG1:3', 'The queue'), other)
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain(
      'coding/ana.yaml:3: error[stc/merge-conflict]: FG1:2 was decided differently on both sides',
    )
    expect((await shell('git status --porcelain', { cwd, env: GIT })).stdout).toContain('UU coding/ana.yaml')
    const text = contentOf(cwd, FILE)
    expect(text).toMatch(/units:\n<{7} ours\n.*ours.*\n={7}\n.*theirs.*\n>{7} theirs\n {2}- \{ at: FG1:3/)
    const checked = await stc(['check'], { cwd })
    expect(checked).toMatchObject({ code: 2, stderr: expect.stringContaining('stc/merge-conflict') })
  })

  test('a side that another program left half written loses nothing', async () => {
    const broken = 'analyst: ana\nunits:\n  - { at: FG1:2, quo\n'
    const { cwd, ran } = await merge(START + entry('FG1:3', 'The queue'), broken)
    expect(ran.code).toBe(1)
    expect(contentOf(cwd, FILE)).toBe(
      `<<<<<<< ours\n${START}${entry('FG1:3', 'The queue')}=======\n${broken}>>>>>>> theirs\n`,
    )
  })
})

test('stc merge-coding writes over OURS only, and needs three versions', async () => {
  const cwd = temporaryFolder({ base: START, ours: START, theirs: `${START}# late\n` })
  await succeed(stc(['merge-coding', 'base', 'ours', 'theirs'], { cwd }))
  expect(contentOf(cwd, 'ours')).toBe(`${START}# late\n`)
  expect(contentOf(cwd, 'base')).toBe(START)
  const refused = await stc(['merge-coding', 'base', 'ours'], { cwd })
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('three versions') })
})
