import { existsSync } from 'node:fs'
import { test } from 'vitest'
import { fixturesIn, readFixture, spokenTurns } from './fixture.js'
import { measures, type Score, score, sum } from './score.js'

const FOLDERS = ['layouts', 'layouts-held-out'].filter((folder) => existsSync(`test/fixtures/${folder}`))

for (const folder of FOLDERS) {
  test(folder, async () => {
    const rows: { leaf: string; layout: string; score: Score }[] = []
    for (const fixture of fixturesIn(folder)) {
      const transcript = await readFixture(fixture)
      const found = transcript ? spokenTurns(transcript) : []
      rows.push({
        leaf: fixture.leaf,
        layout: transcript?.layout ?? '(refused)',
        score: score(fixture.turns, found),
      })
    }
    process.stdout.write(`\n${table(folder, rows)}\n`)
  })
}

/** The leaves by layout read, one line each, and a line for each layout and for all. */
function table(folder: string, rows: readonly { leaf: string; layout: string; score: Score }[]): string {
  const lines = [line(folder, 'layout read', 'turns', 'found', 'prec.', 'recall', 'F1', 'invented')]
  for (const { leaf, layout, score } of rows) lines.push(rowOf(leaf, layout, score))
  lines.push('')
  for (const layout of [...new Set(rows.map((row) => row.layout))].sort()) {
    const own = rows.filter((row) => row.layout === layout)
    lines.push(rowOf(`all ${own.length} of`, layout, sum(own.map((row) => row.score))))
  }
  lines.push('', rowOf(`all ${rows.length}`, '', sum(rows.map((row) => row.score))))
  return lines.join('\n')
}

function rowOf(leaf: string, layout: string, found: Score): string {
  const { precision, recall, f1 } = measures(found)
  const share = (value: number) => value.toFixed(3)
  const { expected, invented } = found
  return line(
    leaf,
    layout,
    `${expected}`,
    `${found.found}`,
    share(precision),
    share(recall),
    share(f1),
    invented.join(', ') || '0',
  )
}

function line(leaf: string, layout: string, ...cells: string[]): string {
  return `${leaf.padEnd(34)} ${layout.padEnd(20)} ${cells.map((cell) => cell.padStart(6)).join(' ')}`
}
