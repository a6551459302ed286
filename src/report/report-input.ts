import type { RootContent } from 'mdast'
import type { Codebook } from '../codebook/codebook.js'
import type { Grouping } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { Recoding } from '../coding/recoding.js'
import type { Method } from '../method/methods.js'
import type { ThemeComparison } from '../themes/compare.js'
import type { Transcript } from '../transcript/transcript.js'
import type { Ledger } from './ledger.js'

/** One transcript's circumstances, as study.yaml tells them. */
export interface Session {
  /** The id of its transcript. */
  id: string
  kind?: string | undefined
  date?: string | undefined
  place?: string | undefined
  minutes?: number | undefined
}

/** Somebody who analyses the material. */
export interface Analyst {
  id: string
  name?: string | undefined
  role?: string | undefined
}

/** The text that stands for a code group in the results. */
export interface GroupText {
  status: 'authored analytic text' | 'authored condensate' | 'draft'
  /**
   * What is printed: without the list of units not used. A heading of depth 1 at its beginning becomes the heading of
   * the section; deeper ones are shifted under it. Front matter and comments are left out, footnotes move to the end.
   */
  body: readonly RootContent[]
}

/** The sessions a report speaks of: those of its transcripts, else those its units come from. */
export function sessionIds({ transcripts, units }: Pick<ReportInput, 'transcripts' | 'units'>): string[] {
  if (transcripts.length > 0) return transcripts.map((transcript) => transcript.id)
  return [...new Set(units.map((unit) => unit.transcript))]
}

/** Everything the report is made of; nothing is read and nothing is asked for besides. */
export interface ReportInput {
  title: string
  question?: string | undefined
  method: Method
  /** The version of stc. */
  version: string
  /** What study.yaml says about the sessions; transcripts that it does not list are reported without. */
  sessions: readonly Session[]
  analysts: readonly Analyst[]
  /** In the order in which sessions are reported. */
  transcripts: readonly Transcript[]
  codebook: Codebook
  /** All units, those out of play included. */
  units: readonly MeaningUnit[]
  grouping: Grouping
  ledger: Ledger
  /** Units to which analysts gave other codes than the rules proposed. */
  recodings?: readonly Recoding[]
  /** What condensates list under “Not used”, each with its reason where one is given. */
  notUsed?: readonly { ids: readonly string[]; reason: string | undefined }[]
  /** By the id of the code group. */
  texts: ReadonlyMap<string, GroupText>
  themes?: ThemeComparison | undefined
}
