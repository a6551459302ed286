import type { AbbreviationLists } from './abbreviation.js'

/** Danish. */
export const da: AbbreviationLists = {
  leading: [
    // titler
    'dr hr fr frk prof cand.med cand.psych cand.polit cand.mag stud.med stud.psych dr.med dr.phil lic overl afd.spl',
    // henvisninger og småord
    'f.eks feks fx bl.a dvs d.v.s ca jf jfr jvf mht m.h.t ift i.f.t ifm i.f.m iht i.h.t iflg ifl vedr ang',
    'pga p.g.a vha v.h.a vs evt hhv inkl ekskl s.k såk særl sml m.a.o f.o.m t.o.m pr opr',
    'kl nr pkt fig bd årg matr',
  ],
  closing: [
    'osv o.s.v mv m.v m.m mm m.fl o.l o.lign lign o.a etc e.l el.l d.d p.t d.å s.d s.å e.kr f.kr',
    'jan feb febr apr jun aug sep sept okt nov dec tirs ons tors fre lør søn',
    // mål og lægemidler
    'mg mikrog ml cl dl kg km cm kr stk pct mio mia sek mdr md tbl tabl kaps inj supp amp i.v i.m s.c p.o p.n',
    'gnsn',
  ],
  either: [
    'kap maks tlf mob tel adr',
    'st skt sct afd pat pt ptt spl sosu psyk med.afd kir.afd sygeh akutafd amb journ diag beh vol udg red overs forf gl',
  ],
  numbering: ['art max min pas tab'],
}
