import { describe, expect } from 'vitest'
import { CodingText } from '../../../src/coding/coding-text.js'
import { corrected, type Finding, findingOf } from '../../../src/coding/reanchor/accept.js'
import { reanchor } from '../../../src/coding/reanchor/reanchor.js'
import { codingSchema } from '../../../src/coding/schema.js'
import { plainPainter } from '../../../src/diagnostics/painter.js'
import { reanchoringCounts, reanchoringText } from '../../../src/report/reanchoring.js'
import { decisionRow } from '../../../src/report/reanchoring-rows.js'
import { readYaml } from '../../../src/yaml/read.js'
import { golden, type Leaf } from '../../golden.js'
import { makeTranscript } from '../make-coding.js'

describe('decisions after an edit: what is told, and the coding file with what is 0.85 alike taken', () => {
  golden('reanchor', 'expected.txt', (leaf) => {
    const before = findings(leaf, 'before.txt', read(leaf.text('coding.yaml')))
    expect(before.every(({ outcome }) => outcome.kind === 'exact')).toBe(true)

    const coding = read(leaf.text('coding.yaml'))
    const after = findings(leaf, 'after.txt', coding)
    const mended = corrected(coding, after)
    const again = findings(leaf, 'after.txt', read(mended.text))
    for (const [at, { holds }] of after.entries()) {
      if (holds) expect(again[at]?.outcome.kind).toBe('exact')
      else expect(again[at]?.outcome.kind).toBe(after[at]?.outcome.kind)
    }
    const rows = after.map(decisionRow)
    const told = reanchoringText(rows, { paint: plainPainter, width: 100 })
    return `${reanchoringCounts(rows)}\n\n${told}\n${mended.text}`
  })
})

function read(text = ''): CodingText {
  return CodingText.of(text, readYaml(text, 'coding/ana.yaml', codingSchema), 'coding/ana.yaml')
}

function findings(leaf: Leaf, file: string, coding: CodingText): Finding[] {
  const transcript = makeTranscript(leaf.text(file) ?? '')
  return reanchor(transcript, coding.decisions).map((outcome, index) => findingOf(index, outcome, 0.85))
}
