import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { latin, makeDocx, makeOdt, p, tbl } from './make-documents.js'

const BIN = fileURLToPath(new URL('../../bin/stc.js', import.meta.url))
const GOLDEN = fileURLToPath(new URL('../fixtures/exchange/', import.meta.url))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stc-import-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), content)
}
const get = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const has = (name: string) => existsSync(path.join(folder, name))
const stc = (args: string[], input?: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { status, stdout, stderr }
}

const DOCX = makeDocx(
  p('Interview 3, ward A') +
    p('I: How was it for you?') +
    `<w:p><w:r><w:t>P1: I was </w:t></w:r><w:del><w:r><w:delText>very tired</w:delText></w:r></w:del><w:ins><w:r><w:t>worn out.</w:t></w:r></w:ins></w:p>` +
    p('We had nine in, and one bed left.') +
    p('I: And then?') +
    p('P1: It was quiet.'),
  { 'comments.xml': `<w:comments><w:comment w:id="1">${p('check the date')}</w:comment></w:comments>` },
)
const SOURCES: Readonly<Record<string, string | Uint8Array>> = {
  'word.docx': DOCX,
  'table.docx': makeDocx(
    tbl([
      ['Zeit', 'Sprecher', 'Text'],
      ['00:03', 'I', 'Wie war es?'],
      ['00:07', 'B1', 'Gut.'],
    ]),
  ),
  'libre.odt': makeOdt(
    '<text:p>M: Shall we begin?</text:p><text:p>P1: Yes.</text:p><text:p>M: Good.</text:p>',
  ),
  'rich.rtf': latin(
    "{\\rtf1\\ansi\\ansicpg1252 I: Wie war es f\\'fcr Sie?\\par B1: Gut.\\par I: Ja?\\par B1: Ja.\\par}",
  ),
  'whisper.json': JSON.stringify({
    text: ' Yes. No.',
    segments: [
      { start: 0.5, text: ' Yes.' },
      { start: 2, text: ' No.' },
    ],
  }),
  'sheet.csv': 'speaker,text,memo\nP1,"Yes, I have time.",smiles\nM,Good.\n',
  'plain.txt': 'M: Shall we\nbegin?\nP1 : Yes.\nM: Good.\n',
}

