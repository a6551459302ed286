import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findStudy } from '../../src/study/find.js'
import { jsonSchemas } from '../../src/study/json-schemas.js'
import { loadStudy, loadTranscripts } from '../../src/study/load.js'
import { parseStudy } from '../../src/study/parse.js'
import { fakeEffects } from '../cli/fake-effects.js'
import { temporaryFolder } from '../cli/stc.js'

describe('a study', () => {
  test('is the nearest folder upwards that holds study.yaml', async () => {
    const outer = temporaryFolder({
      'study.yaml': 'study: outer\n',
      'a/b/x.txt': '',
      'a/inner/study.yaml': 'study: inner\n',
    })
    expect(await findStudy(path.join(outer, 'a/b'))).toBe(outer)
    expect(await findStudy(path.join(outer, 'a/inner'))).toBe(path.join(outer, 'a/inner'))
    expect(await findStudy(outer)).toBe(outer)
  })

  test('has sensible values where study.yaml is silent', async () => {
    const study = await parseStudy('study: Nights\n', 'study.yaml', '/s')
    expect(study).toMatchObject({
      title: 'Nights',
      language: 'en',
      transcripts: ['transcripts/*.txt'],
      codebook: 'codebook.yaml',
      analysts: [],
      diagnostics: [],
    })
    expect(study.method.id).toBe('stc')
    expect(study.sessions.size).toBe(0)
  })

  test('knows where its values stand', async () => {
    const study = await parseStudy('study: N\nsessions:\n  FG1:\n    place: Ward\n', 'study.yaml', '/s')
    expect(study.place(['sessions', 'FG1', 'place'])).toMatchObject({
      file: 'study.yaml',
      line: 4,
      column: 12,
    })
  })

  test('lists all its errors at once', async () => {
    await expect(parseStudy('study: N\nmetod: stc\nlanguage: xx\n', 'study.yaml', '/s')).rejects.toThrow(
      expect.objectContaining({
        diagnostics: [
          expect.objectContaining({ code: 'stc/unknown-key', hint: expect.stringContaining('method') }),
          expect.objectContaining({ code: 'stc/yaml-schema' }),
        ],
      }),
    )
  })

  test('outside a folder is assumed, in the language asked for', async () => {
    const study = await loadStudy(fakeEffects({ cwd: '/' }), { language: 'nb' })
    expect(study).toMatchObject({ root: undefined, language: 'nb' })
  })
})

describe('transcripts', () => {
  const files = {
    'study.yaml': `study: N
language: en
sessions:
  FG1:
    language: nb
    speakers:
      P1: { participant: kari, attributes: { profession: nurse } }
`,
    'transcripts/FG2.txt':
      '---\nlanguage: sv\nplace: Ward\nspeakers:\n  A: { role: moderator }\n---\nA: Hej.\n\nB: Hej.\n',
    'transcripts/FG1.txt': 'P1: Hei.\n\nP2: Hei.\n',
    'transcripts/FG10.txt': 'P1: Hello.\n\nP2: Hello.\n',
  }

  test('of a study are sorted by id and know what study.yaml and their own front matter say', async () => {
    const effects = fakeEffects({ cwd: temporaryFolder(files) })
    const study = await loadStudy(effects)
    const transcripts = await loadTranscripts(study, [], {}, effects)
    expect(transcripts.map(({ id, language }) => [id, language])).toEqual([
      ['FG1', 'nb'],
      ['FG10', 'en'],
      ['FG2', 'sv'],
    ])
    const [first, , last] = transcripts
    expect(first?.speakers.get('P1')).toMatchObject({ participant: 'kari', declared: true })
    expect(first?.speakers.get('P2')).toMatchObject({ participant: 'FG1/P2', declared: false })
    expect(last?.speakers.get('A')).toMatchObject({ role: 'moderator' })
    expect(last?.frontMatter).toMatchObject({ place: 'Ward' })
    expect(last?.turns[0]).toMatchObject({ speaker: 'A' })
  })

  test('are all read in the language that is asked for by name', async () => {
    const effects = fakeEffects({ cwd: temporaryFolder(files) })
    const study = await loadStudy(effects, { language: 'da' })
    const transcripts = await loadTranscripts(study, [], { language: 'da' }, effects)
    expect(transcripts.map(({ language }) => language)).toEqual(['da', 'da', 'da'])
  })
})

test('the JSON Schemas for editors forbid what stc would refuse', () => {
  for (const [name, text] of Object.entries(jsonSchemas())) {
    const schema = JSON.parse(text)
    expect({ name, strict: schema.additionalProperties }).toEqual({ name, strict: false })
    expect(text.endsWith('\n')).toBe(true)
  }
})
