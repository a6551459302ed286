const NUMBER = /^\s*(?:(?:\d+|[ivxlc]+|[a-z])(?:\.\d+)*[.):]?\s+)?/i
const REFERENCES =
  /^(?:references?(?: cited| list)?|bibliography|literature(?: cited)?|works cited|notes and references|referanser|referanseliste|litteratur(?:liste|henvisninger|referanser|förteckning|fortegnelse)?|kilder|kjelder|referenser|källor|källförteckning|kildeliste|referencer|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|lähteet|lähdeluettelo|kirjallisuus|kirjallisuutta|viitteet|références(?: bibliographiques)?|bibliographie|referencias(?: bibliográficas)?|bibliografía)[\s.:]*$/iu
const BACK_MATTER =
  /^(?:acknowledge?ments?|funding|financial support|(?:authors?['’]?s?['’]? )?contributions?(?: of authors?)?|credit author.*|(?:conflicts?|declarations?) of (?:competing )?interests?|competing interests?|disclosure.*|declarations?|(?:list of )?abbreviations?|data availability.*|availability of data.*|ethic(?:s|al) (?:approval|statement|considerations?).*|consent.*|orcid.*|key ?words|about the authors?|author (?:biograph|information|details).*|publisher['’]?s note|supplementary.*|correspondence|takk|forfatterbidrag|interessekonflikter?|finansiering|nøkkelord|tack|nyckelord|tak|nøgleord|danksagung|interessenkonflikte?|schlüsselwörter|abkürzungen|kiitokset|avainsanat|remerciements|conflits? d['’]intérêts?|mots[- ]clés|agradecimientos|conflictos? de inter[eé]s(?:es)?|palabras clave)[\s.:]*$/iu

/** Whether a heading stands over the list of references. */
export function isReferencesHeading(heading: string): boolean {
  return REFERENCES.test(heading.replace(NUMBER, ''))
}

/** Whether a heading stands over what follows the text proper: thanks, funding, abbreviations. */
export function isBackMatterHeading(heading: string): boolean {
  return BACK_MATTER.test(heading.replace(NUMBER, ''))
}
