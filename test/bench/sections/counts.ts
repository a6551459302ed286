import { readFileSync } from 'node:fs'
import { type Bench, manyFiles, outputFile, plainCodebook, type Section, taskOf } from '../bench.js'
import { termsOf } from '../corpus/codebook.js'
import { transcriptAt } from '../corpus/transcript.js'
import {
  type CodedText,
  type Comparison,
  compareLines,
  comparePlain,
  comparePlanted,
  foundTerms,
  linesFound,
} from '../counts/compare.js'
import { compareWithQuanteda } from '../counts/quanteda.js'
import { REASON, type Tally } from '../counts/reasons.js'
import { type Command, run } from '../measure.js'
import { PEERS } from '../peers/index.js'
import { matchesByFile, quantedaOneThread } from '../peers/quanteda.js'
import { codeCommand } from '../stc.js'
import { bytes, counted, type Table } from '../table.js'

const SIZE = 10e6

/** What is found, always on 10 MB: against what was planted, a plain matcher, and the peers; differences by reason. */
export const counts: Section = {
  name: 'counts',
  async *run(bench) {
    const terms = Math.min(...bench.options.terms)
    const corpus = manyFiles(SIZE)
    bench.say(`what is found: ${counted(terms)} terms on ${bytes(SIZE)}`)
    const ndjson = await outputOf(bench, codeCommand(corpus, plainCodebook(terms), {}), 'counts-stc')
    if (ndjson === undefined) throw new Error('stc code failed; see build/bench/out/counts-stc.out.err')
    const found = foundTerms(ndjson)
    const texts = corpus.files.map((file, index): CodedText => {
      const id = file.slice(file.lastIndexOf('/') + 1, -'.txt'.length)
      return { transcript: transcriptAt(index), found: found.get(id) ?? [] }
    })
    const rows = [...plantedRows(bench, texts, terms), ...plainRows(bench, texts, terms)]
    for (const peer of PEERS) {
      if (!peer.lines || peer.missing() !== undefined) continue
      const printed = await outputOf(bench, peer.lines(taskOf(corpus, terms)), `counts-${peer.name}`)
      const name = peer.name.replace(' -c', '')
      if (printed === undefined) rows.push([`lines with a match: ${name}`, 'stopped'])
      else rows.push(...lineRows(bench, name, compareLines(texts, termsOf(terms), linesFound(printed))))
    }
    if (quantedaOneThread.missing() === undefined) {
      const printed = await outputOf(
        bench,
        quantedaOneThread.command(taskOf(corpus, terms)),
        'counts-quanteda',
      )
      if (printed === undefined) rows.push(['matches: R quanteda', 'stopped'])
      else {
        const comparison = compareWithQuanteda(texts, termsOf(terms), matchesByFile(printed).files)
        rows.push(...comparisonRows(bench, 'matches', 'R quanteda', comparison))
      }
    }
    yield tableOf(terms, rows)
  },
}

function tableOf(terms: number, rows: readonly string[][]): Table {
  return {
    title: `What is found: ${counted(terms)} terms, ${bytes(SIZE)}`,
    head: ['', 'count'],
    rows,
    notes: [
      'The plain matcher shares no code with stc: word after word on a line, without sentences, speakers and remarks.',
      'Each line or match that only one of two finds is looked at, and counted under the reason that holds for it.',
    ],
  }
}

/** Undefined where the command was stopped or found fault with something. */
async function outputOf(bench: Bench, command: Command, name: string): Promise<string | undefined> {
  const output = outputFile(name)
  const { code } = await run(command, output, bench.options.limit)
  return code === 0 ? readFileSync(output, 'utf8') : undefined
}

function plantedRows(bench: Bench, texts: readonly CodedText[], terms: number): string[][] {
  const { planted, missed, byAccident } = comparePlanted(texts, termsOf(terms))
  if (missed > 0) bench.findings.push(`stc misses ${counted(missed)} planted terms`)
  return [
    ['terms planted in what participants say', counted(planted)],
    ['… found by stc at their places', counted(planted - missed)],
    ['… found by stc beside them, where words happen to fall together', counted(byAccident)],
  ]
}

function plainRows(bench: Bench, texts: readonly CodedText[], terms: number): string[][] {
  return comparisonRows(bench, 'matches', 'plain matcher', comparePlain(texts, termsOf(terms)))
}

function lineRows(bench: Bench, name: string, comparison: Comparison): string[][] {
  return comparisonRows(bench, 'lines with a match', name, comparison)
}

function comparisonRows(bench: Bench, what: string, name: string, comparison: Comparison): string[][] {
  const { stc, other, onlyStc, onlyOther } = comparison
  const unexplained = onlyStc.unexplained + onlyOther.unexplained
  if (unexplained > 0) bench.findings.push(`${counted(unexplained)} differences from ${name} are unexplained`)
  return [
    [`${what}: stc`, counted(stc)],
    [`${what}: ${name}`, counted(other)],
    ...reasonRows(`… only ${name}`, onlyOther),
    ...reasonRows('… only stc', onlyStc),
  ]
}

function reasonRows(who: string, tally: Tally): string[][] {
  return Object.values(REASON).flatMap((reason) => {
    const count = tally.counts.get(reason)
    return count ? [[`${who}: ${reason}`, counted(count)]] : []
  })
}
