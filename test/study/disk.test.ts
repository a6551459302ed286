import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type DiagnosticCode, StcError } from '../../src/diagnostic.js'
import { filesUnder, namesIn, readText, refuseInput, shown, writeText } from '../../src/study/disk.js'
import { contentOf, snapshot, temporaryFolder } from '../cli/stc.js'

/** The one diagnostic that something throws. */
async function thrown(
  what: Promise<unknown>,
): Promise<{ code: DiagnosticCode; message: string; hint?: string }> {
  const cause = await what.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(cause instanceof StcError) || !cause.diagnostics[0])
    throw new Error(`no StcError but ${String(cause)}`)
  return cause.diagnostics[0]
}

describe('a path is shown as a person would write it', () => {
  test.each([
    ['/a/b', '/a/b/c/d.txt', 'c/d.txt'],
    ['/a/b', '/a/b', '.'],
    ['/a/b', '/a/c.txt', '../c.txt'],
    ['/a/b', '/c.txt', '/c.txt'],
    ['/a/b', '/a/b/..c.txt', '..c.txt'],
  ])('from %s, %s is %s', (cwd, file, expected) => {
    expect(shown(cwd, file)).toBe(expected)
  })
})

describe('reading', () => {
  test('tells a missing file, a folder, and what the system refuses', async () => {
    const cwd = temporaryFolder({ 'FG1.txt': 'x', 'sub/a.txt': 'x' })
    symlinkSync('loop', path.join(cwd, 'loop'))
    expect(await thrown(readText(cwd, 'FG11.txt'))).toMatchObject({
      code: 'stc/file-not-found',
      message: 'FG11.txt does not exist',
      hint: 'did you mean "FG1.txt"?',
    })
    expect(await thrown(readText(cwd, 'FG1.txt/a'))).toMatchObject({ code: 'stc/file-not-found' })
    expect(await thrown(readText(cwd, 'sub'))).toMatchObject({ code: 'stc/not-a-file' })
    expect(await thrown(readText(cwd, 'loop'))).toMatchObject({ code: 'stc/cannot-read' })
    expect(await thrown(readText(cwd, 'x'.repeat(300)))).toMatchObject({ code: 'stc/cannot-read' })
  })

  test('lists names and files in code-unit order', async () => {
    const cwd = temporaryFolder({ 'b.txt': '', 'a/z.txt': '', 'B.txt': '', 'ä.txt': '', 'a.txt': '' })
    expect(await namesIn(cwd)).toEqual(['B.txt', 'a', 'a.txt', 'b.txt', 'ä.txt'])
    expect(await filesUnder(cwd)).toEqual(['B.txt', 'a.txt', 'a/z.txt', 'b.txt', 'ä.txt'])
  })

  test('a folder that is not there holds nothing, but one that cannot be read is an error', async () => {
    const cwd = temporaryFolder({ coding: 'a file, not a folder' })
    symlinkSync('loop', path.join(cwd, 'loop'))
    expect(await namesIn(path.join(cwd, 'themes'))).toEqual([])
    expect(await thrown(namesIn(path.join(cwd, 'coding')))).toMatchObject({ code: 'stc/cannot-read' })
    expect(await thrown(namesIn(path.join(cwd, 'loop')))).toMatchObject({ code: 'stc/cannot-read' })
  })
})

describe('writing', () => {
  test('makes folders, also when many are made at once', async () => {
    const cwd = temporaryFolder()
    await Promise.all([1, 2, 3, 4, 5].map((n) => writeText(cwd, `a/b/c/${n}.txt`, `${n}`)))
    expect(Object.keys(snapshot(cwd))).toHaveLength(5)
  })

  test('leaves the old file as it was where it fails', async () => {
    const cwd = temporaryFolder({ 'a.txt': 'old' })
    expect(await thrown(writeText(cwd, 'a.txt/b.txt', 'new'))).toMatchObject({ code: 'stc/cannot-write' })
    expect(await thrown(writeText(cwd, 'a.txt', 'new', ['a.txt']))).toMatchObject({
      code: 'stc/output-is-input',
    })
    expect(snapshot(cwd)).toEqual({ 'a.txt': 'old' })
  })

  test('knows an input by any path that leads to it', async () => {
    const cwd = temporaryFolder({ 'real/a.txt': 'x' })
    symlinkSync('real', path.join(cwd, 'link'))
    for (const file of ['real/a.txt', './link/../real/a.txt', 'link/a.txt', path.join(cwd, 'link/a.txt')])
      expect(await thrown(refuseInput(cwd, file, ['-', 'link/a.txt']))).toMatchObject({
        code: 'stc/output-is-input',
      })
    await refuseInput(cwd, 'real/b.txt', ['-', 'link/a.txt'])
  })

  test('does not care for a file of the same name elsewhere', async () => {
    const cwd = temporaryFolder()
    mkdirSync(path.join(cwd, 'out'))
    writeFileSync(path.join(cwd, 'a.txt'), 'in')
    await writeText(cwd, 'out/a.txt', 'out', ['a.txt'])
    expect(contentOf(cwd, 'out/a.txt')).toBe('out')
  })
})
