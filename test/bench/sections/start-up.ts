import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { outputFile, type Section } from '../bench.js'
import { BUILD, ROOT, STC } from '../places.js'
import { type Contestant, RACE_HEAD, race, raceRow } from '../race.js'
import { unitsIn } from '../stc.js'

const STUDY = path.join(ROOT, 'examples/focus-groups')
const LOOSE = path.join(BUILD, 'corpora', 'loose')
const TRANSCRIPTS = ['FG1.txt', 'FG2.txt', 'FG3.txt'] as const
/** Short runs differ much. */
const FEWEST_ROUNDS = 9

/** What a person waits for who types a command on little data, beside a process that does nothing. */
export const startUp: Section = {
  name: 'start-up',
  async *run({ options, say, measured }) {
    mkdirSync(LOOSE, { recursive: true })
    cpSync(path.join(STUDY, 'codebook.yaml'), path.join(LOOSE, 'codebook.yaml'))
    for (const name of TRANSCRIPTS) cpSync(path.join(STUDY, 'transcripts', name), path.join(LOOSE, name))
    const contestant = (name: string, cwd: string, ...argv: string[]): Contestant => ({
      name,
      command: { argv: [process.execPath, ...argv], cwd },
      output: outputFile(`start-up-${name}`),
    })
    const contestants = [
      contestant('node -e 0', LOOSE, '-e', '0'),
      contestant('stc --version', LOOSE, STC, '--version'),
      contestant('stc --help', LOOSE, STC, '--help'),
      {
        ...contestant('stc code', LOOSE, STC, 'code', ...TRANSCRIPTS, '-c', 'codebook.yaml'),
        found: unitsIn,
      },
      contestant('stc check', STUDY, STC, 'check'),
    ]
    say(`starting up: ${contestants.length} commands`)
    const rounds = Math.max(options.rounds, FEWEST_ROUNDS)
    const results = await race(contestants, { ...options, rounds, size: 0 })
    for (const result of results) measured.set(`start-up: ${result.name}`, result)
    yield {
      title: 'Starting up: three transcripts by themselves, and the example study',
      head: RACE_HEAD,
      rows: results.map((result) => raceRow(result, 0)),
      notes: ['Ratios are to `node -e 0`, in the same round.'],
    }
  },
}
