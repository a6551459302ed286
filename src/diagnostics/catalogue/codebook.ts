import type { Explained } from './explained.js'

/** Codes of the codebook. */
export const codebook = {
  'stc/unknown-reference': {
    title: 'A reference leads nowhere',
    explanation: 'A code, group, subgroup, theme, analyst or transcript is named that does not exist.',
    mend: 'Correct the spelling (see the suggestion) or add what is missing.',
  },
  'stc/bad-term': {
    title: 'A term cannot be used',
    explanation: 'The term is empty, holds no word, or is a regular expression that cannot be compiled.',
    mend: 'A term is a phrase; `*` stands for letters within a word; /…/iu is a regular expression (RE2 syntax).',
  },
  'stc/code-without-rules': {
    title: 'A code that can find nothing',
    explanation: 'The code has neither `any`, `near` nor `all`; only analysts’ decisions can use it.',
    mend: 'Add terms, or keep it as a code that is only given by hand.',
  },
  'stc/duplicate-term': {
    title: 'A term is listed twice in one code',
    explanation: 'The second one has no effect.',
    mend: 'Remove it.',
  },
  'stc/example-not-matched': {
    title: 'An example is not found by its own code',
    explanation: 'Examples are the codebook’s tests: the rules of the code must find each of them.',
    mend: 'Add a term, or drop the example.',
  },
  'stc/counterexample-matched': {
    title: 'A counterexample is found by its code',
    explanation: 'Counterexamples are the codebook’s tests: the rules of the code must find none of them.',
    mend: 'Narrow the terms, add a `none` term, or drop the counterexample.',
  },
  'stc/unused-code': {
    title: 'A code without a meaning unit',
    explanation: 'Neither the rules nor an analyst gave this code to any text.',
    mend: 'Look at its terms with `stc code --explain`, or retire the code.',
  },
  'stc/empty-group': {
    title: 'A code group without codes',
    explanation: 'No code belongs to the group, so no meaning unit can.',
    mend: 'Give it codes or remove it.',
  },
  'stc/retired-code': {
    title: 'A decision in play with a code that was retired',
    explanation:
      'The code stands under `retired:` in the codebook: it belongs to no group, so the unit takes part in nothing.',
    mend: 'Give the unit another code, set it aside with a reason, or move the code back among those of a group.',
  },
  'stc/ambiguous-id': {
    title: 'An id names more than one thing',
    explanation: 'A code, a group and a subgroup may have the same id; it is not said which is meant.',
    mend: 'Add --kind code, --kind group or --kind subgroup.',
  },
  'stc/id-taken': {
    title: 'The new id is already there',
    explanation:
      'Ids of codes, of groups and of subgroups are unique in the codebook. The id of a retired code is not given again, or its old decisions would mean something else.',
    mend: 'Choose another id, or `stc codebook merge` the two codes.',
  },
  'stc/not-mergeable': {
    title: 'Codes that cannot be merged mechanically',
    explanation:
      'Terms of `any` and `near` can be joined. Codes that differ in `all`, `none`, `roles`, `stem` or `unit`, or of which only one asks for `all` alone, would then find other text than before. Nor can decisions be joined that contradict each other once the codes are one.',
    mend: 'Make what the message names alike in the codebook or the coding files first, look at what changes with `stc code`, then merge.',
  },
  'stc/not-splittable': {
    title: 'A code that cannot be split in this way',
    explanation:
      'What is to be taken is not there, is asked for twice, or is all there is: then nothing would stay with the code.',
    mend: 'See the message; `stc codebook show CODE --terms` lists the terms. To give everything away, rename the code.',
  },
  'stc/cannot-edit': {
    title: 'A file is written in a way that stc cannot edit without loss',
    explanation:
      'The change would have to rewrite more than the place in question: an anchor that is used elsewhere, comments that brackets cannot hold, another encoding than UTF-8. Nothing was written.',
    mend: 'Write the place otherwise (see the message), or make the change by hand.',
  },
  'stc/no-history': {
    title: 'The codebook has no history in git',
    explanation:
      '`stc codebook log` compares the versions of the codebook that git holds. git is not installed, the study is in no repository, or the codebook was never committed.',
    mend: 'Install git, `git init` in the study’s folder, and commit the codebook.',
  },
} as const satisfies Explained
