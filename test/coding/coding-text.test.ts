import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeEntry } from '../../src/coding/change-entry.js'
import { CodingText } from '../../src/coding/coding-text.js'
import type { Decision } from '../../src/coding/decision.js'
import { type Entry, writeEntry } from '../../src/coding/entry.js'
import { rewriteEntry } from '../../src/coding/rewrite-entry.js'
import { codingSchema } from '../../src/coding/schema.js'
import { codingShape } from '../../src/coding/shape.js'
import type { Translation } from '../../src/coding/translation.js'
import { StcError } from '../../src/diagnostic.js'
import { readQuickly } from '../../src/yaml/quick/read.js'
import { readYaml } from '../../src/yaml/read.js'

function open(text: string): CodingText {
  return CodingText.of(text, readYaml(text, 'coding/ana.yaml', codingSchema), 'coding/ana.yaml')
}

const HAND_WRITTEN = `# What ana decided. Read twice.
analyst: ana
units:
  # ---- FG1 ----
  - at: FG1:6
    quote: >-
      we had nine in, so one
      bed left
    # she said so at FG1:83, too
    status: accepted # sure

  - { at: FG1:8, quote: 'the "list"', codes: [queue], status: excluded, reason: not here }   # talk it over

  # ---- FG2 ----
  - at: FG2:2
    codes:
      - queue
      - beds
    quote: "who was going home"
# the end
`

describe('a coding file that is edited', () => {
  test('stays as it is when nothing is edited', () => {
    expect(open(HAND_WRITTEN).text).toBe(HAND_WRITTEN)
  })

  test('takes a new entry behind those about the same transcript, on one line where it fits', () => {
    const entry: Entry = {
      transcript: 'FG1',
      turn: 8,
      quote: 'nobody  asks',
      codes: ['queue'],
      status: 'accepted',
    }
    expect(open(HAND_WRITTEN).add(entry).text).toBe(
      HAND_WRITTEN.replace(
        '# talk it over\n',
        '# talk it over\n  - { at: FG1:8, quote: "nobody asks", codes: [queue], status: accepted }\n',
      ),
    )
  })

  test('takes a long entry with a key a line, its quote folded', () => {
    const quote =
      'and the one on the stretcher was already coming up in the lift while the other one was still in my ear'
    const entry: Entry = { transcript: 'FG3', turn: 1, quote, status: 'set-aside', reason: 'yes: later' }
    expect(open(HAND_WRITTEN).add(entry).text).toBe(
      HAND_WRITTEN.replace(
        '# the end\n',
        `  - at: FG3:1
    quote: >-
      and the one on the stretcher was already coming up in the lift while the other one was still in my ear
    status: set-aside
    reason: "yes: later"
# the end
`,
      ),
    )
  })

  test('changes one value and nothing else of an entry', () => {
    expect(open(HAND_WRITTEN).change(0, { status: 'excluded' }).text).toBe(
      HAND_WRITTEN.replace('status: accepted # sure', 'status: excluded # sure'),
    )
    expect(open(HAND_WRITTEN).change(0, { quote: 'one bed left' }).text).toBe(
      HAND_WRITTEN.replace('>-\n      we had nine in, so one\n      bed left', '"one bed left"'),
    )
    expect(open(HAND_WRITTEN).change(2, { codes: ['beds'] }).text).toBe(
      HAND_WRITTEN.replace('\n      - queue\n      - beds', ' [beds]'),
    )
  })

  test('adds a key to an entry, and takes one out', () => {
    expect(open(HAND_WRITTEN).change(1, { memo: 'ask ben' }).text).toBe(
      HAND_WRITTEN.replace('reason: not here }', 'reason: not here, memo: ask ben }'),
    )
    expect(open(HAND_WRITTEN).change(0, { reason: 'clear' }).text).toBe(
      HAND_WRITTEN.replace('accepted # sure\n', 'accepted # sure\n    reason: clear\n'),
    )
    expect(open(HAND_WRITTEN).change(1, { reason: undefined }).text).toBe(
      HAND_WRITTEN.replace(', reason: not here }', ' }'),
    )
    expect(open(HAND_WRITTEN).change(2, { codes: undefined }).text).toBe(
      HAND_WRITTEN.replace('    codes:\n      - queue\n      - beds\n', ''),
    )
  })

  test('loses an entry but not the comments above it', () => {
    expect(open(HAND_WRITTEN).remove(2).text).toBe(
      HAND_WRITTEN.replace(
        '  - at: FG2:2\n    codes:\n      - queue\n      - beds\n    quote: "who was going home"\n',
        '',
      ),
    )
    expect(open(HAND_WRITTEN).remove(0).text).toContain('  # ---- FG1 ----\n\n  - { at: FG1:8')
  })

  test.each([
    ['', 'analyst: ana\n'],
    ['without entries', 'analyst: ana\nunits:\n'],
    ['with an empty list', '# mine\nanalyst: ana\nunits: [] # none yet\n'],
    ['without a line end', 'analyst: ana\nunits: ~'],
    ['whose last entry has no line end', 'analyst: ana\nunits:\n- {at: FG1:1, quote: x}'],
    ['with Windows line ends', 'analyst: ana\r\nunits:\r\n  - at: FG1:1\r\n    quote: x\r\n'],
  ])('can be begun %s', (_, text) => {
    const entry: Entry = { transcript: 'FG1', turn: 2, quote: 'late', status: 'accepted' }
    const before = open(text)
    const after = open(before.add(entry).text)
    expect(after.decisions.map(({ quote }) => quote)).toEqual([
      ...before.decisions.map(({ quote }) => quote),
      'late',
    ])
    if (text.includes('\r')) expect(before.add(entry).text).not.toMatch(/[^\r]\n/)
  })

  test('is refused where its entries stand in brackets', () => {
    expect(() => open('analyst: ana\nunits: [{ at: FG1:1, quote: x }]\n')).toThrow(StcError)
  })

  test('begins as a file that can be read', () => {
    const made = CodingText.empty('ana', 'coding/ana.yaml').add({
      transcript: 'a b',
      turn: 1,
      quote: 'x',
      status: 'accepted',
    })
    expect(made.text).toBe('analyst: ana\nunits:\n  - { at: "a b:1", quote: "x", status: accepted }\n')
    expect(open(made.text).decisions).toHaveLength(1)
  })
})

