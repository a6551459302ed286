import type { Codebook } from '../../../src/codebook/codebook.js'
import { parseCodebook } from '../../../src/codebook/parse.js'
import type { MeaningUnit } from '../../../src/coding/meaning-unit.js'
import type { Claim } from '../../../src/evidence/claims/claim.js'
import { claimsOf } from '../../../src/evidence/claims/claims-of.js'
import { readThresholds } from '../../../src/evidence/claims/read-thresholds.js'
import type { Person, Sample, SampleSession } from '../../../src/evidence/claims/sample.js'
import type { Manuscript } from '../../../src/evidence/manuscript/manuscript.js'
import { readMarkdown } from '../../../src/evidence/manuscript/read-markdown.js'
import type { LanguageCode } from '../../../src/language/languages.js'
import { stemmer } from '../../../src/language/stem.js'

/** A small study as a fixture writes it. */
export interface SmallStudy {
  language: LanguageCode
  sessions: Record<string, { kind?: string; minutes?: number }>
  /** By participant (`FG1/P1`) the attributes; a key `role` is the role. */
  people: Record<string, Record<string, string>>
  codebook?: string
  /** By unit's id: who says it, and its codes. */
  units?: Record<string, { by: string; codes: string[] }>
  thresholds?: Record<string, string | number>
}

export function sampleFrom(study: SmallStudy): Sample {
  const people = Object.entries(study.people).map(([id, { role = 'participant', ...attributes }]): Person => {
    const session = id.split('/')[0] ?? ''
    return { id, role, attributes, sessions: [session], path: ['sessions', session, 'speakers', id] }
  })
  const sessions = Object.entries(study.sessions).map(
    ([id, { kind, minutes }]): SampleSession => ({ id, kind, minutes }),
  )
  const codebook = codebookFrom(study)
  const units = Object.keys(study.units ?? {}).length
  return {
    people,
    sessions,
    analysis: {
      groups: codebook.groups.length,
      subgroups: codebook.groups.flatMap(({ subgroups }) => subgroups).length,
      codes: codebook.codes.size,
      units: { found: units, inPlay: units, accepted: units },
    },
  }
}

export function codebookFrom({ codebook, language }: SmallStudy): Codebook {
  return parseCodebook(
    codebook ?? 'groups: [{ id: g, name: Nameless, codes: [{ id: c, name: C }] }]\n',
    'codebook.yaml',
    language,
  )
}

function unitsFrom(study: SmallStudy): MeaningUnit[] {
  const { codes } = codebookFrom(study)
  return Object.entries(study.units ?? {}).map(([id, { by, codes: own }]) => {
    const groups = [...new Set(own.flatMap((code) => codes.get(code)?.group ?? []))]
    const subgroups = [...new Set(own.flatMap((code) => codes.get(code)?.subgroup ?? []))]
    const [transcript = ''] = by.split('/')
    return {
      ...{
        id,
        transcript,
        turn: 1,
        line: 1,
        start: 0,
        end: 1,
        speaker: by,
        participant: by,
        timestamp: null,
      },
      ...{ role: study.people[by]?.role ?? 'participant', text: 'x', codes: own, groups, subgroups },
      ...{ status: 'accepted', origin: 'analyst', analyst: 'ana', reason: null, evidence: [] },
    }
  })
}

export function claimsIn(paper: string, study: SmallStudy): { manuscript: Manuscript; claims: Claim[] } {
  const manuscript = readMarkdown(paper, 'paper.md')
  const { language } = study
  const { thresholds, diagnostics } = readThresholds(study.thresholds ?? {}, language, () => ({
    file: 'study.yaml',
  }))
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  const claims = claimsOf(manuscript, {
    ...{ sample: sampleFrom(study), units: unitsFrom(study), codebook: codebookFrom(study), thresholds },
    words: { language, stem: stemmer(language) },
  })
  return { manuscript, claims }
}
