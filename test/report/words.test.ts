import { describe } from 'vitest'
import '../../src/codebook/regex-term.js'
import type { Codebook } from '../../src/codebook/codebook.js'
import { parseCodebook } from '../../src/codebook/parse.js'
import { Concordance } from '../../src/coding/concordance.js'
import {
  type ConcordanceOrder,
  concordanceLines,
  sortConcordance,
} from '../../src/coding/concordance-lines.js'
import { parseCoding } from '../../src/coding/parse.js'
import { spokenText } from '../../src/coding/stretches.js'
import { stopWords } from '../../src/language/stop-words/index.js'
import { KnownTerms } from '../../src/measures/known-terms.js'
import { doubtfulTerms, ruleAccuracy } from '../../src/measures/rule-accuracy.js'
import { suggestions } from '../../src/measures/suggestions.js'
import { talkOfCodes } from '../../src/measures/talk-of-codes.js'
import { METHODS } from '../../src/method/methods.js'
import { concordanceMarkdown, concordanceTable } from '../../src/report/concordance.js'
import { ruleRecords, rulesMarkdown, rulesTable } from '../../src/report/rule-accuracy.js'
import { suggestionRecords, suggestionsMarkdown, suggestionsText } from '../../src/report/suggestions.js'
import { toNdjson } from '../../src/tabular/ndjson.js'
import type { Transcript } from '../../src/transcript/transcript.js'
import { makeCoding, makeTranscript } from '../coding/make-coding.js'
import { golden, type Leaf } from '../golden.js'

interface Options {
  terms: string[]
  sort: ConcordanceOrder
  /** The code that words are suggested for. */
  suggest: string
}

function study(leaf: Leaf) {
  const read = (file: string): string => leaf.text(file) ?? ''
  const codebook: Codebook = parseCodebook(read('codebook.yaml'), 'codebook.yaml', 'en')
  const transcript: Transcript = makeTranscript(read('transcript.txt'), { id: 'transcript' })
  const { decisions } = parseCoding(read('coding.yaml'), 'coding.yaml', codebook.codes.keys())
  const { coded } = makeCoding([transcript], codebook, decisions)
  return { codebook, transcript, coded, options: JSON.parse(read('options.json')) as Options }
}

function lines(leaf: Leaf) {
  const { transcript, coded, options } = study(leaf)
  const wanted = options.terms.map((term) => ({ term, unit: 'sentence' as const, stem: false }))
  const found = concordanceLines(transcript, new Concordance(wanted).search(transcript), {
    ...{ context: 20, text: spokenText(transcript), coded: coded[0] },
  })
  return sortConcordance(found, options.sort, 'en')
}

describe('keywords in context', () => {
  golden('words', 'kwic-80.txt', (leaf) => concordanceTable(lines(leaf), 80))
  golden('words', 'kwic-130.txt', (leaf) => concordanceTable(lines(leaf), 130, (match) => `*${match}*`))
  golden('words', 'kwic.md', (leaf) => concordanceMarkdown(lines(leaf)))
})

describe('rules against decisions', () => {
  const judged = (leaf: Leaf) => {
    const { codebook, coded } = study(leaf)
    return ruleAccuracy(coded, codebook.codes.values())
  }
  golden('words', 'rules-80.txt', (leaf) => rulesTable(judged(leaf), 80))
  golden('words', 'rules.md', (leaf) => rulesMarkdown(judged(leaf)))
  golden('words', 'rules.ndjson', (leaf) => toNdjson(ruleRecords(judged(leaf))))
})

describe('suggestions', () => {
  const found = (leaf: Leaf) => {
    const { codebook, coded, options } = study(leaf)
    const codes = [codebook.codes.get(options.suggest)].flatMap((code) => code ?? [])
    const talk = talkOfCodes(coded, codes)
    const known = new KnownTerms(codes, 'en')
    return {
      ...{ about: options.suggest, talk, leastUnits: 2, withStopWords: false },
      suggestions: suggestions(talk, { leastUnits: 2, stopWords, known, most: 20 }),
      doubtful: doubtfulTerms(ruleAccuracy(coded, codebook.codes.values())),
    }
  }
  golden('words', 'suggest-80.txt', (leaf) => suggestionsText(found(leaf), METHODS.stc, 80))
  golden('words', 'suggest.md', (leaf) => suggestionsMarkdown(found(leaf), METHODS.stc))
  golden('words', 'suggest.ndjson', (leaf) => toNdjson(suggestionRecords(found(leaf))))
})
