import { fold } from '../../language/fold.js'
import type { LanguageCode } from '../../language/languages.js'
import { unicode } from '../../language/unicode.js'
import { wordList } from '../../language/word-list.js'

/** What papers call those whom they quote: one person each. */
const NOUNS: Readonly<Record<LanguageCode, string>> = {
  en: `participant informant interviewee respondent person man woman boy girl patient client user nurse midwife doctor
    physician gp clinician practitioner professional worker therapist physiotherapist psychologist psychiatrist counsellor
    counselor dentist pharmacist surgeon paediatrician pediatrician oncologist consultant registrar resident trainee intern
    student teacher headteacher principal pupil lecturer educator manager leader supervisor coordinator director head chief
    administrator assistant secretary receptionist aide carer caregiver parent mother father mum mom dad daughter son child
    sister brother wife husband partner spouse widow widower relative grandmother grandfather grandparent volunteer member
    staff moderator facilitator interviewer researcher specialist expert employee employer officer colleague peer adolescent
    teenager youth adult survivor veteran refugee migrant resident citizen farmer policymaker stakeholder mentor coach leader
    technician radiographer paramedic dietitian nutritionist chaplain priest lawyer judge journalist engineer neighbour
    neighbor friend one-to-one lady gentleman interlocutor speaker commissioner bureaucrat provider prescriber`,
  nb: `deltaker deltager informant intervjuperson respondent person mann kvinne gutt jente pasient klient bruker sykepleier
    jordmor lege fastlege overlege turnuslege terapeut fysioterapeut psykolog psykiater ergoterapeut sosionom vernepleier
    helsefagarbeider hjelpepleier helsesykepleier tannlege student lærer elev leder avdelingsleder koordinator rådgiver
    saksbehandler pårørende mor far datter sønn søster bror kone ektemann ektefelle barn forelder ansatt medarbeider
    moderator intervjuer veileder behandler`,
  nn: `deltakar informant intervjuperson respondent person mann kvinne gut jente pasient klient brukar sjukepleiar jordmor
    lege fastlege overlege terapeut fysioterapeut psykolog psykiater ergoterapeut sosionom vernepleiar helsefagarbeidar
    student lærar elev leiar avdelingsleiar koordinator rådgivar sakshandsamar pårørande mor far dotter son syster bror
    kone ektemann barn forelder tilsett medarbeidar moderator intervjuar rettleiar behandlar`,
  sv: `deltagare deltagaren informant intervjuperson respondent person man kvinna pojke flicka patient klient brukare
    sjuksköterska barnmorska läkare husläkare överläkare terapeut fysioterapeut sjukgymnast psykolog psykiater arbetsterapeut
    kurator undersköterska tandläkare student lärare elev chef avdelningschef enhetschef koordinator handläggare anhörig
    närstående mamma pappa mor far dotter son syster bror fru man make maka barn förälder anställd medarbetare moderator
    intervjuare handledare behandlare`,
  da: `deltager informant interviewperson respondent person mand kvinde dreng pige patient klient borger bruger sygeplejerske
    jordemoder læge overlæge terapeut fysioterapeut psykolog psykiater ergoterapeut socialrådgiver pædagog assistent
    tandlæge studerende lærer elev leder afdelingsleder koordinator sagsbehandler pårørende mor far datter søn søster bror
    kone ægtefælle barn forælder ansat medarbejder moderator interviewer vejleder behandler`,
  de: `teilnehmer teilnehmerin teilnehmende informant informantin befragter befragte person mann frau junge mädchen patient
    patientin klient klientin nutzer nutzerin pflegekraft pflegerin pfleger krankenschwester krankenpfleger hebamme arzt
    ärztin hausarzt hausärztin oberarzt oberärztin therapeut therapeutin physiotherapeut physiotherapeutin psychologe
    psychologin psychiater psychiaterin sozialarbeiter sozialarbeiterin zahnarzt zahnärztin student studentin studierende
    lehrer lehrerin lehrkraft schüler schülerin leiter leiterin leitung stationsleitung koordinator koordinatorin berater
    beraterin angehörige angehöriger mutter vater tochter sohn schwester bruder ehefrau ehemann kind mitarbeiter mitarbeiterin
    fachkraft moderator moderatorin interviewer interviewerin`,
  fi: `osallistuja haastateltava informantti vastaaja henkilö mies nainen poika tyttö potilas asiakas hoitaja sairaanhoitaja
    lähihoitaja kätilö lääkäri yleislääkäri erikoislääkäri terapeutti fysioterapeutti psykologi psykiatri sosiaalityöntekijä
    hammaslääkäri opiskelija opettaja oppilas johtaja osastonhoitaja esimies omainen äiti isä tytär vaimo puoliso lapsi
    vanhempi työntekijä ohjaaja haastattelija`,
  fr: `participant participante informateur informatrice répondant répondante interviewé interviewée enquêté enquêtée personne
    homme femme garçon fille patient patiente client cliente usager infirmier infirmière aide-soignant aide-soignante
    sage-femme médecin généraliste praticien thérapeute kinésithérapeute psychologue psychiatre travailleur travailleuse
    dentiste pharmacien étudiant étudiante enseignant enseignante élève professeur cadre directeur directrice responsable
    coordinateur coordinatrice aidant aidante mère père sœur frère épouse époux conjoint enfant parent salarié salariée
    soignant soignante animateur animatrice enquêteur enquêtrice`,
  es: `participante informante entrevistado entrevistada encuestado encuestada persona hombre mujer niño niña paciente cliente
    usuario usuaria enfermero enfermera matrona médico médica doctor doctora terapeuta fisioterapeuta psicólogo psicóloga
    psiquiatra trabajador trabajadora dentista farmacéutico estudiante profesor profesora docente maestro maestra alumno
    alumna jefe jefa director directora responsable coordinador coordinadora cuidador cuidadora madre padre hija hijo hermana
    hermano esposa esposo familiar empleado empleada moderador moderadora entrevistador entrevistadora`,
}

