import type { FunctionWords } from './function-words.js'

/** French. What an apostrophe cuts off (`l'`, `qu'`) is a word of its own here, as `words` splits it. */
export const fr: FunctionWords = {
  determiners: `le la les l un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre
    vos leur leurs quel quelle quels quelles chaque quelque quelques plusieurs tout toute tous toutes aucun aucune
    certains certaines autre autres même mêmes tel telle`,
  pronouns: `je j tu il elle on nous vous ils elles me m te t se s lui y en moi toi soi eux ça cela ceci c celui celle
    ceux celles qui que qu quoi dont où lequel laquelle lesquels rien quelqu chacun chacune`,
  prepositions: `de d à dans par pour sur sous avec sans chez vers entre contre depuis pendant avant après devant
    derrière dès jusque jusqu malgré parmi selon sauf hors près envers`,
  conjunctions: `et ou mais donc or ni car si comme quand lorsque lorsqu puisque puisqu parce quoique tandis afin
    comment pourquoi`,
  auxiliaries: `être suis es est sommes êtes sont étais était étaient étions étiez été serai sera seront serait
    seraient sois soit soient avoir ai as a avons avez ont avais avait avaient avions eu aura auront aurait auraient
    ait aient peux peut peuvent pouvait pouvaient pourrait dois doit doivent devait devrait fait font faisait faire
    vais va vont allait faut fallait`,
  adverbs: `ne n pas plus jamais toujours souvent parfois aussi seulement ici là alors puis ensuite
    maintenant encore déjà très trop assez peu beaucoup moins mieux presque bien ainsi pourtant cependant sinon
    ailleurs vraiment surtout enfin tellement tant non`,
  fillers: 'euh heu ben bah hein hum hmm mm mhm ah oh eh oui ouais bon voilà genre bref okay ok',
}
