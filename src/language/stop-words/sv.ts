import type { FunctionWords } from './function-words.js'

/** Swedish. */
export const sv: FunctionWords = {
  determiners: `en ett den det de denna denne detta dessa min mitt mina din ditt dina sin sitt sina vår vårt våra
    er ert era deras hans hennes dess någon något några nån nåt ingen inget inga all allt alla varje var vart båda
    annan annat andra samma själv själva sådan sådant sådana sån sånt såna vilken vilket vilka`,
  pronouns:
    'jag mig mej du dig dej han honom hon henne hen vi oss ni dem dom sig sej man vad vem som ingenting',
  prepositions: `av i på till från för med utan om över under vid hos mot mellan bland bakom framför före
    efter sedan genom längs runt kring inom utanför utom förutom enligt per in ut upp ner inne ute uppe nere bort
    borta åt`,
  conjunctions: `och eller men att ifall eftersom därför när då medan fast än både antingen varken samt fastän
    huruvida hur varför`,
  auxiliaries: `är va vara varit blir blev bli blivit har hade ha haft kan kunde kunna kunnat ska skall skulle vill
    ville vilja måste bör borde får fick få fått gör gjorde göra gjort`,
  adverbs: `inte aldrig alltid ofta ibland kanske också bara så här där dit hit nu igen ännu redan väldigt mycket
    ganska lite mer mera mest mindre minst många fler flera nog ungefär nästan ändå därmed dessutom annars hellre
    egentligen faktiskt först sist ju nämligen visst alltför precis`,
  fillers: 'eh öh öhm ehm hm hmm mm mhm ja jo jaha nej nä nja tja åh okej ok alltså liksom väl typ ba',
}
