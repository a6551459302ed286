import { expect, test } from 'vitest'
import { scorePapers } from '../accuracy/score-papers.js'

test('invented papers: planted defects are found, and hardly anything else', async () => {
  const { sum } = await scorePapers('test/fixtures/evidence-papers')
  expect(sum.quotes).toBe(880)
  // What is missing is listed by `npm run accuracy`.
  expect(sum.right).toBeGreaterThanOrEqual(860)
  expect(sum.caught).toBeGreaterThanOrEqual(300)
  expect(sum.alarms).toBeLessThanOrEqual(1)
  expect(sum.extra).toBeLessThanOrEqual(11)
})
