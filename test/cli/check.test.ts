import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/commands/check.js'
import { inProcess } from './in-process.js'
import { stc, temporaryFolder } from './stc.js'
import { authoredFiles, CODEBOOK, FG1, FG2, STUDY } from './studies.js'

const CONDENSATE = 'condensates/resources.md'

let clean: Record<string, string>
let condensate: string
beforeAll(async () => {
  clean = await authoredFiles()
  condensate = clean[CONDENSATE] ?? ''
})

/** `stc check` in the clean study with some files changed. */
const checked = (files: Record<string, string>, strict = false, base = clean) =>
  inProcess(temporaryFolder({ ...base, ...files }), (effects) => check([], { strict }, effects))

const coding = (...units: string[]) =>
  `analyst: ana\nunits:\n${units.map((unit) => `  - { ${unit} }\n`).join('')}`
const theme = (id: string, more = '') => `  - { id: ${id}, name: Theme ${id}${more} }\n`
const themes = (...lines: string[]) => `analyst: ana\nthemes:\n${lines.join('')}`
const FIVE = ['a', 'b', 'c', 'd', 'e'].map((id) => theme(id))

describe('stc check', () => {
  test('finds nothing in a study that is in order, also with --strict', async () => {
    const cwd = temporaryFolder(clean)
    expect(await stc(['check'], { cwd })).toEqual({ code: 0, stdout: '', stderr: 'Nothing found.\n' })
    expect(await stc(['check', '--strict', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('prints findings on standard output and their number on standard error, and exits with 1', async () => {
    const cwd = temporaryFolder({
      ...clean,
      'codebook.yaml': CODEBOOK.replace('I wait in the car', 'a queue'),
    })
    const ran = await stc(['check'], { cwd })
    expect(ran.code).toBe(1)
    expect(ran.stdout).toMatch(
      /^codebook\.yaml:12:\d+: error\[stc\/counterexample-matched\]: .+\n {5}= .+\n$/,
    )
    expect(ran.stderr).toBe('1 error\n')
  })

  /** What is changed, the files, and what is said about it. */
  const errors: [string, () => Record<string, string>, RegExp][] = [
    [
      'an example that its code does not find',
      () => ({ 'codebook.yaml': CODEBOOK.replace('then this person gets ahead of others', 'moved up') }),
      /^codebook\.yaml:11:\d+: error\[stc\/example-not-matched\]: .*moved up/m,
    ],
    [
      'a counterexample that its code finds',
      () => ({ 'codebook.yaml': CODEBOOK.replace('I wait in the car', 'I queue in the car') }),
      /^codebook\.yaml:12:\d+: error\[stc\/counterexample-matched\]/m,
    ],
    [
      'a decision whose quote is lost',
      () => ({ 'coding/ana.yaml': coding('at: "FG1:3", quote: never said') }),
      /^coding\/ana\.yaml:3:\d+: error\[stc\/lost-decision\]/m,
    ],
    [
      'a decision about an unknown code',
      () => ({ 'coding/ana.yaml': coding('at: "FG1:3", quote: The queue, codes: [waiting-lists]') }),
      /^coding\/ana\.yaml:3:\d+: error\[stc\/unknown-reference\].*\n.*Did you mean "waiting-list"\?/m,
    ],
    [
      'a decision about an unknown transcript',
      () => ({ 'coding/ana.yaml': coding('at: "FG9:3", quote: The queue') }),
      /^coding\/ana\.yaml:3:\d+: error\[stc\/unknown-reference\]: there is no transcript "FG9"/m,
    ],
    [
      'a group that grew out of a theme nobody noted',
      () => ({
        'codebook.yaml': CODEBOOK.replace('    subgroups:', '    from: [ana/z]\n    subgroups:'),
        'themes/ana.yaml': themes(...FIVE),
      }),
      /^codebook\.yaml:4:\d+: error\[stc\/unknown-reference\].*"ana\/z"/m,
    ],
    [
      'a theme that is the same as one that does not exist',
      () => ({ 'themes/ana.yaml': themes(...FIVE, theme('f', ', same_as: [ben/x]')) }),
      /^themes\/ana\.yaml:8:\d+: error\[stc\/unknown-reference\]/m,
    ],
    [
      'a theme id given twice',
      () => ({ 'themes/ana.yaml': themes(...FIVE, theme('a')) }),
      /^themes\/ana\.yaml:8:\d+: error\[stc\/duplicate-id\]/m,
    ],
    [
      'a condensate older than its units',
      () => ({ 'transcripts/FG2.txt': `${FG2}\nP1: The queue again.\n` }),
      /^condensates\/resources\.md:5:\d+: error\[stc\/stale\]: .*FG2-4-\w+ is new/m,
    ],
    [
      'a sentence without a unit',
      () => ({ [CONDENSATE]: condensate.replace('Two beds', 'Nobody sleeps. Two beds') }),
      /^condensates\/resources\.md:21:1: error\[stc\/uncited-sentence\]/m,
    ],
    [
      'a footnote that leads nowhere',
      () => ({ [CONDENSATE]: condensate.replace(/others\.\[\^(FG2-2-\w+)\w\]/, 'others.[^$1x]') }),
      /^condensates\/resources\.md:13:\d+: error\[stc\/dead-footnote\]: FG2-2-\w+x is no unit[^\n]*\n.*Did you mean/m,
    ],
    [
      'a cited unit that was excluded',
      () => ({
        'coding/ana.yaml': coding('at: "FG1:3", quote: The queue, status: excluded, reason: about the wall'),
      }),
      /^condensates\/resources\.md:12:\d+: error\[stc\/foreign-unit\]: FG1-3-\w+ was excluded: about the wall/m,
    ],
    [
      'an altered quote',
      () => ({ [CONDENSATE]: condensate.replace('> The queue on the wall is', '> The line on the wall is') }),
      /^condensates\/resources\.md:15:1: error\[stc\/altered-quote\]/m,
    ],
    [
      'a subgroup without text',
      () => ({ [CONDENSATE]: condensate.replace(/Two beds are never enough.*\n/, '') }),
      /^condensates\/resources\.md:19:1: error\[stc\/missing-subgroup\]/m,
    ],
    [
      'a condensate without front matter',
      () => ({ [CONDENSATE]: '# Managing\n' }),
      /^condensates\/resources\.md:1:1: error\[stc\/bad-front-matter\]/m,
    ],
    [
      'a condensate that says it is about another group',
      () => ({ 'condensates/night.md': condensate }),
      /^condensates\/night\.md:2:\d+: error\[stc\/bad-front-matter\].*\n.*name the file resources\.md/m,
    ],
    [
      'a condensate of an unknown group',
      () => ({ 'condensates/night.md': condensate.replace('group: resources', 'group: night') }),
      /^condensates\/night\.md:2:\d+: error\[stc\/unknown-reference\]/m,
    ],
    [
      'merge-conflict markers in a condensate',
      () => ({ [CONDENSATE]: `${condensate}\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> ben\n` }),
      /^condensates\/resources\.md:\d+:1: error\[stc\/merge-conflict\]/m,
    ],
    [
      'an unknown key in the front matter of a condensate',
      () => ({ [CONDENSATE]: condensate.replace('voice:', 'voices:') }),
      /^condensates\/resources\.md:3:1: error\[stc\/unknown-key\]/m,
    ],
  ]

  test.each(errors)('%s is an error, with its place, and exit 1', async (_what, files, message) => {
    const ran = await checked(files())
    expect(ran.stdout).toMatch(message)
    expect(ran.code).toBe(1)
  })

  const warnings: [string, () => Record<string, string>, RegExp][] = [
    [
      'a speaker who is not declared',
      () => ({ 'transcripts/FG1.txt': `${FG1}\nP3: Good night.\n` }),
      /^transcripts\/FG1\.txt:11:1: warning\[stc\/unknown-speaker\]: "P3".*\n.*did you mean "P[12]"/m,
    ],
    [
      'a decision whose quote stands in another turn',
      () => ({ 'coding/ana.yaml': coding('at: "FG1:2", quote: The queue on the wall') }),
      /^coding\/ana\.yaml:3:\d+: warning\[stc\/moved-decision\]/m,
    ],
    [
      'a decision whose quote stands more than once',
      () => ({ 'coding/ana.yaml': coding('at: "FG1:3", quote: queue') }),
      /^coding\/ana\.yaml:3:\d+: warning\[stc\/ambiguous-decision\]/m,
    ],
    [
      'an exclusion without a reason',
      () => ({ 'coding/ana.yaml': coding('at: "FG1:3", quote: The queue, status: set-aside') }),
      /^coding\/ana\.yaml:3:\d+: warning\[stc\/missing-reason\]/m,
    ],
    [
      'a decision taken twice',
      () => ({
        'coding/ana.yaml': coding(
          'at: "FG1:3", quote: The queue, codes: [waiting-list]',
          'at: "FG1:3", quote: The queue, codes: [waiting-list]',
        ),
      }),
      /^coding\/ana\.yaml:4:\d+: warning\[stc\/double-decision\]/m,
    ],
    [
      'analysts who contradict each other',
      () => ({
        'coding/ana.yaml': coding('at: "FG1:3", quote: The queue, codes: [waiting-list]'),
        'coding/ben.yaml': coding('at: "FG1:3", quote: on the wall, codes: [bed-pressure]').replace(
          ': ana',
          ': ben',
        ),
      }),
      /^coding\/ben\.yaml:3:\d+: warning\[stc\/contradicting-decisions\]: .*\bana\b.*\(coding\/ana\.yaml:3\)/m,
    ],
    [
      'an analyst whom study.yaml does not list',
      () => ({ 'coding/eva.yaml': 'analyst: eva\nunits: []\n' }),
      /^coding\/eva\.yaml:1: warning\[stc\/unknown-analyst\].*\n.*ana, ben/m,
    ],
    [
      'too few preliminary themes',
      () => ({ 'themes/ana.yaml': themes(theme('a')) }),
      /^themes\/ana\.yaml:1: warning\[stc\/theme-count\]: ana has 1 /m,
    ],
    [
      'a prioritised theme that led nowhere',
      () => ({ 'themes/ana.yaml': themes(...FIVE.slice(1), theme('a', ', prioritised: true')) }),
      /^themes\/ana\.yaml:1: warning\[stc\/theme-not-carried\].*\n.*ana\/a/m,
    ],
    [
      'a unit neither cited nor set aside',
      () => ({ [CONDENSATE]: condensate.replace(/\[\^FG1-2-\w+\]/, '') }),
      /^condensates\/resources\.md:2:\d+: warning\[stc\/unused-unit\]: 1 unit is .*FG1-2-/m,
    ],
    [
      'a unit listed as not used without a reason',
      () => ({
        [CONDENSATE]: condensate
          .replace(/\[\^(FG1-2-\w+)\]/, '')
          .replace(/(?=\[\^FG1-2-\w+\]:)/, '## Not used\n\n- $ID\n\n')
          .replace('$ID', /FG1-2-\w+/.exec(condensate)?.[0] ?? ''),
      }),
      /^condensates\/resources\.md:\d+:\d+: warning\[stc\/missing-reason\]: FG1-2-/m,
    ],
    [
      'a text in fewer words of the participants than study.yaml asks for',
      () => ({
        'study.yaml': `${STUDY}checks: { participants_words: 0.9 }\n`,
        [CONDENSATE]: condensate.replace('Two beds', 'Infrastructural capacities'),
      }),
      /^condensates\/resources\.md:21:1: warning\[stc\/own-words\].*\bcapacities \(21:17\)/m,
    ],
    [
      'a sentence about participants in the first person',
      () => ({ [CONDENSATE]: condensate.replace('Two beds are', 'Participants say two beds are') }),
      /^condensates\/resources\.md:21:1: warning\[stc\/voice\].*"Participants"/m,
    ],
    [
      'a participant who carries the text',
      () => ({
        'transcripts/FG2.txt': FG2.replace('P2:', 'P1:'),
        'study.yaml': STUDY.replaceAll(
          'P1: { role: participant',
          'P1: { participant: nurse, role: participant',
        ),
      }),
      /^condensates\/resources\.md:2:\d+: warning\[stc\/one-participant\]: nurse carries 3 of the 4 /m,
    ],
    [
      'a term listed twice',
      () => ({ 'codebook.yaml': CODEBOOK.replace('["queue*"', '["queue*", "queue*"') }),
      /^codebook\.yaml:14:\d+: warning\[stc\/duplicate-term\]/m,
    ],
    [
      'a code without rules',
      () => ({
        'codebook.yaml': `${CODEBOOK}      - { id: tired, name: Tired, subgroup: beds, match: { none: [bed] } }\n`,
      }),
      /^codebook\.yaml:20:\d+: warning\[stc\/code-without-rules\]/m,
    ],
    [
      'a group without codes',
      () => ({ 'codebook.yaml': `${CODEBOOK}  - { id: role, name: Role, codes: [] }\n` }),
      /^codebook\.yaml:20:\d+: warning\[stc\/empty-group\]/m,
    ],
  ]

  test.each(warnings)('%s is worth a line, and exit 1 only with --strict', async (_what, files, message) => {
    // A decision makes a condensate stale, which is an error; so nobody has written one yet.
    const { [CONDENSATE]: _gone, ...unwritten } = clean
    const base = Object.keys(files()).some((name) => name.startsWith('coding/')) ? unwritten : clean
    const ran = await checked(files(), false, base)
    expect(ran.stdout).toMatch(message)
    expect(ran.stdout).not.toContain(' error[')
    expect(ran.code).toBe(0)
    expect((await checked(files(), true, base)).code).toBe(1)
  })

  test.each([
    ['with a table', (text: string) => `${text}\n| a | b |\n|---|---|\n| c | d |\n`],
    ['with a table and no head', (text: string) => `${text.replace(/^---.*?\n---\n/s, '')}\n| a |\n|---|\n`],
    ['with an alias in its head', (text: string) => text.replace('group: resources', 'group: &g resources')],
  ])('a condensate %s is read by what is loaded for it alone', async (_, change) => {
    const synthesis = '---\ngroup: resources\nstatus: authored\n---\n\nThey wait.\n'
    const files = { [CONDENSATE]: change(condensate), 'synthesis/resources.md': synthesis }
    const { code, stdout } = await stc(['check'], { cwd: temporaryFolder({ ...clean, ...files }) })
    // In this process all has been loaded before.
    const known = await checked(files)
    expect({ code, stdout }).toEqual({ code: known.code, stdout: known.stdout })
  })

  test('a group that nobody has condensed is a warning', async () => {
    const { [CONDENSATE]: _gone, ...rest } = clean
    const cwd = temporaryFolder(rest)
    const ran = await inProcess(cwd, (effects) => check([], {}, effects))
    expect(ran.stdout).toMatch(
      /^study\.yaml:1: warning\[stc\/missing-condensate\].*"resources" \(4 meaning units\)/m,
    )
    expect(ran.code).toBe(0)
  })

  const notes: [string, () => Record<string, string>, RegExp][] = [
    [
      'a declared speaker who never speaks',
      () => ({ 'study.yaml': STUDY.replace('      P2:', '      P9: { role: participant }\n      P2:') }),
      /^study\.yaml:14:\d+: info\[stc\/silent-speaker\]: "P9"/m,
    ],
    [
      'a session without a transcript',
      () => ({ 'study.yaml': `${STUDY}  FG8: { kind: focus group }\n` }),
      /^study\.yaml:21:\d+: info\[stc\/unknown-session\]: .*"FG8"/m,
    ],
    [
      'a transcript that study.yaml does not describe',
      () => ({ 'transcripts/FG3.txt': 'P1: Good night.\n' }),
      /^transcripts\/FG3\.txt: info\[stc\/unlisted-session\]/m,
    ],
    [
      'a code that no unit has',
      () => ({
        'codebook.yaml': `${CODEBOOK}      - { id: tired, name: Tired, subgroup: beds, match: { any: [tired] } }\n`,
      }),
      /^codebook\.yaml:20:\d+: info\[stc\/unused-code\]/m,
    ],
    [
      'text before the first turn',
      () => ({ 'transcripts/FG3.txt': 'Recorded at night.\n\nP1: Good night.\n' }),
      /^transcripts\/FG3\.txt:1:1: info\[stc\/text-before-first-turn\]/m,
    ],
    [
      'a turn without words',
      () => ({ 'transcripts/FG3.txt': 'P1: Good night.\n\nP2:\n\nP1: Well.\n' }),
      /^transcripts\/FG3\.txt:3:\d+: info\[stc\/empty-turn\]/m,
    ],
    [
      'a line that looks like a tag',
      () => ({
        'transcripts/FG3.txt': 'P1: I said this:\nWarning: the beds are full.\n\nP2: Yes.\n\nP1: Well.\n',
      }),
      /^transcripts\/FG3\.txt:2:1: info\[stc\/doubtful-label\]: "Warning:"/m,
    ],
  ]

  test.each(notes)('%s is only a note, also with --strict', async (_what, files, message) => {
    const ran = await checked(files(), true)
    expect(ran.stdout).toMatch(message)
    expect({ code: ran.code, findings: ran.stdout.match(/(error|warning)\[.*/g) }).toEqual({
      code: 0,
      findings: null,
    })
  })

  test('a transcript in another encoding is only a note', async () => {
    const cwd = temporaryFolder({
      ...clean,
      'study.yaml': STUDY.replace('language: en', 'language: en\nencoding: windows-1252'),
    })
    const ran = await inProcess(cwd, (effects) => check([], {}, effects))
    expect(ran.stdout).toMatch(/^transcripts\/FG1\.txt: info\[stc\/decoded-as\]: read as windows-1252/m)
    expect(ran.code).toBe(0)
  })

  test('findings stand in the order of files and lines', async () => {
    const { stdout } = await checked({
      'codebook.yaml': CODEBOOK.replace('I wait in the car', 'a queue').replace(
        'then this person gets ahead of others',
        'up',
      ),
      [CONDENSATE]: condensate.replace('Two beds', 'Nobody sleeps. Two beds'),
      'coding/ana.yaml': coding('at: "FG1:3", quote: never said'),
    })
    const places = stdout
      .split('\n')
      .filter((line) => /^\S/.test(line))
      .map((line) => line.split(': ')[0])
    expect(places.length).toBeGreaterThan(3)
    expect(places.map((place) => place?.split(':')[0])).toEqual(
      places.map((place) => place?.split(':')[0]).sort(),
    )
  })
})

describe.concurrent('the forms of stc check --diagnostics', () => {
  const wrong = () =>
    temporaryFolder({
      ...clean,
      'codebook.yaml': CODEBOOK.replace('I wait in the car', 'a queue'),
      'coding/ana.yaml': coding('at: "FG1:3", quote: The queue, status: set-aside'),
    })

  test('json: one object a line', async () => {
    const ran = await stc(['check', '--diagnostics', 'json'], { cwd: wrong() })
    const found = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'stc/counterexample-matched', file: 'codebook.yaml', line: 12 }),
    )
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 1, stderr: '' })
  })

  test('sarif: one log, also where nothing is found', async () => {
    const ran = await stc(['check', '--diagnostics', 'sarif'], { cwd: wrong() })
    const log = JSON.parse(ran.stdout)
    expect(log.version).toBe('2.1.0')
    expect(log.runs[0].results.map((each: { ruleId: string }) => each.ruleId)).toContain('stc/missing-reason')
    const nothing = await stc(['check', '--diagnostics', 'sarif'], { cwd: temporaryFolder(clean) })
    expect(JSON.parse(nothing.stdout).runs[0].results).toEqual([])
    expect({ code: ran.code, none: nothing.code }).toEqual({ code: 1, none: 0 })
  })

  test('github: one workflow command a line', async () => {
    const { stdout } = await stc(['check', '--diagnostics', 'github'], { cwd: wrong() })
    for (const line of stdout.trimEnd().split('\n'))
      expect(line).toMatch(/^::(error|warning|notice) file=[^,]+,line=\d+/)
  })
})

test('a study behind a symbolic link is the same study', async () => {
  const real = temporaryFolder(clean)
  const link = path.join(temporaryFolder(), 'link')
  symlinkSync(real, link)
  expect(await stc(['check'], { cwd: link })).toEqual(await stc(['check'], { cwd: real }))
})