describe('stc import', () => {
  it('brings every format into the one canonical form', async () => {
    for (const [name, content] of Object.entries(SOURCES)) put(name, content)
    const names = Object.keys(SOURCES)
    const { status, stdout, stderr } = stc(['import', ...names, '-o', 'out'])
    expect([status, stdout]).toEqual([0, ''])
    expect(readdirSync(path.join(folder, 'out')).sort()).toEqual(
      names.map((name) => name.replace(/\.\w+$/, '.txt')).sort(),
    )
    for (const name of readdirSync(path.join(folder, 'out'))) {
      const made = get(`out/${name}`)
        .replace(/^sha256: [0-9a-f]{64}$/m, 'sha256: …')
        .replace(/^imported_by: stc \d.*$/m, 'imported_by: stc …')
      await expect(made).toMatchFileSnapshot(path.join(GOLDEN, name))
    }
    expect(stderr).toContain('out/word.txt                 4 turns · 2 speakers · docx/label-colon\n')
    expect(stderr).toContain(
      'word.docx: info[stc/dropped-text]: left out (a tracked deletion): "very tired"\n',
    )
    expect(stderr).toContain('word.docx: info[stc/dropped-text]: left out (a comment): "check the date"\n')
    expect(stderr).toContain('word.docx: info[stc/import-note]: tracked insertions (1) were kept\n')
    expect(stderr).toContain('sheet.csv:2: info[stc/dropped-text]: left out (column "memo"): "smiles"\n')
  })

  it('changes nothing when what it wrote is imported again', () => {
    for (const [name, content] of Object.entries(SOURCES)) put(name, content)
    stc(['import', ...Object.keys(SOURCES), '-o', 'one'])
    expect(stc(['import', 'one', '-o', 'two'])).toMatchObject({ status: 0 })
    for (const name of readdirSync(path.join(folder, 'one')))
      expect(get(`two/${name}`)).toBe(get(`one/${name}`))
  })

  it('names the source by its bytes', () => {
    put('a.txt', 'P1: Yes.\nM: No.\nP1: Oh.\n')
    const sum = createHash('sha256').update(get('a.txt')).digest('hex')
    expect(stc(['import', 'a.txt', '-o', '-']).stdout).toContain(`\nsha256: ${sum}\n`)
  })

  it('writes one file to standard output, and reads standard input', () => {
    const given = stc(
      ['import', '-', '--stdin-filename', 'FG1.txt', '-o', '-'],
      'P1: Yes.\nM: No.\nP1: Oh.\n',
    )
    expect(given.status).toBe(0)
    expect(given.stdout).toMatch(
      /^---\nsource: FG1\.txt\n(?:.+\n)*---\n\nP1: Yes\.\n\nM: No\.\n\nP1: Oh\.\n$/,
    )
    put('a.txt', 'P1: a')
    put('b.txt', 'P1: a')
    expect(stc(['import', 'a.txt', 'b.txt', '-o', '-'])).toMatchObject({ status: 2, stdout: '' })
  })

  it('writes into the study’s transcripts/ by default, and needs a folder outside one', () => {
    put('raw/a.txt', 'P1: Yes.\nM: No.\nP1: Oh.\n')
    const outside = stc(['import', 'raw/a.txt'])
    expect([outside.status, outside.stderr]).toEqual([2, expect.stringContaining('-o transcripts/')])
    put('study.yaml', 'study: S\n')
    expect(stc(['import', 'raw/a.txt'])).toMatchObject({ status: 0 })
    expect(has('transcripts/a.txt')).toBe(true)
  })

  it('never overwrites a file unless it is told to', () => {
    put('a.txt', 'P1: new\nM: No.\nP1: Oh.\n')
    put('b.txt', 'P1: new\nM: No.\nP1: Oh.\n')
    put('out/b.txt', 'mine')
    const refused = stc(['import', 'a.txt', 'b.txt', '-o', 'out'])
    expect(refused.stderr).toContain('error[stc/exists]: out/b.txt is already there; nothing was written')
    expect([refused.status, has('out/a.txt'), get('out/b.txt')]).toEqual([2, false, 'mine'])
    expect(stc(['import', 'a.txt', 'b.txt', '-o', 'out', '--force'])).toMatchObject({ status: 0 })
    expect(get('out/b.txt')).toContain('P1: new')
  })

  it('never overwrites its own source, not even by force', () => {
    put('a.txt', 'P1: Yes.\nM: No.\nP1: Oh.\n')
    const refused = stc(['import', 'a.txt', '-o', '.', '--force'])
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('stc/output-is-input')])
    expect(get('a.txt')).toBe('P1: Yes.\nM: No.\nP1: Oh.\n')
  })

  it('refuses two sources that would become one transcript', () => {
    put('a.txt', 'P1: a')
    put('x/a.docx', DOCX)
    const refused = stc(['import', 'a.txt', 'x/a.docx', '-o', 'out'])
    expect([refused.status, has('out')]).toEqual([2, false])
    expect(refused.stderr).toContain(
      'error[stc/duplicate-transcript]: a.txt and x/a.docx would both become "a.txt"',
    )
  })

  it('tells of every file that cannot be read, and then writes none', () => {
    put('good.txt', 'P1: Yes.\nM: No.\nP1: Oh.\n')
    put('scan.pdf', '%PDF-1.7')
    put('cut.docx', DOCX.subarray(0, 300))
    const { status, stderr } = stc(['import', 'good.txt', 'scan.pdf', 'cut.docx', '-o', 'out'])
    expect([status, has('out')]).toEqual([2, false])
    expect(stderr).toContain('scan.pdf: error[stc/binary-file]: scan.pdf is a PDF, which stc cannot read')
    expect(stderr).toContain('cut.docx: error[stc/bad-archive]: cut.docx is damaged or cut off')
  })

  it('says only what it would do with --dry-run', () => {
    put('a.docx', DOCX)
    const { status, stderr } = stc(['import', 'a.docx', '-o', 'out', '--dry-run'])
    expect([status, has('out')]).toEqual([0, false])
    expect(stderr).toContain('would write out/a.txt')
    expect(stderr).toContain('very tired')
  })

  it('renames labels, joins turns, and asks back for a name that nobody has', () => {
    put('a.json', JSON.stringify([0, 0, 1].map((speaker, start) => ({ speaker, start, text: `t${start}` }))))
    const given = ['import', 'a.json', '-o', '-', '--merge-turns']
    expect(stc([...given, '--map', 'Speaker 0=M', '--map', 'Speaker 1=P1, the nurse']).stdout).toContain(
      '\n[00:00:00] M: t0 t1\n\n[00:00:02] P1, the nurse: t2\n',
    )
    const unknown = stc([...given, '--map', 'Speeker 1=P1'])
    expect(unknown).toMatchObject({ status: 2, stdout: '' })
    expect(unknown.stderr).toContain('did you mean "Speaker 1"?')
    expect(stc([...given, '--map', 'Speaker 1']).stderr).toContain('error[stc/usage]')
  })

  it('warns of a label that had to be written otherwise', () => {
    put('a.csv', 'speaker,text\nAnna: GP,yes\nBo,no\n')
    const { stdout, stderr } = stc(['import', 'a.csv', '-o', '-'])
    expect(stdout).toContain('\nAnna GP: yes\n')
    expect(stderr).toContain('warning[stc/changed-label]: the speaker "Anna: GP" is written "Anna GP"')
  })

  it('reads another encoding, and keeps the language it was told', () => {
    put('a.txt', latin('P1: p\xe5 deg\nM: ja\nP1: nei\n'))
    const { stdout } = stc(['import', 'a.txt', '-o', '-', '--encoding', 'windows-1252', '--language', 'nb'])
    expect(stdout).toContain('\nlanguage: nb\n')
    expect(stdout).toContain('\nP1: på deg\n')
  })

  it('names the place of what is left out where the source has lines', () => {
    put('a.txt', 'P1: Yes.\n# Part two\nStill me.\nM: No.\nP1: Oh.\n')
    expect(stc(['import', 'a.txt', '-o', '-']).stderr).toContain('a.txt:2:1: info[stc/dropped-text]')
  })

  it('reads a transcript that says nothing of speakers in a document without naming lines', () => {
    put('a.docx', makeDocx(p('We met in the kitchen.') + p('It was late.')))
    const { status, stderr } = stc(['import', 'a.docx', '-o', '-'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^a\.docx: error\[stc\/no-speaker\]/)
  })
})
