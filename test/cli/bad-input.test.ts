import { describe, expect, test } from 'vitest'
import { snapshot, stc, temporaryFolder } from './stc.js'
import { CODEBOOK, FG1, LOOSE_FILES, smallStudy } from './studies.js'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

const BROKEN: Record<string, string | Uint8Array> = {
  ...LOOSE_FILES,
  'empty.txt': '',
  'blank.txt': ' \n\t\n',
  'docx.txt': bytes([0x50, 0x4b, 0x03, 0x04], 'word/document.xml'),
  'nul.txt': bytes('P1: Good\nP2: e', [0], 'vening\n'),
  'utf16.txt': Buffer.from('P1: The queue is long.\n', 'utf16le'),
  'latin1.txt': bytes('P1: Natt.\nP2: Vi har en k', [0xf8], ' her, the queue.\n'),
  'broken.txt': bytes('P1: Natt.\nP2: Vi har en k', [0x81], ' her, the queue.\n'),
  'story.txt': 'Once upon a night there were four beds.\n',
  'sub/FG1.txt': FG1,
}
const CODE = ['-c', 'cb.yaml', '-o', 'out.ndjson']

describe.concurrent('a transcript that cannot be read: exit 2, a place, and nothing written', () => {
  test.each([
    ['is missing', ['FG3.txt'], 'error[stc/file-not-found]: FG3.txt does not exist', 'did you mean "FG'],
    ['is missing in a missing folder', ['a/b.txt'], 'error[stc/file-not-found]: a/b.txt does not exist', ''],
    ['matches no glob', ['*.text'], 'error[stc/file-not-found]: nothing matches "*.text"', ''],
    ['is empty', ['empty.txt'], 'empty.txt: error[stc/empty-file]', ''],
    ['is only white space', ['blank.txt'], 'blank.txt: error[stc/empty-file]', ''],
    ['is a zip archive', ['docx.txt'], 'docx.txt: error[stc/binary-file]', 'zip archive'],
    ['holds NUL', ['nul.txt'], 'nul.txt: error[stc/binary-file]', 'at character 14'],
    ['is not UTF-8', ['broken.txt'], 'broken.txt:2:16: error[stc/invalid-encoding]', 'byte 25, 0x81'],
    ['has no speaker', ['story.txt'], 'story.txt:1:1: error[stc/no-speaker]', '"P1: …"'],
    ['has the id of another', ['FG1.txt', 'sub'], 'error[stc/duplicate-transcript]', 'both "FG1"'],
    [
      'has the id of one on standard input',
      ['FG1.txt', '-', '--stdin-filename', 'FG1.vtt'],
      'stc/duplicate-transcript',
      '',
    ],
    [
      'is a folder without transcripts',
      ['none'],
      'error[stc/file-not-found]',
      'holds no file ending in .txt',
    ],
    ['is one of several that can be read', ['FG1.txt', 'FG2.txt', 'empty.txt'], 'stc/empty-file', ''],
  ])('%s', async (_what, files, message, more) => {
    const cwd = temporaryFolder({ ...BROKEN, 'none/readme.md': 'nothing here' })
    const before = snapshot(cwd)
    const ran = await stc(['code', ...files, ...CODE], { cwd, stdin: FG1 })
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(message)
    expect(ran.stderr).toContain(more)
    expect(ran.stderr).not.toMatch(/^ +at /m)
    expect(snapshot(cwd)).toEqual(before)
  })

  test('--encoding reads what is not UTF-8, and an unknown one is an error', async () => {
    const cwd = temporaryFolder(BROKEN)
    const latin = await stc(['code', 'latin1.txt', '-c', 'cb.yaml', '--encoding', 'windows-1252'], { cwd })
    expect(latin).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(latin.stdout).text).toBe('Vi har en kø her, the queue.')
    const wide = await stc(['turns', 'utf16.txt', '--encoding', 'utf-16le'], { cwd })
    expect(JSON.parse(wide.stdout).text).toBe('The queue is long.')
    const wrong = await stc(['turns', 'FG1.txt', '--encoding', 'latin-99'], { cwd })
    expect(wrong.stderr).toContain('error[stc/invalid-encoding]: "latin-99" is not an encoding stc knows')
  })

  test('on standard input is named as it is called', async () => {
    const cwd = temporaryFolder(LOOSE_FILES)
    const plain = await stc(['code', '-', ...CODE], { cwd, stdin: '' })
    expect(plain.stderr).toContain('stdin: error[stc/empty-file]')
    const named = await stc(['code', '-', ...CODE, '--stdin-filename', 'FG9.txt'], { cwd, stdin: 'no one' })
    expect(named.stderr).toContain('FG9.txt:1:1: error[stc/no-speaker]')
  })

  test('inside a study, from a sub-folder, is named from there', async () => {
    const cwd = smallStudy({ 'transcripts/FG3.txt': '' })
    const ran = await stc(['code'], { cwd: `${cwd}/transcripts` })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('FG3.txt: error[stc/empty-file]')
  })
})

