import { beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/commands/check.js'
import { code } from '../../src/commands/code.js'
import { condense } from '../../src/commands/condense.js'
import { themes } from '../../src/commands/themes.js'
import { inProcess } from './in-process.js'
import { snapshot, stc, temporaryFolder } from './stc.js'
import { authoredFiles, CODEBOOK, STUDY } from './studies.js'

const CONDENSATE = 'condensates/resources.md'
let clean: Record<string, string>
beforeAll(async () => {
  clean = await authoredFiles()
})

const drafting = { words: 150, quotes: 3, attribution: 'role' as const }
const CODING = 'analyst: ana\nunits:\n  - { at: "FG1:3", quote: The queue }\n'
const THEMES = 'analyst: ana\nthemes:\n  - { id: first, name: First }\n'

/** File, what is wrong, the content, where and what is said. */
const CASES: [string, string, () => string, string][] = [
  [
    'study.yaml',
    'an unclosed list',
    () => STUDY.replace('focus group', '[focus'),
    ':10:11: error[stc/yaml-syntax]',
  ],
  ['study.yaml', 'a tab', () => STUDY.replace('  - { id: ana', '\t- { id: ana'), ': error[stc/yaml-syntax]'],
  [
    'study.yaml',
    'a misspelt key',
    () => STUDY.replace('question:', 'qestion:'),
    ':4:1: error[stc/unknown-key]',
  ],
  [
    'study.yaml',
    'a misspelt method',
    () => STUDY.replace('method: stc', 'method: sct'),
    ':2:9: error[stc/yaml-schema]',
  ],
  ['study.yaml', 'no title', () => STUDY.replace('study: Scarce nights\n', ''), ': error[stc/yaml-schema]'],
  [
    'study.yaml',
    'a number for a text',
    () => STUDY.replace('{ profession: nurse }', '{ age: 61 }'),
    ': error[stc/not-a-string]',
  ],
  [
    'study.yaml',
    'an analyst twice',
    () => STUDY.replace('id: ben', 'id: ana'),
    ':7:11: error[stc/duplicate-id]',
  ],
  [
    'codebook.yaml',
    'a key given twice',
    () => CODEBOOK.replace('subgroup: priority', 'name: x'),
    ': error[stc/yaml-syntax]',
  ],
  [
    'codebook.yaml',
    'a misspelt key',
    () => CODEBOOK.replace('counterexamples:', 'counterexample:'),
    ':12:9: error[stc/unknown-key]',
  ],
  [
    'codebook.yaml',
    'an id that is no string',
    () => CODEBOOK.replace('id: waiting-list', 'id: 12'),
    ':8:13: error[stc/not-a-string]',
  ],
  [
    'codebook.yaml',
    'an id twice',
    () => CODEBOOK.replace('id: bed-pressure', 'id: waiting-list'),
    ':15:13: error[stc/duplicate-id]',
  ],
  [
    'codebook.yaml',
    'an unknown subgroup',
    () => CODEBOOK.replace('subgroup: priority', 'subgroup: prority'),
    ':10:19: error[stc/unknown-reference]',
  ],
  [
    'codebook.yaml',
    'a broken regular expression',
    () => CODEBOOK.replace('"queue*"', '"/(/u"'),
    ':14:17: error[stc/bad-term]',
  ],
  [
    'codebook.yaml',
    'an id that leads out of the folder',
    () => CODEBOOK.replace('id: resources', 'id: ../x'),
    ':2:9: error[stc/yaml-schema]',
  ],
  [
    'codebook.yaml',
    'merge-conflict markers',
    () => `<<<<<<< HEAD\n${CODEBOOK}=======\n>>>>>>> ben\n`,
    ':1:1: error[stc/merge-conflict]',
  ],
  [
    'coding/ana.yaml',
    'an unclosed quote',
    () => CODING.replace('The queue', '"The queue'),
    ': error[stc/yaml-syntax]',
  ],
  [
    'coding/ana.yaml',
    'a misspelt key',
    () => CODING.replace('quote', 'quot'),
    ':3:20: error[stc/unknown-key]',
  ],
  [
    'coding/ana.yaml',
    'a place without a turn',
    () => CODING.replace('FG1:3', 'FG1'),
    ':3:11: error[stc/yaml-schema]',
  ],
  ['coding/ana.yaml', 'no analyst', () => CODING.replace('analyst: ana\n', ''), ': error[stc/yaml-schema]'],
  [
    'themes/ana.yaml',
    'an unclosed bracket',
    () => THEMES.replace('First }', 'First'),
    ': error[stc/yaml-syntax]',
  ],
  [
    'themes/ana.yaml',
    'a misspelt key',
    () => THEMES.replace('name:', 'nam:'),
    ':3:18: error[stc/unknown-key]',
  ],
  [
    CONDENSATE,
    'front matter that is no YAML',
    () => (clean[CONDENSATE] ?? '').replace('voice: ', 'voice: ['),
    ': error[stc/yaml-syntax]',
  ],
  [
    CONDENSATE,
    'an unknown status',
    () => (clean[CONDENSATE] ?? '').replace('authored', 'done'),
    ':4:9: error[stc/yaml-schema]',
  ],
  [
    'transcripts/FG1.txt',
    'front matter that is no YAML',
    () => `---\nspeakers: [\n---\n${clean['transcripts/FG1.txt']}`,
    ': error[stc/yaml-syntax]',
  ],
  [
    'transcripts/FG1.txt',
    'front matter with a misspelt key of a speaker',
    () => `---\nspeakers:\n  P1: { rol: participant }\n---\n${clean['transcripts/FG1.txt']}`,
    ':3:9: error[stc/unknown-key]',
  ],
]

describe('YAML that is wrong has a place in file, line and column', () => {
  test.each(CASES)('%s: %s', async (file, _what, content, message) => {
    const cwd = temporaryFolder({ ...clean, [file]: content() })
    const before = snapshot(cwd)
    const checked = await inProcess(cwd, (effects) => check([], {}, effects))
    expect([1, 2]).toContain(checked.code)
    const [place = '', wrong = ''] = message.split(': ')
    const said = `^${file.replaceAll('.', '\\.')}${place || ':\\d+:\\d+'}: ${wrong.replace(/[[\]]/g, '\\$&')}`
    expect(checked.stdout + checked.stderr).toMatch(new RegExp(said, 'm'))
    expect(snapshot(cwd)).toEqual(before)
  })

  test('stops the commands that need the file before they write', async () => {
    for (const [file, , content] of CASES.filter(([name]) =>
      /^(study|codebook|coding|transcripts)/.test(name),
    )) {
      const cwd = temporaryFolder({ ...clean, [file]: content() })
      const before = snapshot(cwd)
      const ran = await inProcess(cwd, (effects) => code([], { output: 'units.csv' }, effects))
      expect({ file, code: ran.code, stdout: ran.stdout }).toEqual({ file, code: 2, stdout: '' })
      expect(snapshot(cwd)).toEqual(before)
    }
    for (const [file, , content] of CASES.filter(([name]) => name.startsWith('condensates'))) {
      const cwd = temporaryFolder({ ...clean, [file]: content() })
      const before = snapshot(cwd)
      const ran = await inProcess(cwd, (effects) => condense([], { ...drafting, write: true }, effects))
      expect(ran.code).toBe(2)
      expect(snapshot(cwd)).toEqual(before)
    }
    for (const [file, , content] of CASES.filter(([name]) => name.startsWith('themes'))) {
      const cwd = temporaryFolder({ ...clean, [file]: content() })
      const ran = await inProcess(cwd, (effects) => themes([], { output: 'themes.md' }, effects))
      expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
    }
  })

  test('as the built command says it', async () => {
    const cwd = temporaryFolder({
      ...clean,
      'codebook.yaml': CODEBOOK.replace('subgroup: priority', 'subgroup: prority'),
    })
    const ran = await stc(['code', '-o', 'units.csv'], { cwd })
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(
      /^codebook\.yaml:10:19: error\[stc\/unknown-reference\]: .*\n {5}= .*[Dd]id you mean "priority"/,
    )
  })
})
