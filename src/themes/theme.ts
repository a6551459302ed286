/** A first impression of the material, noted by one analyst before any coding (step 1 of STC). */
export interface PreliminaryTheme {
  analyst: string
  /** Unique within the analyst's file; `analyst/id` names it elsewhere. */
  id: string
  name: string
  note?: string | undefined
  /** Chosen by the analysts together to be taken on into coding. */
  prioritised: boolean
  /** Themes of others that are the same, as `analyst/id`. */
  sameAs: readonly string[]
}

/** What one analyst wrote in `themes/ANALYST.yaml`, in the order of the file. */
export interface AnalystThemes {
  analyst: string
  file: string
  themes: readonly PreliminaryTheme[]
}

/** `analyst/id`: how other files refer to a preliminary theme. */
export function themeReference(theme: Pick<PreliminaryTheme, 'analyst' | 'id'>): string {
  return `${theme.analyst}/${theme.id}`
}
