import type { Codebook } from '../../codebook/codebook.js'
import type { MeaningUnit } from '../../coding/meaning-unit.js'
import type { CodingSource, RefactorDesk, StudyState } from './desk.js'

/** A name that headings of condensates and analytic texts have, and the one they get. */
export interface HeadingChange {
  /** The id of the group before. */
  group: string
  from: string
  to: string
}

/** A refactoring of the codebook, as far as it differs from others. */
export interface Operation {
  /** The codebook's new text. May throw CannotEdit. */
  book(text: string, codebook: Codebook): string | Promise<string>
  /** A coding file's new text, and how many decisions it is about. May throw CannotEdit. */
  coding(source: CodingSource): Promise<{ text: string; decisions: number }>
  /** A group that has another id afterwards. */
  group?: { from: string; to: string }
  headings: readonly HeadingChange[]
  /**
   * What becomes of a unit where the meaning of all stays, so that nothing grows stale; undefined where texts written
   * from the units have to be read again.
   */
  unit: ((unit: MeaningUnit) => MeaningUnit) | undefined
  /**
   * Judges what was read again of the planned texts. Gives lines that a person should read; throws StcError for what a
   * person has to settle first, any other error where stc did not do what was meant.
   */
  judge(before: RefactorDesk, after: StudyState): Promise<string[]>
}
