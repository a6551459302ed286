import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { OUT, outputFile, plainCodebook, type Section } from '../bench.js'
import { TERMS_PER_CODE } from '../corpus/terms.js'
import { type Contestant, race } from '../race.js'
import { codeCommand } from '../stc.js'
import { counted, short } from '../table.js'

const LEAST = 200
const SIZES = [2_000, 20_000, 100_000]

/** How long a codebook takes to be read and made ready: a run on one sentence, less one with a small codebook. */
export const codebooks: Section = {
  name: 'codebooks',
  async *run({ options, say, measured }) {
    say('codebooks made ready')
    const sentence = { folder: path.join(OUT, 'sentence'), files: ['sentence.txt'] }
    mkdirSync(sentence.folder, { recursive: true })
    writeFileSync(path.join(sentence.folder, 'sentence.txt'), 'Oda: The night was quiet.\nPia: It was.\n')
    const contestants = [LEAST, ...SIZES].map(
      (terms): Contestant => ({
        name: String(terms),
        command: codeCommand(sentence, plainCodebook(terms), {}),
        output: outputFile(`ready-${terms}`),
        patient: true,
      }),
    )
    const [least, ...results] = await race(contestants, { ...options, size: 1 })
    const rows = results.map((result, index) => {
      const terms = SIZES[index] as number
      const less = (value?: number, by?: number) => Math.max(0, (value ?? Number.NaN) - (by ?? Number.NaN))
      const seconds = less(result.seconds, least?.seconds)
      measured.set(`${counted(terms)} terms ready`, { ...result, seconds })
      return [
        `${counted(terms / TERMS_PER_CODE)} codes, ${counted(terms)} terms`,
        result.failure ?? short(seconds),
        short(less(result.cpu, least?.cpu)),
        counted((result.memory ?? Number.NaN) / 1e6),
      ]
    })
    yield {
      title: 'A codebook made ready',
      head: ['codebook', 'seconds', 'CPU s', 'memory MB'],
      rows,
      notes: [
        `Seconds are those of a whole run on one sentence, less those with ${LEAST} terms (${short(least?.seconds ?? Number.NaN)} s); memory is that of the run.`,
      ],
    }
  },
}
