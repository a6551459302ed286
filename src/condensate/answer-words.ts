import type { LanguageCode } from '../language/languages.js'

/**
 * Words that open an answer and lean on the question before it (`Yes, …`, `Because …`, `That one …`), folded.
 * A unit that begins with one of them is hard to understand without what was asked.
 */
const ANSWER_WORDS: Readonly<Record<LanguageCode, string>> = {
  en: 'yes yeah yep no nope not because cause that those it both neither maybe perhaps probably sometimes never always exactly absolutely definitely depends sure',
  nb: 'ja jo nei ikke fordi for det den de begge ingen kanskje sikkert noen av aldri alltid akkurat absolutt nettopp kommer',
  nn: 'ja jo nei ikkje fordi for det den dei begge ingen kanskje sikkert aldri alltid akkurat absolutt nettopp kjem',
  sv: 'ja jo nej inte därför för det den de båda ingen kanske säkert ibland aldrig alltid precis absolut beror',
  da: 'ja jo nej ikke fordi for det den de begge ingen måske sikkert aldrig altid præcis nemlig absolut kommer',
  de: 'ja doch nein nicht weil das die der beide keiner vielleicht wahrscheinlich manchmal nie immer genau absolut kommt',
  fi: 'joo kyllä ei koska siksi se ne sitä molemmat ehkä varmaan joskus koskaan aina juuri ehdottomasti riippuu',
  fr: 'oui non si parce car ça cela ce les aucun peut parfois jamais toujours exactement absolument dépend',
  es: 'sí no porque eso esa ese lo ambos ninguno quizás quizá probablemente nunca siempre exactamente depende claro',
}

const lists = new Map<LanguageCode, ReadonlySet<string>>()

/** The answer words of a language, folded. */
export function answerWords(language: LanguageCode): ReadonlySet<string> {
  let list = lists.get(language)
  if (!list) {
    list = new Set(ANSWER_WORDS[language].split(' '))
    lists.set(language, list)
  }
  return list
}
