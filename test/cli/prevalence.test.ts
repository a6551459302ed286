import { beforeAll, describe, expect, test } from 'vitest'
import { contentOf, stc, temporaryFolder } from './stc.js'
import { authoredFiles, STUDY, smallStudy } from './studies.js'

const PAPER = `# Nights

## Methods

Five participants took part in two focus groups: two nurses, one physician and one social educator.

## Results

### Managing scarce nights

Most participants spoke of the queue. Both wards had one.

All nurses had a list.[^FG1-2-77co]

[^FG1-2-77co]: FG1/P1, nurse, line 3: "Some people go ahead of others."
`
const QUANTIFIERS = 'checks: { quantifiers: { most: "> 1/2", all: all } }\n'

describe('stc prevalence', () => {
  let cwd: string
  beforeAll(() => {
    cwd = smallStudy({ 'paper.md': PAPER })
  })

  test('lists words for how many and numbers, and judges only numbers where the study has no thresholds', async () => {
    const right = smallStudy({ 'paper.md': PAPER.replace('Five', 'Four') })
    const { code, stdout, stderr } = await stc(['prevalence', 'paper.md'], { cwd: right })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatchInlineSnapshot(`
      "paper.md
      place  claim              behind it           people  sessions  verdict
      11:1   Most participants  group resources     4 of 4    2 of 2
      13:1   All nurses         sentence (1 cited)  1 of 2    1 of 2

      place  claim                paper  study  verdict
      5:1    Four participants        4      4  right
      5:32   two focus groups         2      2  right
      5:50   two nurses               2      2  right
      5:62   one physician            1      1  right
      5:80   one social educator      1      1  right

      behind it: the units that the sentence cites, else its paragraph, else those of
      the code group (or subgroup) that the nearest heading names. people: how many
      participants they come from, of all whom the claim is about. A verdict needs
      \`checks: quantifiers:\` in study.yaml.
      "
    `)
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
  })

  test('finds a number that is not the study’s: stc/wrong-number', async () => {
    const { code, stderr } = await stc(['prevalence', 'paper.md'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toMatchInlineSnapshot(`
      "paper.md:5:1: error[stc/wrong-number]: "Five participants": study.yaml:9 has 4
           = correct the paper, or what study.yaml says of the sample
      "
    `)
  })

  test('judges words by the thresholds of study.yaml: stc/quantifier', async () => {
    const judged = smallStudy({
      'paper.md': PAPER.replace('Five', 'Four'),
      'study.yaml': STUDY + QUANTIFIERS,
    })
    const { code, stdout, stderr } = await stc(['prevalence', 'paper.md', '--format', 'csv'], { cwd: judged })
    expect(code).toBe(1)
    expect(stdout).toMatchInlineSnapshot(`
      "file,line,column,kind,claim,sentence,part,quantifier,basis,basis_id,participants,participants_of,sessions,sessions_of,threshold,about,claimed,actual,verdict,why
      paper.md,5,1,number,Four participants,"Four participants took part in two focus groups: two nurses, one physician and one social educator.",methods,,,,,,,,,participants,4,4,right,
      paper.md,5,32,number,two focus groups,"Four participants took part in two focus groups: two nurses, one physician and one social educator.",methods,,,,,,,,,focus groups,2,2,right,
      paper.md,5,50,number,two nurses,"Four participants took part in two focus groups: two nurses, one physician and one social educator.",methods,,,,,,,,,nurses,2,2,right,
      paper.md,5,62,number,one physician,"Four participants took part in two focus groups: two nurses, one physician and one social educator.",methods,,,,,,,,,physician,1,1,right,
      paper.md,5,80,number,one social educator,"Four participants took part in two focus groups: two nurses, one physician and one social educator.",methods,,,,,,,,,social educator,1,1,right,
      paper.md,11,1,quantifier,Most participants,Most participants spoke of the queue.,results,most,group,resources,4,4,2,2,> 1/2,,,,holds,
      paper.md,13,1,quantifier,All nurses,All nurses had a list.,results,all,sentence,,1,2,1,2,all,,,,violated,
      "
    `)
    expect(stderr).toMatchInlineSnapshot(`
      "paper.md:13:1: error[stc/quantifier]: "All nurses": the units cited are of 1 of 2 participants, and the study asks for all of them
           = cite the units of the others as well, choose another word, or change \`checks.quantifiers\` in study.yaml
      "
    `)
  })

  test('with --accepted counts only what an analyst has accepted', async () => {
    const worked = temporaryFolder({
      ...(await authoredFiles()),
      'paper.md': PAPER,
      'coding/ana.yaml': `analyst: ana\nunits:\n  - { at: "FG1:3", quote: The queue on the wall, codes: [waiting-list], status: accepted }\n`,
    })
    const rows = async (...options: string[]) => {
      const { stdout } = await stc(['prevalence', 'paper.md', '--format', 'ndjson', ...options], {
        cwd: worked,
      })
      const [most] = stdout
        .split('\n')
        .filter((line) => line.includes('Most participants'))
        .map((line) => JSON.parse(line))
      return [most.participants, most.participants_of, most.basis, most.basis_id]
    }
    expect(await rows()).toEqual([4, 4, 'group', 'resources'])
    expect(await rows('--accepted')).toEqual([1, 4, 'group', 'resources'])
  })

  test('with --all tells also what it cannot check', async () => {
    const vague = smallStudy({
      'paper.md': '# A\n\n## Methods\n\nNine nurses were invited, and two nurses took part.\n',
    })
    const [plain, all] = await Promise.all(
      [[], ['--all']].map((options) =>
        stc(['prevalence', 'paper.md', '--format', 'md', ...options], { cwd: vague }),
      ),
    )
    expect(plain?.stdout).not.toContain('Nine nurses')
    expect(all?.stdout).toContain('| 5:1 | Nine nurses | 9 | 2 | unchecked: a part or others are meant |')
    expect([plain?.code, all?.code]).toEqual([0, 0])
  })

  test('writes files, several manuscripts after each other, and findings in the form that is asked for', async () => {
    const ran = await stc(
      ['--diagnostics', 'sarif', 'prevalence', 'paper.md', 'other.md', '-o', 'claims.csv'],
      { cwd: smallStudy({ 'paper.md': PAPER, 'other.md': 'Nothing.\n' }) },
    )
    expect(ran.code).toBe(1)
    expect(ran.stdout).toBe('')
    expect(JSON.parse(ran.stderr.slice(ran.stderr.indexOf('{'))).runs[0].results).toMatchObject([
      { ruleId: 'stc/wrong-number' },
    ])
    const md = await stc(['prevalence', 'other.md', '-o', 'claims.md'], {
      cwd: smallStudy({ 'other.md': 'Nothing.\n' }),
    })
    expect(md).toMatchObject({ code: 0, stdout: '' })
  })

  test('reads a paper in another language than the transcripts', async () => {
    const paper =
      '# Netter\n\n## Metode\n\nFem deltakere deltok i to fokusgrupper, og de var alle ansatte der.\n'
    const { code, stderr } = await stc(['prevalence', 'paper.md'], { cwd: smallStudy({ 'paper.md': paper }) })
    expect(code).toBe(1)
    expect(stderr).toContain('"Fem deltakere": study.yaml:9 has 4')
    const forced = await stc(['prevalence', 'paper.md', '--paper-language', 'fi'], {
      cwd: smallStudy({ 'paper.md': paper }),
    })
    expect(forced.code).toBe(0)
  })

  test('reads plain text and standard input as well', async () => {
    const text = 'NIGHTS\n\nMethods\n\nFive participants took part in two focus groups.\n'
    const wrong = '"Five participants": study.yaml:9 has 4'
    const plain = await stc(['prevalence', 'paper.txt'], { cwd: smallStudy({ 'paper.txt': text }) })
    expect(plain.code).toBe(1)
    expect(plain.stderr).toContain(`paper.txt:5:1: error[stc/wrong-number]: ${wrong}`)
    const piped = await stc(['prevalence', '-'], { cwd, stdin: PAPER })
    expect(piped.code).toBe(1)
    expect(piped.stderr).toContain(`stdin:5:1: error[stc/wrong-number]: ${wrong}`)
  })

  test('refuses a threshold it cannot read, with its place: stc/bad-threshold', async () => {
    const wrong = smallStudy({
      'paper.md': PAPER,
      'study.yaml': `${STUDY}checks:\n  quantifiers:\n    mots: "> 1/2"\n    many: most\n`,
    })
    const { code, stdout, stderr } = await stc(['prevalence', 'paper.md'], { cwd: wrong })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatchInlineSnapshot(`
      "study.yaml:23:11: error[stc/bad-threshold]: "mots" is no word for how many
           = Did you mean "most"?
      study.yaml:24:11: error[stc/bad-threshold]: "most" is no condition
           = write it as "> 1/2", ">= 30%", ">= 3", "2-4", "1/3-1/2", ">= 3 and > 1/4", all, none, exact
      "
    `)
  })

  test('says what is wanted: a manuscript, inside a study', async () => {
    const nothing = await stc(['prevalence'], { cwd })
    expect(nothing).toMatchObject({ code: 2, stdout: '' })
    expect(nothing.stderr).toMatch(/^error\[stc\/usage\]: no manuscript was named\n/)
    const outside = await stc(['prevalence', 'paper.md'], { cwd: temporaryFolder({ 'paper.md': PAPER }) })
    expect(outside.code).toBe(2)
    expect(outside.stderr).toMatch(/^error\[stc\/no-study\]/)
    const missing = await stc(['prevalence', 'none.md'], { cwd })
    expect(missing.code).toBe(2)
    expect(missing.stderr).toMatch(/^error\[stc\/file-not-found\]|none\.md/)
  })
})

describe('stc names', () => {
  const NAMED = `# Nights

## Results

### Managing nights

#### Who comes first

The code group "Managing scarce nights" was the largest.
`
  test('lists what a paper calls the groups, and warns of other names: stc/name-drift', async () => {
    const cwd = smallStudy({ 'paper.md': NAMED })
    const { code, stdout, stderr } = await stc(['names', 'paper.md'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "paper.md
      place              where                     as written              alike
      group resources                              Managing scarce nights
        5:5              heading, results          Managing nights          80 %
        9:17             quotation marks, results  Managing scarce nights   same
      subgroup priority                            Who comes first
        7:6              heading, results          Who comes first          same
      "
    `)
    expect(stderr).toMatchInlineSnapshot(`
      "paper.md:5:5: warning[stc/name-drift]: "Managing nights" in a heading: the codebook’s name of the code group is "Managing scarce nights" (resources)
           = line 9 has the codebook’s name; use one of the two throughout
      "
    `)
    expect((await stc(['names', 'paper.md', '--strict'], { cwd })).code).toBe(1)
  })

  test('needs no study where a codebook is named', async () => {
    const cwd = temporaryFolder({ 'paper.md': NAMED, 'cb.yaml': contentOf(smallStudy(), 'codebook.yaml') })
    const { code, stdout } = await stc(['names', 'paper.md', '-c', 'cb.yaml', '--format', 'csv'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "file,line,column,kind,id,name,written,same,alike,form,part
      paper.md,5,5,group,resources,Managing scarce nights,Managing nights,false,0.8,heading,results
      paper.md,9,17,group,resources,Managing scarce nights,Managing scarce nights,true,1,quotation marks,results
      paper.md,7,6,subgroup,priority,Who comes first,Who comes first,true,1,heading,results
      "
    `)
    const without = await stc(['names', 'paper.md'], { cwd })
    expect(without).toMatchObject({ code: 2, stdout: '' })
  })
})
