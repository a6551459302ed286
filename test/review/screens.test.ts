import { describe } from 'vitest'
import { golden } from '../golden.js'
import { FakeReview, type ReviewSetting } from './make-review.js'

// keys.txt holds a key a line (`enter`, `x`) or what is typed (`"a reason"`); setting.json and coding.yaml are optional.
describe.each([
  ['80 by 24', { rows: 24, columns: 80 }, 'screen-80x24.txt'],
  ['60 by 15', { rows: 15, columns: 60 }, 'screen-60x15.txt'],
])('the screen of %s after these keys:', (_name, size, expected) => {
  golden('review', expected, (leaf) => {
    const setting: ReviewSetting = JSON.parse(leaf.text('setting.json') ?? '{}')
    const transcript = leaf.text('transcript.txt')
    const review = new FakeReview({
      ...setting,
      ...(transcript === undefined ? {} : { transcripts: { FG1: transcript } }),
      coding: leaf.text('coding.yaml'),
      others: leaf.text('ben.yaml'),
      size,
    })
    review.press(...(leaf.text('keys.txt') ?? '').split('\n').filter((line) => line !== ''))
    const last = review.saved.at(-1)
    return review.screen + (last === undefined ? '' : `== coding/ana.yaml ==\n${last}`)
  })
})
