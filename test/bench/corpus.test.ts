import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseCodebook } from '../../src/codebook/parse.js'
import { readTranscript } from '../../src/transcript/read.js'
import {
  codebookYaml,
  codesWithFeature,
  FEATURES,
  type Feature,
  plainCodes,
  termsOf,
} from './corpus/codebook.js'
import { type GeneratedTranscript, transcriptAt } from './corpus/transcript.js'

const sample: GeneratedTranscript[] = []
for (let size = 0; size < 200_000; ) {
  const made = transcriptAt(sample.length)
  sample.push(made)
  size += made.text.length
}

test('the same bytes are made on every machine', () => {
  const hash = createHash('sha256')
  for (const { text } of sample) hash.update(text)
  for (const terms of [200, 2_000]) hash.update(codebookYaml(plainCodes(terms)))
  expect(hash.digest('hex')).toBe('25d97056687c49230db77142937d556920e9168e3965c8e7ade8f60a551e7213')
})

test('a transcript does not depend on those made before it', () => {
  expect(transcriptAt(1)).toEqual(sample[1])
})

test('what is planted stands where it is said to stand', () => {
  const terms = termsOf(100_000)
  for (const { text, planted } of sample) {
    expect(planted.length).toBeGreaterThan(0)
    for (const { rank, start, end } of planted) {
      const term = terms[rank] ?? ''
      const said = text.slice(start, end).normalize('NFC').toLowerCase().replaceAll('’', "'")
      if (term.endsWith('*')) expect(said.startsWith(term.slice(0, -1))).toBe(true)
      else expect(said).toBe(term)
    }
  }
})

test('every turn is read as a turn of its speaker', () => {
  for (const { name, text, turns } of sample) {
    const read = readTranscript({ id: 'x', file: name, text, language: 'en' })
    expect({ name, turns: read.turns.length }).toEqual({ name, turns })
  }
})

test.each(Object.keys(FEATURES) as Feature[])('a codebook with %s is a codebook', (feature) => {
  const codes = codesWithFeature(200, feature)
  const codebook = parseCodebook(codebookYaml(codes), 'codebook.yaml', 'en')
  expect(codebook.warnings).toEqual([])
  expect(codebook.codes.size).toBe(codes.size)
})
