import type { AbbreviationLists } from './abbreviation.js'

/** Swedish. */
export const sv: AbbreviationLists = {
  leading: [
    // titlar
    'dr hr prof doc fil.dr med.dr tekn.dr fil.mag fil.kand fil.lic med.lic leg.ssk leg.psyk bitr tf',
    // hänvisningar och småord
    't.ex tex bl.a dvs d.v.s ca jfr jmf ang betr m.a.o med.anl p.g.a pga resp inkl exkl s.k f.d t.f fr.o.m',
    't.o.m u.a vs ev i.o.m iom m.h.t mht enl särsk urspr',
    'kl nr pkt fig bd årg dnr',
  ],
  closing: [
    'osv o.s.v m.m mm m.fl mfl o.d o.dyl e.d e.dyl etc o.likn f.ö p.s f.n n.b e.kr f.kr f.v t.v t.h d.å s.å d.d',
    'jan febr feb apr jun jul aug sept sep okt nov dec månd tisd onsd torsd fred lörd sönd',
    // mått och läkemedel
    'mg mikrog ml cl dl kg km cm kr st milj mdr mdkr tim sek mån inj supp tabl tbl kaps amp i.v i.m s.c p.o v.b',
  ],
  either: [
    'leg spec kap tel tfn',
    'avd pat pt ssk usk psyk mott kir.avd med.avd akutavd journ diagn beh sjukh vol uppl utg red övers förf',
  ],
  numbering: ['art max sid tab'],
}
