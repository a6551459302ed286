import { describe } from 'vitest'
import type { Manuscript } from '../../../src/evidence/manuscript/manuscript.js'
import { readMarkdown } from '../../../src/evidence/manuscript/read-markdown.js'
import { readPlainText } from '../../../src/evidence/manuscript/read-plain-text.js'
import { findQuotations, MIN_WORDS } from '../../../src/evidence/quotation/find-quotations.js'
import type { Quotation, Speech } from '../../../src/evidence/quotation/quotation.js'
import type { LanguageCode } from '../../../src/language/languages.js'
import { golden, type Leaf } from '../../golden.js'

/** `nb-thesis`: the language of the paper, then its style. */
function languageOf(name: string): LanguageCode {
  return name.split('-')[0] as LanguageCode
}

function manuscriptOf(leaf: Leaf): Manuscript {
  const markdown = leaf.text('paper.md')
  if (markdown !== undefined) return readMarkdown(markdown, 'paper.md')
  const plain = leaf.text('paper.txt')
  if (plain === undefined) throw new Error(`${leaf.name} has no paper`)
  return readPlainText(plain, 'paper.txt')
}

function shown({ positions }: Manuscript, quotation: Quotation): object {
  const { line, column } = positions.lineColumn(quotation.span.start)
  const said = ({ label, text }: Speech) => (label ? `${label.text}: ${text}` : text)
  const { aside, notes } = quotation
  return {
    at: `${line}:${column}`,
    form: quotation.form,
    ...(aside === null ? {} : { aside }),
    words: quotation.speeches.length === 1 ? quotation.speeches.map(said)[0] : quotation.speeches.map(said),
    attributions: quotation.attributions.map(({ text }) => text),
    ...(notes.length === 0 ? {} : { notes }),
  }
}

describe('the quotations of a paper', () => {
  golden('evidence-quotations', 'expected.json', (leaf) => {
    const manuscript = manuscriptOf(leaf)
    const found = findQuotations(manuscript, { minWords: MIN_WORDS, language: languageOf(leaf.name) })
    return `${JSON.stringify(
      found.map((each) => shown(manuscript, each)),
      null,
      2,
    )}\n`
  })
})
