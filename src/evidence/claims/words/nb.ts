import type { ClaimWords } from '../claim-words.js'

/** Norwegian Bokmål. */
export const nb: ClaimWords = {
  quantifiers: {
    all: 'alle, samtlige, alle av, samtlige av, hver av, hver, hver eneste, hver enkelt, hver enkelt av',
    'almost all':
      'nesten alle, så godt som alle, omtrent alle, tilnærmet alle, nær alle, alle unntatt én, alle unntatt en',
    most: 'de fleste, de fleste av, de aller fleste, de aller fleste av, flesteparten av',
    majority:
      'flertallet av, et flertall av, majoriteten av, hovedparten av, hoveddelen av, et stort flertall av, størsteparten av, mesteparten av',
    'more than half':
      'mer enn halvparten av, over halvparten av, mer enn halvparten, godt over halvparten av',
    half: 'halvparten av, halvparten, omtrent halvparten av, rundt halvparten av, cirka halvparten av',
    many: 'mange, mange av, svært mange, svært mange av, en stor del av, et stort antall, tallrike',
    several: 'flere, flere av, adskillige, en rekke, en rekke av, et antall',
    some: 'noen, noen av, enkelte, enkelte av, en del, en del av',
    'a few': 'noen få, noen få av, et par, et par av, bare noen få, en håndfull, en håndfull av',
    few: 'få, få av, svært få, svært få av, nesten ingen, nesten ingen av, knapt noen, knapt noen av',
    minority: 'et mindretall av, mindretallet av, en minoritet av, et fåtall av',
    none: 'ingen, ingen av, ikke én, ikke en eneste, ikke én av',
  },
  numbers: `én/en/ett/ei/éin, to, tre, fire, fem, seks, sju/syv, åtte, ni, ti, elleve, tolv, tretten, fjorten, femten, seksten,
    sytten, atten, nitten, tjue/tyve`,
  tens: 'tretti, førti, femti',
  participants: `deltaker, deltakere, deltakeren, deltakerne, deltager, deltagere, deltageren, deltagerne, informant,
    informanter, informanten, informantene, intervjuperson, intervjupersoner, intervjupersonene, respondent,
    respondenter, respondenten, respondentene, studiedeltakere, studiedeltakerne, intervjudeltakere, intervjudeltakerne,
    fokusgruppedeltakere, fokusgruppedeltakerne, gruppedeltakere, gruppedeltakerne`,
  people: 'personer, personene, mennesker, voksne, individer',
  workers: `helsearbeider, helsearbeidere, helsearbeiderne, helsepersonell, helsepersonellet, fagperson, fagpersoner,
    fagpersonene, ansatte, de ansatte, ansatt, behandler, behandlere, behandlerne, behandleren, terapeut, terapeuter,
    terapeutene, terapeuten, klinikere, klinikerne, kliniker, medarbeidere, medarbeiderne, fagfolk`,
  women: 'kvinne, kvinner, kvinnene, kvinnelige, kvinnelig',
  men: 'mann, menn, mennene, mannlige, mannlig',
  focusGroups: `fokusgruppe, fokusgrupper, fokusgruppene, fokusgruppeintervju, fokusgruppeintervjuer,
    fokusgruppeintervjuene, fokusgruppesamtaler, gruppeintervju, gruppeintervjuer, gruppeintervjuene, fokusgruppen`,
  interviews: `intervju, intervjuer, intervjuene, individuelle intervjuer, individuelle intervju, dybdeintervju,
    dybdeintervjuer, dybdeintervjuene, semistrukturerte intervjuer, semistrukturerte intervju, enkeltintervjuer,
    semistrukturerte individuelle intervjuer, kvalitative intervjuer, enkeltintervju`,
  linking: 'av, de, våre, disse, dem, i alt, til sammen',
  plain:
    'inkluderte, intervjuede, deltakende, rekrutterte, andre, ulike, forskjellige, digitale, semistrukturerte, individuelle',
  narrowing:
    'som, hvis, med, uten, fra, under, over, yngre, eldre, ansatt, i den første, i den andre, i den tredje, i én, i to',
  sampled: `deltok, deltatt, tok del, inkludert, inkluderte, ble inkludert, rekruttert, rekrutterte, intervjuet,
    ble intervjuet, vi intervjuet, besto av, bestod av, bestående av, består av, omfattet, omfatter, utvalg på, utvalget,
    utvalg, gjennomført, gjennomførte, ble gjennomført, avholdt, holdt, samtykket, datamateriale, datamaterialet,
    materialet, basert på, til sammen, totalt, i alt, intervjuer med, fokusgrupper med, intervju med`,
  outside: `invitert, inviterte, takket nei, avslo, avsto, trakk seg, falt fra, aktuelle, kontaktet, forespurt,
    ekskludert, pilot, pilotintervju, avlyst, ikke, aldri, planlagt, første, andre, tredje, fjerde, ytterligere,
    gjenstående, resterende, minst, inntil, opptil, maksimalt, eller flere, varte`,
  perSession: 'hver, hvert, per, pr, gruppe 1, gruppe 2, gruppe 3, en av, én av',
  elsewhere: `tidligere studier, tidligere forskning, andre studier, annen forskning, en studie av, studier av,
    studier har, forskning har, forskning viser, oversiktsartikkel, litteraturen, et al, m.fl, mfl`,
  age: 'alder, alderen, år gamle, år gammel, gjennomsnittsalder, gjennomsnittsalderen, aldersspredning, aldersspredningen, medianalder',
  minutes: 'minutter, minutt, min',
  mean: 'gjennomsnitt, gjennomsnittlig, gjennomsnittet, snitt, middelverdi, gjennomsnittsalder, gjennomsnittsalderen, M',
  deviation: 'SD, standardavvik, standardavviket, ±',
  median: 'median, medianen, medianalder, Mdn',
  range: `spredning, spredningen, spenn, varierte, variasjonsbredde, mellom, fra, alderen, varte, aldersspredning,
    aldersspredningen, i alderen, alder`,
  to: 'til, og',
  groups:
    'tema, temaer, temaene, hovedtema, hovedtemaer, kodegruppe, kodegrupper, kodegruppene, kategori, kategorier, kategoriene, hovedkategorier',
  subgroups:
    'undertema, undertemaer, subgruppe, subgrupper, subgruppene, undergrupper, underkategorier, subkategorier, subtemaer',
  codes: 'kode, koder, kodene',
  units:
    'meningsbærende enhet, meningsbærende enheter, meningsenhet, meningsenheter, meningsbærende enhetene',
  preliminary: 'foreløpige, midlertidige, innledende, første, nye, andre, disse, slike, mulige',
  endings: 'e, er, en, et, ene, ne, n, r, t, s, enes, nes',
  falling: 'e',
}
