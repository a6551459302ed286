import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { randomOf } from './random.js'
import { inventedLanguage } from './terms.js'
import { LONG_SCENE, type Planted, sayTurns, transcriptAt, transcriptName } from './transcript.js'

/** The sizes of codebook for which planted terms are counted. */
export const TERM_COUNTS = [200, 2_000, 20_000, 100_000] as const

/** What a corpus holds, as its `manifest.json` says. */
export interface Manifest {
  files: number
  bytes: number
  turns: number
  sentences: number
  words: number
  /** Planted terms by size of codebook: said by participants, and by interviewers. */
  planted: Record<string, { participants: number; interviewers: number }>
}

/** A corpus on disk. */
export interface Corpus {
  folder: string
  manifest: Manifest
  /** Relative to the folder, sorted. */
  files: readonly string[]
}

/** Makes a corpus of many files of at least so many bytes under `cache`, or takes the one already there. */
export function corpusOf(bytes: number, cache: string): Corpus {
  const folder = path.join(cache, `many-${bytes}-${generation()}`)
  const known = readManifest(folder)
  if (known)
    return {
      folder,
      manifest: known,
      files: Array.from({ length: known.files }, (_, index) => transcriptName(index)),
    }
  const manifest = emptyManifest()
  const files: string[] = []
  while (manifest.bytes < bytes) {
    const made = transcriptAt(manifest.files)
    const file = path.join(folder, made.name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, made.text)
    files.push(made.name)
    manifest.files++
    count(manifest, made, Buffer.byteLength(made.text))
  }
  writeManifest(folder, manifest)
  return { folder, manifest, files }
}

/** Makes one transcript of at least so many bytes, which may be more than a string can hold. */
export function longTranscriptOf(bytes: number, cache: string): Corpus {
  const folder = path.join(cache, `single-${bytes}-${generation()}`)
  const files = ['long.txt']
  const known = readManifest(folder)
  if (known) return { folder, manifest: known, files }
  mkdirSync(folder, { recursive: true })
  const manifest = { ...emptyManifest(), files: 1 }
  const file = openSync(path.join(folder, 'long.txt'), 'w')
  let pending = ''
  for (const turn of sayTurns(randomOf(1, 2), LONG_SCENE)) {
    count(manifest, { ...turn, turns: 1 }, Buffer.byteLength(turn.text))
    pending += turn.text
    const done = manifest.bytes >= bytes
    if (pending.length > 1_000_000 || done) {
      writeSync(file, pending)
      pending = ''
    }
    if (done) break
  }
  closeSync(file)
  writeManifest(folder, manifest)
  return { folder, manifest, files }
}

function count(
  manifest: Manifest,
  made: { turns: number; sentences: number; words: number; planted: readonly Planted[] },
  bytes: number,
): void {
  manifest.bytes += bytes
  manifest.turns += made.turns
  manifest.sentences += made.sentences
  manifest.words += made.words
  for (const terms of TERM_COUNTS) {
    const tally = manifest.planted[terms]
    if (!tally) continue
    for (const { rank, byInterviewer } of made.planted) {
      if (rank < terms) tally[byInterviewer ? 'interviewers' : 'participants']++
    }
  }
}

function emptyManifest(): Manifest {
  const none = () => ({ participants: 0, interviewers: 0 })
  return {
    files: 0,
    bytes: 0,
    turns: 0,
    sentences: 0,
    words: 0,
    planted: Object.fromEntries(TERM_COUNTS.map((terms) => [terms, none()])),
  }
}

// Written last, so that a corpus cut short is made again.
function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

function readManifest(folder: string): Manifest | undefined {
  const file = path.join(folder, 'manifest.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined
}

let known: string | undefined

/** Changes with what the generator makes, so that an older corpus is never taken for one of today. */
function generation(): string {
  known ??= createHash('sha256')
    .update(transcriptAt(0).text)
    .update(transcriptAt(1).text)
    .update(JSON.stringify(inventedLanguage().terms.slice(0, 1_000)))
    .digest('hex')
    .slice(0, 8)
  return known
}
