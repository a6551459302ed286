import { manyFiles, oneLongFile, outputFile, plainCodebook, type Section } from '../bench.js'
import type { Corpus } from '../corpus/write.js'
import type { Command } from '../measure.js'
import { type Contestant, RACE_HEAD, race, raceRow } from '../race.js'
import { codeCommand, unitsIn, variantsOf } from '../stc.js'
import { bytes, counted } from '../table.js'

/** Threads and memory: as many bytes in many files and in one, and how soon the first unit is there. */
export const scale: Section = {
  name: 'scale',
  async *run({ options, say, measured }) {
    const terms = Math.min(...options.terms)
    const codebook = plainCodebook(terms)
    const many = manyFiles(options.size)
    const one = oneLongFile(options.size)
    const variants = variantsOf(options.jobs)
    const contestants = (
      [
        ['many files', many],
        ['one file', one],
      ] as const
    ).flatMap(([what, corpus]: readonly [string, Corpus]) => [
      ...variants.map(
        (variant): Contestant => ({
          name: `${what}: ${variant.name}`,
          command: codeCommand(corpus, codebook, variant),
          output: outputFile(`scale-${what}-${variant.name}`),
          found: unitsIn,
          patient: true,
        }),
      ),
      {
        name: `${what}: stc code … | head -n 1`,
        command: firstUnit(codeCommand(corpus, codebook, {})),
        output: outputFile(`scale-${what}-head`),
        found: unitsIn,
      },
    ])
    say(`many files and one file of ${bytes(options.size)}: ${contestants.length} commands`)
    const size = many.manifest.bytes
    const results = await race(contestants, { ...options, size })
    for (const result of results) measured.set(result.name, result)
    yield {
      title: `Many files and one file: ${counted(terms)} terms, ${bytes(size)} in ${counted(many.manifest.files)} and in 1`,
      head: RACE_HEAD,
      rows: results.map((result) => raceRow(result, size)),
      notes: [`Ratios are to the first row. Memory is the largest that was resident, threads included.`],
    }
  },
}

/** Ends as soon as one unit is there. */
function firstUnit({ argv, cwd }: Command): Command {
  return { argv: ['sh', '-c', '"$@" | head -n 1', 'sh', ...argv], cwd }
}
