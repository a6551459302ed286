import type { LanguageCode } from '../../language/languages.js'

/** A few invented turns and the terms that find something in them, so that a new study runs at once. */
export interface Sample {
  /** Turns as [tag, speech]; `M` moderates. */
  turns: readonly (readonly [string, string])[]
  group: string
  subgroup: string
  code: {
    id: string
    name: string
    definition: string
    terms: readonly string[]
    example: string
    counterexample: string
  }
}

const en: Sample = {
  turns: [
    ['M', 'Thank you for coming. What is an ordinary morning like on the ward?'],
    [
      'P1',
      'Well, eh, the telephone starts before I have my coat off. There is never enough time for the handover.',
    ],
    ['P2', 'No. And then we do it in the corridor, standing up, half of it.'],
    ['M', 'What happens to the other half?'],
    ['P1', 'It comes back at noon (laughs). Somebody asks why nobody told them.'],
    [
      'P3',
      'I write it on my hand. I know I should not, but there is no time to find a computer that is free.',
    ],
  ],
  group: 'Making the morning work',
  subgroup: 'Handing over in a hurry',
  code: {
    id: 'short-of-time',
    name: 'Short of time',
    definition: 'Talk about time that is missing, and what is left undone because of it.',
    terms: ['enough time', 'no time', 'corridor*'],
    example: 'there is no time to find a computer',
    counterexample: 'It comes back at noon',
  },
}

const nb: Sample = {
  turns: [
    ['M', 'Takk for at dere kom. Hvordan er en vanlig morgen på avdelingen?'],
    ['P1', 'Tja, eh, telefonen ringer før jeg har fått av meg jakka. Det er aldri nok tid til rapporten.'],
    ['P2', 'Nei. Og så tar vi den i korridoren, stående, halvparten av den.'],
    ['M', 'Hva skjer med den andre halvparten?'],
    ['P1', 'Den kommer tilbake kl. 12 (ler). Noen spør hvorfor ingen sa fra.'],
    ['P3', 'Jeg skriver på hånda. Jeg vet jeg ikke burde, men det er ikke tid til å finne en ledig maskin.'],
  ],
  group: 'Å få morgenen til å gå rundt',
  subgroup: 'Rapport i all hast',
  code: {
    id: 'for-lite-tid',
    name: 'For lite tid',
    definition: 'Snakk om tid som mangler, og hva som blir liggende på grunn av det.',
    terms: ['nok tid', 'ikke tid', 'korridor*'],
    example: 'det er ikke tid til å finne en ledig maskin',
    counterexample: 'Den kommer tilbake',
  },
}

const nn: Sample = {
  turns: [
    ['M', 'Takk for at de kom. Korleis er ein vanleg morgon på avdelinga?'],
    ['P1', 'Tja, eh, telefonen ringjer før eg har fått av meg jakka. Det er aldri nok tid til rapporten.'],
    ['P2', 'Nei. Og så tek vi han i korridoren, ståande, halvparten av han.'],
    ['M', 'Kva skjer med den andre halvparten?'],
    ['P1', 'Han kjem tilbake kl. 12 (ler). Nokon spør kvifor ingen sa frå.'],
    ['P3', 'Eg skriv på handa. Eg veit eg ikkje burde, men det er ikkje tid til å finne ei ledig maskin.'],
  ],
  group: 'Å få morgonen til å gå rundt',
  subgroup: 'Rapport i all hast',
  code: {
    id: 'for-lite-tid',
    name: 'For lite tid',
    definition: 'Snakk om tid som manglar, og kva som blir liggjande på grunn av det.',
    terms: ['nok tid', 'ikkje tid', 'korridor*'],
    example: 'det er ikkje tid til å finne ei ledig maskin',
    counterexample: 'Han kjem tilbake',
  },
}

const sv: Sample = {
  turns: [
    ['M', 'Tack för att ni kom. Hur är en vanlig morgon på avdelningen?'],
    ['P1', 'Tja, eh, telefonen ringer innan jag fått av mig jackan. Det finns aldrig tid nog för rapporten.'],
    ['P2', 'Nej. Och då tar vi den i korridoren, stående, hälften av den.'],
    ['M', 'Vad händer med den andra hälften?'],
    ['P1', 'Den kommer tillbaka kl. 12 (skratt). Någon frågar varför ingen sa något.'],
    [
      'P3',
      'Jag skriver på handen. Jag vet att jag inte borde, men det finns ingen tid att hitta en ledig dator.',
    ],
  ],
  group: 'Att få morgonen att gå ihop',
  subgroup: 'Rapport i all hast',
  code: {
    id: 'tidsbrist',
    name: 'Tidsbrist',
    definition: 'Tal om tid som saknas, och vad som därför blir ogjort.',
    terms: ['tid nog', 'ingen tid', 'korridor*'],
    example: 'det finns ingen tid att hitta en ledig dator',
    counterexample: 'Den kommer tillbaka',
  },
}

const da: Sample = {
  turns: [
    ['M', 'Tak fordi I kom. Hvordan er en almindelig morgen på afdelingen?'],
    ['P1', 'Tja, øh, telefonen ringer, før jeg har fået jakken af. Der er aldrig tid nok til rapporten.'],
    ['P2', 'Nej. Og så tager vi den på gangen, stående, halvdelen af den.'],
    ['M', 'Hvad sker der med den anden halvdel?'],
    ['P1', 'Den kommer tilbage kl. 12 (griner). Nogen spørger, hvorfor ingen sagde noget.'],
    [
      'P3',
      'Jeg skriver på hånden. Jeg ved godt, jeg ikke burde, men der er ikke tid til at finde en ledig computer.',
    ],
  ],
  group: 'At få morgenen til at hænge sammen',
  subgroup: 'Rapport i en fart',
  code: {
    id: 'for-lidt-tid',
    name: 'For lidt tid',
    definition: 'Tale om tid, der mangler, og hvad der derfor bliver liggende.',
    terms: ['tid nok', 'ikke tid', 'på gangen'],
    example: 'der er ikke tid til at finde en ledig computer',
    counterexample: 'Den kommer tilbage',
  },
}

