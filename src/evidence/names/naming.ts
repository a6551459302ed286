import type { Span } from '../../transcript/transcript.js'
import type { Part } from '../manuscript/parts.js'

/** What bears a name in a study: a code group, a part of one, or a code. */
export interface Named {
  id: string
  name: string
  kind: 'group' | 'subgroup' | 'code'
}

/** How a manuscript sets words apart that may be a name. */
export type NamingForm = 'heading' | 'emphasis' | 'quotation marks' | 'table' | 'list' | 'running text'

/** Words of a manuscript that may be a name. */
export interface Naming {
  written: string
  /** UTF-16 offsets in the manuscript's text. */
  span: Span
  form: NamingForm
  part: Part
  /** Whether a word such as `theme` stands by. */
  announced: boolean
  /** What stands in one row with it: headings below one heading, items of one enumeration; else null. */
  row: string | null
}
