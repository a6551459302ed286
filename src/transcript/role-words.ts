import { unicode } from '../language/unicode.js'
import { phraseList } from '../language/word-list.js'

// Lists rather than patterns: a pattern of some hundred words takes longer to compile than a short transcript to read.

/** What one person does in a conversation, in the languages stc knows. */
const ROLES =
  phraseList(`moderator, facilitator, interviewer, interviewee, respondent, participant, informant, subject, speaker,
  secretary, observer, researcher, investigator, doctor, physician, clinician, gp, nurse, midwife,
  patient, client, carer, caregiver, therapist, counselor, counsellor, psychologist, psychiatrist,
  social worker, interpreter, translator, student, teacher, pupil, tutor, lecturer, parent, mother,
  father, mom, mum, dad, child, son, daughter, wife, husband, partner, host, co-host, guest, anchor,
  reporter, journalist, narrator, presenter, announcer, operator, caller, agent, customer,
  representative, chair, chairman, chairwoman, chairperson, president, speaker of the house, judge,
  court, witness, counsel, attorney, clerk, bailiff, prosecutor, defence, defense, plaintiff, defendant,
  audience, audience member, all, everyone, everybody, group, several, several voices, voice, voices,
  multiple speakers, panel, panelist, member, man, woman, male, female, boy, girl, user, coach, trainer,
  manager, staff, staff member, person, unknown, unidentified, unknown speaker, unknown male,
  unknown female, unidentified speaker, unidentified male, unidentified female, inaudible, crosstalk,
  deltaker, deltakar, intervjuer, intervjuar, sekretær, pasient, lege, sykepleier, ordstyrer, kvinne,
  mann, alle, deltager, interviewperson, læge, sygeplejerske, kvinde, mand, deltagare, intervjuare,
  intervjuperson, läkare, sjuksköterska, kvinna, haastattelija, haastateltava, osallistuja, befragte,
  befragter, interviewerin, teilnehmer, teilnehmerin, sprecher, sprecherin, arzt, ärztin, pflegekraft,
  patientin, frau, präsident, präsidentin, vorsitzender, vorsitzende, intervistatore, enquêteur,
  enquêtrice, animateur, animatrice, participante, répondant, médecin, infirmière, locuteur, intervenant,
  homme, femme, entrevistador, entrevistadora, entrevistado, entrevistada, moderador, moderadora, médico,
  enfermera, hombre, mujer, hablante, paciente, presidenten, statsråd, speaker_`)

const BEFORE_ROLE = [
  'co-',
  'co',
  'lead ',
  'assistant ',
  'senior ',
  'the ',
  'first ',
  'second ',
  'male ',
  'female ',
  'adult ',
  'chief ',
]
const ENDINGS = ['', 's', 'in', 'en']
// Of `Speaker 1`, `Voice_B`, `Witness no. 2`, `Participant female`.
const NUMBER = /^[ _-]?(?:#|no\.? ?)?(?:\d{1,3}|one|two|three|four|male|female|unknown)$/
const LETTER = unicode.i`^[ _-]?(?:#|no\.? ?)?\p{Lu}$`
const LONGEST_NUMBER = ' no. unknown'.length

const MANY =
  phraseList(`member, members, senator, senators, voice, voices, participants, people, speakers, women, men, delegates,
  students`)
const BEFORE_MANY = /^(?:(?:some|several|many|all|an?|other) )?(?:hon\.? |honou?rable )?$/

const TITLES =
  phraseList(`mr, mrs, ms, miss, mx, dr, prof, professor, sir, dame, lord, lady, rev, reverend, hon, hon'ble, judge,
  justice, senator, sen, rep, representative, chair, chairman, chairwoman, chairperson, president,
  secretary, minister, herr, frau, fru, hr, m, mme, mlle, monsieur, madame, sr, sra, señor, señora, don,
  doña, statsråd, statsminister, presidenten, präsident, präsidentin, vizepräsident, vizepräsidentin, abg, captain, capt,
  general, gen, colonel, col, major, sgt, sergeant, officer, detective, father, brother, sister,
  governor, commissioner, director, ambassador, congressman, congresswoman, councillor, cllr, mayor`)
const THE_TITLE =
  /^the (?:acting |vice |deputy |presiding )?(?:chair|chairman|chairwoman|chairperson|president|speaker|court|clerk|witness|reporter|presiding officer|secretary|minister|prime minister|interpreter|bailiff|foreperson|defendant|vice president)\.?(?= |$)/

/** Lower case, character by character, so that offsets hold. */
function lowered(text: string): string {
  return /^[ -~]*$/.test(text)
    ? text.toLowerCase()
    : text.replace(/./gu, (character) => {
        const lower = character === 'ſ' ? 's' : character.toLowerCase()
        return lower.length === character.length ? lower : character
      })
}

/** Whether a tag without its brackets names a role (`Interviewer`, `co-moderator`, `Speaker 2`, `Some hon. members`). */
export function isRole(tag: string): boolean {
  const lower = lowered(tag)
  const last = lower.lastIndexOf(' ') + 1
  if (MANY.has(lower.slice(last)) && BEFORE_MANY.test(lower.slice(0, last))) return true
  if (isRoleWord(lower)) return true
  for (let at = lower.length - 1; at >= Math.max(0, lower.length - LONGEST_NUMBER); at--) {
    if (!NUMBER.test(lower.slice(at)) && !LETTER.test(tag.slice(at))) continue
    if (isRoleWord(lower.slice(0, at))) return true
  }
  return false
}

function isRoleWord(lower: string): boolean {
  return ENDINGS.some((ending) => {
    if (!lower.endsWith(ending)) return false
    const word = lower.slice(0, lower.length - ending.length)
    return (
      ROLES.has(word) ||
      BEFORE_ROLE.some((before) => word.startsWith(before) && ROLES.has(word.slice(before.length)))
    )
  })
}

/** Whether a tag begins with a title (`Dr. Lie`, `Herr Meier`, `The Chair`). */
export function isTitled(tag: string): boolean {
  const lower = lowered(tag)
  const first = /^([^ .]+)\.?(?= |$)/.exec(lower)?.[1]
  return first !== undefined && (TITLES.has(first) || (first === 'the' && THE_TITLE.test(lower)))
}
