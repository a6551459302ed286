import { describe } from 'vitest'
import { languageOf } from '../../../src/evidence/manuscript/language.js'
import { readMarkdown } from '../../../src/evidence/manuscript/read-markdown.js'
import { driftDiagnostics } from '../../../src/evidence/names/diagnose.js'
import { namesDrift } from '../../../src/evidence/names/drift.js'
import type { Named } from '../../../src/evidence/names/naming.js'
import { stemmer } from '../../../src/language/stem.js'
import { golden } from '../../golden.js'

const WORDS = { group: 'code group', subgroup: 'subgroup', code: 'code' }

describe('what a paper calls the groups', () => {
  golden('names', 'names.txt', (leaf) => {
    const manuscript = readMarkdown(leaf.text('paper.md') ?? '', 'paper.md')
    const names = JSON.parse(leaf.text('names.json') ?? '[]') as Named[]
    const language = languageOf(manuscript.text, 'en')
    const drifts = namesDrift(manuscript, names, { language, stem: stemmer(language) })
    const uses = drifts.flatMap(({ kind, id, name, uses }) => [
      `${kind} ${id}: ${name}\n`,
      ...uses.map((use) => {
        const { line, column } = manuscript.positions.lineColumn(use.span.start)
        const source = manuscript.text.slice(use.span.start, use.span.end)
        return `  ${line}:${column} ${use.form}, ${use.part}: ${JSON.stringify(source)} ${use.alike.toFixed(2)}\n`
      }),
    ])
    const found = driftDiagnostics(manuscript, drifts, WORDS).map(({ place, code, message, hint }) => {
      return `${place?.line}:${place?.column}-${place?.endColumn} ${code}: ${message}\n    ${hint}\n`
    })
    return `${uses.join('')}\n${found.length === 0 ? 'no other name\n' : found.join('')}`
  })
})
