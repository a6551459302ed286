import { expect, test } from 'vitest'
import { Matcher } from '../../src/codebook/matcher.js'
import { parseCodebook } from '../../src/codebook/parse.js'
import { codeTranscript } from '../../src/coding/code-transcript.js'
import { toRecords } from '../../src/coding/to-records.js'
import { toNdjson } from '../../src/tabular/ndjson.js'
import { readTranscript } from '../../src/transcript/read.js'
import { codebookYaml, plainCodes, termsOf } from './corpus/codebook.js'
import { transcriptAt } from './corpus/transcript.js'
import { compareLines, comparePlain, comparePlanted, foundTerms, linesFound } from './counts/compare.js'
import { onlyInsideWords, PlainMatcher } from './counts/plain-matcher.js'
import { compareWithQuanteda } from './counts/quanteda.js'
import { REASON } from './counts/reasons.js'

const TERMS = 20_000
const codebook = parseCodebook(codebookYaml(plainCodes(TERMS)), 'codebook.yaml', 'en')
const matcher = new Matcher(codebook, 'en')
const texts = Array.from({ length: 16 }, (_, index) => {
  const transcript = transcriptAt(index)
  const read = readTranscript({ id: 'x', file: 'x.txt', text: transcript.text, language: 'en' })
  const units = toRecords(codeTranscript(read, matcher, []), codebook)
  return { transcript, found: foundTerms(toNdjson(units)).get('x') ?? [] }
})

test('every planted term is found where it was planted', () => {
  const { planted, missed } = comparePlanted(texts, termsOf(TERMS))
  expect(planted).toBeGreaterThan(200)
  expect(missed).toBe(0)
})

test('a plain matcher finds the same, but for interviewers, sentences and remarks', () => {
  const comparison = comparePlain(texts, termsOf(TERMS))
  expect(comparison.onlyOther.counts.get(REASON.interviewer)).toBeGreaterThan(0)
  expect(comparison.onlyOther.unexplained).toBe(0)
  expect(comparison.onlyStc.unexplained).toBe(0)
})

test('lines that a search for literals finds or misses are told by their reason', () => {
  const said = (text: string, found: { term: string; start: number; end: number }[]) => ({
    transcript: { ...transcriptAt(0), name: 't.txt', text },
    found,
  })
  const text = [
    'Oda: The queues.',
    'INTERVIEWER: A queue?',
    'Oda: He waits. Here.',
    'Pia: A queue.',
    'Pia: It’s time, she said.',
    'Pia: Waits, here.',
    'Pia: No\u0308r.',
    '',
  ].join('\n')
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const found = [
    { term: 'queue', start: text.lastIndexOf('queue'), end: text.lastIndexOf('queue') + 5 },
    { term: "it's time", ...at('It’s time') },
    { term: 'waits here', ...at('Waits, here') },
    { term: 'nör', ...at('No\u0308r') },
  ]
  const printed = './t.txt:1:…\n./t.txt:2:…\n./t.txt:3:…\n./t.txt:4:…\n'
  const terms = ['queue', "it's time", 'waits here', 'nör']
  const { stc, other, onlyStc, onlyOther } = compareLines([said(text, found)], terms, linesFound(printed))
  expect({ stc, other }).toEqual({ stc: 4, other: 4 })
  expect(Object.fromEntries(onlyOther.counts)).toEqual({
    [REASON.longerWord]: 1,
    [REASON.interviewer]: 1,
    [REASON.sentenceEnd]: 1,
  })
  expect(Object.fromEntries(onlyStc.counts)).toEqual({
    [REASON.apostrophe]: 1,
    [REASON.punctuation]: 1,
    [REASON.decomposed]: 1,
  })
})

test('what quanteda counts is worked out file by file', () => {
  const text = 'Oda: The queue. He waits, here.\nINTERVIEWER: A queue?\nPia: It’s time.\n'
  const at = (term: string, words: string) => ({
    term,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })
  const coded = {
    transcript: { ...transcriptAt(0), name: 't.txt', text },
    found: [at('queue', 'queue'), at('waits here', 'waits, here'), at("it's time", 'It’s time')],
  }
  const compare = (matches: number) =>
    compareWithQuanteda([coded], ['queue', 'waits here', "it's time"], new Map([['t.txt', matches]]))
  expect(Object.fromEntries(compare(2).onlyOther.counts)).toEqual({ [REASON.interviewer]: 1 })
  expect(Object.fromEntries(compare(2).onlyStc.counts)).toEqual({
    [REASON.punctuation]: 1,
    [REASON.apostrophe]: 1,
  })
  expect(compare(3).onlyOther.unexplained).toBe(1)
  expect(compare(1).onlyStc.unexplained).toBe(1)
})

test('the plain matcher knows words, stars and phrases', () => {
  const plain = new PlainMatcher(['queue', 'wait*', "don't go"])
  const terms = (line: string) => plain.find(line).map(({ term }) => term)
  expect(terms('QUEUE, queues')).toEqual(['queue'])
  expect(terms('waiting, await')).toEqual(['wait*'])
  expect(terms('Don’t, go')).toEqual(["don't go"])
  expect(terms("don't they go")).toEqual([])
})

test('a literal inside a word is told from one that is a word', () => {
  expect(onlyInsideWords('the queues', 'queue')).toBe(true)
  expect(onlyInsideWords("the queue's end", 'queue')).toBe(true)
  expect(onlyInsideWords('queues and a queue', 'queue')).toBe(false)
  expect(onlyInsideWords('no line', 'queue')).toBe(false)
})
