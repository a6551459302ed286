import { cpSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES, snapshot, stc, temporaryFolder, writeFiles } from './stc.js'
import { authoredFiles, succeed } from './studies.js'

const FAR = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }

describe.concurrent('the same study gives the same bytes', () => {
  let files: Record<string, string>
  let built: Record<string, string>
  const build = async (cwd: string, env = {}) => {
    await succeed(stc(['build'], { cwd, env }))
    const all = Object.entries(snapshot(cwd)).filter(([name]) => name.startsWith('build/'))
    return Object.fromEntries(all)
  }

  beforeAll(async () => {
    files = await authoredFiles()
    built = await build(temporaryFolder(files))
  })

  test('in another time zone and language', async () => {
    expect(Object.keys(built)).toContain('build/report.md')
    expect(await build(temporaryFolder(files), FAR)).toEqual(built)
  })

  test('with files created in another order', async () => {
    const backwards = Object.fromEntries(Object.entries(files).reverse())
    expect(await build(temporaryFolder(backwards))).toEqual(built)
  })

  test('built twice', async () => {
    const cwd = temporaryFolder(files)
    await build(cwd)
    expect(await build(cwd)).toEqual(built)
  })

  test('from a sub-folder of the study', async () => {
    const root = temporaryFolder(files)
    for (const command of ['turns', 'report', 'check']) {
      const above = await stc([command], { cwd: root })
      const below = await stc([command], { cwd: path.join(root, 'transcripts') })
      expect({ command, ...below }).toEqual({ command, ...above })
    }
  })

  test('from above the study, by stc build DIR', async () => {
    const above = temporaryFolder()
    writeFiles(path.join(above, 'nights'), files)
    const ran = await succeed(stc(['build', 'nights'], { cwd: above }))
    expect(ran.stderr).toContain('Next: open nights/build/report.md')
    const all = Object.entries(snapshot(path.join(above, 'nights'))).filter(([name]) =>
      name.startsWith('build/'),
    )
    expect(Object.fromEntries(all)).toEqual(built)
  })

  test('has no carriage return, no byte order mark and no path of this machine in it', () => {
    for (const content of Object.values(built)) {
      expect(content).not.toMatch(/\r|^\u00ef\u00bb\u00bf/)
      expect(content).not.toContain('stc-test-')
    }
  })
})

test('the bundled focus-group study gives the same report everywhere', async () => {
  const cwd = path.join(temporaryFolder(), 'study')
  cpSync(path.join(EXAMPLES, 'focus-groups'), cwd, {
    recursive: true,
    filter: (file) => !file.endsWith('/build'),
  })
  const [here, there] = await Promise.all([{}, FAR].map((env) => stc(['report'], { cwd, env })))
  expect(here?.code).toBe(0)
  expect(there).toEqual(here)
})
