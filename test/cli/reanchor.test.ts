import { beforeAll, describe, expect, test } from 'vitest'
import { reanchorStudy } from '../../src/commands/reanchor.js'
import { inProcess } from './in-process.js'
import { contentOf, snapshot, stc, temporaryFolder, writeFiles } from './stc.js'
import { authoredFiles, FG1, FG2, smallStudy, succeed } from './studies.js'

const ANA = `# Decided in two evenings.
analyst: ana
units:
  - { at: FG1:2, quote: "I rank them in my head.", codes: [waiting-list], status: accepted } # sure
  # the wall
  - { at: FG1:3, quote: "The queue on the wall is not the real queue.", status: accepted }
  - { at: FG2:2, quote: "Whoever has the phone.", codes: [waiting-list], status: excluded, reason: no list }
`

const BEN = `analyst: ben
units:
  - { at: FG1:2, quote: "Some people go ahead of others.", status: accepted }
`

const CODED = { 'coding/ana.yaml': ANA, 'coding/ben.yaml': BEN } as const
const INSERTED = { 'transcripts/FG1.txt': `P2: Is it on?\n\n${FG1}` } as const
const MENDED = { 'transcripts/FG1.txt': FG1.replace('in my head', 'in my heart') } as const

/** A study on which ana and ben decided, before its transcripts were edited by `edit`. */
function edited(edit: Readonly<Record<string, string>>): string {
  return smallStudy({ ...CODED, ...edit })
}

