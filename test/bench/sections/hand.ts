import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { outputFile, type Section } from '../bench.js'
import { LARGE_STUDY, writeStudy } from '../corpus/study.js'
import { BUILD, STC } from '../places.js'
import { type Contestant, RACE_HEAD, race, raceRow } from '../race.js'
import { counted } from '../table.js'

const FOLDER = path.join(BUILD, 'corpora', 'study')

/** What an analyst runs all day, on a large study. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  code: ['code'],
  status: ['status'],
  check: ['check'],
  group: ['group'],
  ledger: ['ledger'],
  kwic: ['kwic', 'the', '--sort', 'right'],
  suggest: ['suggest', 'code-1'],
  rules: ['rules'],
  consensus: ['consensus', 'ana', 'ben'],
  mark: ['mark', 'S250:2', '--turn', '--code', 'code-1', '--analyst', 'ana', '--dry-run'],
  reanchor: ['reanchor', '--dry-run'],
  'codebook show': ['codebook', 'show'],
  'codebook rename': ['codebook', 'rename', 'code-1', 'code-one', '--dry-run'],
}

/** The analyst's commands on a study of 500 transcripts, 100,000 units and 60,000 decisions. */
export const hand: Section = {
  name: 'hand',
  async *run({ options, say, measured }) {
    const whole = path.join(FOLDER, 'done')
    if (!existsSync(whole)) {
      rmSync(FOLDER, { recursive: true, force: true })
      writeStudy(FOLDER, LARGE_STUDY)
      // Written last, so that a study cut short is made again.
      writeFileSync(whole, '')
    }
    const contestants = Object.entries(COMMANDS).map(
      ([name, args]): Contestant => ({
        name,
        command: { argv: [process.execPath, STC, ...args], cwd: FOLDER },
        output: outputFile(`hand-${name}`),
        patient: true,
      }),
    )
    say(`a large study: ${contestants.length} commands`)
    const results = await race(contestants, { ...options, size: 1 })
    for (const result of results) measured.set(`study: ${result.name}`, result)
    const { transcripts, units, decisions } = LARGE_STUDY
    yield {
      title: `A study of ${counted(transcripts)} transcripts, ${counted(transcripts * units)} units, ${counted(transcripts * decisions)} decisions of one analyst`,
      head: RACE_HEAD,
      rows: results.map((result) => raceRow(result, 1)),
      notes: ['Ratios are to `stc code`.'],
    }
  },
}
