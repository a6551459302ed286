import type { AbbreviationLists } from './abbreviation.js'

/**
 * German. Since every noun has a capital, what may stand before a noun (`10 Min. Pause`, `Abt. Psychiatrie`) is
 * `either`; only what closes a list is `closing`.
 */
export const de: AbbreviationLists = {
  leading: [
    // Titel
    'dr dres hr hrn prof doz dipl med phil rer.nat habil pd',
    // Verweise und kleine Wörter
    'z.b zb d.h dh bzw bspw vgl ca evtl ggf ggfs gegebenenf inkl einschl exkl sog sogen insb insbes bes bezgl bzgl',
    'betr gem lt mind vs zzgl abzgl i.a v.a m.a.w i.s.v i.s i.h.v u.zw vorauss ungef',
    'nr nrn hl ehem verh geb kath entspr',
  ],
  closing: [
    'usw u.s.w etc u.ä o.ä u.v.m u.v.a u.dgl o.dgl dgl u.s.f usf ff p.p a.d n.chr v.chr d.j d.m s.o s.u',
  ],
  either: [
    'i.d.r i.allg u.u z.t z.tl m.e z.zt z.z ing mag tel u.a u.a.m a.a o.g i.v i.m s.c p.o n.n fr st str pl allg abt stat pat psych neurol chir gyn amb klin kh krh ltg',
    // Zeit und Maß
    'jan jän feb febr apr jun jul aug sep sept okt nov dez mo di mi sa min std stdn sek tg tgl wö mon mtl jh jhd jhdt',
    'mg ml cl dl kg km cm mm stk tabl tbl kps amp inj supp tr mio mrd tsd proz',
    // Bücher
    'abb abs anm aufl ausg bd bde hrsg kap lit s sp tab verf zit bsp anl ziff',
  ],
  numbering: ['art max do so mai fax'],
}
