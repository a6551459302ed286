import type { Explained } from './explained.js'

/** Codes of condensates and syntheses. */
export const condensates = {
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
} as const satisfies Explained
