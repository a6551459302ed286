import type { Codebook } from '../codebook/codebook.js'
import { type Effects, EXIT } from '../effects.js'
import { languageOf } from '../evidence/manuscript/language.js'
import { driftDiagnostics } from '../evidence/names/diagnose.js'
import { namesDrift } from '../evidence/names/drift.js'
import type { Named } from '../evidence/names/naming.js'
import type { LanguageCode } from '../language/languages.js'
import { stemmer } from '../language/stem.js'
import type { ManuscriptNames } from '../report/names.js'
import { codebookPath, loadCodebook, loadStudy } from '../study/load.js'
import { loadManuscripts } from '../study/manuscripts.js'
import { chooseFormat, emit, type OutputOptions } from '../study/output.js'
import { inFormat, type RecordFormat } from '../tabular/in-format.js'
import { report } from './report-diagnostics.js'

export interface NamesOptions extends OutputOptions {
  codebook?: string
  /** Warnings are findings too. */
  strict?: boolean
  /** Of the manuscripts; else it is told by their words. */
  paperLanguage?: LanguageCode
}

/** `stc names`: what manuscripts call the code groups, and where they call them otherwise than the codebook. */
export async function names(
  files: readonly string[],
  options: NamesOptions,
  effects: Effects,
): Promise<number> {
  const formats = ['table', 'md', 'csv', 'ndjson'] as const
  const format = chooseFormat(options, formats, { onTerminal: 'table', inPipe: 'table' }, effects)
  const manuscripts = await loadManuscripts(files, 'stc names paper.md', effects)
  const study = await loadStudy(effects)
  const codebook = await loadCodebook(study, options, effects)
  const found = manuscripts.map((manuscript): ManuscriptNames => {
    const language = options.paperLanguage ?? languageOf(manuscript.text, study.language)
    return {
      manuscript,
      drifts: namesDrift(manuscript, namesIn(codebook), { language, stem: stemmer(language) }),
    }
  })
  const { group, subgroup, code } = study.method.words
  const words = { group: group.one, subgroup: subgroup.one, code: code.one }
  const diagnostics = found.flatMap(({ manuscript, drifts }) => driftDiagnostics(manuscript, drifts, words))
  const inputs = [
    ...[codebookPath(study, options, effects) ?? []].flat(),
    ...manuscripts.map(({ file }) => file),
  ]
  const text = await textOf(found, format, effects.stdout.width)
  await emit(effects, options, text, `${diagnostics.length} other names`, inputs, study)
  await report(effects, diagnostics)
  return options.strict && diagnostics.length > 0 ? EXIT.findings : EXIT.fine
}

/** Names that a paper gives as headings; those of codes are for the analysts. */
function namesIn({ groups }: Codebook): Named[] {
  return groups.flatMap(({ id, name, subgroups }): Named[] => [
    { id, name, kind: 'group' },
    ...subgroups.map((subgroup): Named => ({ id: subgroup.id, name: subgroup.name, kind: 'subgroup' })),
  ])
}

async function textOf(
  found: readonly ManuscriptNames[],
  format: RecordFormat,
  width: number,
): Promise<string> {
  const { NAME_FIELDS, nameRecords, namesMarkdown, namesTable } = await import('../report/names.js')
  return inFormat(format, {
    records: () => nameRecords(found),
    fields: NAME_FIELDS,
    markdown: () => namesMarkdown(found),
    table: () => namesTable(found, width),
  })
}
