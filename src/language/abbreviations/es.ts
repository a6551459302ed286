import type { AbbreviationLists } from './abbreviation.js'

/** Spanish. */
export const es: AbbreviationLists = {
  leading: [
    // tratamientos
    'sr sra srta sres sras dr dra dres dras prof profa profra lic licda ing arq abg dn dña fr hno hna mons pbro sto sta',
    'gral cnel tte sgto pdte',
    // remisiones y palabras breves
    'p.ej ej v.gr cf cfr vid excl incl núm nro núms pág págs avda av ctra urb dpto dto apdo',
    'fig figs tab vol vols ed eds',
  ],
  closing: [
    'etc aprox a.m p.m d.c a.c a.e.c n.b p.d s.f ibíd op.cit et.al ud uds vd vds c.v',
    'ene febr abr jun jul ago sept oct nov dic lun mié juev vier sáb dom',
    // medidas y medicamentos
    'mg mcg ml cl dl kg km cm min seg hrs comp comps cáps iny supos amp i.v i.m s.c v.o v.i',
  ],
  either: [
    'tel tfno izq dcha ee.uu s.a s.l cía ltda rr.hh jj.oo u.e o.n.u hosp serv pac pte pcte psiq trad col',
  ],
  numbering: ['art cap feb mar max'],
}
