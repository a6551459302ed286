import { describe, expect, it } from 'vitest'
import { parseCoding } from '../../src/coding/parse.js'

const read = (text: string) => parseCoding(text, 'coding/ana.yaml', ['waiting-list', 'hope'])

/** Each diagnostic as `line:column severity code message = hint`. */
function told(text: string): string[] {
  return read(text).diagnostics.map(
    ({ severity, code, message, place, hint }) =>
      `${place?.line}:${place?.column} ${severity} ${code.slice(4)} ${message}${hint ? ` = ${hint}` : ''}`,
  )
}

describe('a coding file', () => {
  it('holds decisions in the order in which they are written', () => {
    const text =
      'analyst: ana\nunits:\n' +
      '  - { at: FG1:34, quote: "ahead of others", codes: [waiting-list], memo: m }\n' +
      '  - { at: "a:b:8", quote: "no", status: excluded, reason: off topic }\n'
    expect(read(text)).toMatchObject({ analyst: 'ana', file: 'coding/ana.yaml', diagnostics: [] })
    expect(read(text).decisions).toMatchObject([
      {
        analyst: 'ana',
        transcript: 'FG1',
        turn: 34,
        quote: 'ahead of others',
        codes: ['waiting-list'],
        status: 'accepted',
        reason: undefined,
        memo: 'm',
        place: { file: 'coding/ana.yaml', line: 3, column: 26 },
      },
      { transcript: 'a:b', turn: 8, codes: undefined, status: 'excluded', reason: 'off topic' },
    ])
  })
  it.each(['analyst: ana\n', 'analyst: ana\nunits:\n', 'analyst: ana\nunits: []\n'])(
    'may be empty: %j',
    (text) => {
      expect(read(text)).toMatchObject({ analyst: 'ana', decisions: [], diagnostics: [] })
    },
  )
  it('that is no YAML gives no decision and says why', () => {
    expect(read('analyst: ana\nunits: [\n')).toMatchObject({ analyst: '', decisions: [] })
    expect(told('analyst: ana\nunits: [\n')).toHaveLength(1)
  })

  const unit = (entry: string) => `analyst: ana\nunits:\n  - ${entry}\n`
  const cases: Record<string, [text: string, ...expected: string[]]> = {
    'a code the codebook does not have': [
      unit('{ at: FG1:1, quote: x, codes: [hope, waiting-lists] }'),
      '3:42 error unknown-reference the codebook has no code "waiting-lists" = Did you mean "waiting-list"?',
    ],
    'a code that is like no other': [
      unit('{ at: FG1:1, quote: x, codes: [zebra] }'),
      '3:36 error unknown-reference the codebook has no code "zebra" = add it to the codebook or correct the decision',
    ],
    'excluded without a reason': [
      unit('{ at: FG1:1, quote: x, status: excluded }'),
      '3:36 warning missing-reason FG1:1 is excluded without a reason = add `reason: …`',
    ],
    'set aside with an empty reason': [
      unit('{ at: FG1:1, quote: x, status: set-aside, reason: " " }'),
      '3:36 warning missing-reason FG1:1 is set-aside without a reason = add `reason: …`',
    ],
    'accepted and candidate need none': [unit('{ at: FG1:1, quote: x, status: candidate }')],
    'a place without a turn': [
      unit('{ at: FG1, quote: x }'),
      '3:11 error yaml-schema write the transcript and the turn, e.g. FG1:34',
    ],
    'an unknown status': [
      unit('{ at: FG1:1, quote: x, status: exclude }'),
      '3:36 error yaml-schema "status" must be accepted, set-aside, excluded or candidate, not "exclude" = did you mean "excluded"?',
    ],
    'an unknown key': [
      unit('{ at: FG1:1, quote: x, code: [hope] }'),
      '3:28 error unknown-key unknown key "code" in item 1 of "units" = did you mean "codes"?',
    ],
    'no analyst': ['units: []\n', '1:1 error yaml-schema "analyst" is missing = it must be text'],
  }
  it.each(Object.entries(cases))('%s', (_, [text, ...expected]) => {
    expect(told(text)).toEqual(expected)
  })
})
