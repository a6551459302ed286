import type { Command } from '../measure.js'

/** What a peer is given to search. */
export interface Task {
  /** The folder of the corpus; files are relative to it. */
  folder: string
  files: readonly string[]
  /** A file that names them, one a line. */
  list: string
  /** A file of literals, one a line, stars dropped. */
  literals: string
  /** A file of `code<tab>term` lines. */
  terms: string
}

/** Another program that does a part of what `stc code` does. */
export interface Peer {
  name: string
  /** Why it cannot run on this machine; undefined where it can. */
  missing(): string | undefined
  command(task: Task): Command
  /** What it found, from what it printed, in words: `3,423 lines`. */
  found(output: string): string
  /** Of a peer that counts lines: the same search, printing `file:line:…` for each. */
  lines?(task: Task): Command
  /** Of a peer that is too slow for the whole corpus: what part it did, and in how many seconds. */
  part?(output: string): { bytes: number; seconds: number }
}
