import type { Explained } from './explained.js'

/** Codes of manuscripts. */
export const manuscripts = {
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
  'stc/bare-omission': {
    title: 'Words left out at an ellipsis without brackets',
    explanation:
      'A reader takes … for a pause of the speaker. Some styles leave words out with it; the transcript tells which it is, the quotation does not.',
    mend: 'Write (…) or […] where words are left out.',
  },
  'stc/gloss-in-quote': {
    title: 'Words in round brackets that nobody said',
    explanation:
      'A reader takes round brackets in a quotation for the participant’s own, or for the transcriber’s.',
    mend: 'Put what you add in square brackets.',
  },
} as const satisfies Explained
