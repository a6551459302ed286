import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveFiles } from '../../src/study/inputs.js'
import { temporaryFolder } from '../cli/stc.js'

const cwd = temporaryFolder({
  'FG1.txt': '',
  'FG2.txt': '',
  'FG[3].txt': '',
  'notes.md': '',
  'old/FG0.txt': '',
  'old/deep/FG9.txt': '',
  'old/.hidden.txt': '',
  'a b/{x}.txt': '',
  'units/u.csv': '',
  'units/u.ndjson': '',
})
const resolve = async (endings: string[], ...patterns: string[]) =>
  (await resolveFiles(cwd, patterns, endings)).map((file) => (file === '-' ? file : path.relative(cwd, file)))

describe('arguments become files', () => {
  test.each([
    ['a file', ['FG1.txt'], ['FG1.txt']],
    ['a file that does not end as it should', ['notes.md'], ['notes.md']],
    ['a file that is not there, so that reading it says so', ['FG7.txt'], ['FG7.txt']],
    ['a glob', ['FG?.txt'], ['FG1.txt', 'FG2.txt']],
    ['a glob in a folder', ['old/*.txt'], ['old/FG0.txt']],
    ['a glob over folders', ['old/**/*.txt'], ['old/FG0.txt', 'old/deep/FG9.txt']],
    ['a file whose name looks like a glob', ['FG[3].txt'], ['FG[3].txt']],
    ['a folder, without its sub-folders', ['old'], ['old/FG0.txt']],
    ['a folder and a file whose names are odd', ['a b'], ['a b/{x}.txt']],
    ['standard input', ['-'], ['-']],
    [
      'each once, sorted',
      ['FG2.txt', '-', '*.txt', './FG1.txt', '-'],
      ['-', 'FG1.txt', 'FG2.txt', 'FG[3].txt'],
    ],
    ['nothing', [], []],
  ])('%s', async (_what, patterns, files) => {
    expect(await resolve(['.txt'], ...patterns)).toEqual(files)
  })

  test('a glob finds what a link leads to, but no folder', async () => {
    const folder = temporaryFolder({ 'FG1.txt': '', 'in/FG2.txt': '', 'FG3.txt/x': '' })
    symlinkSync(path.join(folder, 'FG1.txt'), path.join(folder, 'in/linked.txt'))
    symlinkSync(path.join(folder, 'gone.txt'), path.join(folder, 'in/broken.txt'))
    const found = async (pattern: string) =>
      (await resolveFiles(folder, [pattern], ['.txt'])).map((file) => path.relative(folder, file))
    expect(await found('in/*.txt')).toEqual(['in/FG2.txt', 'in/linked.txt'])
    expect(await found('{in,.}/*.txt')).toEqual(['FG1.txt', 'in/FG2.txt', 'in/linked.txt'])
  })

  test('a folder gives files of every ending that fits', async () => {
    expect(await resolve(['.ndjson', '.csv'], 'units')).toEqual(['units/u.csv', 'units/u.ndjson'])
  })

  test.each(['*.vtt', 'units', 'nowhere/*.txt'])('%s, which gives nothing, is an error', async (pattern) => {
    await expect(resolve(['.txt'], pattern)).rejects.toMatchObject({
      diagnostics: [{ code: 'stc/file-not-found' }],
    })
  })
})
