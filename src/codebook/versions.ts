import type { CodebookFile } from './schema.js'

type CodeFile = NonNullable<CodebookFile['groups'][number]['codes']>[number]

/** A code of one version of a codebook, and the group it stands in. */
export interface PlacedCode extends CodeFile {
  group: string
}

/** The codes in use of a version, in its order. */
export function codesOf(file: CodebookFile | undefined): Map<string, PlacedCode> {
  const codes = (file?.groups ?? []).flatMap((group) =>
    (group.codes ?? []).map((code): [string, PlacedCode] => [code.id, { ...code, group: group.id }]),
  )
  return new Map(codes)
}

/** The terms that find a code: those of `any`, and those of each `near` joined by ` + `. */
export function termsOf({ match }: Pick<CodeFile, 'match'>): string[] {
  return [...(match?.any ?? []), ...(match?.near ?? []).map(({ terms }) => terms.join(' + '))]
}

/** Of codes that are gone, those that a new one has the name, the rules or the definition of: from old id to new one. */
export function renamedCodes(gone: readonly PlacedCode[], come: readonly PlacedCode[]): Map<string, string> {
  const renamed = new Map<string, string>()
  const taken = new Set<string>()
  // The surest sign first, so that two codes of one name do not get each other's place.
  for (const isSame of [sameRules, sameName, sameDefinition]) {
    for (const code of gone) {
      if (renamed.has(code.id)) continue
      const to = come.find((each) => !taken.has(each.id) && isSame(code, each))
      if (to === undefined) continue
      renamed.set(code.id, to.id)
      taken.add(to.id)
    }
  }
  return renamed
}

function sameRules(a: PlacedCode, b: PlacedCode): boolean {
  return termsOf(a).length > 0 && JSON.stringify(a.match) === JSON.stringify(b.match)
}

function sameName(a: PlacedCode, b: PlacedCode): boolean {
  return a.name === b.name
}

function sameDefinition(a: PlacedCode, b: PlacedCode): boolean {
  return a.definition !== undefined && a.definition === b.definition
}