const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'bed',
        'x:',
        '#no',
        '- y',
        '"',
        "'",
        '\\',
        '…',
        'å',
        '[a]',
        '{b}',
        '%',
        '>-',
        '|',
        '!',
        '&c',
        '*d',
      ),
      fc.string({ unit: 'grapheme', maxLength: 9 }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((words) => words.join(' '))
  .filter((text) => text.trim() !== '')

const aTranslation: fc.Arbitrary<Translation> = fc.record({
  text: prose,
  language: fc.constantFrom('en', undefined),
  by: fc.constantFrom('ana', 'A. B: c', undefined),
  validatedBy: fc.subarray(['ben', 'eva', '12']),
  of: fc.constantFrom('k3q2k3q2', '23456723', undefined),
})

const anEntry: fc.Arbitrary<Entry> = fc.record(
  {
    transcript: fc.constantFrom('FG1', 'FG2', 'night shift', '1'),
    turn: fc.integer({ min: 1, max: 9 }),
    quote: prose,
    occurrence: fc.integer({ min: 1, max: 3 }),
    codes: fc.array(fc.constantFrom('queue', 'null', '12', 'går', 'a b'), { maxLength: 3 }),
    status: fc.constantFrom('accepted' as const, 'excluded' as const, 'set-aside' as const),
    reason: prose,
    memo: prose,
    translation: aTranslation,
  },
  { requiredKeys: ['transcript', 'turn', 'quote', 'status'] },
)

const TRANSLATED = HAND_WRITTEN.replace(
  '    quote: "who was going home"\n',
  `    translation: # read twice
      # word by word
      text: >-
        who was
        to leave
      by: ana # for now
      validated_by:
        - ben
        - eva
    quote: "who was going home"
`,
)
const BEFORE = [HAND_WRITTEN, TRANSLATED, TRANSLATED.replaceAll('\n', '\r\n'), 'analyst: ana\n']

const anEdit = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), entry: anEntry }),
  fc.record({
    kind: fc.constant('change' as const),
    at: fc.nat(20),
    entry: fc.record(
      {
        quote: prose,
        status: fc.constantFrom('accepted' as const, 'excluded' as const),
        codes: fc.option(fc.array(fc.constantFrom('queue', '12'), { maxLength: 2 }), { nil: undefined }),
        reason: fc.option(prose, { nil: undefined }),
        memo: fc.option(prose, { nil: undefined }),
        translation: fc.option(aTranslation, { nil: undefined }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(20) }),
)

const said = ({
  transcript,
  turn,
  quote,
  occurrence,
  codes,
  status,
  reason,
  memo,
  translation,
}: CodingText['decisions'][number]) => ({
  transcript,
  turn,
  quote: quote.replace(/\s+/g, ' ').trim(),
  occurrence,
  codes,
  status,
  reason,
  memo,
  translation,
})

test('whatever is edited, the file says what was meant, and every comment is still there', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BEFORE), fc.array(anEdit, { maxLength: 8 }), (text, edits) => {
      let coding = open(text)
      for (const edit of edits) {
        if (edit.kind === 'add') coding = coding.add(edit.entry)
        else if (coding.decisions.length > 0) {
          const at = edit.at % coding.decisions.length
          coding = edit.kind === 'change' ? coding.change(at, edit.entry) : coding.remove(at)
        }
      }
      expect(open(coding.text).decisions.map(said)).toEqual(coding.decisions.map(said))
      const quick = readQuickly(coding.text, 'x', codingShape)
      if (quick) expect(quick.value).toEqual(readYaml(coding.text, 'x', codingSchema).value)
      if (text === HAND_WRITTEN)
        for (const comment of ['# What ana', '# ---- FG1', '# ---- FG2', '# the end'])
          expect(coding.text).toContain(comment)
    }),
  )
})