const ANYBODY = unicode.i`(?<!\p{L})(?:m[ae]n|wom[ae]n|lady|gentleman|boy|girl|mann|mannen|kvinne|kvinnen|kvinna|kvinnan|mand|manden|kvinde|kvinden|herr|frau|homme|femme|hombre|mujer|mies|nainen)$`

/** Whether words name somebody by no more than being a man or a woman, as one who is told of. */
export function isAnybody(words: string): boolean {
  return ANYBODY.test(words)
}

/** Words before a person's noun with which its phrase may begin. */
const DETERMINERS: Readonly<Record<LanguageCode, string>> = {
  en: 'a an one another the this that first second third fourth same other',
  nb: 'en ei et den denne én annen ein',
  nn: 'ein ei eit den denne éin annan',
  sv: 'en ett den denna annan',
  da: 'en et den denne anden',
  de: 'ein eine einer eines einem einen der die das dem den des diese dieser andere anderer',
  fi: 'yksi eräs toinen se',
  fr: 'un une le la cette ce autre',
  es: 'un una el la esta este otra otro',
}

/** Languages that make one word of `fag` and `sykepleier`. */
const COMPOUNDING: ReadonlySet<LanguageCode> = new Set(['nb', 'nn', 'sv', 'da', 'de', 'fi'])
const SHORTEST_PART = 4

const made = new Map<LanguageCode, ReadonlySet<string>>()
const madeDeterminers = new Map<LanguageCode, ReadonlySet<string>>()

/** Whether a word names one person by work, kinship or part in a study, in a language or in English. */
export function isPersonNoun(word: string, language: LanguageCode): boolean {
  const folded = fold(word)
  if (nounsOf('en').has(folded) || nounsOf(language).has(folded)) return true
  const bare = /^(.+)(?:e?n|a|et|s|en)$/u.exec(folded)?.[1]
  if (language !== 'en' && bare !== undefined && nounsOf(language).has(bare)) return true
  const hyphen = folded.lastIndexOf('-')
  if (hyphen > 0) return isPersonNoun(folded.slice(hyphen + 1), language)
  if (!COMPOUNDING.has(language)) return false
  for (let at = 3; at <= folded.length - SHORTEST_PART; at++)
    if (nounsOf(language).has(folded.slice(at))) return true
  return false
}

/** Whether a word names several people: `nurses`, `participants`. */
export function isPeopleNoun(word: string, language: LanguageCode): boolean {
  const folded = fold(word)
  const stem = /^(.+?)(?:s|es|r|er|ar|or|ene|ane|rne|n|en|e|innen|t|lle)$/u.exec(folded)?.[1]
  if (folded.endsWith('ies') && isPersonNoun(`${folded.slice(0, -3)}y`, language)) return true
  return (
    /^(?:women|men|people|children|wives|staff|others|many|several|some|most|few|both|all)$/.test(folded) ||
    (stem !== undefined && !nounsOf(language).has(folded) && isPersonNoun(stem, language))
  )
}

/** Whether a word may begin the phrase that a person's noun ends. */
export function isDeterminer(word: string, language: LanguageCode): boolean {
  const folded = fold(word)
  return determinersOf('en').has(folded) || determinersOf(language).has(folded)
}

function nounsOf(language: LanguageCode): ReadonlySet<string> {
  const known = made.get(language) ?? wordList(NOUNS[language])
  made.set(language, known)
  return known
}

function determinersOf(language: LanguageCode): ReadonlySet<string> {
  const known = madeDeterminers.get(language) ?? wordList(DETERMINERS[language])
  madeDeterminers.set(language, known)
  return known
}
