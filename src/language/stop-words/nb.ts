import type { FunctionWords } from './function-words.js'

/** Norwegian Bokmål. */
export const nb: FunctionWords = {
  determiners: `en ei et den det de denne dette disse min mi mitt mine din di ditt dine sin si sitt sine vår vårt
    våre deres hans hennes dens dets noen noe ingen intet all alt alle hver hvert enhver ethvert begge annen annet
    andre samme selv slik slikt slike sånn sånt sånne hvilken hvilket hvilke`,
  pronouns: `jeg meg du deg han ham hun henne vi oss dere dem seg man hva hvem som ingenting`,
  prepositions: `av i på til fra for med uten om over under ved hos mot mellom blant bak foran før etter siden
    gjennom langs rundt innen innenfor utenfor utenom unntatt ifølge per pr à ad inn ut opp ned inne ute oppe nede
    bort borte`,
  conjunctions: `og eller men at hvis dersom fordi når da mens selvom skjønt enn både enten verken hverken samt
    ettersom hvorvidt hvor hvordan hvorfor å`,
  auxiliaries: `er var være vært blir ble bli blitt har hadde ha hatt kan kunne kunnet skal skulle skullet vil
    ville villet må måtte måttet bør burde burdet får fikk få fått gjør gjorde gjøre gjort`,
  adverbs: `ikke aldri alltid ofte noenganger kanskje også bare så her der dit hit nå igjen ennå enda allerede
    veldig svært ganske nokså litt mye mer mest mindre minst mange flere nok omtrent nesten likevel derfor dermed
    dessuten ellers heller egentlig faktisk først sist slett jo nemlig visst altfor akkurat`,
  fillers: `eh øh øhm ehm hm hmm mm mhm ja jada joda nei nja tja åh okei ok altså liksom vel ikkesant
    skjønner sant`,
}
