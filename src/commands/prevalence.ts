import { groupUnits } from '../coding/grouping.js'
import { isInPlay, type MeaningUnit } from '../coding/meaning-unit.js'
import { type Effects, EXIT } from '../effects.js'
import type { Claim } from '../evidence/claims/claim.js'
import { claimsOf } from '../evidence/claims/claims-of.js'
import { claimDiagnostics } from '../evidence/claims/diagnose.js'
import { type AnalysisCounts, sampleOf } from '../evidence/claims/sample.js'
import { languageOf } from '../evidence/manuscript/language.js'
import type { LanguageCode } from '../language/languages.js'
import { stemmer } from '../language/stem.js'
import type { ManuscriptClaims } from '../report/prevalence.js'
import { loadStudy, requireStudy } from '../study/load.js'
import { loadManuscripts } from '../study/manuscripts.js'
import { chooseFormat, emit, type OutputOptions } from '../study/output.js'
import { type LoadedUnits, loadUnits, type UnitOptions } from '../study/units.js'
import { inFormat, type RecordFormat } from '../tabular/in-format.js'
import { report, reportWarnings } from './report-diagnostics.js'

export interface PrevalenceOptions extends UnitOptions, OutputOptions {
  /** Only units that somebody has accepted. */
  accepted?: boolean
  /** Also numbers that cannot be checked. */
  all?: boolean
  /** Of the manuscripts; else it is told by their words. */
  paperLanguage?: LanguageCode
}

/** `stc prevalence`: what manuscripts say of how many, beside how many there are. */
export async function prevalence(
  files: readonly string[],
  options: PrevalenceOptions,
  effects: Effects,
): Promise<number> {
  const formats = ['table', 'md', 'csv', 'ndjson'] as const
  const format = chooseFormat(options, formats, { onTerminal: 'table', inPipe: 'table' }, effects)
  const manuscripts = await loadManuscripts(files, 'stc prevalence paper.md', effects)
  const study = await loadStudy(effects, options)
  requireStudy(study, 'study to compare with')
  const loaded = await loadUnits(study, [], options, effects)
  await reportWarnings(effects, loaded.diagnostics)
  const units = loaded.units.filter((unit) =>
    options.accepted ? unit.status === 'accepted' : isInPlay(unit),
  )
  const sample = sampleOf(loaded.transcripts, study.sessions, countsOf(loaded))
  const found = manuscripts.map((manuscript): ManuscriptClaims => {
    const language = options.paperLanguage ?? languageOf(manuscript.text, study.language)
    const words = { language, stem: stemmer(language) }
    const source = { sample, units, codebook: loaded.codebook, thresholds: study.quantifiers, words }
    return { manuscript, claims: claimsOf(manuscript, source) }
  })
  const shown = found.map(({ manuscript, claims }) => ({
    manuscript,
    claims: options.all ? claims : claims.filter(isChecked),
  }))
  const text = await textOf(shown, format, effects.stdout.width)
  const diagnostics = found.flatMap(({ manuscript, claims }) =>
    claimDiagnostics(manuscript, claims, (path) => study.place(path)),
  )
  const inputs = [...loaded.inputs, ...manuscripts.map(({ file }) => file)]
  await emit(effects, options, text, accountOf(shown, diagnostics.length), inputs, study)
  await report(effects, diagnostics)
  return diagnostics.length > 0 ? EXIT.findings : EXIT.fine
}

function isChecked(claim: Claim): boolean {
  return claim.verdict !== 'cannot be checked'
}

function countsOf({ units, codebook }: LoadedUnits): AnalysisCounts {
  const { groups } = groupUnits(units, codebook)
  const of = (wanted: (unit: MeaningUnit) => boolean) => units.filter(wanted).length
  return {
    groups: groups.length,
    subgroups: groups.reduce((sum, { group }) => sum + group.subgroups.length, 0),
    codes: codebook.codes.size,
    units: { found: units.length, inPlay: of(isInPlay), accepted: of(({ status }) => status === 'accepted') },
  }
}

async function textOf(
  found: readonly ManuscriptClaims[],
  format: RecordFormat,
  width: number,
): Promise<string> {
  const { CLAIM_FIELDS, claimRecords, claimsMarkdown, claimsTable } = await import('../report/prevalence.js')
  return inFormat(format, {
    records: () => claimRecords(found),
    fields: CLAIM_FIELDS,
    markdown: () => claimsMarkdown(found),
    table: () => claimsTable(found, width),
  })
}

function accountOf(found: readonly ManuscriptClaims[], wrong: number): string {
  const claims = found.reduce((sum, each) => sum + each.claims.length, 0)
  return `${claims} claims, ${wrong === 0 ? 'none of them wrong' : `${wrong} of them wrong`}`
}
