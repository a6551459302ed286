/**
 * How a quotation departs from what was said without changing it: words left out, or put in, by declaration; words left
 * out at an ellipsis without brackets, which declares it in other papers; capitals
 * and marks; hesitations and the transcriber's remarks dropped.
 */
export type EditKind =
  | 'omission'
  | 'bare omission'
  | 'insertion'
  | 'replacement'
  | 'gloss'
  | 'action'
  | 'case'
  | 'punctuation'
  | 'hesitation left out'
  | 'remark left out'
  | 'murmur passed over'

/** One departure. */
export interface Edit {
  kind: EditKind
  /** As the quotation has it; empty where it leaves something out. */
  written: string
  /** As it was said; empty where it was put in. */
  said: string
}
