import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CodingText } from '../../../src/coding/coding-text.js'
import type { Entry } from '../../../src/coding/entry.js'
import { mergeCoding } from '../../../src/coding/merge/merge-coding.js'
import { parseCodingText } from '../../../src/coding/parse.js'
import { StcError } from '../../../src/diagnostic.js'
import { golden } from '../../golden.js'

describe('a merge of coding files', () => {
  golden('merge', 'merged.txt', ({ text }) => {
    const merged = mergeCoding(
      text('base.yaml') ?? '',
      text('ours.yaml') ?? '',
      text('theirs.yaml') ?? '',
      'coding/ana.yaml',
    )
    const told = merged.diagnostics.map(
      ({ place, code, message }) => `# ${place?.line}: [${code}] ${message}\n`,
    )
    return merged.text + told.join('')
  })
})

const BASE = `# What ana decided.
analyst: ana
units:
  # ---- FG1 ----
  - at: FG1:2
    quote: >-
      we had nine in, so one
      bed left
    # she said so at FG1:83, too
    status: accepted # sure

  - { at: FG1:4, quote: 'the "list"', codes: [queue], status: excluded, reason: not here }   # talk it over
  - { at: FG1:4, quote: 'the "list"', codes: [beds] }

  # ---- FG2 ----
  - at: FG2:2
    codes: [queue, beds]
    quote: "who was going home"
# the end
`
const BASES = [
  BASE,
  BASE.replaceAll('\n', '\r\n'),
  BASE.replace(/^ {2}/gm, ''),
  'analyst: ana\nunits: []\n',
  'analyst: ana\n',
  '',
]

const aTranslation = fc.record({
  text: fc.constantFrom('they wait', 'a long one, '.repeat(12).trim()),
  language: fc.constant(undefined),
  by: fc.constantFrom('ana', undefined),
  validatedBy: fc.subarray(['ben', 'eva']),
  of: fc.constant('k3q2k3q2'),
})

const anEntry: fc.Arbitrary<Entry> = fc.record(
  {
    transcript: fc.constantFrom('FG1', 'FG2', 'FG3'),
    turn: fc.integer({ min: 1, max: 4 }),
    quote: fc.constantFrom('we wait', 'the "list"', 'nobody: ever', 'a long one '.repeat(12)),
    codes: fc.subarray(['queue', 'beds'], { minLength: 1 }),
    status: fc.constantFrom('accepted' as const, 'excluded' as const),
    memo: fc.constantFrom('one', 'two', 'three # no comment'),
    translation: aTranslation,
  },
  { requiredKeys: ['transcript', 'turn', 'quote', 'status'] },
)

type Edit = (coding: CodingText) => CodingText

