import type { FunctionWords } from './function-words.js'

/** Spanish. */
export const es: FunctionWords = {
  determiners: `el la los las lo un una unos unas al del este esta estos estas ese esa esos esas aquel aquella aquellos
    aquellas mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra cada algún alguna algunos algunas
    ningún ninguna todo toda todos todas otro otra otros otras mismo misma mismos mismas tal tales cual cuales cuyo
    ambos varios varias`,
  pronouns: `yo me mí conmigo tú te ti contigo él ella ello ellos ellas usted ustedes vos nosotros nosotras vosotros nos
    os se sí le les esto eso aquello que qué quien quién quienes cuál alguien nadie algo nada uno`,
  prepositions: `a ante bajo con contra de desde durante en entre hacia hasta para por según sin sobre tras mediante
    excepto salvo dentro fuera`,
  conjunctions: `y e o u ni pero sino si porque pues aunque como cómo cuando cuándo mientras donde dónde conque`,
  auxiliaries: `ser soy eres es somos sois son era eras éramos eran fui fue fuimos fueron sido sea sean sería serían
    estar estoy estás está estamos están estaba estaban estuvo estado esté haber he has ha hay hemos han había habían
    hubo habido haya habría tener tengo tienes tiene tenemos tienen tenía tenían tuvo puedo puede pueden podía podían
    podría debe deben debía debería hacer hago hace hacen hacía hizo voy vas va vamos van iba iban`,
  adverbs: `no nunca jamás siempre tampoco también quizá quizás sólo aquí ahí allí acá allá entonces luego después
    antes ahora todavía aún ya muy más menos mucho mucha muchos muchas poco poca pocos pocas tanto tan demasiado casi
    así bien además incluso apenas`,
  fillers: 'eh em ehm mm mhm hm hmm ah oh bueno vale claro okay ok ajá digamos osea',
}
