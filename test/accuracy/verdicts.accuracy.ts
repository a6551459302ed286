import { expect, test } from 'vitest'
import { scorePapers } from './score-papers.js'

/** Further papers, such as ones that nobody has seen before: a folder of leaves as in test/fixtures/evidence-papers. */
const FOLDERS = ['test/fixtures/evidence-papers', ...(process.env.PAPERS ? [process.env.PAPERS] : [])]

for (const folder of FOLDERS) {
  test(`verdicts on the papers of ${folder}`, async () => {
    const { sum, wrong } = await scorePapers(folder)
    process.stdout.write(`${folder}\n${wrong.join('\n')}\n${JSON.stringify(sum)}\n`)
    expect(sum.right / sum.quotes).toBeGreaterThan(0.8)
  })
}