test('many edits at once are what the same edits are one after the other', () => {
  const handles = (coding: CodingText) => {
    const edits = coding.edits()
    const find = (at: number) => [...edits.items()][at]
    return { edits, find }
  }
  fc.assert(
    fc.property(
      fc.constantFrom(...BEFORE),
      fc.array(
        anEdit.filter((edit) => edit.kind !== 'remove'),
        { maxLength: 12 },
      ),
      (text, list) => {
        let coding = open(text)
        const { edits, find } = handles(coding)
        for (const edit of list) {
          const at = edit.kind === 'change' ? edit.at % Math.max(1, coding.decisions.length) : 0
          if (edit.kind === 'add') {
            coding = coding.add(edit.entry)
            edits.add(edit.entry)
          } else if (edit.kind === 'change') {
            const item = find(at)
            if (!item) continue
            coding = coding.change(at, edit.entry)
            edits.change(item, edit.entry)
          }
        }
        expect(open(text).edited(edits).text).toBe(coding.text)
      },
    ),
  )
})

test('an entry as it is written is changed without being parsed, and no differently', () => {
  fc.assert(
    fc.property(anEntry, anEdit, (entry, edit) => {
      if (edit.kind !== 'change') return
      const text = writeEntry(entry, 2)
      const decision = { ...CodingText.empty('ana', 'x').add(entry).decisions[0] } as Decision
      const quick = rewriteEntry(`${text}\n`, decision, edit.entry, 2)
      expect(quick).toBe(`${changeEntry(text, edit.entry)}\n`)
    }),
    { numRuns: 400 },
  )
})
