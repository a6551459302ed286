import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { buildProgram } from '../../src/cli.js'
import { BIN, contentOf, type Ran, shell, snapshot, stc, temporaryFolder, writeFiles } from './stc.js'
import { succeed } from './studies.js'

const FIXTURES = fileURLToPath(new URL('../fixtures/refactor', import.meta.url))
const LEAVES = readdirSync(FIXTURES).filter((name) => !name.startsWith('study'))

/** The study of the fixtures in a new folder. */
function study(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder()
  cpSync(path.join(FIXTURES, 'study'), folder, { recursive: true })
  writeFiles(folder, files)
  return folder
}

/** The line of a leaf, run by the shell as a person would type it. */
function run(leaf: string, cwd: string, more = ''): Promise<Ran> {
  const line = readFileSync(path.join(FIXTURES, leaf, 'command.txt'), 'utf8').trim()
  return shell(`${line} ${more}`, { cwd })
}

/** Runs git with a name and without the machine's settings. */
function git(cwd: string, args: string, date = '2024-03-01T12:00:00+01:00'): Promise<Ran> {
  const env = {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A. Lead',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A. Lead',
    GIT_COMMITTER_EMAIL: 'a@example.org',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  }
  return succeed(shell(`git ${args}`, { cwd, env }))
}

async function commit(cwd: string, subject: string, date?: string): Promise<void> {
  if (!existsSync(path.join(cwd, '.git'))) await git(cwd, 'init -q')
  await git(cwd, 'add -A')
  await git(cwd, `commit -q -m "${subject}"`, date)
}

