import type { Explained } from './explained.js'

/** Codes of transcripts and sessions, as they are read and imported. */
export const transcripts = {
  'stc/no-speaker': {
    title: 'No speaker at all',
    explanation: 'No line of the transcript starts with a speaker’s tag (`P1: …`).',
    mend: 'Tag the turns, or declare the speakers in study.yaml so that stc knows them.',
  },
  'stc/duplicate-transcript': {
    title: 'Two transcripts with one id',
    explanation: 'A transcript’s id is its file name without the ending; two files must not share it.',
    mend: 'Rename one of the files.',
  },
  'stc/unknown-speaker': {
    title: 'An undeclared speaker',
    explanation: 'Speakers are declared for this session, and this tag is not among them.',
    mend: 'Correct the tag in the transcript or declare the speaker in study.yaml.',
  },
  'stc/silent-speaker': {
    title: 'A declared speaker never speaks',
    explanation: 'A speaker is declared for this session, but the transcript has no turn of theirs.',
    mend: 'Check the tag’s spelling, or keep it: some participants do stay silent.',
  },
  'stc/doubtful-label': {
    title: 'A line looks like a speaker’s tag but is not read as one',
    explanation: 'The words before a colon look like a tag, yet the file as a whole speaks against it.',
    mend: 'Declare the speaker in study.yaml if it is one.',
  },
  'stc/uncertain-layout': {
    title: 'The layout is easily mistaken',
    explanation:
      'Speakers are marked by so little (a short line, a dash, a column) that other text may look the same; only tags that come back were believed.',
    mend: 'Look at `stc turns --explain`. A colon behind each tag, or speakers declared in study.yaml, remove the doubt.',
  },
  'stc/label-without-colon': {
    title: 'A known tag alone on its line, without a colon',
    explanation:
      'The line holds nothing but a tag that opens turns elsewhere; it is read as opening one here too.',
    mend: 'Add the colon, or join the line with its neighbours if it is speech.',
  },
  'stc/label-inside-line': {
    title: 'A speaker’s tag inside a turn',
    explanation:
      'A known tag and a colon stand in mid-line. It may be a turn whose line end was lost, or a quotation; the turn was not split.',
    mend: 'Put the tag on a line of its own if that person speaks there.',
  },
  'stc/similar-labels': {
    title: 'Two tags that may be one speaker',
    explanation: 'Two spellings differ so little that they may mean one person; they are kept apart.',
    mend: 'Correct the transcript, or write under the session in study.yaml `aliases: {"Interviewer1": "Interviewer 1"}`.',
  },
  'stc/remark-between-turns': {
    title: 'A remark of the transcriber between turns',
    explanation:
      'A paragraph that opens with a word such as `Note:` stands between two turns; nobody says it.',
    mend: 'Nothing to mend. If somebody did say it, join it with their turn.',
  },
  'stc/text-before-first-turn': {
    title: 'Text before the first turn',
    explanation: 'Lines before the first speaker’s tag belong to nobody and are not coded.',
    mend: 'Move them into the YAML front matter, or tag them.',
  },
  'stc/empty-turn': {
    title: 'A turn without words',
    explanation: 'A tag is followed by no speech.',
    mend: 'Nothing to mend if that is what happened; otherwise complete the transcript.',
  },
  'stc/dropped-text': {
    title: 'Words of the source that are not in the transcript',
    explanation:
      'Comments, notes, deleted text, page headers, times within turns and whatever stands between turns are not speech. `stc import` leaves them out and lists every one.',
    mend: 'Nothing to mend if nobody said it; otherwise copy the words into the transcript.',
  },
  'stc/changed-label': {
    title: 'A speaker’s name is written otherwise',
    explanation:
      'The name holds characters that cannot stand before a colon, or is too long, or is a bare number.',
    mend: 'Choose a label yourself: --map "Name in the source=P1".',
  },
  'stc/misread-turn': {
    title: 'A turn that would be read otherwise than it is meant',
    explanation:
      'Words inside a turn look so much like the start of another one that the transcript, read again, has other turns.',
    mend: 'Look at the turn and change the words that look like a speaker’s label or a time.',
  },
  'stc/import-note': {
    title: 'Something worth knowing about an imported file',
    explanation:
      'A choice stc made while reading: tracked insertions kept, columns told by their content, and the like.',
    mend: 'Nothing to mend; compare the transcript with its source if in doubt.',
  },
  'stc/unknown-session': {
    title: 'A session without a transcript',
    explanation: 'study.yaml describes a session for which no transcript was found.',
    mend: 'Check the session’s id: it is the transcript’s file name without the ending.',
  },
  'stc/unlisted-session': {
    title: 'A transcript that study.yaml does not describe',
    explanation:
      'study.yaml describes sessions, but not this transcript’s; its speakers are inferred from the text.',
    mend: 'Add the session to study.yaml.',
  },
} as const satisfies Explained
