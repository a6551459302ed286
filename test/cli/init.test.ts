import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { build } from '../../src/commands/build.js'
import { check } from '../../src/commands/check.js'
import { type InitOptions, init } from '../../src/commands/init.js'
import { LANGUAGE_CODES } from '../../src/language/languages.js'
import { METHOD_IDS } from '../../src/method/methods.js'
import { inProcess } from './in-process.js'
import { contentOf, shell, snapshot, stc, temporaryFolder, writeFiles } from './stc.js'
import { succeed } from './studies.js'

const hasMake = (process.env.PATH ?? '').split(':').some((folder) => existsSync(path.join(folder, 'make')))

/** Makes a study in a new folder, builds it and checks it. */
async function madeStudy(options: InitOptions) {
  const cwd = path.join(temporaryFolder(), 'nights')
  const above = path.dirname(cwd)
  const made = await inProcess(above, (effects) => init('nights', options, effects))
  const built = await inProcess(cwd, (effects) => build(undefined, {}, effects))
  const checked = await inProcess(cwd, (effects) => check([], {}, effects))
  return { cwd, made, built, checked }
}

describe('stc init', () => {
  test('says what it wrote and what comes next, and the study runs', async () => {
    const above = temporaryFolder()
    const made = await succeed(stc(['init', 'nights'], { cwd: above }))
    const cwd = path.join(above, 'nights')
    const files = Object.keys(snapshot(cwd))
    expect(made.stdout.trim().split(/\s+/).sort()).toEqual(files.map((name) => `nights/${name}`).sort())
    expect(made.stderr).toBe(
      'Next: cd nights && make   (without make: cd nights && stc build)\n' +
        'Under git, so that decisions are merged one by one: git config merge.stc.driver "stc merge-coding %O %A %B %P"\n',
    )
    expect(contentOf(cwd, '.gitattributes')).toMatch(/^coding\/\*\.yaml merge=stc$/m)
    for (const name of ['study.yaml', 'codebook.yaml', 'Makefile', '.gitignore', 'transcripts/FG1.txt'])
      expect(files).toContain(name)
    await succeed(stc(['check'], { cwd }))
    await succeed(stc(['build'], { cwd }))
    expect(contentOf(cwd, 'build/report.md')).toContain('# nights')
    expect(contentOf(cwd, 'build/units.ndjson')).not.toBe('')
  })

  test('wires every YAML file to a schema that is there', async () => {
    const { cwd } = await madeStudy({})
    const yaml = Object.keys(snapshot(cwd)).filter((name) => /\.ya?ml$/.test(name))
    expect(yaml).toEqual(['codebook.yaml', 'coding/me.yaml', 'study.yaml', 'themes/me.yaml'])
    for (const name of yaml) {
      const schema = /^# yaml-language-server: \$schema=(\S+)$/m.exec(contentOf(cwd, name))?.[1] ?? 'none'
      const file = path.join(path.dirname(name), schema)
      expect(JSON.parse(contentOf(cwd, file))).toHaveProperty('properties')
      const kind = path.basename(file).split('.')[0] ?? ''
      const { stdout } = await succeed(stc(['schema', kind]))
      expect(stdout).toBe(contentOf(cwd, file))
    }
  })

  test.each(LANGUAGE_CODES)(
    '--language %s: builds, checks without an error, and finds units',
    async (language) => {
      const { cwd, made, built, checked } = await madeStudy({ language })
      expect([made.code, built.code, checked.code]).toEqual([0, 0, 0])
      expect(checked.stdout).not.toContain('error')
      expect(parse(contentOf(cwd, 'study.yaml'))).toMatchObject({ language })
      expect(contentOf(cwd, 'build/units.ndjson').trimEnd().split('\n').length).toBeGreaterThanOrEqual(3)
    },
  )

  test.each(METHOD_IDS.filter((method) => method !== 'stc'))(
    '--method %s: builds and checks without an error',
    async (method) => {
      const { cwd, made, built, checked } = await madeStudy({ method })
      expect([made.code, built.code, checked.code]).toEqual([0, 0, 0])
      expect(checked.stdout).not.toContain('error')
      expect(parse(contentOf(cwd, 'study.yaml'))).toMatchObject({ method })
    },
  )

  test('--example: the bundled study, which builds and checks', async () => {
    const { cwd, made, built, checked } = await madeStudy({ example: true })
    expect([made.code, built.code]).toEqual([0, 0])
    expect({ code: checked.code, stdout: checked.stdout.match(/error.*/g) }).toEqual({
      code: 0,
      stdout: null,
    })
    expect(readdirSync(path.join(cwd, 'transcripts'))).toEqual(['FG1.txt', 'FG2.txt', 'FG3.txt'])
  })

  test('--example takes the words of another method', async () => {
    const cwd = temporaryFolder()
    await inProcess(cwd, (effects) => init('.', { example: true, method: 'thematic-analysis' }, effects))
    expect(parse(contentOf(cwd, 'study.yaml'))).toMatchObject({ method: 'thematic-analysis' })
  })

  test.each(['--example', '--language=nb'])(
    '%s --dry-run only says what would be written',
    async (option) => {
      const cwd = temporaryFolder()
      const ran = await succeed(stc(['init', 'nights', option, '--dry-run'], { cwd }))
      expect(ran.stdout).toMatch(/^ {2}would write nights\/study\.yaml$/m)
      expect(readdirSync(cwd)).toEqual([])
    },
  )

  test('refuses to overwrite a file, names it, and writes nothing else', async () => {
    const cwd = temporaryFolder({ 'codebook.yaml': 'mine' })
    const ran = await stc(['init'], { cwd })
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('error[stc/exists]')
    expect(ran.stderr).toContain('codebook.yaml')
    expect(snapshot(cwd)).toEqual({ 'codebook.yaml': 'mine' })
    await succeed(stc(['init', 'a'], { cwd }))
    const before = snapshot(cwd)
    expect((await stc(['init', 'a'], { cwd })).code).toBe(2)
    expect((await stc(['init', 'a', '--example'], { cwd })).code).toBe(2)
    expect(snapshot(cwd)).toEqual(before)
  })

  test.each(['12', 'a: b', '"x"', 'été #1', 'no', "it's"])('takes a folder called %s', async (name) => {
    const above = temporaryFolder()
    const made = await inProcess(above, (effects) => init(name, {}, effects))
    expect(made.code).toBe(0)
    expect(parse(contentOf(path.join(above, name), 'study.yaml'))).toMatchObject({ study: name })
  })
})

