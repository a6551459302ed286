import type { Explained } from './explained.js'

/** Codes of memos. */
export const memos = {
  'stc/bad-memo': {
    title: 'Something in a memo file that is no memo',
    explanation:
      'memos/ANALYST.md holds memos under headings such as `## 2026-11-26 code waiting-list`: the date, then what the memo is about (a unit FG1-34-k3q2, a turn FG1:34, `code ID`, `group ID`), or nothing for the study.',
    mend: 'Correct the heading. Headings within a memo have three or more #.',
  },
  'stc/empty-memo': {
    title: 'A memo without text',
    explanation: 'A heading with a date is followed by nothing.',
    mend: 'Write the memo, or remove its heading.',
  },
  'stc/dead-memo-link': {
    title: 'A memo about something that is not there',
    explanation:
      'The unit, turn, code or group that a memo is about is not in the study, or no more: an edit of the transcript changes the id of a unit, and codes are renamed.',
    mend: 'Correct the link in the memo’s heading (see the suggestion), or link the memo to the turn or the group.',
  },
} as const satisfies Explained
