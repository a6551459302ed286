import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { StcError } from '../../src/diagnostic.js'
import { type CanonicalOptions, toCanonical } from '../../src/transcript/canonical.js'
import { decode } from '../../src/transcript/decode.js'
import { findFrontMatter } from '../../src/transcript/front-matter.js'
import { readTranscript } from '../../src/transcript/read.js'
import type { Transcript } from '../../src/transcript/transcript.js'

const FIXTURES = fileURLToPath(new URL('../fixtures/layouts/', import.meta.url))
const OPTIONS: CanonicalOptions = {
  mergeTurns: false,
  map: new Map(),
  source: { name: 'x.txt', sha256: 'ab', layout: 'some', importedBy: 'stc 1.0.0' },
}

const leaves = existsSync(FIXTURES)
  ? readdirSync(FIXTURES).flatMap((leaf) =>
      readdirSync(path.join(FIXTURES, leaf))
        .filter((name) => name.startsWith('input'))
        .map((name) => `${leaf}/${name}`),
    )
  : []

/** The transcript, or undefined where the reader refuses it, as it should some. */
function read(text: string): Transcript | undefined {
  const block = findFrontMatter(text)
  const front = (block ? parse(block.yaml) : undefined) as
    | { speakers?: Record<string, object | null> }
    | undefined
  const declared = Object.fromEntries(
    Object.entries(front?.speakers ?? {}).map(([label, speaker]) => [label, speaker ?? {}]),
  )
  try {
    return readTranscript({
      id: 'x',
      file: 'x',
      text,
      language: 'en',
      bodyStart: block?.bodyStart ?? 0,
      declared,
    })
  } catch (error) {
    if (error instanceof StcError) return undefined
    throw error
  }
}

const words = (text: string) =>
  text.replace(/&\w+;|<\/?[a-z]\b|WEBVTT|\d+s\b/g, ' ').match(/[\p{L}\p{M}]+/gu) ?? []

describe('every layout in the canonical form', () => {
  it.each(leaves)('loses no word of %s, and reads back', (leaf) => {
    const { text } = decode(readFileSync(path.join(FIXTURES, leaf)), leaf)
    const transcript = read(text)
    if (transcript === undefined) return
    const canonical = toCanonical(transcript, OPTIONS)
    expect(canonical.misread).toEqual([])
    const kept = [canonical.text, ...canonical.dropped, ...transcript.turns]
      .map((each) => (typeof each === 'string' ? each : 'text' in each ? each.text : (each.speaker ?? '')))
      .join('\n')
    const left = new Map<string, number>()
    for (const word of words(kept)) left.set(word, (left.get(word) ?? 0) + 1)
    const missing = words(text.slice(findFrontMatter(text)?.bodyStart ?? 0)).filter((word) => {
      const count = left.get(word) ?? 0
      left.set(word, count - 1)
      return count < 1
    })
    expect(missing).toEqual([])
    const again = read(canonical.text)
    expect(again && toCanonical(again, OPTIONS).text).toBe(canonical.text)
  })
})
