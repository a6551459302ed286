import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionsOf } from '../../src/coding/decision.js'
import { codingSchema } from '../../src/coding/schema.js'
import { KEYMAP } from '../../src/review/keymap.js'
import { readYaml } from '../../src/yaml/read.js'
import { FakeReview } from './make-review.js'

const CODING = `# Ana’s file.
analyst: ana
units:
  # talked over with ben
  - at: FG1:2 # the list
    quote: >-
      Some people go ahead of others.
    status: accepted
    memo: |
      two
      lines
  - { at: FG2:1, quote: "Who decides?", codes: [waiting-list], status: set-aside, reason: "a question" }   # ask again
# the end
`

const BROWSING = KEYMAP.flatMap((each) => (typeof each === 'string' ? [] : each.keys))
const OTHERS = [
  'enter',
  'escape',
  'tab',
  'down',
  'up',
  'backspace',
  '"wait"',
  '"FG2:2"',
  '"not: the # ward"',
  '"é病"',
]
const anyKeys = fc.array(fc.constantFrom(...BROWSING, ...OTHERS, ...OTHERS), { maxLength: 60 })

const comments = (text: string) => text.match(/#(?: |Ana).*$/gm) ?? []

test.each([
  ['with a coding file', { coding: CODING }],
  ['without one', {}],
  ['blind', { coding: CODING, blind: true }],
])(
  'whatever keys are pressed %s, the file stays readable, keeps its comments, and undoing gives it back',
  (_how, setting) => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const review = new FakeReview(setting)
        const first = review.state.coding.text
        review.press(...keys)
        for (const saved of review.saved) {
          const read = readYaml(saved, 'coding/ana.yaml', codingSchema)
          expect(read.diagnostics).toEqual([])
          // A comment behind a value may go with the value; one on a line of its own never does.
          const own = comments(first).filter((each) => /Ana|talked|end/.test(each))
          expect(comments(saved)).toEqual(expect.arrayContaining(own))
          const { decisions } = decisionsOf(read, 'coding/ana.yaml', ['waiting-list', 'bed-pressure'])
          const wanting = decisions.filter(
            ({ status, reason }) => /excluded|set-aside/.test(status) && !reason,
          )
          expect(wanting).toEqual([])
        }
        review.press('escape')
        for (let steps = review.state.past.length; steps > 0; steps--) review.press('u')
        expect(review.state.coding.text).toBe(first)
      }),
      { numRuns: 150 },
    )
  },
)

test('what is on the screen is what was saved', () => {
  fc.assert(
    fc.property(anyKeys, (keys) => {
      const review = new FakeReview({ coding: CODING })
      const before = review.state.coding.text
      review.press(...keys)
      expect(review.state.coding.text).toBe(review.saved.at(-1) ?? before)
    }),
  )
})

test('no word that the rules found is lost by deciding about its neighbour', () => {
  const deciding = fc.array(
    fc.constantFrom('a', 'n', 'j', 'k', '[', ']', '{', '}', 'i', 'enter', 'down', 'escape'),
    {
      maxLength: 40,
    },
  )
  const transcripts = {
    FG1: 'M: And?\n\nP1: The queue is long. The queue and two beds under pressure. Two beds, pressure. Nobody asks.\n',
  }
  fc.assert(
    fc.property(deciding, (keys) => {
      const review = new FakeReview({ transcripts })
      const covered = () =>
        (review.state.opened?.units ?? []).flatMap((unit) => unit.hits.map(({ hit }) => `${hit.start}`))
      const found = new Set(covered())
      review.press(...keys)
      const now = new Set(covered())
      expect([...found].filter((each) => !now.has(each))).toEqual([])
    }),
  )
})

test('every row of every screen fits, whatever its size', () => {
  const sizes = fc.record({
    rows: fc.integer({ min: 1, max: 40 }),
    columns: fc.integer({ min: 1, max: 120 }),
  })
  fc.assert(
    fc.property(anyKeys, sizes, (keys, size) => {
      const review = new FakeReview({ size })
      review.press(...keys)
      const rows = review.screen.split('\n').filter((row) => !row.startsWith('cursor: '))
      expect(rows.length - 1).toBe(size.rows)
      expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(size.columns)
    }),
  )
})
