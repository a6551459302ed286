import { spawn } from 'node:child_process'
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { fail } from '../../src/diagnostic.js'
import { emitChunks } from '../../src/study/output.js'
import { bareStudy } from '../../src/study/study.js'
import { drain, writeChunks } from '../../src/study/write-stream.js'
import { fakeEffects } from '../cli/fake-effects.js'
import { contentOf, plainEnvironment, snapshot, temporaryFolder } from '../cli/stc.js'

/** Pieces of a mebibyte, how many were asked for, and whether the maker was told to stop. */
function pieces(count: number, last: () => string = () => '') {
  const seen = { asked: 0, stopped: false }
  function* make(): Generator<string> {
    try {
      for (; seen.asked < count; seen.asked++) yield 'é'.repeat(1 << 19)
      yield last()
    } finally {
      seen.stopped = true
    }
  }
  return { seen, chunks: make() }
}

describe('pieces of text', () => {
  test('are handed on in batches, in order, and long ones by themselves', async () => {
    const taken: string[] = []
    const write = async (text: string) => {
      taken.push(text)
    }
    await drain([], write)
    expect(taken).toEqual([])
    const long = 'x'.repeat(200_000)
    await drain(['a', 'b', '', 'c', long, 'd', 'e'], write)
    expect(taken).toEqual(['abc', long, 'de'])
  })

  test('are no longer made when nobody takes them', async () => {
    const { seen, chunks } = pieces(100)
    const gone = Object.assign(new Error('gone'), { code: 'EPIPE' })
    const effects = fakeEffects()
    effects.stdout.write = () => Promise.reject(gone)
    await expect(emitChunks(effects, {}, chunks, () => '', [], bareStudy())).rejects.toBe(gone)
    expect(seen).toEqual({ asked: 1, stopped: true })
  })

  test('become a file with an account that is asked for at the end', async () => {
    const cwd = temporaryFolder()
    const effects = fakeEffects({ cwd })
    let lines = 0
    async function* make() {
      for (; lines < 3; lines++) yield `${lines}\n`
    }
    await emitChunks(effects, { output: 'a/b.csv' }, make(), () => `${lines} lines`, [], bareStudy())
    expect(contentOf(cwd, 'a/b.csv')).toBe('0\n1\n2\n')
    expect(effects.stderr.text).toBe(`  ${'a/b.csv'.padEnd(28)} 3 lines\n`)
  })

  test('may be more than one string can hold', async () => {
    const { seen, chunks } = pieces(1100)
    await writeChunks('/', '/dev/null', chunks)
    expect(seen.asked * (1 << 19)).toBeGreaterThan(2 ** 29)
  })
})

describe('a file written from pieces', () => {
  test('keeps its mode and the link that leads to it', async () => {
    const cwd = temporaryFolder({ 'real.csv': 'old' })
    chmodSync(path.join(cwd, 'real.csv'), 0o640)
    symlinkSync('real.csv', path.join(cwd, 'link.csv'))
    await writeChunks(cwd, 'link.csv', ['new', 'er'])
    expect(snapshot(cwd)).toEqual({ 'real.csv': 'newer' })
    expect(lstatSync(path.join(cwd, 'link.csv')).isSymbolicLink()).toBe(true)
    expect(statSync(path.join(cwd, 'real.csv')).mode & 0o777).toBe(0o640)
  })

  test('stays as it was where making the pieces fails, and that error is what is told', async () => {
    const cwd = temporaryFolder({ 'a.csv': 'old' })
    const wrong = pieces(3, () => fail('stc/bad-record', 'the last line is broken'))
    await expect(writeChunks(cwd, 'a.csv', wrong.chunks)).rejects.toThrow('the last line is broken')
    expect(snapshot(cwd)).toEqual({ 'a.csv': 'old' })
  })

  test('is no input, no folder, and not on a full disk', async () => {
    const cwd = temporaryFolder({ 'a.csv': 'old', 'folder/b.csv': 'old' })
    const code = (name: string) => ({ diagnostics: [expect.objectContaining({ code: name })] })
    const input = pieces(1)
    await expect(writeChunks(cwd, 'a.csv', input.chunks, ['./a.csv'])).rejects.toMatchObject(
      code('stc/output-is-input'),
    )
    const folder = pieces(1)
    await expect(writeChunks(cwd, 'folder', folder.chunks)).rejects.toMatchObject(code('stc/cannot-write'))
    expect([input.seen.asked, folder.seen.asked]).toEqual([0, 0])
    const full = pieces(100)
    await expect(writeChunks(cwd, '/dev/full', full.chunks)).rejects.toThrow('the disk is full')
    expect(full.seen).toEqual({ asked: 1, stopped: true })
    expect(snapshot(cwd)).toEqual({ 'a.csv': 'old', 'folder/b.csv': 'old' })
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves nothing behind after %s', async (signal) => {
    const cwd = temporaryFolder({ 'a.csv': 'old' })
    const entry = fileURLToPath(new URL('../../src/study/write-stream.ts', import.meta.url))
    const module = path.join(temporaryFolder(), 'write-stream.mjs')
    await build({ entryPoints: [entry], outfile: module, bundle: true, platform: 'node', format: 'esm' })
    const script = `
      import { writeChunks } from ${JSON.stringify(pathToFileURL(module))}
      async function* make() {
        for (;;) {
          yield 'x'.repeat(200_000)
          await new Promise((resolve) => setTimeout(resolve, 5))
          process.stdout.write('.')
        }
      }
      await writeChunks(${JSON.stringify(cwd)}, 'a.csv', make())`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env: plainEnvironment() })
    const ended = new Promise((resolve) => child.on('close', (_code, by) => resolve(by)))
    await new Promise((resolve) => child.stdout.once('data', resolve))
    expect(readdirSync(cwd)).toHaveLength(2)
    child.kill(signal)
    expect(await ended).toBe(signal)
    expect(snapshot(cwd)).toEqual({ 'a.csv': 'old' })
  })
})
