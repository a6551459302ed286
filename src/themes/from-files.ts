import { type Diagnostic, error } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import type { ReadYaml } from '../yaml/reading.js'
import type { ThemesYaml } from './schema.js'
import type { AnalystThemes } from './theme.js'

/** The themes of all analysts' files, as they were read, with the references between them checked. */
export function themesOf(read: readonly (ReadYaml<ThemesYaml> & { file: string })[]): {
  themes: AnalystThemes[]
  diagnostics: Diagnostic[]
} {
  const diagnostics: Diagnostic[] = []
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
