import type { Explained } from './explained.js'

/** Codes of meaning units as records, and decisions about them. */
export const coding = {
  'stc/bad-record': {
    title: 'A line is not a meaning unit',
    explanation: 'A line of NDJSON or a row of CSV cannot be parsed or lacks a field of the record.',
    mend: 'Make the units again with `stc code`.',
  },
  'stc/other-codebook': {
    title: 'Units of another codebook',
    explanation: 'Units carry codes that this codebook does not have.',
    mend: 'Use the codebook the units were made with, or run `stc code` again.',
  },
  'stc/duplicate-unit': {
    title: 'A meaning unit twice',
    explanation: 'Two records have the same id.',
    mend: 'Do not join outputs of `stc code` that cover the same transcript.',
  },
  'stc/lost-decision': {
    title: 'A decision whose quote is no longer found',
    explanation: 'The quoted words are not in the turn, nor anywhere else in the transcript.',
    mend: 'After an edit of the transcript, `stc reanchor` finds close words. Else correct the quote or the place (`at: FG1:34`) in the coding file.',
  },
  'stc/moved-decision': {
    title: 'A decision whose quote stands in another turn',
    explanation:
      'The quoted words were found, but not in the turn that `at` names. The decision is applied where they stand.',
    mend: '`stc reanchor` corrects `at`.',
  },
  'stc/ambiguous-decision': {
    title: 'A quote that stands more than once',
    explanation:
      'The quoted words occur several times; which of them is meant cannot be told. The first is taken.',
    mend: 'Make the quote longer, or say which one is meant: `occurrence: 2`.',
  },
  'stc/contradicting-decisions': {
    title: 'Decisions that contradict each other',
    explanation:
      'Two decisions overlap and differ. Of two analysts, the one listed first in study.yaml wins until it is settled; of one analyst’s own, nothing tells which is meant, which is an error (a merge of two branches may have left both).',
    mend: 'Settle it and change one of the two; `stc consensus` lists what analysts see differently.',
  },
  'stc/double-decision': {
    title: 'The same decision twice',
    explanation: 'One analyst’s file decides twice about the same text.',
    mend: 'Remove one of the two.',
  },
  'stc/missing-reason': {
    title: 'Excluded without a reason',
    explanation:
      'A unit that is excluded or set aside needs a reason, or nobody can follow the analysis later.',
    mend: 'Add `reason: …` to the decision.',
  },
  'stc/unwritable-coding': {
    title: 'A coding file that no entry can be added to',
    explanation:
      'The file can be read, but its entries stand in brackets (`units: [{ … }]`), where an edit would lose comments. Nothing was written.',
    mend: 'Write the entries below each other, each behind a dash.',
  },
  'stc/changed-meanwhile': {
    title: 'A file changed while it was being edited',
    explanation:
      'Another program wrote the file after stc had read it. Writing now would undo what was written there, so nothing was.',
    mend: 'Run the command again; it reads the file anew.',
  },
  'stc/unplaced-mark': {
    title: 'A mark whose place cannot be told',
    explanation:
      'The words that `stc mark` was given stand nowhere in the turn, or several times; the line is nobody’s speech; or there is no such turn or unit. Nothing was written.',
    mend: 'Quote the words as they stand in the transcript, and more of them; or say which one is meant: --occurrence 2.',
  },
  'stc/bad-sheet': {
    title: 'A consensus sheet that cannot be read back',
    explanation:
      'A block of the sheet is not closed, stands there twice, or names an analyst who decided nothing about it. Nothing was written.',
    mend: 'Mend the block shown; `settle:` takes an analyst, or `{ codes: [a, b], status: accepted }`.',
  },
  'stc/stale-sheet': {
    title: 'A matter of a consensus sheet whose decisions changed',
    explanation:
      'Since the sheet was made an analyst changed a decision about this stretch, so that what the meeting settled may not fit any more. It stays open.',
    mend: 'Make the sheet anew with `stc consensus -o consensus.md` and settle it there.',
  },
  'stc/stale-consensus': {
    title: 'The consensus says something else',
    explanation:
      'coding/consensus.yaml already decides about this stretch, and otherwise than the analysts now agree or the sheet settles. It is left as it stands, because a person may have written it so.',
    mend: 'Change the entry in coding/consensus.yaml, or remove it and run the command again.',
  },
  'stc/which-analyst': {
    title: 'It is not said who decides',
    explanation: 'Each analyst has a coding file of their own; stc never guesses whose decision it writes.',
    mend: 'Add --analyst ID, or set the environment variable STC_ANALYST.',
  },
  'stc/unknown-analyst': {
    title: 'An analyst who is not in study.yaml',
    explanation: 'A coding or theme file names an analyst whom study.yaml does not list.',
    mend: 'Add the analyst to study.yaml or correct the name.',
  },
} as const satisfies Explained