const de: Sample = {
  turns: [
    ['M', 'Danke, dass Sie gekommen sind. Wie sieht ein gewöhnlicher Morgen auf der Station aus?'],
    [
      'P1',
      'Na ja, äh, das Telefon klingelt, bevor ich die Jacke ausgezogen habe. Für die Übergabe ist nie genug Zeit.',
    ],
    ['P2', 'Nein. Und dann machen wir sie im Flur, im Stehen, zur Hälfte.'],
    ['M', 'Was wird aus der anderen Hälfte?'],
    ['P1', 'Die kommt gegen 12 Uhr zurück (lacht). Jemand fragt, warum keiner etwas gesagt hat.'],
    [
      'P3',
      'Ich schreibe es mir auf die Hand. Ich weiß, das soll man nicht, aber es ist keine Zeit, einen freien Rechner zu suchen.',
    ],
  ],
  group: 'Den Morgen hinbekommen',
  subgroup: 'Übergabe in Eile',
  code: {
    id: 'zeitmangel',
    name: 'Zeitmangel',
    definition: 'Reden über fehlende Zeit und darüber, was deshalb liegen bleibt.',
    terms: ['genug Zeit', 'keine Zeit', 'Flur*'],
    example: 'es ist keine Zeit, einen freien Rechner zu suchen',
    counterexample: 'Die kommt gegen 12 Uhr zurück',
  },
}

const fi: Sample = {
  turns: [
    ['M', 'Kiitos että tulitte. Millainen on tavallinen aamu osastolla?'],
    ['P1', 'No, öö, puhelin soi ennen kuin saan takin pois. Raportille ei ole koskaan tarpeeksi aikaa.'],
    ['P2', 'Ei. Ja sitten se pidetään käytävällä, seisten, puolet siitä.'],
    ['M', 'Mitä toiselle puolelle tapahtuu?'],
    ['P1', 'Se tulee takaisin klo 12 (nauraa). Joku kysyy, miksi kukaan ei kertonut.'],
    ['P3', 'Kirjoitan käteeni. Tiedän ettei pitäisi, mutta ei ole aikaa etsiä vapaata konetta.'],
  ],
  group: 'Aamusta selviäminen',
  subgroup: 'Raportti kiireessä',
  code: {
    id: 'ajan-puute',
    name: 'Ajan puute',
    definition: 'Puhe ajasta, joka puuttuu, ja siitä, mitä sen vuoksi jää tekemättä.',
    terms: ['tarpeeksi aikaa', 'ei ole aikaa', 'käytäväl*'],
    example: 'ei ole aikaa etsiä vapaata konetta',
    counterexample: 'Se tulee takaisin',
  },
}

const fr: Sample = {
  turns: [
    ['M', 'Merci d’être venus. Comment se passe un matin ordinaire dans le service ?'],
    [
      'P1',
      'Ben, euh, le téléphone sonne avant que j’aie enlevé mon manteau. On n’a jamais assez de temps pour les transmissions.',
    ],
    ['P2', 'Non. Et alors on les fait dans le couloir, debout, à moitié.'],
    ['M', 'Que devient l’autre moitié ?'],
    ['P1', 'Elle revient à midi (rires). Quelqu’un demande pourquoi personne ne lui a rien dit.'],
    [
      'P3',
      'Moi, j’écris sur ma main. Je sais qu’il ne faut pas, mais on n’a pas le temps de chercher un ordinateur libre.',
    ],
  ],
  group: 'Faire tenir la matinée',
  subgroup: 'Transmettre à la hâte',
  code: {
    id: 'manque-de-temps',
    name: 'Manque de temps',
    definition: 'Ce qui est dit du temps qui manque et de ce qui reste alors à faire.',
    terms: ['assez de temps', 'pas le temps', 'couloir*'],
    example: 'on n’a pas le temps de chercher un ordinateur libre',
    counterexample: 'Elle revient à midi',
  },
}

const es: Sample = {
  turns: [
    ['M', 'Gracias por venir. ¿Cómo es una mañana corriente en la planta?'],
    [
      'P1',
      'Pues, eh, el teléfono suena antes de que me quite el abrigo. Nunca hay bastante tiempo para el relevo.',
    ],
    ['P2', 'No. Y entonces lo hacemos en el pasillo, de pie, a medias.'],
    ['M', '¿Qué pasa con la otra mitad?'],
    ['P1', 'Vuelve a mediodía (risas). Alguien pregunta por qué nadie le dijo nada.'],
    [
      'P3',
      'Yo me lo escribo en la mano. Sé que no se debe, pero no hay tiempo de buscar un ordenador libre.',
    ],
  ],
  group: 'Sacar adelante la mañana',
  subgroup: 'Un relevo con prisas',
  code: {
    id: 'falta-de-tiempo',
    name: 'Falta de tiempo',
    definition: 'Lo que se dice del tiempo que falta y de lo que por eso queda sin hacer.',
    terms: ['bastante tiempo', 'no hay tiempo', 'pasillo*'],
    example: 'no hay tiempo de buscar un ordenador libre',
    counterexample: 'Vuelve a mediodía',
  },
}

/** Invented samples, one a language. */
export const SAMPLES: Readonly<Record<LanguageCode, Sample>> = { en, nb, nn, sv, da, de, fi, fr, es }
