import type { AbbreviationLists } from './abbreviation.js'

/** Norwegian Nynorsk. */
export const nn: AbbreviationLists = {
  leading: [
    // titlar
    'dr hr fr frk prof cand.med cand.psychol cand.polit cand.philol stud.med stud.psychol dr.med dr.philos dr.polit',
    'fyrsteam univ.lekt overl ass.lege psyk.spl avd.spl avd.leiar',
    // tilvisingar og småord
    'f.eks feks t.d td m.a bl.a dvs d.v.s ca jf jfr mht m.o.t mtp m.t.p ift i.f.t ifm i.f.m iht iflg vedk vedr',
    'pga p.g.a vha v.hj.a vs ev evt hhv inkl ekskl s.k særl sml eigl m.a.o fom f.o.m t.o.m',
    'kl nr pkt fig tab bd årg dok vedl gnr bnr',
  ],
  closing: [
    'osv o.s.v osb o.s.b mv m.v m.m mm m.fl o.l o.a etc e.l d.d p.t d.å s.d s.å e.kr f.kr',
    'jan feb apr jun aug sep sept okt nov des tys tysd ons onsd tors torsd fred laurd sund',
    // mål og legemiddel
    'mg mikrog ml cl dl kg km cm kr stk pst mill mrd sek mnd tbl tabl kaps inj supp amp i.v i.m s.c p.o',
    'gj.sn gj.snitt',
  ],
  either: [
    'st avd pas pat pt spl vpl hpl psyk pol poliklin med.avd kir.avd sjukeh akuttavd amb journ diag beh',
    'str vol kap maks spes tlf mob tel adr utg red oppl forf oms ref postb dep komm fylk',
  ],
  numbering: ['art max'],
}
