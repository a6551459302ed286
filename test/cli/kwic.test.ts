import { describe, expect, test } from 'vitest'
import { contentOf, shell, stc, temporaryFolder } from './stc.js'
import { LOOSE_FILES, smallStudy } from './studies.js'

const study = smallStudy()

describe.concurrent('stc kwic', () => {
  test('shows a term in its context, moderators in brackets, and what is in a unit', async () => {
    const ran = await stc(['kwic', 'queue', '--format', 'table'], { cwd: study })
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toBe(
      [
        'FG1:3  P2   +                           The queue on the wall is not the real q…',
        'FG1:3  P2   +  …on the wall is not the real queue.',
        'FG1:4  (M)                          And the queue at the door?',
        '3 hits in 2 turns of 1 transcript',
        '2 by 1 participant · 1 by the moderator · 1 in no unit',
        '',
      ].join('\n'),
    )
  })

  test('gives records in a pipe, exact to the code point', async () => {
    const ran = await stc(['kwic', 'ahead of others', '--context', '2'], { cwd: study })
    const records = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map(({ transcript, turn, speaker }) => `${transcript}:${turn} ${speaker}`)).toEqual([
      'FG1:2 P1',
      'FG2:2 P1',
    ])
    for (const { transcript, start, end, left, match, right, codes } of records) {
      const characters = [...contentOf(study, `transcripts/${transcript}.txt`)]
      expect(characters.slice(start, end).join('')).toBe(match)
      expect(characters.slice(start - left.length, end + right.length).join('')).toBe(left + match + right)
      expect(codes).toEqual(['waiting-list'])
    }
  })

  test('takes several terms, the terms of a code, and files outside a study', async () => {
    const cwd = temporaryFolder(LOOSE_FILES)
    const terms = await stc(
      ['kwic', '-t', 'queue', '-t', '/bed(s)/u', 'FG1.txt', 'FG2.txt', '--format', 'csv'],
      {
        cwd,
      },
    )
    expect(terms.stdout.split('\n').map((line) => line.split(',')[0])).toEqual([
      'transcript',
      'FG1',
      'FG1',
      'FG1',
      'FG2',
      '',
    ])
    const code = await stc(['kwic', '--code', 'bed-pressure', 'FG2.txt', '-c', 'cb.yaml'], { cwd })
    expect(code.stdout.match(/"term":"[^"]+"/g)).toEqual(['"term":"bed*"', '"term":"pressure"'])
  })

  test('takes a transcript from a pipe, and sorts by the words beside the hit', async () => {
    const ran = await shell('stc kwic the - --stdin-filename FG1.txt --sort right < transcripts/FG1.txt', {
      cwd: study,
    })
    expect(ran.stdout.match(/"right":" \w+/g)?.map((right) => right.slice(10))).toEqual([
      'door',
      'queue',
      'queue',
      'real',
      'wall',
    ])
  })

  test('hears only the roles and speakers asked for', async () => {
    const participants = await stc(['kwic', 'queue', '--role', 'participant'], { cwd: study })
    expect(participants.stdout.match(/"turn":\d/g)).toEqual(['"turn":3', '"turn":3'])
    const one = await stc(['kwic', 'the', '--speaker', 'FG2/P2'], { cwd: study })
    expect(one.stdout.match(/"transcript":"\w+"/g)).toEqual(['"transcript":"FG2"'])
  })

  test('works before there is a codebook, and then tells of no codes', async () => {
    const { 'cb.yaml': _, ...files } = LOOSE_FILES
    const cwd = temporaryFolder({ ...files, 'study.yaml': 'study: New\ntranscripts: "*.txt"\n' })
    const ran = await stc(['kwic', 'phone'], { cwd })
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.stdout).codes).toBeNull()
  })

  test('says so when nobody says it', async () => {
    const ran = await stc(['kwic', 'zebra', '--format', 'table'], { cwd: study })
    expect(ran).toEqual({ code: 0, stdout: 'no hit\n', stderr: '' })
  })

  test('writes Markdown to a file, with a line of account', async () => {
    const ran = await stc(['kwic', 'phone', '-o', 'phone.md'], { cwd: study })
    expect(ran.stderr).toContain('1 hit in 1 turn of 1 transcript')
    expect(contentOf(study, 'phone.md')).toContain('| **phone** | . Then this patient')
  })
})

describe.concurrent('stc kwic refuses with exit 2', () => {
  test.each([
    ['no term', [], 'stc/usage', 'no term was named'],
    ['a term without a word', ['…'], 'stc/bad-term', 'the term "…" cannot be used: it holds no word'],
    ['a broken expression', ['-t', 'bed', '-t', '/a(/'], 'stc/bad-term', 'the term "/a(/" cannot be used'],
    ['an unknown code', ['--code', 'waiting'], 'stc/unknown-reference', 'Did you mean "waiting-list"?'],
    [
      'a group for a code',
      ['--code', 'resources'],
      'stc/unknown-reference',
      'it is a code group; its codes are',
    ],
    ['an unknown role', ['bed', '--role', 'moderater'], 'stc/unknown-reference', 'Did you mean "moderator"?'],
    [
      'an unknown speaker',
      ['bed', '--speaker', 'P9'],
      'stc/unknown-reference',
      'no transcript has a speaker "P9"',
    ],
    ['a missing file', ['bed', 'FG9.txt'], 'stc/file-not-found', 'FG9.txt'],
  ])('%s', async (_what, args, code, message) => {
    const ran = await stc(['kwic', ...args], { cwd: study })
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(`error[${code}]`)
    expect(ran.stderr).toContain(message)
  })
})
