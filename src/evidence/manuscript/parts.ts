import { fold } from '../../language/fold.js'
import { unicode } from '../../language/unicode.js'
import { isBackMatterHeading, isReferencesHeading } from './section-names.js'

/** The part of a paper a passage stands in; `other` where no heading tells. */
export type Part =
  | 'abstract'
  | 'introduction'
  | 'methods'
  | 'sample'
  | 'results'
  | 'discussion'
  | 'references'
  | 'declarations'
  | 'other'

/** Beginnings of headings in every language, folded; the first that fits tells. */
const HEADINGS: readonly (readonly [part: Part, starts: string])[] = [
  [
    'sample',
    `participants, sample, the sample, study participants, informants, recruitment, sampling, setting and participants,
    characteristics, deltakere, deltakarar, utvalg, utval, informanter, informantar, rekruttering, deltagare,
    urval, deltagere, udvalg, teilnehmende, teilnehmer, stichprobe, rekrutierung, osallistujat, otos, échantillon, recrutement, muestra,
    participantes`,
  ],
  [
    'abstract',
    `abstract, summary, sammendrag, samandrag, sammanfattning, resumé, resume, resumen, résumé, zusammenfassung, tiivistelmä`,
  ],
  [
    'introduction',
    `introduction, background, literature review, previous research, aim, aims, bakgrunn, innledning, innleiing, bakgrund,
    inledning, baggrund, indledning, einleitung, hintergrund, johdanto, tausta, contexte, introducción, antecedentes`,
  ],
  [
    'methods',
    `method, methods, materials and methods, material and method, methodology, design, study design, data collection,
    analysis, data analysis, analyses, metode, metodar, metoder, metod, materiale og metode, materiale, datainnsamling, analyse,
    metodik, dataindsamling, datainsamling, methoden, methode, methodik, datenerhebung, menetelmät, menetelmä, aineisto,
    analyysi, méthode, méthodes, métodos, método, metodología, análisis`,
  ],
  [
    'results',
    `results, result, findings, finding, resultater, resultat, funn, fund, ergebnis, ergebnisse, tulokset, résultats, resultados,
    hallazgos`,
  ],
  [
    'discussion',
    `discussion, conclusion, conclusions, implications, strengths and limitations, limitations, diskusjon, drøfting, konklusjon,
    styrker og svakheter, styrker og begrensninger, styrkar og avgrensingar, implications for practice, diskussion, konklusion, slutsats, schlussfolgerung, fazit, pohdinta, johtopäätökset, discusión, conclusión,
    conclusiones`,
  ],
]

const LISTED = HEADINGS.map(
  ([part, starts]) =>
    [part, starts.split(',').map((each) => fold(each.replace(/\s+/g, ' ').trim()))] as const,
)

const NUMBER_BEFORE = unicode`^[\s\d.)*#ivx]*(?<=[\s.)])(?=\p{L})`

/** The part that a heading begins, as far as its words tell; numbers before it do not count. */
export function partOfHeading(heading: string): Part {
  if (isReferencesHeading(heading)) return 'references'
  if (isBackMatterHeading(heading)) return 'declarations'
  const folded = fold(heading).replace(NUMBER_BEFORE, '').replace(/\s+/g, ' ').trim()
  let best: { part: Part; length: number } | undefined
  for (const [part, starts] of LISTED) {
    for (const start of starts) {
      if (!folded.startsWith(start) || start.length <= (best?.length ?? 0)) continue
      const rest = folded.slice(start.length)
      // `Results and discussion`, `Findings: …`; but not `Results that nobody counted`.
      if (/^(?:$|[:.,–—-]| (?:and|og|och|und|ja|et|y|of|i|av)\b| ?[&/(])/u.test(rest))
        best = { part, length: start.length }
    }
  }
  return best?.part ?? 'other'
}

/** The part of the innermost heading that tells one. */
export function partOf(section: readonly string[]): Part {
  for (let at = section.length - 1; at >= 0; at--) {
    const part = partOfHeading(section[at] ?? '')
    if (part !== 'other') return part
  }
  return 'other'
}