describe.concurrent('a refactoring', () => {
  test.each(LEAVES)(
    '%s: its patch is the golden one, and git makes of it what the run writes',
    async (leaf) => {
      const dry = study()
      const before = snapshot(dry)
      const { stdout: patch, stderr: told } = await succeed(run(leaf, dry, '--dry-run'))
      expect(snapshot(dry)).toEqual(before)
      expectGolden(path.join(FIXTURES, leaf, 'expected.patch'), patch)
      expectGolden(path.join(FIXTURES, leaf, 'expected.txt'), told)

      writeFileSync(path.join(dry, '..', `${path.basename(dry)}.patch`), patch)
      await git(dry, `apply --whitespace=nowarn "../${path.basename(dry)}.patch"`)
      rmSync(`${dry}.patch`)
      const wet = study()
      const { stderr } = await succeed(run(leaf, wet))
      expect(stderr).toBe(told)
      expect(snapshot(wet)).toEqual(snapshot(dry))
    },
  )

  test.each(LEAVES.filter((leaf) => leaf.startsWith('rename')))(
    '%s: makes nothing stale, and leaves nothing to mend',
    async (leaf) => {
      const cwd = study()
      await succeed(run(leaf, cwd))
      const { code, stdout } = await stc(['check'], { cwd })
      expect(code).toBe(0)
      expect(stdout).not.toMatch(/: (?:error|warning)\[/)
      const { stderr } = await succeed(stc(['condense', '--write'], { cwd }))
      expect(stderr.match(/unchanged/g)).toHaveLength(2)
    },
  )

  test('of what a rename brought there is taken back by renaming it back, to the last byte', async () => {
    const cwd = study()
    const before = snapshot(cwd)
    await succeed(shell('stc codebook rename queue line && stc codebook rename resources r2', { cwd }))
    expect(snapshot(cwd)).not.toEqual(before)
    await succeed(shell('stc codebook rename line queue && stc codebook rename r2 resources', { cwd }))
    expect(snapshot(cwd)).toEqual(before)
  })

  test('gives a patch from the top of a repository that holds the study in a folder', async () => {
    const top = temporaryFolder()
    cpSync(path.join(FIXTURES, 'study'), path.join(top, 'night study'), { recursive: true })
    await commit(top, 'Begin')
    const cwd = path.join(top, 'night study')
    const { stdout } = await succeed(stc(['codebook', 'rename', 'resources', 'r2', '--dry-run'], { cwd }))
    expect(stdout).toContain(
      'diff --git a/night study/condensates/resources.md b/night study/condensates/r2.md\n',
    )
    writeFiles(top, { '../p.patch': '' })
    rmSync(path.join(top, '../p.patch'))
    const patch = path.join(temporaryFolder({ 'p.patch': stdout }), 'p.patch')
    await git(top, `apply --whitespace=nowarn "${patch}"`)
    const wet = study()
    await succeed(stc(['codebook', 'rename', 'resources', 'r2'], { cwd: wet }))
    expect(snapshot(cwd)).toEqual(snapshot(wet))
  })

  test('keeps a byte order mark', async () => {
    const cwd = study()
    writeFiles(cwd, { 'codebook.yaml': `\ufeff${contentOf(cwd, 'codebook.yaml')}` })
    await succeed(stc(['codebook', 'rename', 'queue', 'line'], { cwd }))
    expect(contentOf(cwd, 'codebook.yaml')).toMatch(/^\ufeff# The codebook/)
  })

  test('follows what was retired: it is shown, its decisions are set aside, its id is not given again', async () => {
    const cwd = study()
    await succeed(run('retire', cwd))
    const shown = await succeed(stc(['codebook', 'show'], { cwd }))
    expect(shown.stdout).toMatch(
      /retired\n└─ queue {2}Waiting in line .*\n {6}why +too wide: everybody waits\n/,
    )
    const { stdout } = await succeed(stc(['code', '--format', 'ndjson'], { cwd }))
    const units = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const retired = units.filter(({ codes }) => codes.includes('queue'))
    expect(retired.map(({ status, reason }) => [status, reason])).toContainEqual([
      'set-aside',
      'queue retired: too wide: everybody waits',
    ])
    expect(retired.every(({ status }) => status === 'set-aside')).toBe(true)
    const again = await stc(['codebook', 'rename', 'phone', 'queue'], { cwd })
    expect(again.stderr).toContain(
      'error[stc/id-taken]: the code "queue" was there before, and is retired: too wide',
    )
  })

  test('leaves a decision of a retired code in play to `stc check`', async () => {
    const cwd = study()
    await succeed(run('retire', cwd))
    const text = contentOf(cwd, 'coding/ben.yaml').replace('status: set-aside', 'status: accepted')
    writeFiles(cwd, { 'coding/ben.yaml': text })
    const { stdout } = await stc(['check'], { cwd })
    expect(stdout).toMatch(
      /coding\/ben\.yaml:\d+:\d+: warning\[stc\/retired-code\]: the code "queue" was retired: too wide: everybody waits/,
    )
  })
})

describe.concurrent('what cannot be refactored is refused, and nothing is written', () => {
  const conflict = '<<<<<<< HEAD\nanalyst: ana\n=======\nanalyst: ben\n>>>>>>> ben\n'
  const overlap = `analyst: ana
units:
  - { at: FG1:2, quote: "I rank them in my head.", codes: [queue], status: accepted }
  - { at: FG1:2, quote: "I rank them in my head.", codes: [overtaking], status: excluded, reason: no }
`
  const cases: [why: string, args: string, files: Record<string, string>, message: RegExp][] = [
    [
      'an unknown code',
      'rename quue line',
      {},
      /error\[stc\/unknown-reference\].*"quue"\n.*did you mean "queue"/,
    ],
    [
      'an unknown group',
      'move queue wrk',
      {},
      /error\[stc\/unknown-reference\].*"wrk"\n.*did you mean "work"/,
    ],
    [
      'an unknown subgroup',
      'move queue work/x',
      {},
      /stc\/unknown-reference\].*no subgroup "x"\n.*it has none/,
    ],
    ['a place it is in', 'move queue resources/priority', {}, /error\[stc\/nothing-to-do\]/],
    ['an id that is taken', 'rename queue overtaking', {}, /error\[stc\/id-taken\].*\n.*stc codebook merge/],
    ['no id at all', 'rename queue "a b"', {}, /error\[stc\/usage\].*cannot be an id/],
    [
      'an id of two things',
      'rename two x',
      { 'codebook.yaml': 'groups:\n  - id: two\n    name: T\n    codes:\n      - { id: two, name: T }\n' },
      /error\[stc\/ambiguous-id\]: "two" is a code and a group\n.*--kind code or --kind group/,
    ],
    ['a merge of itself', 'merge queue queue', {}, /error\[stc\/usage\]/],
    [
      'a merge of other circumstances',
      'merge phone queue',
      {},
      /stc\/not-mergeable\]: phone has none: \[\], queue has none: \["queue at the door"\].*\n.*write the same `none:` in both[\s\S]*stc\/not-mergeable\]: phone has roles: \["participant"\], queue has roles: everyone/,
    ],
    [
      'a merge of contradicting decisions',
      'merge overtaking queue',
      { 'coding/ana.yaml': overlap },
      /coding\/ana\.yaml:4:\d+: error\[stc\/not-mergeable\]: FG1:2: once the codes are queue/,
    ],
    [
      'a split of all terms',
      'split phone --by term --take phone --into p2',
      {},
      /error\[stc\/not-splittable\]: that takes all terms of phone.*\n.*rename phone NEW/,
    ],
    [
      'a split by a term that is not there',
      'split queue --by term --take "queue" --into p2',
      {},
      /error\[stc\/not-splittable\].*\n.*did you mean "queue\*"/,
    ],
    [
      'a split by a speaker without decisions',
      'split queue --by speaker --take P9 --into p9',
      {},
      /error\[stc\/not-splittable\]: no decided unit/,
    ],
    [
      'a split by something else',
      'split queue --by word --take P9 --into p9',
      {},
      /error\[stc\/usage\]: a code cannot be split by "word"/,
    ],
    ['a split into nothing', 'split queue --by term --take rank', {}, /error\[stc\/usage\].*\n.*--into NEW/],
    ['no reason', 'retire queue --reason " "', {}, /error\[stc\/usage\]: a code is retired for a reason/],
    [
      'a merge conflict in a coding file',
      'rename queue line',
      { 'coding/eva.yaml': conflict },
      /coding\/eva\.yaml:1:1: error\[stc\/merge-conflict\]/,
    ],
    [
      'a coding file that is no YAML',
      'rename queue line',
      { 'coding/eva.yaml': 'analyst: eva\nunits: [' },
      /coding\/eva\.yaml:2.*error\[stc\/yaml-syntax\]/,
    ],
    [
      'a merge conflict in a condensate',
      'rename queue line',
      { 'condensates/work.md': conflict },
      /condensates\/work\.md:1:1: error\[stc\/merge-conflict\]/,
    ],
    [
      'a condensate without front matter',
      'rename work w2',
      { 'condensates/work.md': '# Work\n' },
      /condensates\/work\.md:1:1: error\[stc\/bad-front-matter\]/,
    ],
    [
      'a file of the new name',
      'rename work w2',
      { 'condensates/w2.md': '---\ngroup: work\nstatus: draft\n---\n' },
      /error\[stc\/exists\]: condensates\/w2\.md/,
    ],
    [
      'an anchor that is used elsewhere',
      'retire a --reason x',
      {
        'codebook.yaml':
          'groups:\n  - id: g\n    name: G\n    codes:\n      - { id: a, name: A, match: { any: &t [x] } }\n      - { id: b, name: B, match: { any: *t } }\n',
        'coding/ana.yaml': 'analyst: ana\n',
        'coding/ben.yaml': 'analyst: ben\n',
        'condensates/resources.md': '---\ngroup: g\nstatus: draft\n---\n',
        'condensates/work.md': '---\ngroup: g\nstatus: draft\n---\n',
        'synthesis/resources.md': '---\ngroup: g\nstatus: draft\n---\n',
        'synthesis/work.md': '---\ngroup: g\nstatus: draft\n---\n',
      },
      /codebook\.yaml:5:\d+: error\[stc\/cannot-edit\].*the anchor &t, which is used elsewhere/,
    ],
  ]
  test.each(cases)('%s', async (_, args, files, message) => {
    const cwd = study(files)
    const before = snapshot(cwd)
    const { code, stdout, stderr } = await shell(`stc codebook ${args}`, { cwd })
    expect(stderr).toMatch(message)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(snapshot(cwd)).toEqual(before)
  })

  test('a file that is not UTF-8', async () => {
    const cwd = study()
    const utf16 = Buffer.from(`\ufeff${contentOf(cwd, 'coding/ana.yaml')}`, 'utf16le')
    writeFileSync(path.join(cwd, 'coding/ana.yaml'), utf16)
    const ran = await stc(['codebook', 'rename', 'queue', 'line'], { cwd })
    expect(ran).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('coding/ana.yaml: error[stc/cannot-edit]'),
    })
  })

  test('a folder without a study', async () => {
    const ran = await stc(['codebook', 'rename', 'a', 'b'], { cwd: temporaryFolder() })
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('error[stc/no-study]') })
  })
})

