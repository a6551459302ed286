import type { FunctionWords } from './function-words.js'

/** Finnish: the common case forms of its pronouns, and the short forms of spoken Finnish. */
export const fi: FunctionWords = {
  determiners: `tämä tämän tätä tässä tästä tähän tällä tältä tälle tuo tuon tuota tuossa tuosta tuohon se sen sitä
    siinä siitä siihen sillä siltä sille nämä näiden näitä näissä nuo ne niiden niitä niissä niistä niihin niillä
    joku jonkun jotakin jotain jokin kaikki kaiken kaikkia kaikille joka jokainen moni molemmat muu muut muita
    sellainen sellaista semmonen tällainen toinen sama`,
  pronouns: `minä mä minun mun minua mua minulla mulla minulle mulle minusta musta sinä sä sinun sun sinua sua
    sinulla sulla hän hänen häntä hänellä hänelle me meidän meitä meillä meille te teidän teitä teillä he heidän
    heitä heillä heille itse kuka ketä kenen mikä mitä minkä missä mistä mihin jossa josta johon jonka jota jotka
    joita mitään kukaan`,
  prepositions: `kanssa ilman ennen jälkeen aikana kautta vuoksi takia mukaan luona luokse kohti vastaan vasten
    välillä alla päällä edessä takana vieressä lähellä asti saakka`,
  conjunctions: `ja sekä tai vai eli mutta vaan että jos kun koska vaikka kuin jotta joten eikä ettei jollei
    ellei kunnes miten miksi milloin`,
  auxiliaries: `olla olen oon olet oot on ovat olemme olette oli olin olivat ollut olleet olisi olisin ole ei en et
    emme ette eivät älä voi voin voit voivat voida voisi pitää pitäisi täytyy saa saada saan aikoo`,
  adverbs: `nyt sitten sit silloin siellä täällä täältä tänne sinne tuolla tuolta aina usein joskus koskaan ehkä
    myös vain jo vielä taas hyvin tosi melko ihan liian enemmän eniten vähän paljon melkein kuitenkin siksi
    muuten ainakin juuri noin niin näin kyllä edes toki`,
  fillers: 'öö ööh öh hm hmm mm mhm joo juu jaa niinku niinkun tota no okei ok ai ahaa siis kai kato nii',
}