describe.skipIf(!hasMake)('make, in a study that stc init made', () => {
  test('builds the report, then nothing, then only what changed', async () => {
    const cwd = temporaryFolder()
    await succeed(stc(['init'], { cwd }))
    await succeed(shell('make -j2', { cwd }))
    const built = snapshot(cwd)
    expect(built['build/report.md']).toContain('# ')
    expect((await succeed(shell('make', { cwd }))).stdout).toContain('Nothing to be done')
    expect(snapshot(cwd)).toEqual(built)
    // One second later than everything built, whatever the clock of the file system.
    await succeed(shell('touch -d "+1 second" themes/me.yaml', { cwd }))
    const again = (await succeed(shell('make -n', { cwd }))).stdout
    expect(again).toContain('themes -o build/themes.md')
    expect(again).not.toContain('code -o')
    await succeed(shell('make check clean', { cwd }))
    expect(existsSync(path.join(cwd, 'build'))).toBe(false)
  })

  test('stops at an error and leaves no half-made file', async () => {
    const cwd = temporaryFolder()
    await succeed(stc(['init'], { cwd }))
    writeFiles(cwd, { 'codebook.yaml': 'groups: [' })
    const ran = await shell('make', { cwd })
    expect(ran.code).not.toBe(0)
    expect(ran.stderr).toContain('codebook.yaml:1')
    expect(existsSync(path.join(cwd, 'build/units.ndjson'))).toBe(false)
  })
})
