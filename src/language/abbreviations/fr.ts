import type { AbbreviationLists } from './abbreviation.js'

/** French. `M.` is left to the rule for initials, since `m` is the metre. */
export const fr: AbbreviationLists = {
  leading: [
    // titres
    'mm mme mmes mlle mlles dr drs pr prof mgr vve st ste',
    // renvois et petits mots
    'p.ex c.à.d càd cf vs env resp excl réf chap fig tabl pp parag éd coll num',
    'tél bd boul rte bât',
  ],
  closing: [
    'etc n.b p.s s.v.p svp r.a.s apr.j.c av.j.c et.al ibid op.cit p.j c.v',
    'janv févr fév avr juil juill sept oct nov déc lun ven',
    // mesures et médicaments
    'mg ml cl dl kg km cm min cp cps comp gél inj supp amp i.v i.m s.c p.o',
  ],
  either: ['u.s u.e o.n.u s.a s.a.r.l cie ltd dép dépt serv hôp psych amb ét pat hosp trad suppl'],
  numbering: ['art av mar max no vol ex sec mer sam dim'],
}
