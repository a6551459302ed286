import type { AbbreviationLists } from './abbreviation.js'

/** English. */
export const en: AbbreviationLists = {
  leading: [
    // titles
    'dr drs mr mrs ms mx prof messrs mme mlle revd fr sgt cpl lt capt cmdr maj adm col supt insp det gov msgr',
    // Latin and references
    'e.g eg i.e viz cf vs v ca esp incl excl resp',
    // places, numbers
    'mt tel',
  ],
  closing: [
    'etc approx et.al al seq a.m p.m ad.lib ibid op.cit n.b',
    'jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri',
    // units and doses
    'mg mcg ml cl dl kg lb lbs oz hr hrs min mins sec secs wk wks mo mos yr yrs km cm mm',
    'b.i.d t.i.d q.i.d q.d p.r.n p.o i.v i.m s.c tab tabs tbl caps inj supp',
    // health care
    'hx dx tx rx sx appt appts',
  ],
  either: [
    'u.s u.s.a u.k u.n e.u d.c n.h.s a.k.a b.a m.a b.sc m.sc ph.d m.d r.n d.o',
    'jr sr esq inc ltd co corp bros plc dept depts div assn univ st ave rd blvd sq ext gen sen rep pres',
    'fig figs eq ch sect vol vols ed eds edn para pt pts pat est misc avg temp',
    'rev hon ref refs pp',
  ],
  numbering: ['no nos mar may sat sun art max'],
}
