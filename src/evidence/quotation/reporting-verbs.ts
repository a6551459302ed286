import { fold } from '../../language/fold.js'
import type { LanguageCode } from '../../language/languages.js'
import { wordList } from '../../language/word-list.js'

/** Words that give what follows or precedes as somebody's, in the forms in which papers use them. */
const VERBS: Readonly<Record<LanguageCode, string>> = {
  en: `said says say saying told tells stated states stating explained explains explaining described describes describing
    put puts expressed expresses expressing commented comments commenting reported reports noted notes noting added adds
    adding remarked remarks recalled recalls reflected reflects reflecting shared shares replied replies answered answers
    responded responds argued argues asserted asserts claimed claims complained complains confessed confided confirmed
    confirms continued continues emphasised emphasized emphasises emphasizes exclaimed admitted admits insisted laughed
    mentioned mentions observed observes pointed recounted recounts related summarised summarized summed suggested suggests
    thought thinks felt feels wondered wonders wrote writes asked asks articulated articulates concluded concludes declared
    elaborated elaborates illustrated illustrates exemplified exemplifies voiced phrased worded formulated called stressed
    stresses highlighted warned joked believed believes acknowledged acknowledges agreed clarified revealed remembered spoke
    speaks quoted quote words`,
  nb: `sa sier si sagt fortalte forteller fortalt forklarte forklarer uttrykte uttrykker beskrev beskriver uttalte uttaler
    kommenterte kommenterer mente mener svarte svarer spurte spør la fremhevet framhevet understreket poengterte påpekte
    påpeker innrømmet erfarte opplevde opplever formulerte formulerer reflekterte utdypet nevnte husket følte tenkte
    oppsummerte skrev ordla ordene`,
  nn: `sa seier sei sagt fortalde fortel fortalt forklarte forklarar uttrykte uttrykkjer skildra skildrar uttalte
    kommenterte meinte meiner svarte svarar spurte spør la framheva understreka poengterte peika påpeika innrømte erfarte
    opplevde opplever formulerte formulerer reflekterte utdjupa nemnde hugsa kjende tenkte oppsummerte skreiv skildra orda`,
  sv: `sa säger sade sagt berättade berättar förklarade förklarar uttryckte uttrycker beskrev beskriver uttalade kommenterade
    menade menar svarade svarar frågade frågar tillade betonade betonar påpekade påpekar erkände upplevde upplever
    formulerade formulerar reflekterade nämnde mindes kände tänkte tyckte sammanfattade skrev orden`,
  da: `sagde siger sige sagt fortalte fortæller forklarede forklarer udtrykte udtrykker beskrev beskriver udtalte
    kommenterede mente mener svarede svarer spurgte spørger tilføjede fremhævede understregede pointerede påpegede påpeger
    indrømmede oplevede oplever formulerede formulerer reflekterede uddybede nævnte huskede følte tænkte sammenfattede skrev
    ordene`,
  de: `sagte sagt sagen erzählte erzählt erklärte erklärt beschrieb beschreibt äußerte äusserte äußert meinte meint berichtete
    berichtet antwortete fragte ergänzte betonte betont bemerkte formulierte formuliert fügte schilderte schildert gab
    drückte drückt erläuterte erinnerte reflektierte fasste dachte fand schrieb worten`,
  fi: `sanoi sanoo kertoi kertoo kuvasi kuvaa selitti selittää totesi toteaa kommentoi mainitsi vastasi kysyi lisäsi korosti
    ilmaisi pohti muisteli koki tiivisti kirjoitti sanoin`,
  fr: `dit disait disent raconta raconte racontait racontent expliqua explique expliquait expliquent décrivit décrit décrivait
    exprime exprimait exprima souligne soulignait affirme affirmait ajoute ajoutait ajouta répond répondit demande demanda
    confie confiait confia commente commentait précise précisait résume résumait témoigne témoignait rapporte rapportait
    remarque déclare note écrit mots expliqué raconté exprimé souligné affirmé ajouté répondu confié commenté précisé témoigné
    déclaré remarqué`,
  es: `dijo dice decía contó cuenta contaba explicó explica explicaba describió describe describía expresó expresa expresaba
    señaló señala comentó comenta afirmó afirma añadió añade respondió responde preguntó mencionó menciona relató relata
    manifestó manifiesta recordó resumió refirió refiere subrayó palabras`,
}

/** Words that name the source before it: `according to`, `ifølge`. */
const SOURCE_LEADS: Readonly<Record<LanguageCode, RegExp>> = {
  en: /\b(?:according to|in the words of|quoting|to quote|as|by|from|one of)\s*$/iu,
  nb: /(?:^|\s)(?:ifølge|i følge|med ordene til|som|fra|av)\s*$/iu,
  nn: /(?:^|\s)(?:ifølgje|i følgje|som|frå|av)\s*$/iu,
  sv: /(?:^|\s)(?:enligt|som|från|av)\s*$/iu,
  da: /(?:^|\s)(?:ifølge|som|fra|af)\s*$/iu,
  de: /(?:^|\s)(?:laut|nach|so|wie|von|gemäß)\s*$/iu,
  fi: /(?:^|\s)(?:kuten)\s*$/iu,
  fr: /(?:^|\s)(?:selon|d['’]après|comme|de|par)\s*$/iu,
  es: /(?:^|\s)(?:según|como|de|por)\s*$/iu,
}

const made = new Map<LanguageCode, ReadonlySet<string>>()

/** Whether a word, in any case, reports speech in a language or in English. */
export function isReportingVerb(word: string, language: LanguageCode): boolean {
  const folded = fold(word)
  return verbsOf('en').has(folded) || verbsOf(language).has(folded)
}

/** Whether a text ends with words that lead to who says something, in a language or in English. */
export function leadsToSource(text: string, language: LanguageCode): boolean {
  return SOURCE_LEADS.en.test(text) || SOURCE_LEADS[language].test(text)
}

function verbsOf(language: LanguageCode): ReadonlySet<string> {
  const known = made.get(language) ?? wordList(VERBS[language])
  made.set(language, known)
  return known
}
