import type { LanguageCode } from '../../language/languages.js'
import { type UnicodePattern, unicode } from '../../language/unicode.js'

/** Words of a sentence that tell what the words between quotation marks behind them are. */
interface Cues {
  /** Of what those who do the study ask: `We asked:`, `the opening question was`. */
  question: UnicodePattern
  /** Of a word talked about: `the term`, `the theme`, `coded as`. */
  term: UnicodePattern
  /** Of a word held at a distance: `so-called`. */
  scare: UnicodePattern
  /** Of a work: `the book`, `entitled`. */
  work: UnicodePattern
  /** Of a document that is not somebody's talk: `the motto`, `the brief spoke of`. */
  document: UnicodePattern
}

const word = (words: string) => unicode.i`(?<!\p{L})(?:${words})(?!\p{L})`
/** At the end of the words before. */
const last = (words: string) => unicode.i`(?<!\p{L})(?:${words})[\s:,]*$`

const CUES: Readonly<Record<LanguageCode, Cues>> = {
  en: {
    question: word(
      `(?:we|i|the interviewers?|the moderators?|the researchers?|the facilitators?|the first author) (?:then |first |also )?ask(?:ed)?|(?:was|were|being|when|if)(?: not| also| all| then| first| finally)? asked|(?:opening|first|initial|final|main|key|guiding|interview|research|open-ended|probing|following) (?:questions?|prompts?)|questions? (?:was|were|is|such as|like|included)|interview guide|topic guide|(?:we|i) (?:\\w+ ){0,2}(?:began|opened|started) (?:\\w+ ){0,2}with|(?:interviews?|sessions?|groups?|conversations?) (?:(?:were|was) (?:opened|started|begun)|began|opened|started|ended)|(?:previous|earlier|other) (?:work|studies|surveys|research) ask(?:ed|s)|questions? (?:that|which) (?:opened|began|started)|prompts?|vignettes?|instruct(?:ed|ions?)|inviting them`,
    ),
    term: last(
      `(?:the )?(?:term|word|notion|concept|label|code|category|theme|subtheme|sub-theme|code group|subgroup|heading|phrase|expression|search (?:string|terms?)|item|statement|option|variable|metaphor)s?(?: such as| like)?|(?:labell?ed|coded|named|called|termed|defined|categori[sz]ed)(?: (?:it|them|this))?(?: as)?|known as|(?:the )?(?:steps|stages|phases|categories|themes|codes|headings|words|lines)|defined (?:\\S+ )?as|introduced as|referred to as|means?|translat(?:ed|es) (?:as|to|into)`,
    ),
    scare: last('so[- ]called'),
    work: last(
      `(?:the )?(?:book|article|paper|report|study|chapter|thesis|guideline|white paper|film|song|poem|novel|act|programme|program|project|course|module|series|review|editorial|title)|entitled|titled|title (?:of [^.]{1,40} )?(?:is|was)`,
    ),
    document: last(
      `(?:slogan|motto|headline|commissioned by|box be|ticked|(?:survey|questionnaire|scale) (?:item|statement)|(?:field ?notes?|log|diary|notebook),? (?:i|we) (?:wrote|noted)|(?:i|we) (?:wrote|noted)(?: down)?)|(?:poster|leaflet|brochure|sign|form|checklist|brief|plan|manual|guidance|white paper|act|regulations?|procedure|contract|website|web page|audit|commission|policy) (?:has|says?|said|reads?|spoke of|speaks? of|states?|stated|asks? for|demands?)`,
    ),
  },
  nb: {
    question: word(
      `(?:vi|jeg|intervjueren|moderatoren|forskerne) (?:spurte|stilte)|(?:ble|blei) (?:spurt|stilt|bedt)|(?:åpnings|innlednings|hoved|oppfølgings)?spørsmål(?:et|ene)?|intervjuguiden?|temaguiden?`,
    ),
    term: last(
      `begrepet|ordet|uttrykket|koden|kategorien|temaet|undertemaet|overskriften|kodegruppen|definert som|kalt|omtalt som|betyr`,
    ),
    scare: last('såkalt[e]?'),
    work: last(
      'boken|boka|artikkelen|rapporten|studien|kapittelet|veilederen|filmen|med tittelen|prosjektet',
    ),
    document: last(
      `(?:slagordet|mottoet|påstand(?:en)?)|(?:\\p{L}*meldinga?e?n|føringer|føringene|retningslinje(?:n|r|ne)|veilederen)(?: \\S+){0,9}|(?:plakaten|brosjyren|skiltet|skjemaet|planen|oppdraget|loven|forskriften|prosedyren|avtalen|nettsiden) (?:sier|sa|lyder|lød)`,
    ),
  },
  nn: {
    question: word(
      `(?:vi|eg|intervjuaren|moderatoren|forskarane) (?:spurde|spurte|stilte)|(?:blei|vart) (?:spurde|spurt|bedne)|(?:opnings|innleiings|hovud|oppfølgings)?spørsmål(?:et|a)?|intervjuguiden?`,
    ),
    term: last(
      'omgrepet|ordet|uttrykket|koden|kategorien|temaet|undertemaet|overskrifta|definert som|kalla|tyder',
    ),
    scare: last('såkalla'),
    work: last('boka|artikkelen|rapporten|studien|kapittelet|rettleiaren|filmen|med tittelen|prosjektet'),
    document: last(
      `(?:slagordet|mottoet)|(?:plakaten|brosjyren|skiltet|skjemaet|planen|oppdraget|lova|forskrifta|prosedyren|avtala|nettsida) (?:seier|sa|lyder|lydde)`,
    ),
  },
  sv: {
    question: word(
      `(?:vi|jag|intervjuaren|moderatorn|forskarna) (?:frågade|ställde)|(?:blev|fick) (?:tillfrågade|frågan)|(?:inlednings|öppnings|huvud|följd)?fråg(?:an|or|orna)|intervjuguiden?`,
    ),
    term: last(
      'begreppet|ordet|uttrycket|koden|kategorin|temat|subtemat|underkategorin|rubriken|definierat som|kallas|kallat|betyder',
    ),
    scare: last('så kallade?|så kallat|s\\.k\\.'),
    work: last('boken|artikeln|rapporten|studien|kapitlet|filmen|med titeln|projektet'),
    document: last(
      `(?:slagordet|mottot)|(?:affischen|broschyren|skylten|formuläret|planen|uppdraget|lagen|rutinen|avtalet|webbplatsen) (?:säger|sade|lyder|löd)`,
    ),
  },
  da: {
    question: word(
      `(?:vi|jeg|intervieweren|moderatoren|forskerne) (?:spurgte|stillede)|blev (?:spurgt|stillet|bedt)|(?:åbnings|indlednings|hoved)?spørgsmål(?:et|ene)?|interviewguiden?`,
    ),
    term: last(
      'begrebet|ordet|udtrykket|koden|kategorien|temaet|undertemaet|overskriften|defineret som|kaldt|kaldet|betyder',
    ),
    scare: last('såkaldt[e]?'),
    work: last('bogen|artiklen|rapporten|studiet|kapitlet|filmen|med titlen|projektet'),
    document: last(
      `(?:sloganet|mottoet)|(?:plakaten|brochuren|skiltet|skemaet|planen|opgaven|loven|proceduren|aftalen|hjemmesiden) (?:siger|sagde|lyder|lød)`,
    ),
  },
  de: {
    question: word(
      `(?:wir|ich|die interviewerin|der interviewer|die moderatorin|der moderator) (?:fragten?|stellten?)|wurden? (?:gefragt|gebeten)|(?:einstiegs|eröffnungs|leit|haupt)?fragen?|interviewleitfaden|leitfaden`,
    ),
    term: last(
      'begriff|wort|ausdruck|code|kategorie|subkategorie|thema|überschrift|definiert als|genannt|bezeichnet als|bedeutet',
    ),
    scare: last('sogenannt(?:e|en|er|es|em)?|so genannt(?:e|en|er|es|em)?|sog\\.'),
    work: last('buch|artikel|bericht|studie|kapitel|leitlinie|film|mit dem titel|projekt'),
    document: last(
      `(?:slogan|motto)|(?:plakat|broschüre|schild|formular|plan|auftrag|gesetz|verordnung|vertrag|webseite) (?:sagt|lautet|lautete)`,
    ),
  },
  fi: {
    question: word(
      '(?:haastattelija|moderaattori) kysyi|kysyimme|kysyttiin|(?:avaus|pää|haastattelu)?kysymy(?:s|kset|ksiä)|haastattelurunko',
    ),
    term: last('käsite|sana|ilmaus|koodi|luokka|teema|alateema|otsikko|tarkoittaa|nimettiin'),
    scare: last('niin sanot(?:tu|ut|un)|ns\\.'),
    work: last('kirja|artikkeli|raportti|tutkimus|luku|elokuva|nimeltä|hanke'),
    document: last(
      `(?:iskulause|motto)|(?:juliste|esite|kyltti|lomake|suunnitelma|laki|ohje|sopimus) (?:sanoo|kuuluu)`,
    ),
  },
  fr: {
    question: word(
      `(?:nous avons|nous leur avons|l['’]enquêteur a|l['’]enquêtrice a|l['’]animateur a) (?:demandé|posé)|ont été (?:interrogés|invités)|questions?(?: d['’]ouverture)?|guide d['’]entretien`,
    ),
    term: last(
      'terme|mot|notion|concept|code|catégorie|thème|sous-thème|titre|expression|défini(?:e)? comme|appelée?|nommée?|signifie',
    ),
    scare: last('soi-disant|prétendue?s?|dite?s?'),
    work: last(`livre|article|rapport|étude|chapitre|film|intitulée?|projet`),
    document: last(
      `(?:slogan|devise)|(?:affiche|brochure|panneau|formulaire|plan|loi|règlement|contrat) (?:dit|disait|parle de)`,
    ),
  },
  es: {
    question: word(
      '(?:les )?preguntamos|(?:el entrevistador|la entrevistadora|el moderador|la moderadora) preguntó|se les preguntó|preguntas?(?: inicial| de apertura)?|guion de (?:la )?entrevista',
    ),
    term: last(
      'término|palabra|noción|concepto|código|categoría|tema|subtema|título|expresión|definid[oa] como|llamad[oa]|denominad[oa]|significa',
    ),
    scare: last('(?:el|la|los|las|un|una) llamad[oa]s?|así llamad[oa]s?'),
    work: last('libro|artículo|informe|estudio|capítulo|película|titulad[oa]|proyecto'),
    document: last(
      `(?:eslogan|lema)|(?:cartel|folleto|letrero|formulario|plan|ley|reglamento|contrato) (?:dice|decía|habla de)`,
    ),
  },
}

/** Whether the words before a quotation hold a cue of a kind, in a language or in English; a line end is a blank. */
export function hasCue(kind: keyof Cues, words: string, language: LanguageCode): boolean {
  const before = words.replace(/\s/g, ' ')
  return CUES.en[kind].test(before) || CUES[language][kind].test(before)
}

/** Where a cue of a kind ends in the words before a quotation; undefined where there is none. */
export function cueEnd(kind: keyof Cues, words: string, language: LanguageCode): number | undefined {
  const before = words.replace(/\s/g, ' ')
  const match = CUES.en[kind].exec(before) ?? CUES[language][kind].exec(before)
  return match ? match.index + match[0].length : undefined
}
