import { beforeAll, describe, expect, test } from 'vitest'
import { commit, git } from './repository.js'
import { contentOf, shell, stc, temporaryFolder, writeFiles } from './stc.js'
import { authoredFiles, CODEBOOK, STUDY_FILES, smallStudy } from './studies.js'

const coding = (...units: string[]) =>
  `analyst: ana\nunits:\n${units.map((unit) => `  - { ${unit} }\n`).join('')}`
const QUEUE = 'at: "FG1:3", quote: The queue on the wall'
const PHONE = 'at: "FG2:2", quote: Whoever has the phone.'
const AHEAD = 'at: "FG1:2", quote: Some people go ahead of others.'

/** A study with a history of six commits and something that is not committed. */
async function history(): Promise<string> {
  const cwd = temporaryFolder()
  const authored = (await authoredFiles())['condensates/resources.md'] ?? ''
  git(cwd, ['init', '-q', '-b', 'main'])
  commit(cwd, 'A. Lead', '2026-03-01', STUDY_FILES)
  commit(cwd, 'A. Lead', '2026-03-02', {
    'coding/ana.yaml': coding(
      `${QUEUE}, codes: [waiting-list]`,
      `${PHONE}, status: excluded, reason: about a phone`,
    ),
    'codebook.yaml': CODEBOOK.replace('"queue*"', '"queue*", "line*"').replace('Waiting lists', 'Lists'),
  })
  commit(cwd, 'B. Second', '2026-03-02', { 'condensates/resources.md': authored })
  commit(cwd, 'A. Lead', '2026-03-03', {
    'coding/ana.yaml': 'analyst: ana\nunits:\n  - { at: "FG1:3", quote\n',
  })
  commit(cwd, 'A. Lead', '2026-03-04', {
    'coding/ana.yaml': coding(
      `${QUEUE}, codes: [bed-pressure], reason: it is about beds`,
      `${AHEAD}, status: set-aside, reason: told twice`,
    ),
    'condensates/resources.md': authored.replace('Two beds are', 'Two beds, I say, are'),
    'memos/ana.md': '## 2026-03-04 code waiting-list\n\nBeing passed over is not waiting.\n',
  })
  commit(cwd, 'B. Second', '2026-03-05', {
    'condensates/resources.md': authored
      .replace('Two beds are', 'Two beds, I say, are')
      .replace(/sha256:../, 'sha256:00'),
    'transcripts/FG2.txt': `${contentOf(cwd, 'transcripts/FG2.txt')}\nP1: Good night.\n`,
    'build/FG1.txt': 'made again',
    'coding/ben.yaml': coding(`${PHONE}`).replace(': ana', ': ben'),
  })
  writeFiles(cwd, {
    'coding/ben.yaml': 'analyst: ben\nunits: []\n',
    'memos/ben.md': '## 2026-03-06\n\nNew.\n',
  })
  return cwd
}

let cwd: string
beforeAll(async () => {
  cwd = await history()
}, 120_000)

const withoutIds = (text: string) => text.replace(/_\([0-9a-f, ]+\)_/g, '_(id)_')

