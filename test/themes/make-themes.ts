import type { AnalystThemes, PreliminaryTheme } from '../../src/themes/theme.js'

/** Themes of one analyst from `[id, name]` or `[id, name, more]`. */
export function themesOf(
  analyst: string,
  ...themes: [id: string, name: string, more?: Partial<PreliminaryTheme>][]
): AnalystThemes {
  return {
    analyst,
    file: `themes/${analyst}.yaml`,
    themes: themes.map(([id, name, more]) => ({
      analyst,
      id,
      name,
      prioritised: false,
      sameAs: [],
      ...more,
    })),
  }
}
