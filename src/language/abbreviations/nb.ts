import type { AbbreviationLists } from './abbreviation.js'

/** Norwegian Bokmål. */
export const nb: AbbreviationLists = {
  leading: [
    // titler
    'dr hr fr frk prof cand.med cand.psychol cand.polit cand.philol stud.med stud.psychol dr.med dr.philos dr.polit',
    'førsteam univ.lekt overl ass.lege psyk.spl avd.spl avd.led',
    // henvisninger og små ord
    'f.eks feks bl.a dvs d.v.s ca jf jfr jmf mht m.h.t mtp m.t.p ift i.f.t ifm i.f.m iht i.h.t iflg vedr',
    'pga p.g.a vha v.h.a vs evt ev hhv inkl ekskl s.k såk særl sml egtl m.a.o fom f.o.m t.o.m',
    'kl nr pkt fig tab bd årg dok vedl gnr bnr',
  ],
  closing: [
    'osv o.s.v mv m.v m.m mm m.fl o.l o.a o.s.fr etc e.l el.l o.lign osb d.d p.t d.å d.s d.m s.d s.å e.kr f.kr a.s',
    'jan feb apr jun aug sep sept okt nov des tirs ons tors fre lør søn',
    // mål og legemidler
    'mg mikrog ml cl dl kg km cm kr stk pst mill mrd sek mnd tbl tabl kaps inj supp amp i.v i.m s.c p.o vb d.e',
    'gj.sn gj.snitt',
  ],
  either: [
    'st avd pas pat pt spl vpl hpl spes.spl psyk pol poliklin med.avd kir.avd sykeh akuttavd amb journ diag beh',
    'str vol kap maks spes tlf mob tel adr utg red oppl forf overs ref gt vn vg pb postb dep komm fylk',
  ],
  numbering: ['art max'],
}