const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  anEntry.map(
    (entry): Edit =>
      (coding) =>
        coding.add(entry),
  ),
  fc
    .tuple(
      fc.nat(9),
      fc.record(
        {
          status: fc.constantFrom('accepted' as const, 'set-aside' as const),
          memo: fc.constantFrom('x', 'y', undefined),
          translation: fc.option(aTranslation, { nil: undefined }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(
      ([at, fields]): Edit =>
        (coding) =>
          coding.decisions.length === 0 ? coding : coding.change(at % coding.decisions.length, fields),
    ),
  fc.nat(9).map(
    (at): Edit =>
      (coding) =>
        coding.decisions.length === 0 ? coding : coding.remove(at % coding.decisions.length),
  ),
)

const START = 'analyst: ana\nunits:\n'

function edited(text: string, edits: readonly Edit[], comment: string): string {
  if (edits.length === 0) return text
  const made = edits.reduce(
    (coding, edit) => edit(coding),
    parseCodingText(text === '' ? START : text, 'x'),
  ).text
  return comment === '' ? made : made.replace(/^( *)(?=- )/m, `$1# ${comment}\n$1`)
}

const asSaid = (text: string) =>
  text === ''
    ? []
    : parseCodingText(text, 'x').decisions.map(({ place: _, quote, ...rest }) =>
        JSON.stringify({ ...rest, quote: quote.replace(/\s+/g, ' ').trim() }),
      )

/** The merged text with one side of every conflict. */
function chosen(text: string, side: 'ours' | 'theirs'): string {
  return text.replace(
    /^<{7} ours\r?\n([\s\S]*?)^={7}\r?\n([\s\S]*?)^>{7} theirs\r?\n/gm,
    (_, ours: string, theirs: string) => (side === 'ours' ? ours : theirs),
  )
}

const threeTexts = fc
  .tuple(
    fc.constantFrom(...BASES),
    fc.array(anEdit, { maxLength: 5 }),
    fc.array(anEdit, { maxLength: 5 }),
    fc.constantFrom('', 'c1'),
    fc.constantFrom('', 'c2'),
  )
  .map(([base, ours, theirs, c1, c2]) => ({
    base,
    ours: edited(base, ours, c1),
    theirs: edited(base, theirs, c2),
  }))

test('no decision that a side added or changed is lost, and none comes back or is made up', () => {
  fc.assert(
    fc.property(threeTexts, ({ base, ours, theirs }) => {
      const { text, diagnostics } = mergeCoding(base, ours, theirs, 'x')
      const [was, mine, other] = [asSaid(base), asSaid(ours), asSaid(theirs)]
      const found = new Set([...asSaid(chosen(text, 'ours')), ...asSaid(chosen(text, 'theirs'))])
      for (const each of mine) if (!was.includes(each) || other.includes(each)) expect(found).toContain(each)
      for (const each of other) if (!was.includes(each) || mine.includes(each)) expect(found).toContain(each)
      for (const each of found) expect([...mine, ...other]).toContain(each)
      expect(diagnostics.length > 0).toBe(/^<{7} ours/m.test(text))
      for (const { code } of diagnostics) expect(code).toBe('stc/merge-conflict')
    }),
    { numRuns: 400 },
  )
})

test('every comment that both sides kept is still there, and every one that a side wrote', () => {
  const comments = (text: string) => text.match(/# (?!no comment).*$/gm)?.map((each) => each.trim()) ?? []
  fc.assert(
    fc.property(threeTexts, ({ base, ours, theirs }) => {
      const { text } = mergeCoding(base, ours, theirs, 'x')
      const [was, mine, other, found] = [base, ours, theirs, text].map(comments) as [
        string[],
        string[],
        string[],
        string[],
      ]
      for (const each of [...mine, ...other]) {
        const isKept = mine.includes(each) && other.includes(each)
        if (isKept || !was.includes(each)) expect(found).toContain(each)
      }
    }),
  )
})

test('a side that is as the base gives the other one, character for character', () => {
  fc.assert(
    fc.property(threeTexts, ({ base, ours }) => {
      expect(mergeCoding(base, ours, base, 'x')).toEqual({ text: ours, diagnostics: [] })
      expect(mergeCoding(base, base, ours, 'x')).toEqual({ text: ours, diagnostics: [] })
      expect(mergeCoding(base, ours, ours, 'x')).toEqual({ text: ours, diagnostics: [] })
    }),
  )
})

test('edits of different entries never conflict', () => {
  const add = (turn: number): Entry => ({
    transcript: 'FG1',
    turn,
    quote: `turn ${turn}`,
    status: 'accepted',
  })
  fc.assert(
    fc.property(fc.subarray([1, 2, 3, 5, 7]), fc.subarray([4, 6, 8, 9]), (mine, other) => {
      const text = (turns: readonly number[]) =>
        edited(
          BASE,
          turns.map(
            (turn): Edit =>
              (coding) =>
                coding.add(add(turn)),
          ),
          '',
        )
      const merged = mergeCoding(BASE, text(mine), text(other), 'x')
      expect(merged.diagnostics).toEqual([])
      expect(asSaid(merged.text).sort()).toEqual(asSaid(text([...mine, ...other])).sort())
    }),
  )
})

test.each([
  ['is half written', 'analyst: ana\nunits:\n  - { at: FG1:1, quo'],
  ['has conflict markers', '<<<<<<< x\nanalyst: ana\n=======\n>>>>>>> y\n'],
  ['has its entries in brackets', 'analyst: ana\nunits: [{ at: FG1:1, quote: x }]\n'],
])('a side that %s makes the whole file a conflict', (_, broken) => {
  const other = BASE.replace('sure', 'unsure')
  for (const [ours, theirs] of [
    [broken, other],
    [other, broken],
  ] as const) {
    const { text, diagnostics } = mergeCoding(BASE, ours, theirs, 'coding/ana.yaml')
    expect(text).toBe(`<<<<<<< ours\n${ours.trimEnd()}\n=======\n${theirs.trimEnd()}\n>>>>>>> theirs\n`)
    expect(diagnostics.at(-1)?.code).toBe('stc/merge-conflict')
    expect(() => parseCodingText(text, 'x')).toThrow(StcError)
  }
})

test('an entry that leans on another one is never torn from it', () => {
  const base =
    'analyst: ana\nunits:\n  - { at: FG1:1, quote: &q "x y", memo: a }\n  - { at: FG1:2, quote: *q }\n'
  const ours = base.replace(/ {2}- \{ at: FG1:1.*\n/, '').replace('*q', '"x y"')
  const theirs = base.replace('quote: *q', 'quote: *q, memo: b')
  const { text, diagnostics } = mergeCoding(base, ours, theirs, 'x')
  expect(diagnostics).not.toEqual([])
  expect(text).toContain('quote: *q, memo: b')
})