describe.concurrent('a codebook that cannot be read', () => {
  test.each([
    ['is missing', 'cbb.yaml', 'error[stc/file-not-found]', 'did you mean "cb.yaml"?'],
    ['is a folder', 'sub', 'error[stc/not-a-file]', 'sub is a folder'],
    ['is empty', 'empty.txt', 'error[stc/empty-file]', ''],
    ['is not text', 'docx.txt', 'error[stc/binary-file]', ''],
    ['is a transcript', 'FG1.txt', 'FG1.txt:7:1: error[stc/yaml-syntax]', ''],
  ])('%s', async (_what, codebook, message, more) => {
    const cwd = temporaryFolder(BROKEN)
    const before = snapshot(cwd)
    const ran = await stc(['code', 'FG2.txt', '-c', codebook, '-o', 'out.csv'], { cwd })
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(message)
    expect(ran.stderr).toContain(more)
    expect(snapshot(cwd)).toEqual(before)
  })

  test('is not named', async () => {
    const cwd = temporaryFolder(LOOSE_FILES)
    const ran = await stc(['code', 'FG1.txt'], { cwd })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('error[stc/usage]: no codebook was named')
    expect(ran.stderr).toContain('-c codebook.yaml')
  })
})

describe.concurrent('meaning units that cannot be read', () => {
  const unit = {
    id: 'FG1-2-aaaa',
    transcript: 'FG1',
    turn: 2,
    line: 3,
    start: 0,
    end: 5,
    text: 'queue',
    codes: ['waiting-list'],
  }
  const line = (more: object = {}) => `${JSON.stringify({ ...unit, ...more })}\n`
  const header = 'id,transcript,turn,line,start,end,text,codes\n'

  test.each([
    ['broken NDJSON', `${line()}{"id": "FG1-3", \n`, 'stdin:2: error[stc/bad-record]', ''],
    ['broken NDJSON behind blank lines', `\n${line()}\n\nnot json\n`, 'stdin:5: error[stc/bad-record]', ''],
    ['a list instead of a record', `${line()}[1, 2]\n`, 'stdin:2: error[stc/bad-record]', 'not an object'],
    ['a record that is no unit', '{"id": "x"}\n', 'stdin:1: error[stc/bad-record]', 'no `transcript`'],
    ['a turn that is no number', line({ turn: 'two' }), 'stdin:1: error[stc/bad-record]', '`turn`'],
    ['an unknown status', line({ status: 'maybe' }), 'stdin:1: error[stc/bad-record]', '"maybe"'],
    ['a unit twice', line() + line(), 'stdin:2: error[stc/duplicate-unit]', 'on line 1'],
    [
      'codes of another codebook',
      line({ codes: ['waiting-lists'] }),
      'stdin: error[stc/other-codebook]',
      'Did you mean "waiting-list"?',
    ],
    [
      'CSV with an unclosed quote',
      `${header}FG1-2-a,FG1,2,3,0,5,"queue,waiting-list\n`,
      'error[stc/bad-record]',
      '',
    ],
    [
      'CSV with a cell too many',
      `${header}FG1-2-a,FG1,2,3,0,5,queue,waiting-list,x\n`,
      'stdin:2: error[stc/bad-record]',
      '',
    ],
    ['CSV without the columns of a unit', 'a,b\n1,2\n', 'error[stc/bad-record]', ''],
    ['a Markdown file', '# Meaning units\n\n## FG1\n', 'error[stc/bad-record]', ''],
    ['binary', '\u0000\u0001', 'stdin: error[stc/binary-file]', ''],
  ])('%s', async (_what, stdin, message, more) => {
    const cwd = temporaryFolder(LOOSE_FILES)
    const before = snapshot(cwd)
    const ran = await stc(['group', '-', '-c', 'cb.yaml', '-o', 'groups.md'], { cwd, stdin })
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(message)
    expect(ran.stderr).toContain(more)
    expect(snapshot(cwd)).toEqual(before)
  })

  test('name their file, and a unit in two files is refused', async () => {
    const cwd = temporaryFolder({
      'cb.yaml': CODEBOOK,
      'a.ndjson': line(),
      'b.ndjson': line(),
      'c.csv': 'x\ny\n',
    })
    const twice = await stc(['group', 'a.ndjson', 'b.ndjson', '-c', 'cb.yaml'], { cwd })
    expect(twice.stderr).toContain('b.ndjson: error[stc/duplicate-unit]')
    expect((await stc(['group', 'c.csv', '-c', 'cb.yaml'], { cwd })).stderr).toMatch(/^c\.csv/)
    expect((await stc(['group', 'd.ndjson', '-c', 'cb.yaml'], { cwd })).stderr).toContain(
      'stc/file-not-found',
    )
  })
})
