import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { codebookYaml, literals, plainCodes, type Rules, termTable } from './corpus/codebook.js'
import { type Corpus, corpusOf, longTranscriptOf } from './corpus/write.js'
import type { Options } from './options.js'
import type { Task } from './peers/peer.js'
import { BUILD } from './places.js'
import type { Result } from './race.js'
import type { Table } from './table.js'

const CORPORA = path.join(BUILD, 'corpora')
/** What the commands wrote. */
export const OUT = path.join(BUILD, 'out')

/** What the sections of the bench work with. */
export interface Bench {
  options: Options
  /** Says on stderr what is being done. */
  say(what: string): void
  /** What was measured, for the goals: `2,000 terms: stc code --jobs 1`. */
  measured: Map<string, Result>
  /** What is wrong with what was found, not with how fast; the bench fails where there is any. */
  findings: string[]
}

/** One part of the bench: it measures, and gives each table as soon as it is there. */
export interface Section {
  name: string
  run(bench: Bench): AsyncIterable<Table>
}

export function manyFiles(bytes: number): Corpus {
  return corpusOf(bytes, CORPORA)
}

export function oneLongFile(bytes: number): Corpus {
  return longTranscriptOf(bytes, CORPORA)
}

/** A file for what a command prints. */
export function outputFile(name: string): string {
  return path.join(OUT, `${name.replace(/[^\w.]+/g, '-')}.out`)
}

/** Writes a codebook and gives its path. */
export function codebookFile(name: string, codes: ReadonlyMap<string, Rules>): string {
  return written(`codebook-${name}.yaml`, codebookYaml(codes))
}

export function plainCodebook(terms: number): string {
  return codebookFile(String(terms), plainCodes(terms))
}

/** What the peers are given. */
export function taskOf(corpus: Corpus, terms: number): Task {
  return {
    folder: corpus.folder,
    files: corpus.files,
    list: written(`${path.basename(corpus.folder)}.files`, `${corpus.files.join('\n')}\n`),
    literals: written(`literals-${terms}.txt`, literals(terms)),
    terms: written(`terms-${terms}.tsv`, termTable(terms)),
  }
}

function written(name: string, content: string): string {
  const file = path.join(CORPORA, name)
  mkdirSync(CORPORA, { recursive: true })
  writeFileSync(file, content)
  return file
}
