import type { GeneratedTranscript } from '../corpus/transcript.js'
import { PlainMatcher } from './plain-matcher.js'
import { Tally, whyNotLiteral, whyNotPlain, whyNotStc, whyOnlyLiteral } from './reasons.js'

/** A match as stc writes it into `evidence`. The corpus has no character outside the BMP: offsets are UTF-16 too. */
export interface FoundTerm {
  term: string
  start: number
  end: number
}

/** One transcript, and what stc found in it. */
export interface CodedText {
  transcript: GeneratedTranscript
  found: readonly FoundTerm[]
}

/** Reads stc's units: the matches of each transcript, by its id, each once. */
export function foundTerms(ndjson: string): Map<string, FoundTerm[]> {
  const found = new Map<string, Map<string, FoundTerm>>()
  for (const record of ndjson.split('\n')) {
    if (record === '') continue
    const unit = JSON.parse(record) as { transcript: string; evidence: FoundTerm[] }
    const own = found.get(unit.transcript) ?? new Map<string, FoundTerm>()
    for (const { term, start, end } of unit.evidence)
      own.set(keyOf({ term, start, end }), { term, start, end })
    found.set(unit.transcript, own)
  }
  return new Map([...found].map(([id, matches]) => [id, [...matches.values()]]))
}

/** A match as a text, to compare by. */
export function keyOf({ term, start, end }: FoundTerm): string {
  return `${start} ${end} ${term}`
}

/** How what was planted compares with what stc found. */
export interface PlantedCount {
  planted: number
  missed: number
  /** Found where nothing was planted. */
  byAccident: number
}

/** Checks that every term planted in what a participant says is found at its place. */
export function comparePlanted(texts: readonly CodedText[], terms: readonly string[]): PlantedCount {
  const count: PlantedCount = { planted: 0, missed: 0, byAccident: 0 }
  for (const { transcript, found } of texts) {
    const keys = new Set(found.map(keyOf))
    let here = 0
    for (const { rank, start, end, byInterviewer } of transcript.planted) {
      const term = terms[rank]
      if (term === undefined || byInterviewer) continue
      here++
      if (!keys.has(keyOf({ term, start, end }))) count.missed++
    }
    count.planted += here
    count.byAccident += found.length - here
  }
  count.byAccident += count.missed
  return count
}

/** How many each of two found, and why what only one of them found is not found by the other. */
export interface Comparison {
  stc: number
  other: number
  onlyStc: Tally
  onlyOther: Tally
}

/** Match by match against the plain matcher. */
export function comparePlain(texts: readonly CodedText[], terms: readonly string[]): Comparison {
  const plain = new PlainMatcher(terms)
  const comparison: Comparison = { stc: 0, other: 0, onlyStc: new Tally(), onlyOther: new Tally() }
  for (const { transcript, found } of texts) {
    const keys = new Set(found.map(keyOf))
    const plainKeys = new Set<string>()
    for (const { text, start } of linesOf(transcript.text)) {
      for (const match of plain.find(text)) {
        const key = keyOf({ term: match.term, start: match.start + start, end: match.end + start })
        plainKeys.add(key)
        if (!keys.has(key)) comparison.onlyOther.add(whyNotStc(text, match))
      }
    }
    for (const match of found) {
      if (plainKeys.has(keyOf(match))) continue
      comparison.onlyStc.add(whyNotPlain(transcript.text.slice(match.start, match.end)))
    }
    comparison.stc += keys.size
    comparison.other += plainKeys.size
  }
  return comparison
}

/** Line by line against a search for literals; `other` has `file:line` for each line it found. */
export function compareLines(
  texts: readonly CodedText[],
  terms: readonly string[],
  other: ReadonlySet<string>,
): Comparison {
  const plain = new PlainMatcher(terms)
  const literals = terms.map((term) => term.replace(/\*$/, ''))
  const comparison: Comparison = { stc: 0, other: other.size, onlyStc: new Tally(), onlyOther: new Tally() }
  for (const { transcript, found } of texts) {
    const inOrder = [...found].sort((a, b) => a.start - b.start)
    let next = 0
    for (const { text, start, number } of linesOf(transcript.text)) {
      const first = inOrder[next]
      const hasMatch = first !== undefined && first.start < start + text.length
      while ((inOrder[next]?.start ?? Number.POSITIVE_INFINITY) < start + text.length) next++
      const inOther = other.has(`${transcript.name}:${number}`)
      if (hasMatch) comparison.stc++
      if (hasMatch && !inOther) {
        comparison.onlyStc.add(whyNotLiteral(transcript.text.slice(first.start, first.end), first.term))
      }
      if (inOther && !hasMatch) comparison.onlyOther.add(whyOnlyLiteral(text, plain, literals))
    }
  }
  return comparison
}

/** The lines of a text, with their offset and their number from 1. */
export function* linesOf(text: string): Generator<{ text: string; start: number; number: number }> {
  let start = 0
  let number = 1
  for (const line of text.split('\n')) {
    yield { text: line, start, number: number++ }
    start += line.length + 1
  }
}

/** Reads `./file:line:…` as grep and rg print it. */
export function linesFound(output: string): Set<string> {
  return new Set([...output.matchAll(/^(?:\.\/)?([^:\n]+:\d+):/gm)].map((found) => found[1] as string))
}
