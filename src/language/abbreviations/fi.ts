import type { AbbreviationLists } from './abbreviation.js'

/** Finnish. */
export const fi: AbbreviationLists = {
  leading: [
    // arvot ja nimikkeet
    'tri prof dos fil.tri lääk.tri lääket.tri fil.maist maist lis hra rva nti ylil osastonhoit',
    // viittaukset ja pikkusanat
    'esim ks vrt ts t.s ns n.s n ko k.o em e.m vast lyh engl ruots lat saks huom erit',
    'klo nro',
  ],
  closing: [
    'jne j.n.e ym y.m yms y.m.s tms t.m.s jms etc eaa jaa ekr jkr e.kr j.kr ap ip a.p i.p',
    // mitat ja lääkkeet
    'mg mikrog ml cl dl kg km cm kpl milj mrd min sek tunt tabl tbl kaps inj amp i.v i.m s.c p.o',
    'tammik helmik maalisk huhtik toukok kesäk heinäk elok syysk lokak marrask jouluk',
  ],
  either: ['os puh pot os.hoit sh lh psyk pkl sair sairaanh terveysk kirj toim julk suom pvm vs mm'],
  numbering: ['kuva taul kap'],
}
