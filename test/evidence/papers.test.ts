import { expect, test } from 'vitest'
import { scorePapers } from '../accuracy/score-papers.js'

test('invented papers: planted defects are found, and hardly anything else', async () => {
  const { sum } = await scorePapers('test/fixtures/evidence-papers')
  expect(sum.quotes).toBe(992)
  // What is missing is listed by `npm run accuracy`.
  expect(sum.right).toBeGreaterThanOrEqual(973)
  expect(sum.caught).toBeGreaterThanOrEqual(345)
  expect(sum.alarms).toBeLessThanOrEqual(1)
  expect(sum.extra).toBeLessThanOrEqual(15)
})
