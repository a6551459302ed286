import type { FunctionWords } from './function-words.js'

/** Norwegian Nynorsk. */
export const nn: FunctionWords = {
  determiners: `ein ei eit den det dei denne dette desse min mi mitt mine din di ditt dine sin si sitt sine vår
    vårt våre dykkar deira hans hennar nokon noko nokre ingen inga inkje all alt alle kvar kvart begge båe annan anna
    andre same sjølv slik slikt slike sånn sånt sånne kva`,
  pronouns: `eg meg du deg han ho henne me vi oss de dykk seg kven som ingenting dess`,
  prepositions: `av i på til frå for med utan om over under ved hos mot mellom blant bak framfor føre før etter
    sidan gjennom langs rundt innan innanfor utanfor utanom unnateke ifølgje per pr inn ut opp ned inne ute oppe nede
    bort borte`,
  conjunctions: `og eller men at dersom viss fordi når då medan enn både anten verken samt ettersom kor korleis
    kvifor å`,
  auxiliaries: `er var vere vore blir vert vart blei bli verte blitt vorte har hadde ha hatt kan kunne kunna skal
    skulle skulla vil ville vilja må måtte måtta bør burde får fekk få fått gjer gjorde gjere gjort`,
  adverbs: `ikkje aldri alltid ofte kanskje også òg berre så her der dit hit no igjen enno enda allereie veldig
    svært ganske nokså litt mykje meir mest mindre minst mange fleire nok omtrent nesten likevel difor derfor
    dermed dessutan elles heller eigentleg faktisk først sist jo nemleg visst altfor akkurat`,
  fillers: `eh øh øhm ehm hm hmm mm mhm ja jada joda nei nja tja åh okei ok altså liksom vel da sant ikkjesant`,
}
