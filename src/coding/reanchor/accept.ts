import type { CodingText } from '../coding-text.js'
import type { Entry } from '../entry.js'
import { correction, type Fuzzy, type Outcome } from './outcome.js'

/** What became of an entry of a coding file, and whether its file is to say so. */
export interface Finding {
  /** Number of the entry in its file (0-based). */
  index: number
  outcome: Outcome
  /** Exact and moved ones hold by themselves, fuzzy ones where somebody said so, lost ones never. */
  holds: boolean
}

/** A finding before anybody was asked. `least`: what fuzzy ones must be alike to be taken unasked, from 0 to 1. */
export function findingOf(index: number, outcome: Outcome, least: number | undefined): Finding {
  const { kind } = outcome
  const holds = kind === 'exact' || kind === 'moved' || (kind === 'fuzzy' && isClear(outcome, least))
  return { index, outcome, holds }
}

/** Whether a fuzzy outcome may be taken by a number. */
function isClear({ diff, doubt }: Fuzzy, least: number | undefined): boolean {
  return least !== undefined && doubt === undefined && diff.alike >= least
}

/** The coding file with the entries of the findings that hold corrected: `at`, `quote`, `occurrence` and nothing else. */
export function corrected(coding: CodingText, findings: readonly Finding[]): CodingText {
  return coding.changeAll(corrections(findings))
}

/** What must change, by the numbers of the entries. */
export function corrections(findings: readonly Finding[]): Map<number, Partial<Entry>> {
  const changes = new Map<number, Partial<Entry>>()
  for (const { index, outcome, holds } of findings) {
    if (!holds || outcome.kind === 'lost') continue
    const fields = correction(outcome)
    if (Object.keys(fields).length > 0) changes.set(index, fields)
  }
  return changes
}