describe.concurrent('stc codebook show', () => {
  test('is the coding tree with the units of each status', async () => {
    const { stdout } = await succeed(stc(['codebook', 'show'], { cwd: study() }))
    expectGolden(path.join(FIXTURES, 'study-shown.txt'), stdout)
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true)
  })

  test('tells all about one code', async () => {
    const { stdout } = await succeed(stc(['codebook', 'show', 'overtaking'], { cwd: study() }))
    expect(stdout).toContain('is    Who is let past.\n')
    expect(stdout).toContain('near  "let*" + "past" within 4 words\n')
    expect(stdout).not.toContain('bed-pressure')
  })

  test('gives records', async () => {
    const cwd = study()
    const { stdout } = await succeed(stc(['codebook', 'show', '--format', 'ndjson'], { cwd }))
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map(({ code }) => code)).toEqual(['queue', 'overtaking', 'bed-pressure', 'phone'])
    expect(rows[0]).toMatchObject({
      group: 'resources',
      accepted: 4,
      candidate: 3,
      set_aside: 1,
      excluded: 0,
    })
    const csv = await succeed(stc(['codebook', 'show', '-o', 'book.csv'], { cwd }))
    expect(csv.stdout).toBe('')
    expect(contentOf(cwd, 'book.csv')).toMatch(/^group,group_name,[^\n]*\nresources,/)
    await succeed(stc(['codebook', 'show', '--terms', '-o', 'book.md'], { cwd }))
    expect(contentOf(cwd, 'book.md')).toContain(
      '`queue` Waiting in line (4 accepted, 3 candidate, 1 set aside)',
    )
  })

  test('of an unknown id is an error', async () => {
    const ran = await stc(['codebook', 'show', 'overtakng'], { cwd: study() })
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean "overtaking"?') })
  })
})

