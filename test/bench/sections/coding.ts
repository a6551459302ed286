import { type Bench, manyFiles, outputFile, plainCodebook, type Section, taskOf } from '../bench.js'
import { run } from '../measure.js'
import { PEERS } from '../peers/index.js'
import type { Peer, Task } from '../peers/peer.js'
import { wc } from '../peers/wc.js'
import { type Contestant, RACE_HEAD, race, raceRow } from '../race.js'
import { codeCommand, unitsIn, variantsOf } from '../stc.js'
import { bytes, counted, plural, type Table } from '../table.js'

/** The whole process, files in and units out, beside every peer that is installed. */
export const coding: Section = {
  name: 'coding',
  async *run(bench) {
    // Peers that did not come through; with more terms they would not either.
    const tooSlow = new Map<string, number>()
    for (const terms of [...bench.options.terms].sort((a, b) => a - b)) {
      yield await codingTable(bench, terms, tooSlow)
    }
  },
}

async function codingTable(
  { options, say, measured }: Bench,
  terms: number,
  tooSlow: Map<string, number>,
): Promise<Table> {
  const corpus = manyFiles(options.size)
  const task = taskOf(corpus, terms)
  const size = corpus.manifest.bytes
  const codebook = plainCodebook(terms)
  const contestants: Contestant[] = [
    { ...peerContestant(wc, task, terms), patient: true },
    ...variantsOf(options.jobs).map((variant) => ({
      name: variant.name,
      command: codeCommand(corpus, codebook, variant),
      output: outputFile(`${variant.name}-${terms}`),
      found: unitsIn,
      patient: true,
    })),
  ]
  const notes = ['Ratios are to `wc -w` under LC_ALL=C.UTF-8, in the same round.']
  for (const peer of PEERS) {
    const missing = peer.missing()
    const fewer = tooSlow.get(peer.name)
    if (missing !== undefined) notes.push(`Not run: ${peer.name} (${missing}).`)
    else if (fewer) notes.push(`Not run: ${peer.name} (${counted(fewer)} terms were too many).`)
    else contestants.push(peerContestant(peer, task, terms))
  }
  say(`${counted(terms)} terms on ${bytes(size)}: ${contestants.length} commands`)
  // Once without a clock, so that the first to be timed does not read from the disk for the others.
  await run(wc.command(task), outputFile(wc.name), options.limit)
  const results = await race(contestants, { ...options, size })
  for (const result of results) {
    if (result.failure !== undefined) tooSlow.set(result.name, terms)
    measured.set(`${counted(terms)} terms: ${result.name}`, result)
  }
  return {
    title: `${counted(terms)} terms, ${bytes(size)} in ${plural(corpus.manifest.files, 'file')}`,
    head: RACE_HEAD,
    rows: results.map((result) => raceRow(result, size)),
    notes,
  }
}

function peerContestant(peer: Peer, task: Task, terms: number): Contestant {
  return {
    name: peer.name,
    command: peer.command(task),
    output: outputFile(`${peer.name}-${terms}`),
    found: peer.found,
    part: peer.part,
  }
}
