import { expect, test } from 'vitest'
import { type GoldQuote, type Judged, judgePaper, papersIn } from './papers.js'

/** Further papers, such as ones that nobody has seen before: a folder of leaves as in test/fixtures/evidence-papers. */
const FOLDERS = ['test/fixtures/evidence-papers', ...(process.env.PAPERS ? [process.env.PAPERS] : [])]

for (const folder of FOLDERS) {
  test(`verdicts on the papers of ${folder}`, async () => {
    const sum = {
      quotes: 0,
      found: 0,
      right: 0,
      defects: 0,
      caught: 0,
      clean: 0,
      alarms: 0,
      extra: 0,
      placed: 0,
    }
    const wrong: string[] = []
    for (const paper of papersIn(folder)) {
      const judged = await judgePaper(paper)
      const left = new Set(judged.filter(({ quotation }) => quotation.aside === null))
      for (const gold of paper.quotes) {
        const own = best(gold, left)
        if (own) left.delete(own)
        const kind = own?.kind.replace(' ', '-') ?? 'missed'
        const wanted = [gold.verdict, ...(gold.accept ?? [])]
        const isDefect = !['verbatim', 'edited', 'ambiguous'].includes(gold.verdict)
        const isAlarm = !['verbatim', 'edited', 'ambiguous'].includes(kind)
        sum.quotes++
        if (own) sum.found++
        if (wanted.includes(kind)) sum.right++
        if (isDefect) sum.defects++
        else sum.clean++
        if (isDefect && isAlarm && own) sum.caught++
        if (!isDefect && isAlarm && own && !wanted.includes(kind)) sum.alarms++
        if (!wanted.includes(kind)) {
          const place = own?.places.map(({ transcript, turn }) => `${transcript.id}:${turn.number}`).join(',')
          wrong.push(
            `${paper.leaf}:${gold.line} ${gold.form} “${gold.begins}” is ${gold.verdict} ${gold.place ?? ''}, judged ${kind} ${place ?? ''} ${own ? Math.round(own.alike * 100) : ''} ${own?.edits.map((e) => `${e.kind} ${e.written}←${e.said}`).join('; ') ?? ''} ${gold.note ?? ''}`,
          )
        }
      }
      sum.extra += left.size
      for (const each of left)
        wrong.push(
          `${paper.leaf}:${each.line} extra ${each.quotation.form} “${each.quotation.speeches[0]?.text.slice(0, 50)}” ${each.kind}`,
        )
    }
    process.stdout.write(`${folder}\n${wrong.join('\n')}\n${JSON.stringify(sum)}\n`)
    expect(sum.right / sum.quotes).toBeGreaterThan(0.9)
  })
}

/** The judged quotation that begins on a line with these words. */
function best(gold: GoldQuote, left: ReadonlySet<Judged>): Judged | undefined {
  const words = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const begin = words(gold.begins).slice(0, 8)
  const near = [...left].filter(({ line }) => Math.abs(line - gold.line) <= 1)
  return (
    near.find(({ quotation }) => words(quotation.speeches[0]?.text ?? '').startsWith(begin)) ??
    near.find(
      ({ quotation, line }) => line === gold.line && quotation.form === gold.form && gold.form !== 'inline',
    )
  )
}
