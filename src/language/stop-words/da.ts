import type { FunctionWords } from './function-words.js'

/** Danish. */
export const da: FunctionWords = {
  determiners: `en et den det de denne dette disse min mit mine din dit dine sin sit sine vor vort vores jeres deres
    hans hendes dens dets nogen noget nogle ingen intet al alt alle hver hvert enhver begge anden andet andre samme
    selv sådan sådant sådanne hvilken hvilket hvilke`,
  pronouns: 'jeg mig du dig han ham hun hende vi os i jer dem sig man hvad hvem som der ingenting',
  prepositions: `af på til fra for med uden om over under ved hos mod mellem blandt bag foran før efter siden gennem
    igennem langs rundt omkring inden indenfor udenfor undtagen ifølge per pr ad ind ud op ned inde ude oppe nede
    væk`,
  conjunctions: `og eller men at hvis såfremt fordi når da mens selvom skønt end både enten hverken samt eftersom
    hvorvidt hvor hvordan hvorfor`,
  auxiliaries: `er var være været bliver blev blive blevet har havde have haft kan kunne kunnet skal skulle skullet
    vil ville villet må måtte måttet bør burde burdet får fik få fået gør gjorde gøre gjort`,
  adverbs: `ikke aldrig altid ofte måske også bare kun så her dertil hertil nu igen endnu allerede meget ganske
    temmelig lidt mere mest mindre mindst mange flere nok cirka næsten alligevel derfor dermed desuden ellers hellere
    egentlig faktisk først sidst nemlig vist altfor præcis lige`,
  fillers: 'øh øhm eh æh ehm hm hmm mm mhm ja jo nej nå tja åh okay ok altså ligesom vel jamen sgu',
}
