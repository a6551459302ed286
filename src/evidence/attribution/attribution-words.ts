import { wordList } from '../../language/word-list.js'

// Words of attributions, in the languages stc knows; all of them at once, since a paper need not be written in the language
// of its transcripts.

/** Before the number of a participant. */
export const PARTICIPANT_WORDS = wordList(
  'participant participants p person informant informants respondent respondents interviewee id no nr',
  'deltaker deltakeren deltager deltageren deltagare deltagaren informant informanten respondenten',
  'teilnehmer teilnehmerin teilnehmende befragte osallistuja haastateltava informantti',
  'participante participant répondant informateur informante entrevistado entrevistada',
)

/** Name a session, before or behind its number. */
export const SESSION_WORDS = wordList(
  'group focus focusgroup fg fgd fgi session interview int i transcript fokusgruppe fokusgruppa fokusgrupp gruppe',
  'gruppa grupp intervju intervjuet interviu fokusgruppeintervju interviewet gespräch sitzung gruppendiskussion',
  'ryhmä fokusryhmä haastattelu groupe entretien séance grupo focal entrevista sesión discussion discussie',
)

/** Number words up to twelve and ordinals, with what they mean. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [
    'one first en ein et ett én første fyrste första ein eine erste ersten ensimmäinen un une premier première uno primero primera',
    'two second to två zwei andre andra zweite zweiten toinen deux deuxième second dos segundo segunda',
    'three third tre drei tredje dritte dritten kolmas trois troisième tres tercero tercera',
    'four fourth fire fyra vier fjerde fjärde vierte vierten neljäs quatre quatrième cuatro cuarto cuarta',
    'five fifth fem fünf femte fünfte fünften viides cinq cinquième cinco quinto quinta',
    'six sixth seks sex sechs sjette sjätte sechste sechsten kuudes sixième seis sexto sexta',
    'seven seventh sju syv sieben sjuende syvende sjunde siebte siebten seitsemäs sept septième siete séptimo',
    'eight eighth åtte otte åtta acht åttende ottende åttonde achte achten kahdeksas huit huitième ocho octavo',
    'nine ninth ni nio neun niende nionde neunte neunten yhdeksäs neuf neuvième nueve noveno',
    'ten tenth ti tio zehn tiende tionde zehnte zehnten kymmenes dix dixième diez décimo',
  ].flatMap((line, index) => [...wordList(line)].map((word) => [word, index + 1] as const)),
)

/** Words that mean the same value of an attribute. */
export const SAME_VALUES: readonly ReadonlySet<string>[] = [
  wordList(
    'female woman women f kvinne kvinna kvinde kvinner frau weiblich w nainen femme mujer femenino feminine lady',
  ),
  wordList('male man men m mann menn män mand männlich herr mies homme hombre masculino masculin gentleman'),
]

/** Tags by which any transcript or paper marks who asks, whatever those of the study are. */
export const ASKING_TAGS = wordList(
  'i int interviewer m mod moderator q interviewar intervjuer intervjuar haastattelija',
)

/** The same for who answers. */
export const ANSWERING_TAGS = wordList('r resp respondent a interviewee informant inf befragte deltaker')
