import { expect, test } from 'vitest'
import { scorePapers } from '../accuracy/score-papers.js'

test('invented papers: planted defects are found, and hardly anything else', async () => {
  const { sum } = await scorePapers('test/fixtures/evidence-papers')
  expect(sum.quotes).toBe(195)
  // What is missing is listed by `npm run accuracy`.
  expect(sum.right).toBeGreaterThanOrEqual(192)
  expect(sum.caught).toBeGreaterThanOrEqual(75)
  expect(sum.alarms).toBe(0)
})