describe.concurrent('stc codebook log', () => {
  test('tells what happened to the codebook, with the subjects as reasons', async () => {
    const cwd = study()
    await commit(cwd, 'Begin')
    const steps: [command: string, subject: string][] = [
      ['rename queue line --name "Standing in line"', 'Say what it is'],
      ['merge overtaking line', 'One story'],
      [
        'split line --by term --take "ahead of others" --into passed-over --name "Passed over"',
        'Two stories after all',
      ],
      ['move phone resources/beds', 'The phone is a resource'],
      ['retire bed-pressure --reason "nobody says pressure"', 'Retire beds'],
      ['rename work tasks --name Tasks', 'Call it tasks'],
    ]
    for (const [index, [command, subject]] of steps.entries()) {
      await succeed(shell(`stc -q codebook ${command}`, { cwd }))
      await commit(cwd, subject, `2024-03-0${index + 2}T12:00:00+01:00`)
    }
    await git(cwd, 'mv codebook.yaml book.yaml')
    const text = contentOf(cwd, 'study.yaml')
    writeFiles(cwd, { 'study.yaml': `${text}codebook: book.yaml\n` })
    await commit(cwd, 'Another file name', '2024-03-09T12:00:00+01:00')
    writeFiles(cwd, { 'book.yaml': contentOf(cwd, 'book.yaml').replace(', "rank"', '') })
    const { stdout } = await succeed(stc(['codebook', 'log'], { cwd }))
    expectGolden(path.join(FIXTURES, 'study-history.md'), stdout.replace(/, [0-9a-f]{7}$/gm, ', 0000000'))
    const records = await succeed(stc(['codebook', 'log', '--format', 'ndjson'], { cwd }))
    const rows = records.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows).toContainEqual(
      expect.objectContaining({
        change: 'merged',
        id: 'overtaking',
        to: 'line',
        reason: 'One story',
        author: 'A. Lead',
        date: '2024-03-03T12:00:00+01:00',
      }),
    )
    expect(rows.at(-1)).toMatchObject({ commit: null, change: 'term dropped', from: 'rank' })
    const csv = await succeed(stc(['codebook', 'log', '--format', 'csv'], { cwd }))
    expect(csv.stdout).toMatch(/^commit,date,author,reason,change,kind,id,from,to\n/)
  })

  test('tells of a version that cannot be read', async () => {
    const cwd = study()
    await commit(cwd, 'Begin')
    const text = contentOf(cwd, 'codebook.yaml')
    writeFiles(cwd, { 'codebook.yaml': 'groups: [' })
    await commit(cwd, 'Half')
    writeFiles(cwd, { 'codebook.yaml': text })
    await commit(cwd, 'Whole again')
    const { stdout } = await succeed(stc(['codebook', 'log'], { cwd }))
    expect(stdout.match(/cannot be read as a codebook/g)).toHaveLength(2)
  })

  test('without a repository, a commit or git says what is missing', async () => {
    const cwd = study()
    const none = await stc(['codebook', 'log'], { cwd })
    expect(none).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error[stc/no-history]: codebook.yaml is in no git repository'),
    })
    await git(cwd, 'init -q')
    const never = await stc(['codebook', 'log'], { cwd })
    expect(never).toMatchObject({ code: 2, stderr: expect.stringContaining('was never committed') })
    const bare = await stc(['codebook', 'log'], { cwd, env: { PATH: '/nowhere' } })
    expect(bare).toMatchObject({ code: 2, stderr: expect.stringContaining('git is not installed') })
  })
})

