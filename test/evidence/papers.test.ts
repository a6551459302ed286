import { expect, test } from 'vitest'
import { scorePapers } from '../accuracy/score-papers.js'

test('invented papers: planted defects are found, and hardly anything else', async () => {
  const { sum } = await scorePapers('test/fixtures/evidence-papers')
  expect(sum.quotes).toBe(876)
  // What is missing is listed by `npm run accuracy`.
  expect(sum.right).toBeGreaterThanOrEqual(861)
  expect(sum.caught).toBeGreaterThanOrEqual(301)
  expect(sum.alarms).toBe(0)
  expect(sum.extra).toBeLessThanOrEqual(11)
})
