/**
 * Every diagnostic code of stc with what it means and how to mend it; `stc explain stc/CODE` prints it.
 * A code that is not in this table does not compile.
 */
export const catalogue = {
  // ── usage and files ────────────────────────────────────────────────────────────────────────────────────
  'stc/usage': {
    title: 'The command line does not fit',
    explanation: 'A command, option or argument is unknown, missing or contradicts another.',
    mend: 'Run `stc --help`, or `stc COMMAND --help` for its options and examples.',
  },
  'stc/file-not-found': {
    title: 'A file or folder is not there',
    explanation:
      'A path given on the command line or in study.yaml leads nowhere, or a glob matches nothing.',
    mend: 'Check the spelling and the folder you are in. Quote globs so that stc, not the shell, expands them.',
  },
  'stc/not-a-file': {
    title: 'A folder stands where a file is needed',
    explanation: 'The path leads to a folder, or to something that cannot be read as a file.',
    mend: 'Name the file itself. Transcripts may also be given as a folder; codebooks and studies may not.',
  },
  'stc/cannot-read': {
    title: 'A file cannot be read',
    explanation: 'The operating system refused to read the file.',
    mend: 'Check its permissions and that no other program holds it.',
  },
  'stc/cannot-write': {
    title: 'A file cannot be written',
    explanation: 'The folder is missing or not writable, or the disk is full. Nothing was written.',
    mend: 'Choose another place with -o, make room, or change the permissions.',
  },
  'stc/output-is-input': {
    title: 'An output would overwrite an input',
    explanation: 'The file named by -o is also read by this command. Nothing was written.',
    mend: 'Write to another file.',
  },
  'stc/exists': {
    title: 'A file is already there',
    explanation: 'stc never overwrites a file that a person may have written.',
    mend: 'Choose another folder or move the file away.',
  },
  'stc/unknown-format': {
    title: 'The output format is unknown',
    explanation: 'The ending of the -o file, or --format, names a format that this command does not write.',
    mend: 'Use one of the formats that the command’s --help lists.',
  },
  'stc/no-study': {
    title: 'No study here',
    explanation:
      'The command needs study.yaml, which was not found in this folder or above, or needs files by flags.',
    mend: 'Go to the study’s folder, make one with `stc init`, or name the files on the command line.',
  },
  'stc/nothing-to-do': {
    title: 'Nothing to work on',
    explanation: 'The input holds no meaning unit, transcript or theme of the kind the command needs.',
    mend: 'See the message; `stc status` tells which step comes first.',
  },
  // ── bytes and text ─────────────────────────────────────────────────────────────────────────────────────
  'stc/empty-file': {
    title: 'A file is empty',
    explanation: 'The file has no text at all.',
    mend: 'Put the transcript in it or take it off the list.',
  },
  'stc/binary-file': {
    title: 'Not a text file',
    explanation: 'The file holds NUL bytes or the signature of a binary format.',
    mend: 'Export it as plain text first.',
  },
  'stc/invalid-encoding': {
    title: 'The bytes are not text in this encoding',
    explanation:
      'The file is not valid UTF-8 (or not valid in the encoding given); the byte offset is in the message.',
    mend: 'Save it as UTF-8, or say what it is: --encoding windows-1252, latin1, utf-16le …',
  },
  'stc/decoded-as': {
    title: 'Read in another encoding than UTF-8',
    explanation:
      'A byte order mark or --encoding says that the file is not UTF-8; positions count its decoded characters.',
    mend: 'Nothing to mend. Saving the file as UTF-8 makes it readable everywhere.',
  },
  'stc/bad-archive': {
    title: 'A document’s archive is damaged, encrypted or hostile',
    explanation:
      'A .docx or .odt is a zip archive. This one is cut off, fails its check sums, needs a password, or unfolds to far more than any transcript.',
    mend: 'Save or download the file again, without a password; or save its text as .txt.',
  },
  'stc/bad-document': {
    title: 'A document cannot be read as a transcript',
    explanation:
      'The file is of a format stc reads, but broken or nested beyond reason, or it holds nothing that looks like a transcript.',
    mend: 'Open it in the program that made it and save it again; tables need columns named speaker and text.',
  },
  // ── YAML ───────────────────────────────────────────────────────────────────────────────────────────────
  'stc/yaml-syntax': {
    title: 'The YAML cannot be parsed',
    explanation: 'The file breaks a rule of YAML: indentation, a missing quote, a tab, a key given twice.',
    mend: 'Mend the place shown. A value that holds `: ` or starts with `*`, `[`, `{`, `"` needs quotes.',
  },
  'stc/yaml-schema': {
    title: 'A value has the wrong shape',
    explanation:
      'The YAML is well formed, but a value is missing or of another kind than the format asks for.',
    mend: 'Compare with `stc init` or the schema in .stc/, which also completes keys in an editor.',
  },
  'stc/unknown-key': {
    title: 'An unknown key',
    explanation: 'stc does not know this key; a misspelt key would otherwise be ignored in silence.',
    mend: 'Correct the spelling (see the suggestion) or remove the key.',
  },
  'stc/not-a-string': {
    title: 'An id or term is not a string',
    explanation: 'YAML reads 12, 1e3, true, null and ~ as other things than text.',
    mend: 'Put it in quotes.',
  },
  'stc/duplicate-id': {
    title: 'An id is used twice',
    explanation:
      'Ids of codes, groups, subgroups, analysts and themes must be unique, so that a reference has one meaning.',
    mend: 'Rename one of the two.',
  },
  'stc/merge-conflict': {
    title: 'Merge-conflict markers in a file',
    explanation: 'The file still holds the <<<<<<< and >>>>>>> lines of a git merge.',
    mend: 'Settle the conflict and remove the markers.',
  },
  // ── transcripts ────────────────────────────────────────────────────────────────────────────────────────
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
  // ── codebook ───────────────────────────────────────────────────────────────────────────────────────────
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
  // ── meaning units as records ───────────────────────────────────────────────────────────────────────────
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
  // ── decisions ──────────────────────────────────────────────────────────────────────────────────────────
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
  // ── themes ─────────────────────────────────────────────────────────────────────────────────────────────
  'stc/theme-count': {
    title: 'Fewer than five or more than eight preliminary themes',
    explanation: 'Step 1 of STC asks each analyst for five to eight preliminary themes (Malterud 2012).',
    mend: 'Join or add themes, or keep it and say why in the report.',
  },
  'stc/theme-not-carried': {
    title: 'A prioritised theme that no code group grew out of',
    explanation: 'The theme was prioritised, but no group of the codebook names it in `from`.',
    mend: 'Add it to the `from` of a group, or take the priority back.',
  },
  // ── condensates and syntheses ──────────────────────────────────────────────────────────────────────────
  'stc/bad-front-matter': {
    title: 'The front matter is missing or wrong',
    explanation: 'A condensate or analytic text starts with YAML between `---` lines, naming its group.',
    mend: 'Put the lines of the hint on top of the file, read the text again, then run `stc condense --touch GROUP`. Until then nothing is written to it.',
  },
  'stc/uncited-sentence': {
    title: 'A sentence without a meaning unit',
    explanation:
      'In an authored condensate every sentence cites the units that stand behind it, as footnotes.',
    mend: 'Add [^ID] behind the sentence, or remove it.',
  },
  'stc/dead-footnote': {
    title: 'A footnote that leads nowhere',
    explanation: 'The text cites an id that is no meaning unit of this study.',
    mend: 'Correct the id (see the suggestion); `stc code` lists them.',
  },
  'stc/foreign-unit': {
    title: 'A cited unit of another group',
    explanation: 'The unit exists but belongs to no code of this group, or was excluded.',
    mend: 'Recode the unit or cite another.',
  },
  'stc/stale': {
    title: 'Older than the units under it',
    explanation: 'The meaning units of the group changed after the text was written.',
    mend: 'Read the changed units, revise the text, then run `stc condense --touch GROUP` (or `stc synthesize --touch`).',
  },
  'stc/changed-unit': {
    title: 'A unit that changed since the text was written',
    explanation:
      'A unit that the text knows was recoded, excluded, set aside, reworded or moved by an edit of its transcript, or is gone; or a new one joined the group.',
    mend: 'Read the unit, revise the sentences that rest on it and correct its id; then run `stc condense --touch GROUP`.',
  },
  'stc/own-words': {
    title: 'Words that no participant used',
    explanation:
      'A condensate retains the participants’ terminology (Malterud 2012). These content words of it are used by none of the people whose units stand in the group.',
    mend: 'Nothing to mend where the word is needed; else take one that was said. `checks: { participants_words: 0.6 }` in study.yaml asks for a share of at least 60 %.',
  },
  'stc/one-participant': {
    title: 'One participant carries the text',
    explanation: 'More than half of the units that a condensate cites come from one participant.',
    mend: 'Look among the units not yet cited for others who speak to it, or say in the text whose voice it is.',
  },
  'stc/voice': {
    title: 'A sentence in another voice than the text',
    explanation:
      'The front matter names the voice: a condensate in the first person speaks as the participants (I, we), an analytic text in the third person about them. This sentence does not, as far as its words tell.',
    mend: 'Rewrite the sentence, put what was said into quotation marks, or correct `voice`.',
  },
  'stc/unused-unit': {
    title: 'Units neither cited nor set aside',
    explanation: 'Units of the group are not cited in its condensate nor listed under “Not used”.',
    mend: 'Cite them, or list them under “## Not used” with a reason.',
  },
  'stc/missing-condensate': {
    title: 'A group without a condensate',
    explanation:
      'The group has meaning units but nobody has begun its condensate; the report will show a draft.',
    mend: 'Run `stc condense --write` and rewrite the draft.',
  },
  'stc/missing-subgroup': {
    title: 'A subgroup without text',
    explanation: 'The authored condensate has no heading or no sentence for a subgroup that has units.',
    mend: 'Write it, or move its codes elsewhere.',
  },
  // ── memos ──────────────────────────────────────────────────────────────────────────────────────────────
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
  // ── manuscripts ────────────────────────────────────────────────────────────────────────────────────────
  'stc/bad-threshold': {
    title: 'A word for how many whose meaning cannot be read',
    explanation:
      'Under `checks: quantifiers:` study.yaml says what words such as `most` may mean in a manuscript. A key is such a word in any language stc knows, a number, or `numbers`; a value is a comparison ("> 1/2", ">= 3"), a range ("2-4", "30-50%"), one number, `all`, `none`, for numbers `exact`, or several of them joined by `and`.',
    mend: 'Write, for example, `quantifiers: { most: "> 1/2", several: ">= 3", a few: "2-4", numbers: exact }`.',
  },
  'stc/quantifier': {
    title: 'A word for how many that does not hold',
    explanation:
      'A manuscript speaks of most, many or some of the participants. The units that the sentence cites, or else its paragraph, or else those of the code group that the nearest heading names, come from another number of them than the thresholds in study.yaml let the word mean. Of a whole code group only too few are found fault with, since it may hold more than the sentence is about.',
    mend: 'Cite the units of the others who said so, choose another word, or change the threshold.',
  },
  'stc/wrong-number': {
    title: 'A number in a manuscript that is not the study’s',
    explanation:
      'A manuscript says how many participants, sessions, code groups or meaning units there are, or how old the participants are or how long the sessions took, and study.yaml, the transcripts or the coding say something else. Standard deviations are those of a sample, divided by n − 1.',
    mend: 'Correct the manuscript, or study.yaml where that is wrong.',
  },
  'stc/name-drift': {
    title: 'A code group under another name',
    explanation:
      'A manuscript calls a code group, a subgroup or a code otherwise than the codebook does, or by several names. Case, articles and punctuation do not count.',
    mend: 'Use one name throughout, or rename the group in the codebook.',
  },
  'stc/altered-quote': {
    title: 'A quotation whose words were not said so',
    explanation:
      'Something close stands in the transcripts, or in the unit that a golden quote of a condensate cites, but words were changed, left out, put in or turned without a mark. The message shows the closest place and what differs.',
    mend: 'Quote the words as they stand. Mark what is left out with (…) and what is put in with [ ]; dropped hesitations are allowed with --allow-fillers.',
  },
  'stc/spliced-quote': {
    title: 'A quotation joined from several turns',
    explanation:
      'Its parts stand word for word in the transcripts, but in several turns, or of several speakers, which the quotation does not say; or an exchange passes over turns, divides one, or has them in another order.',
    mend: 'Quote the turns as an exchange, each with its speaker, or as quotations of their own.',
  },
  'stc/quote-not-found': {
    title: 'A quotation that is not in these transcripts',
    explanation:
      'No turn is close to it. It may come from a transcript that was not read, from another source, or from nobody.',
    mend: 'Name the transcripts with --transcripts, set the source beside the words, or take the quotation out.',
  },
  'stc/wrong-speaker': {
    title: 'A quotation given to somebody else',
    explanation: 'The words stand in the transcripts, but nobody who fits the attribution said them.',
    mend: 'Correct the attribution, or study.yaml where a role or an attribute is wrong there.',
  },
  'stc/wrong-session': {
    title: 'A quotation given to another session',
    explanation:
      'The words stand in the transcripts, and somebody who fits the attribution said them, but not in the session it names, or that of the units its notes cite.',
    mend: 'Correct the session or the note.',
  },
  'stc/ambiguous-quote': {
    title: 'A quotation that stands in several places',
    explanation:
      'The same words were said more than once, and the attribution does not tell which are meant.',
    mend: 'Name the speaker and the session, or quote more of it.',
  },
  'stc/unclear-attribution': {
    title: 'An attribution that should name one person and does not',
    explanation:
      'A tag such as P2 belongs to several people, one a session, and no session is named; or nobody has it. A role may fit several people.',
    mend: 'Name the session with the tag: P2, FG1.',
  },
  'stc/unknown-attribution': {
    title: 'An attribution the study does not know',
    explanation:
      'None of its words is a session, a tag, a role or the value of an attribute in study.yaml, so that it cannot be judged.',
    mend: 'Use words of study.yaml, or add the attribute there.',
  },
  'stc/inconsistent-attribution': {
    title: 'An attribution spelled otherwise than the others',
    explanation: 'Most attributions of this kind in the manuscript are written in another form.',
    mend: 'Write all attributions in one way.',
  },
  'stc/stale-translation': {
    title: 'A translation of another quote',
    explanation:
      'The `of` of a translation in a coding file is the hash of the quote that was translated. It is missing, or the quote was changed since.',
    mend: 'Compare the translation with the quote, then write the hash that the hint gives.',
  },
  'stc/unvalidated-translation': {
    title: 'A translation that too few have compared with the quote',
    explanation:
      'Two people other than the translator should have validated a translation that is published.',
    mend: 'Name them under `validated_by`.',
  },
  'stc/identifying-attribution': {
    title: 'An attribution that only few participants fit',
    explanation:
      'What an attribution tells of a participant, with the session, fits fewer people of the study than --k asks for, so that a colleague may know who is quoted.',
    mend: 'Say less of the person (a coarser profession, no age), leave the session out, or use tags only.',
  },
  'stc/identifying-combination': {
    title: 'A tag of which all that is told fits only few participants',
    explanation:
      'A paper gives one tag a profession here and an age there. A reader puts them together, and then they fit fewer people of the study than --k asks for.',
    mend: 'Tell the same of a participant wherever the tag stands, and no more than others share.',
  },
  'stc/paraphrase': {
    title: 'A sentence that cites units in other words than theirs',
    explanation:
      'A sentence without quotation marks cites meaning units in notes, and its words do not stand in the transcripts so. In a condensate or an analytic text that is how it should be.',
    mend: 'Nothing, where it is meant as a paraphrase; a quotation belongs between quotation marks, word for word.',
  },
  'stc/gloss-in-quote': {
    title: 'Words in round brackets that nobody said',
    explanation:
      'A reader takes round brackets in a quotation for the participant’s own, or for the transcriber’s.',
    mend: 'Put what you add in square brackets.',
  },
  // ── stc itself ─────────────────────────────────────────────────────────────────────────────────────────
  'stc/ledger': {
    title: 'The ledger does not add up',
    explanation:
      'Units found differ from accepted + candidates + set aside + excluded, or accepted ones from cited + not yet cited.',
    mend: 'This is a bug in stc; please report it.',
  },
} as const satisfies Record<string, { title: string; explanation: string; mend: string }>

/** A stable code such as `stc/unknown-speaker`. */
export type DiagnosticCode = keyof typeof catalogue
