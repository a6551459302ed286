import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { MeaningUnit, Status } from '../../src/coding/meaning-unit.js'
import { isUntouched } from '../../src/condensate/body.js'
import { checkCondensate } from '../../src/condensate/check.js'
import { newCondensateFile, parseCondensate, updateCondensate } from '../../src/condensate/condensate-file.js'
import type { Attribution } from '../../src/condensate/context.js'
import { draftCondensate } from '../../src/condensate/draft.js'
import { draftToMarkdown } from '../../src/condensate/draft-markdown.js'
import { draftRecords } from '../../src/condensate/draft-records.js'
import { studyContext } from '../../src/condensate/study-context.js'
import { stringifyMarkdown } from '../../src/markdown/stringify.js'
import { METHODS, type MethodId } from '../../src/method/methods.js'
import { newSynthesisFile } from '../../src/synthesis/synthesis-file.js'
import { expectGolden } from './golden.js'
import { byId, grouped, transcript, unitAt } from './make-units.js'

const root = fileURLToPath(new URL('../fixtures/condensate', import.meta.url))

interface Options {
  words: number
  quotes: number
  attribution: Attribution
  method: MethodId
}

interface Decided {
  at: string
  quote: string
  codes: string[]
  status?: Status
}

function load(leaf: string) {
  const folder = join(root, leaf)
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const speakers = { P1: { attributes: { profession: 'psychiatric nurse' } }, M: { role: 'moderator' } }
  const transcripts = readdirSync(folder)
    .filter((name) => /^[A-Z]+\d+\.txt$/.test(name))
    .sort()
    .map((name) => transcript(read(name), name.startsWith('FG1') ? speakers : {}, name.slice(0, -4)))
  const units = (JSON.parse(read('units.json')) as Decided[]).map(({ at, quote, ...more }): MeaningUnit => {
    const [id = '', turn] = at.split(':')
    const source = transcripts.find((one) => one.id === id)
    if (!source) throw new Error(`no transcript ${id}`)
    return unitAt(source, Number(turn), quote, more)
  })
  const options = JSON.parse(read('options.json')) as Options
  return { folder, read, units, options, context: studyContext(transcripts) }
}

describe('a draft, written out', () => {
  for (const leaf of readdirSync(root).sort()) {
    it(leaf, () => {
      const { folder, units, options, context } = load(leaf)
      const group = grouped(units)
      const method = METHODS[options.method]
      const draft = draftCondensate(group, { ...options, language: 'en' }, context)
      expectGolden(folder, 'draft.md', stringifyMarkdown(draftToMarkdown(draft, method)))
      const rows = draftRecords(draft).map((row) => `${JSON.stringify(row)}\n`)
      expectGolden(folder, 'records.ndjson', rows.join(''))
      const file = newCondensateFile(draft, group, method)
      expectGolden(folder, 'new-file.md', file)
      expectGolden(folder, 'new-synthesis.md', newSynthesisFile(file, group, method))
      expect(isUntouched(file)).toBe(true)
      expect(updateCondensate(file, group, context)).toBe(file)
    })
  }
})

describe('an authored condensate', () => {
  for (const leaf of readdirSync(root).sort()) {
    const authored = join(root, leaf, 'authored.md')
    if (!existsSync(authored)) continue
    it(`${leaf}: is updated and checked`, () => {
      const { folder, read, units, context } = load(leaf)
      const group = grouped(units)
      const updated = updateCondensate(read('authored.md'), group, context, byId(units))
      expectGolden(folder, 'updated.md', updated)
      const { condensate, diagnostics } = parseCondensate(updated, 'condensates/g.md')
      if (!condensate) throw new Error(JSON.stringify(diagnostics))
      const source = { grouped: group, units: byId(units), context, language: 'en' as const }
      const found = checkCondensate(condensate, source).map(
        ({ severity, code, message, place }) =>
          `${place?.file}:${place?.line}:${place?.column}: ${severity}[${code}]: ${message}\n`,
      )
      expectGolden(folder, 'diagnostics.txt', found.join(''))
    })
  }
})
