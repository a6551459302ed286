import { z } from 'zod'
import { type Diagnostic, error } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import { readYaml } from '../yaml/read.js'
import type { AnalystThemes } from './theme.js'

const theme = z.strictObject({
  id: z.string().describe('Short and stable; the codebook’s `from` refers to it as analyst/id'),
  name: z.string(),
  note: z.string().optional().describe('The first impression, in a few sentences'),
  prioritised: z.boolean().optional().describe('Chosen by the analysts together for the next steps'),
  same_as: z
    .array(z.string())
    .optional()
    .describe('Themes of other analysts that are the same, as analyst/id'),
})

/** The shape of themes/ANALYST.yaml. The editors' JSON Schema is emitted from it. */
export const themesSchema = z.strictObject({
  analyst: z.string().describe('Id of an analyst in study.yaml'),
  themes: z.array(theme).describe('Preliminary themes after the first reading; STC asks for five to eight'),
})

/** Reads the theme files of all analysts and checks the references between them. */
export function parseThemes(files: readonly { file: string; text: string }[]): {
  themes: AnalystThemes[]
  diagnostics: Diagnostic[]
} {
  const diagnostics: Diagnostic[] = []
  const read = files.map(({ file, text }) => ({ file, ...readYaml(text, file, themesSchema) }))
  const known = new Set(
    read.flatMap(({ value }) => value?.themes.map((each) => `${value.analyst}/${each.id}`) ?? []),
  )
  const themes = read.flatMap(({ file, value, diagnostics: own, place }): AnalystThemes[] => {
    diagnostics.push(...own)
    if (!value) return []
    const seen = new Set<string>()
    for (const [t, each] of value.themes.entries()) {
      if (seen.has(each.id)) {
        diagnostics.push(
          error('stc/duplicate-id', `${value.analyst} has two themes with the id "${each.id}"`, {
            place: place(['themes', t, 'id']),
          }),
        )
      }
      seen.add(each.id)
      for (const [s, other] of (each.same_as ?? []).entries()) {
        if (known.has(other)) continue
        diagnostics.push(
          error('stc/unknown-reference', `there is no theme "${other}"`, {
            place: place(['themes', t, 'same_as', s]),
            hint: didYouMean(other, known).trim() || 'write analyst/id',
          }),
        )
      }
    }
    return [
      {
        analyst: value.analyst,
        file,
        themes: value.themes.map((each) => ({
          analyst: value.analyst,
          id: each.id,
          name: each.name,
          note: each.note,
          prioritised: each.prioritised ?? false,
          sameAs: each.same_as ?? [],
        })),
      },
    ]
  })
  return { themes, diagnostics }
}