describe('stc log', () => {
  test('tells on one page who decided what when and why', async () => {
    const { code, stdout, stderr } = await stc(['log'], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(withoutIds(stdout)).toMatchInlineSnapshot(`
      "# Audit trail: Scarce nights

      From the history in git: 6 commits, 2026-03-01 to 2026-03-05. Authors and days are those of the commits.

      | Analyst | Accepted | Recoded | Set aside | Excluded | Reopened | Withdrawn | Memos |
      | - | -: | -: | -: | -: | -: | -: | -: |
      | A. Lead (ana) | 1 | 1 | 1 | 1 | 0 | 1 | 1 |
      | B. Second (ben) | 1 | 0 | 0 | 0 | 0 | 1 | 1 |

      ## 2026-03-01

      **A. Lead** _(id)_

      - Codebook, **groups added**: 1 (resources)
      - Codebook, **codes added**: 2 (waiting-list, bed-pressure)
      - Transcripts added: 2 (FG1.txt, FG2.txt)
      - study.yaml added

      ## 2026-03-02

      **A. Lead** _(id)_

      - 2 decisions in coding/ana.yaml: 1 accepted, 1 excluded
      - **excluded** FG2:2: about a phone
      - Codebook, **terms added**: 1 (waiting-list: line\\*)
      - Codebook, **definitions changed**: 1 (waiting-list)

      **B. Second** _(id)_

      - Condensates **written**: resources

      ## 2026-03-03

      **A. Lead** _(id)_

      - coding/ana.yaml **cannot be read** in this version: the { that opens here is not closed

      ## 2026-03-04

      **A. Lead** _(id)_

      - 3 decisions in coding/ana.yaml: 1 recoded, 1 set aside, 1 withdrawn
      - **recoded** FG1:3, waiting-list → bed-pressure: it is about beds
      - **set aside** FG1:2: told twice
      - **withdrawn** FG2:2: about a phone
      - Condensates **revised**: resources
      - Memo of 2026-03-04 on code waiting-list: Being passed over is not waiting.

      ## 2026-03-05

      **B. Second** _(id)_

      - 1 decision in coding/ben.yaml: 1 accepted
      - Condensates **read again**: resources
      - Transcripts changed: 1 (FG2.txt)

      ## Not committed yet

      **B. Second (ben)**

      - 1 decision in coding/ben.yaml: 1 withdrawn
      - **withdrawn** FG2:2
      - Memo of 2026-03-06 on the study: New.
      "
    `)
    expect(stdout).not.toContain('Some people')
  })

  test('gives every event as NDJSON, with its commit', async () => {
    const { stdout } = await stc(['log', '--format', 'ndjson', '--since', '2026-03-04', '--analyst', 'ana'], {
      cwd,
    })
    const rows = stdout
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row))
    expect(
      rows.map(({ date, kind, action, about, from, names, reason }) => [
        date,
        kind,
        action,
        about,
        from,
        names,
        reason,
      ]),
    ).toEqual([
      ['2026-03-04', 'decision', 'recoded', 'FG1:3', ['waiting-list'], ['bed-pressure'], 'it is about beds'],
      ['2026-03-04', 'decision', 'set aside', 'FG1:2', [], [], 'told twice'],
      ['2026-03-04', 'decision', 'withdrawn', 'FG2:2', [], [], 'about a phone'],
      ['2026-03-04', 'condensate', 'revised', 'resources', [], [], null],
      [
        '2026-03-04',
        'memo',
        'written',
        'code waiting-list',
        [],
        ['2026-03-04'],
        'Being passed over is not waiting.',
      ],
    ])
    expect(rows[0].commit).toMatch(/^[0-9a-f]{40}$/)
  })

  test('takes names as the mailmap has them, and works in a folder of a larger repository', async () => {
    const root = temporaryFolder()
    git(root, ['init', '-q'])
    const files = Object.fromEntries(
      Object.entries(STUDY_FILES).map(([name, text]) => [`my study/${name}`, text]),
    )
    commit(root, 'Al', '2026-03-01', { ...files, 'other.txt': 'x', '.mailmap': 'A. Lead <Al@example.org>\n' })
    const { stdout } = await stc(['log'], { cwd: `${root}/my study` })
    expect(stdout).toContain('**A. Lead**')
    expect(stdout).not.toContain('other.txt')
  })

  test('tells of a merge only what was settled there', async () => {
    const root = smallStudy({ 'coding/ana.yaml': coding(QUEUE) })
    git(root, ['init', '-q', '-b', 'main'])
    commit(root, 'A', '2026-03-01', {})
    git(root, ['checkout', '-q', '-b', 'side'])
    commit(root, 'B', '2026-03-02', { 'coding/ana.yaml': coding(`${QUEUE}, codes: [waiting-list]`, PHONE) })
    git(root, ['checkout', '-q', 'main'])
    commit(root, 'A', '2026-03-03', { 'coding/ana.yaml': coding(`${QUEUE}, codes: [bed-pressure]`) })
    const env = {
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
    }
    const merge = await shell('git merge -q side', { cwd: root, env })
    expect(merge.code).not.toBe(0)
    commit(root, 'A', '2026-03-04', {
      'coding/ana.yaml': coding(`${QUEUE}, codes: [waiting-list, bed-pressure]`, PHONE),
    })
    const rows = (
      await stc(['log', '--format', 'ndjson', '--since', '2026-03-04'], { cwd: root })
    ).stdout.trim()
    expect(rows.split('\n').map((row) => JSON.parse(row))).toMatchObject([
      { action: 'recoded', about: 'FG1:3', names: ['waiting-list', 'bed-pressure'] },
    ])
  })

  test('without git works from the files alone, and says so', async () => {
    const files = {
      'coding/ana.yaml': coding(`${QUEUE}, status: excluded, reason: a picture`),
      'memos/ana.md': '## 2026-03-04\n\nA thought.\n',
    }
    const ran = await stc(['log'], { cwd: smallStudy(files), env: { GIT_CEILING_DIRECTORIES: '/' } })
    expect(ran.code).toBe(0)
    expect(ran.stderr).toMatch(/^There is no history in git here/)
    expect(ran.stdout).toContain('There is no history in git.')
    expect(ran.stdout).toContain('## Undated')
    expect(ran.stdout).toContain('- **excluded** FG1:3: a picture')
    expect(ran.stdout).toContain('- Memo of 2026-03-04 on the study: A thought.')
    const noGit = await stc(['log'], { cwd, env: { PATH: temporaryFolder() } })
    expect(noGit.stdout).toContain('There is no history in git.')
  })

  test.each([
    ['a day that is none', ['--since', 'yesterday'], 'is no day'],
    ['an analyst who did nothing and is unknown', ['--analyst', 'anna'], 'Did you mean "ana"?'],
  ])('refuses %s', async (_what, args, message) => {
    const { code, stderr } = await stc(['log', ...args], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})
