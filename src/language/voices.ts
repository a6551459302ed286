import type { LanguageCode } from './languages.js'
import { wordList } from './word-list.js'

/** Words by which a text's grammatical voice shows. All are folded; `stems` are beginnings of words. */
export interface VoiceWords {
  /** I in all its forms, then we. */
  singular: ReadonlySet<string>
  plural: ReadonlySet<string>
  /** How a researcher calls those who took part, as beginnings of words: `participant`, `informant`. */
  participants: readonly string[]
  /** He, she, they. */
  third: ReadonlySet<string>
  /** What somebody is said to do by who tells about them: `described`, `expressed`. */
  describing: ReadonlySet<string>
  /** Whether a sentence in the first person always has a word for it; endings of verbs do it in some languages. */
  alwaysNamed: boolean
}

const make = (
  singular: string,
  plural: string,
  participants: string,
  third: string,
  describing: string,
  alwaysNamed = true,
): VoiceWords => ({
  singular: wordList(singular),
  plural: wordList(plural),
  participants: participants.split(' '),
  third: wordList(third),
  describing: wordList(describing),
  alwaysNamed,
})

const en = make(
  `i me my mine myself i'm i've i'd i'll`,
  `we us our ours ourselves we're we've we'd we'll`,
  'participant informant interviewee respondent',
  'he she they',
  'described describe describes expressed express expresses reported report reports emphasised emphasized stressed',
)
const nb = make(
  'jeg meg min mi mitt mine',
  'vi oss vår vårt våre',
  'deltaker deltager informant respondent intervjuperson',
  'han hun de',
  'beskrev beskriver uttrykte uttrykker rapporterte rapporterer understreket fremhevet framhevet',
)
const nn = make(
  'eg meg min mi mitt mine',
  'vi oss vår vårt våre',
  'deltakar informant respondent intervjuperson',
  'han ho dei',
  'skildra skildrar beskreiv uttrykte uttrykkjer rapporterte understreka framheva',
)
const sv = make(
  'jag mig mej min mitt mina',
  'vi oss vår vårt våra',
  'deltagar deltagare informant respondent intervjuperson',
  'han hon de dom',
  'beskrev beskriver uttryckte uttrycker rapporterade rapporterar betonade framhöll',
)
const da = make(
  'jeg mig min mit mine',
  'vi os vor vort vore vores',
  'deltager informant respondent interviewperson',
  'han hun de',
  'beskrev beskriver udtrykte udtrykker rapporterede understregede fremhævede',
)
const de = make(
  'ich mich mir mein meine meinen meinem meiner meines',
  'wir uns unser unsere unseren unserem unserer unseres',
  'teilnehmer teilnehmend informant befragte interviewte interviewpartner proband',
  'er sie',
  'beschrieb beschrieben beschreibt beschreiben schilderte schilderten äußerte äußerten berichtete berichteten betonte betonten',
)
const fi = make(
  'minä mä minun mun minua mua minulla mulla minulle mulle minusta',
  'me meidän meitä meillä meille meistä',
  'osallistuja haastateltav haastateltu informant vastaaja',
  'hän he',
  'kuvasi kuvasivat kuvailivat kuvaili ilmaisi ilmaisivat korosti korostivat raportoi raportoivat',
  false,
)
const fr = make(
  'je j moi me m mon ma mes mien mienne',
  'nous notre nos nôtre',
  'participant informateur informatrice répondant enquêté interviewé',
  'il elle ils elles',
  'décrit décrivait décrivaient décrivent exprimait exprimaient exprime expriment rapportait rapportaient soulignait soulignaient',
)
const es = make(
  'yo me mí mi mis mío mía míos mías conmigo',
  'nosotros nosotras nos nuestro nuestra nuestros nuestras',
  'participante informante entrevistad encuestad',
  'él ella ellos ellas',
  'describió describieron describe describen expresó expresaron relató relataron señaló señalaron informó informaron',
  false,
)

/** By language; see `VoiceWords`. */
export const VOICES: Readonly<Record<LanguageCode, VoiceWords>> = { en, nb, nn, sv, da, de, fi, fr, es }
