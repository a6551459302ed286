import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { manyFiles, outputFile, type Section } from '../bench.js'
import { manuscriptOf, type Quoting } from '../corpus/manuscript.js'
import { BUILD, STC } from '../places.js'
import { type Contestant, RACE_HEAD, race, raceRow } from '../race.js'
import { bytes, plural } from '../table.js'

const FOLDER = path.join(BUILD, 'corpora', 'manuscripts')
const QUOTING: readonly Quoting[] = ['nothing quoted', 'verbatim', 'altered', 'invented', 'all kinds']

/** `stc verify`: a manuscript with 150 quotations, beside one that quotes nothing, which is the cost of reading. */
export const manuscript: Section = {
  name: 'manuscript',
  async *run({ options, say, measured }) {
    const corpus = manyFiles(options.size)
    mkdirSync(FOLDER, { recursive: true })
    const contestants = QUOTING.map((quoting): Contestant => {
      const paper = path.join(FOLDER, `${quoting.replace(' ', '-')}.md`)
      writeFileSync(paper, manuscriptOf(corpus, quoting))
      return {
        name: quoting,
        command: {
          argv: [
            process.execPath,
            STC,
            'verify',
            paper,
            '--transcripts',
            '**/*.txt',
            '--format',
            'ndjson',
            '-q',
          ],
          cwd: corpus.folder,
        },
        output: outputFile(`verify-${quoting}`),
        found: (output) => counts(output),
        patient: true,
        finds: true,
      }
    })
    say(`manuscripts against ${bytes(corpus.manifest.bytes)}: ${contestants.length} of them`)
    const results = await race(contestants, { ...options, size: corpus.manifest.bytes })
    for (const result of results) measured.set(`verify: ${result.name}`, result)
    yield {
      title: `stc verify: 150 quotations against ${bytes(corpus.manifest.bytes)} in ${plural(corpus.manifest.files, 'transcript')}`,
      head: RACE_HEAD,
      rows: results.map((result) => raceRow(result, corpus.manifest.bytes)),
      notes: ['Ratios are to a manuscript that quotes nothing: reading the transcripts once.'],
    }
  },
}

/** How many of each verdict. */
function counts(output: string): string {
  const tally = new Map<string, number>()
  for (const [, verdict = ''] of output.matchAll(/"verdict":"([^"]+)"/g))
    tally.set(verdict, (tally.get(verdict) ?? 0) + 1)
  return [...tally].map(([verdict, count]) => `${count} ${verdict}`).join(', ')
}