describe('the help of stc codebook', () => {
  const codebook = buildProgram(() => {}).commands.find((command) => command.name() === 'codebook')
  const names = codebook?.commands.map((command) => command.name()) ?? []

  test.each(names)('%s begins with examples of it, and ends with the next step', async (name) => {
    const { stdout } = await succeed(stc(['codebook', name, '--help']))
    const [head, ...lines] = stdout.split('\n')
    expect(head).toBe('Examples:')
    const examples = lines.slice(0, lines.indexOf(''))
    expect(examples.every((line) => line.startsWith(`  $ stc codebook ${name}`))).toBe(true)
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^Next: \S/)
    const known = codebook?.commands
      .find((command) => command.name() === name)
      ?.options.map(({ long }) => long)
    const used = examples.flatMap((line) => line.split('|')[0]?.match(/ --[a-z-]+/g) ?? [])
    expect(used.filter((option) => !known?.includes(option.trim()))).toEqual([])
  })

  test('is named in the hint of a mistake', async () => {
    const { stderr } = await stc(['codebook', 'rename', 'a'])
    expect(stderr).toContain('stc codebook rename --help shows what fits')
    expect(BIN).toMatch(/stc\.js$/)
  })
})

/** Compares with a golden file; writes it where it is not there, which fails where `CI` is set. */
function expectGolden(file: string, made: string): void {
  if (!existsSync(file)) {
    if (process.env.CI) expect.fail(`${file} is missing`)
    writeFileSync(file, made)
  }
  const changed = file.replace(/(\.\w+)$/, '.changed$1')
  const wanted = readFileSync(file, 'utf8')
  if (made === wanted) rmSync(changed, { force: true })
  else writeFileSync(changed, made)
  expect(made).toBe(wanted)
}