describe.concurrent('stc reanchor', () => {
  test('finds nothing to change in a study that nobody edited', async () => {
    const cwd = edited({})
    const before = snapshot(cwd)
    const { stdout, stderr, code } = await stc(['reanchor'], { cwd })
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 })
    expect(stderr).toMatch(/^ {2}decisions +4 exact · 0 moved · 0 fuzzy · 0 lost\n$/)
    expect(snapshot(cwd)).toEqual(before)
  })

  test('corrects `at` where a turn was inserted, and nothing else of the files', async () => {
    const cwd = edited(INSERTED)
    const { stdout, code } = await stc(['reanchor'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain(
      'coding/ana.yaml:4  FG1:2 → FG1:3  moved: another turn\n    I rank them in my head.\n',
    )
    expect(contentOf(cwd, 'coding/ana.yaml')).toBe(ANA.replace('FG1:3', 'FG1:4').replace('FG1:2', 'FG1:3'))
    expect(contentOf(cwd, 'coding/ben.yaml')).toBe(BEN.replace('FG1:2', 'FG1:3'))
    expect((await stc(['check'], { cwd })).stdout).not.toContain('moved-decision')
  })

  test('says with --dry-run what would change, and writes nothing', async () => {
    const cwd = edited(INSERTED)
    const before = snapshot(cwd)
    const { stdout, stderr, code } = await stc(['reanchor', '--dry-run'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('FG1:2 → FG1:3  moved')
    expect(stderr).toMatch(
      /coding\/ana\.yaml +would change: 2 entries\n.*coding\/ben\.yaml +would change: 1 entry\n/,
    )
    expect(snapshot(cwd)).toEqual(before)
  })

  test('takes close words only where they are as alike as --accept-above says', async () => {
    const cwd = edited(MENDED)
    const before = snapshot(cwd)
    const open = await stc(['reanchor', '--accept-above', '0.95'], { cwd })
    expect(open.code).toBe(1)
    expect(open.stdout).toBe(
      'coding/ana.yaml:4  FG1:2  fuzzy: 92 % alike, not confirmed\n    I rank them in my [head.→heart.]\n',
    )
    expect(snapshot(cwd)).toEqual(before)
    const { code } = await stc(['reanchor', '--accept-above', '0.85'], { cwd })
    expect(code).toBe(0)
    expect(contentOf(cwd, 'coding/ana.yaml')).toBe(ANA.replace('my head', 'my heart'))
  })

  test('counts what is lost, with the best place there is, and leaves its entry', async () => {
    const cwd = edited({ 'transcripts/FG2.txt': FG2.replace('Whoever has the phone.', 'Whoever is there.') })
    const { stdout, code } = await stc(['reanchor', '--accept-above', '0'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toBe(
      'coding/ana.yaml:7  FG2:2  lost: the closest is in FG2:2, 44 % alike\n    Whoever [has the phone.→is there.]\n',
    )
    expect(contentOf(cwd, 'coding/ana.yaml')).toBe(ANA)
  })

  test('looks only at the analyst and the transcript that are asked for', async () => {
    const cwd = edited(INSERTED)
    await succeed(stc(['reanchor', '--analyst', 'ben', '--transcript', 'FG1'], { cwd }))
    expect(contentOf(cwd, 'coding/ana.yaml')).toBe(ANA)
    expect(contentOf(cwd, 'coding/ben.yaml')).toContain('FG1:3')
    const { stderr } = await stc(['reanchor', '--transcript', 'FG2'], { cwd })
    expect(stderr).toContain('1 exact · 0 moved')
    expect((await stc(['reanchor', '--analyst', 'bem'], { cwd })).stderr).toMatch(
      /unknown-analyst.*\n.*"ben"/,
    )
    expect((await stc(['reanchor', '--transcript', 'FG3'], { cwd })).stderr).toMatch(/unknown-reference/)
  })

  test('writes records of every decision, as NDJSON and CSV', async () => {
    const cwd = edited(MENDED)
    const { stdout } = await stc(['reanchor', '--dry-run', '--format', 'ndjson'], { cwd })
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(rows.map(({ kind }) => kind)).toEqual(['fuzzy', 'exact', 'exact', 'exact'])
    expect(rows[0]).toEqual({
      what: 'decision',
      kind: 'fuzzy',
      file: 'coding/ana.yaml',
      line: 4,
      analyst: 'ana',
      from: 'FG1:2',
      to: 'FG1:2',
      differs: [],
      alike: 0.92,
      quote: 'I rank them in my head.',
      now: 'I rank them in my heart.',
      diff: 'I rank them in my [head.→heart.]',
      doubt: '',
      holds: false,
    })
    const csv = await stc(['reanchor', '--dry-run', '--format', 'csv'], { cwd })
    expect(csv.stdout.split('\n')[0]).toBe(Object.keys(rows[0] ?? {}).join(','))
  })

  test('writes Markdown of what is not exact', async () => {
    const cwd = edited(INSERTED)
    await succeed(stc(['reanchor', '--dry-run', '-o', 'reanchored.md'], { cwd }))
    expect(contentOf(cwd, 'reanchored.md')).toBe(`# Reanchored

## Decisions

1 exact · 3 moved · 0 fuzzy · 0 lost.

- coding/ana.yaml:4 FG1:2 → FG1:3 moved: another turn: I rank them in my head.
- coding/ana.yaml:6 FG1:3 → FG1:4 moved: another turn: The queue on the wall is not the real queue.
- coding/ben.yaml:3 FG1:2 → FG1:3 moved: another turn: Some people go ahead of others.
`)
  })

  test('changes nothing where its list would overwrite what a person writes', async () => {
    const cwd = edited({
      ...INSERTED,
      'condensates/resources.md': '---\ngroup: resources\nstatus: draft\n---\n',
    })
    const before = snapshot(cwd)
    const { code } = await stc(['reanchor', '-o', 'condensates/resources.md'], { cwd })
    expect(code).toBe(2)
    expect(snapshot(cwd)).toEqual(before)
  })

  test('names a decision about a transcript that is not there', async () => {
    const cwd = edited({ 'coding/ben.yaml': BEN.replace('FG1', 'FG7') })
    const { stdout, code } = await stc(['reanchor'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('FG7:2  lost: there is no transcript "FG7"')
  })

  test('works by flags alone', async () => {
    const cwd = temporaryFolder({ 'FG1.txt': INSERTED['transcripts/FG1.txt'], 'ben.yaml': BEN })
    await succeed(stc(['reanchor', 'FG1.txt', '--coding', 'ben.yaml'], { cwd }))
    expect(contentOf(cwd, 'ben.yaml')).toBe(BEN.replace('FG1:2', 'FG1:3'))
  })

  test('refuses a number that is none', async () => {
    expect((await stc(['reanchor', '--accept-above', '85'], { cwd: edited({}) })).code).toBe(2)
  })

  test.each([
    ['a coding file that is no YAML', { 'coding/ben.yaml': 'analyst: [ben' }, 'stc/yaml-syntax'],
    [
      'a condensate in a merge conflict',
      { 'condensates/resources.md': '---\ngroup: resources\nstatus: draft\n---\n<<<<<<< a\n' },
      'stc/merge-conflict',
    ],
    [
      'a condensate without front matter',
      { 'condensates/resources.md': 'Whoever has the phone.\n' },
      'stc/bad-front-matter',
    ],
    [
      'entries in brackets',
      {
        'coding/ben.yaml': 'analyst: ben\nunits: [{ at: FG1:2, quote: "Some people go ahead of others." }]\n',
      },
      'stc/unwritable-coding',
    ],
  ])('writes nothing at all beside %s', async (_, broken, diagnostic) => {
    const cwd = edited({ ...INSERTED, ...broken })
    const before = snapshot(cwd)
    const { code, stderr } = await stc(['reanchor'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain(`error[${diagnostic}]`)
    expect(snapshot(cwd)).toEqual(before)
  })
})

describe.concurrent('citations of units', () => {
  let files: Record<string, string>
  beforeAll(async () => {
    files = await authoredFiles()
  })
  const CONDENSATE = 'condensates/resources.md'

  test('are carried along where the same words are in another turn, and the text is not stale', async () => {
    const id = /\[\^(FG1-2-[a-z2-7]+)\]/.exec(files[CONDENSATE] ?? '')?.[1] ?? ''
    const memo = `See ${id}. Not FG1-2-aaaa.\n`
    const cwd = temporaryFolder({ ...files, ...INSERTED, 'memos/one.md': memo })
    const { stdout, stderr, code } = await stc(['reanchor'], { cwd })
    // The memo cites an id that never was.
    expect(code).toBe(1)
    expect(stdout).toContain('FG1-2-aaaa  lost  memos/one.md:1\n')
    expect(stdout).toMatch(
      /^FG1-2-(\w+) → FG1-3-\1 {2}moved: the same words {2}condensates\/resources\.md:\d+, \d+/m,
    )
    expect(stderr).toMatch(/resources\.md +citations, inputs renewed: nothing but ids changed/)
    expect(contentOf(cwd, 'memos/one.md')).toBe(memo.replace(id, id.replace('-2-', '-3-')))
    const { stdout: wrong } = await stc(['check'], { cwd })
    expect(wrong).not.toMatch(/stale|dead-footnote/)
  })

  test('follow the decision whose close words were taken, and the text is stale', async () => {
    const cwd = temporaryFolder({
      ...files,
      'coding/ana.yaml': ANA,
      'transcripts/FG1.txt': FG1.replace('the real queue', 'the true queue'),
    })
    await succeed(stc(['reanchor', '--accept-above', '0.8'], { cwd }))
    const { stdout } = await stc(['check'], { cwd })
    expect(stdout).toContain('stc/stale')
    expect(stdout).not.toContain('dead-footnote')
  })

  test('of units about which nobody decided are fuzzy, too, and wait for a person', async () => {
    const cwd = temporaryFolder({
      ...files,
      'transcripts/FG1.txt': FG1.replace('the real queue', 'the true queue'),
    })
    const before = snapshot(cwd)
    const { stdout, code } = await stc(['reanchor'], { cwd })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^FG1-3-\w+ → FG1-3-\w+ {2}fuzzy: \d+ % alike, not confirmed/m)
    expect(stdout).toContain('The queue on the wall is not the [real→true] queue.')
    expect(snapshot(cwd)).toEqual(before)
  })

  test('in an analytic text keep it fresh where only ids of its condensate changed', async () => {
    const cwd = temporaryFolder(files)
    await succeed(stc(['synthesize', '--write'], { cwd }))
    const scaffold = contentOf(cwd, 'synthesis/resources.md')
    const written = scaffold.replace(/^body: .*\n/m, '').replace('status: draft', 'status: authored')
    writeFiles(cwd, { ...INSERTED, 'synthesis/resources.md': written })
    await succeed(stc(['reanchor'], { cwd }))
    expect((await stc(['check'], { cwd })).stdout).not.toMatch(/stale|dead-footnote/)
  })

  test('keep every other character of the text', async () => {
    const crlf = `\ufeff${(files[CONDENSATE] ?? '').replaceAll('\n', '\r\n')}`
    const cwd = temporaryFolder({ ...files, ...INSERTED, [CONDENSATE]: crlf })
    await succeed(stc(['reanchor'], { cwd }))
    const bare = (text: string) => text.replace(/FG1-\d+-/g, 'FG1-').replace(/^inputs: .*$/m, '')
    expect(bare(contentOf(cwd, CONDENSATE))).toBe(bare(crlf))
  })
})

describe('on a terminal', () => {
  const answering = (...answers: string[]) => {
    const asked: string[] = []
    const ask = async (question: string) => {
      asked.push(question)
      return answers.shift()
    }
    return { ask, asked }
  }

  test('each fuzzy decision is asked about', async () => {
    const cwd = edited(MENDED)
    const { ask, asked } = answering('perhaps', 'y')
    const ran = await inProcess(cwd, (effects) => reanchorStudy([], {}, effects), { ask })
    expect(ran.stderr).toContain(
      '1 of 1  coding/ana.yaml:4  FG1:2\n    FG1:2, 92 % alike\n    I rank them in my [head.→heart.]\n',
    )
    expect(asked).toEqual(['  the same? [y/n/q] ', '  the same? [y/n/q] '])
    expect(ran.code).toBe(0)
    expect(contentOf(cwd, 'coding/ana.yaml')).toContain('I rank them in my heart.')
  })

  test('a no, a quit and the end of the input leave it as it was', async () => {
    for (const answers of [['n'], ['q'], []]) {
      const cwd = edited(MENDED)
      const { ask } = answering(...answers)
      expect((await inProcess(cwd, (effects) => reanchorStudy([], {}, effects), { ask })).code).toBe(1)
      expect(contentOf(cwd, 'coding/ana.yaml')).toBe(ANA)
    }
  })

  test('of two places either may be chosen', async () => {
    const twice = `P1: So I rank them in my heart.\n\nP2: I do, too. And I rank them in my hand.\n`
    const coding =
      'analyst: ben\nunits:\n  - { at: FG1:1, quote: "I rank them in my head.", status: accepted }\n'
    for (const [answer, quote, at] of [
      ['1', 'heart', 1],
      ['2', 'hand', 2],
    ] as const) {
      const cwd = smallStudy({ 'transcripts/FG1.txt': twice, 'coding/ben.yaml': coding })
      const { ask } = answering(answer)
      await inProcess(cwd, (effects) => reanchorStudy([], {}, effects), { ask })
      expect(contentOf(cwd, 'coding/ben.yaml')).toContain(
        `at: FG1:${at}, quote: "I rank them in my ${quote}."`,
      )
    }
  })

  test('nobody is asked with --dry-run or --accept-above', async () => {
    for (const options of [{ dryRun: true }, { acceptAbove: 0.99 }]) {
      const { ask, asked } = answering()
      await inProcess(edited(MENDED), (effects) => reanchorStudy([], options, effects), { ask })
      expect(asked).toEqual([])
    }
  })

  test('nothing is written over what another program changed meanwhile', async () => {
    const cwd = edited(MENDED)
    const other = `${ANA}# meanwhile\n`
    const ask = async () => {
      writeFiles(cwd, { 'coding/ana.yaml': other })
      return 'y'
    }
    const ran = await inProcess(cwd, (effects) => reanchorStudy([], {}, effects), { ask })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('stc/changed-meanwhile')
    expect(contentOf(cwd, 'coding/ana.yaml')).toBe(other)
  })
})
