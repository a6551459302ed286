/** Who said it: `Participant`, `Speaker ID`, `Kilde`. */
const SPEAKER =
  /^(?:participants?|speakers?|names?|navn|namn|noms?|nombres?|sources?|informants?|respondents?|interviewees?|who|said by|id|tag|pseudonym|deltak(?:er|ar|ere|arar)|deltagere?|deltagare|informant(?:er|ar)?|kilde|kjelde|källa|taler|hvem|kven|vem|hvem sa|teilnehmer(?:in|innen)?|teilnehmende|befragte[rn]?|quelle|sprecher(?:in)?|wer|person|osallistuja|haastateltava|lähde|kuka|participante?s?|locuteurs?|locutrices?|qui|personne|informantes?|hablantes?|fuente|quién|entrevistad[oa]s?)(?:['’]s?)?(?: (?:id|no|nr|number|code|tag|pseudonym|name|role|and session|and group))?\.?$/iu
/** In which conversation it was said. */
const SESSION =
  /^(?:(?:focus )?groups?|fgds?|interviews?|sessions?|transcripts?|fokusgruppe|fokusgrupp|gruppe|grupp|intervju|sitzung|gespräch|gruppendiskussion|haastattelu|ryhmä|fokusryhmä|entretien|groupe|entrevista|grupo|sesión)(?: (?:id|no|nr|number|code))?\.?$/iu
/** What the words are about. */
const TOPIC =
  /^(?:(?:main|over-?arching|super-?ordinate|major) )?(?:(?:sub-?)?(?:themes?|categor(?:y|ies)|codes?|topics?|domains?|factors?|groups? of codes)|(?:under|del|sub|hoved|huvud|ober|unter)?(?:tema(?:er)?|teman|themen|thema|kategori(?:er)?|kategorien?|kode[rn]?|koder|kod)|(?:ala)?(?:teema|luokka)|(?:sous-)?(?:thèmes?|catégories?)|(?:sub)?(?:temas?|categorías?|códigos?))\b/iu

/** Of what a questionnaire says. */
const ITEM =
  /^(?:(?:survey|questionnaire) )?(?:items?|statements?|questions?|påstand(?:er|ar)?|spørsmål|påståenden?|frågor?|spørgsmål|fragen?|aussagen?|väittämät?|énoncés?|enunciados?|preguntas?)\b|questionnaire|survey/iu

/** Whether a column holds statements or questions of a questionnaire. */
export function isItemColumn(head: string): boolean {
  return ITEM.test(head.trim())
}

/** What a column tells by its head: who said what stands in its row, in which conversation, what that is about. */
export type ColumnKind = 'speaker' | 'session' | 'topic' | 'other'

/** Reads the head of a column; remarks in brackets, `Participant (profession)`, do not count. */
export function columnKind(head: string): ColumnKind {
  const bare = head
    .replace(/\s*[([][^()[\]]*[)\]]\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (SPEAKER.test(bare)) return 'speaker'
  if (SESSION.test(bare)) return 'session'
  return TOPIC.test(bare) ? 'topic' : 'other'
}

/** Whether a head names several, so that a number below it counts them: `Participants`, `Participants (n)`. */
export function countsPeople(head: string): boolean {
  return (
    /\bn\b|%|number of/iu.test(head) ||
    /^(?:participants|speakers|sources|informants|respondents|interviewees|deltakere|deltagere|informanter|participantes|entrevistad[oa]s)\b/iu.test(
      head.trim(),
    )
  )
}
