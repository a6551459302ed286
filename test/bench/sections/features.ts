import { codebookFile, manyFiles, outputFile, type Section } from '../bench.js'
import { codesWithFeature, FEATURE_CODES, FEATURES, type Feature, plainCodes } from '../corpus/codebook.js'
import { type Contestant, RACE_HEAD, race, raceRow } from '../race.js'
import { codeCommand, unitsIn } from '../stc.js'
import { bytes, counted } from '../table.js'

const TERMS = 2_000
const SIZE = 10e6

/** What codes that need a second look cost, always on 10 MB: the plain codebook, and it with some such codes more. */
export const features: Section = {
  name: 'features',
  async *run({ options, say, measured }) {
    const corpus = manyFiles(SIZE)
    const contestant = (name: string, codebook: string): Contestant => ({
      name,
      command: codeCommand(corpus, codebook, {}),
      output: outputFile(`feature-${name}`),
      found: unitsIn,
    })
    const contestants = [
      contestant('any alone', codebookFile(String(TERMS), plainCodes(TERMS))),
      ...(Object.keys(FEATURES) as Feature[]).map((feature) =>
        contestant(
          `and ${FEATURE_CODES} codes with ${feature}`,
          codebookFile(`${TERMS}-${feature}`, codesWithFeature(TERMS, feature)),
        ),
      ),
    ]
    say(`features of a codebook: ${contestants.length} commands`)
    const results = await race(contestants, { ...options, size: corpus.manifest.bytes })
    for (const result of results) measured.set(`feature: ${result.name}`, result)
    yield {
      title: `Codes that need a second look, beside ${counted(TERMS)} terms, ${bytes(corpus.manifest.bytes)}`,
      head: RACE_HEAD,
      rows: results.map((result) => raceRow(result, corpus.manifest.bytes)),
      notes: ['Ratios are to the codebook without such codes.'],
    }
  },
}
