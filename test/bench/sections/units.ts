import { createWriteStream, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { outputFile, type Section } from '../bench.js'
import { unitCodebook, unitRecords } from '../corpus/unit-records.js'
import { BUILD, STC } from '../places.js'
import { type Contestant, RACE_HEAD, race, raceRow } from '../race.js'
import { counted } from '../table.js'

const UNITS = 100_000
const FOLDER = path.join(BUILD, 'corpora', 'units')

/** The steps behind coding, on meaning units as a file. */
export const units: Section = {
  name: 'units',
  async *run({ options, say, measured }) {
    const file = await unitsFile()
    const contestants = ['group', 'condense', 'report'].map(
      (name): Contestant => ({
        name: `stc ${name}`,
        command: { argv: [process.execPath, STC, name, file, '-c', 'codebook.yaml'], cwd: FOLDER },
        output: outputFile(`units-${name}`),
      }),
    )
    say(`${counted(UNITS)} meaning units: ${contestants.length} commands`)
    const results = await race(contestants, { ...options, size: 0 })
    for (const result of results) measured.set(`units: ${result.name}`, result)
    yield {
      title: `${counted(UNITS)} meaning units from a file`,
      head: RACE_HEAD,
      rows: results.map((result) => raceRow(result, 0)),
      notes: ['Ratios are to `stc group`.'],
    }
  },
}

/** The units and their codebook, made once; gives the name of the file. */
async function unitsFile(): Promise<string> {
  const name = `units-${UNITS}.ndjson`
  const whole = path.join(FOLDER, name)
  if (existsSync(whole)) return name
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(path.join(FOLDER, 'codebook.yaml'), unitCodebook())
  await pipeline(Readable.from(unitRecords(UNITS, 1)), createWriteStream(`${whole}.part`))
  renameSync(`${whole}.part`, whole)
  return name
}
