import { type Diagnostic, error, type Place, StcError, warning } from '../diagnostic.js'
import { suggest } from '../diagnostics/suggest.js'
import { fold } from '../language/fold.js'
import type { LanguageCode } from '../language/languages.js'
import type { ReadYaml } from '../yaml/reading.js'
import type { Code, Codebook, CodeGroup, RetiredCode, Rules } from './codebook.js'
import type { CodebookFile } from './schema.js'
import { BadTerm, checkTerm, isRegex } from './term.js'

type CodeFile = NonNullable<CodebookFile['groups'][number]['codes']>[number]
type Path = readonly (string | number)[]

/**
 * Makes a codebook of codebook.yaml, as it was read. Throws StcError with every error found (syntax, unknown keys,
 * double ids, dead references, terms that cannot be used), each with its place; what is merely odd becomes a warning
 * of the codebook. Where it `needsRegex`, `regex-term.js` must have been loaded.
 */
export function codebookOf(
  { value, diagnostics, place }: ReadYaml<CodebookFile>,
  file: string,
  language: LanguageCode,
): Codebook {
  if (!value) throw new StcError(diagnostics)
  const found: Diagnostic[] = [...diagnostics]
  const groups: CodeGroup[] = []
  const codes = new Map<string, Code>()
  const paths = new Map<string, Path>()
  const ids = new Map<string, Set<string>>()
  const claim = (kind: string, id: string, path: Path): void => {
    const taken = ids.get(kind) ?? new Set()
    ids.set(kind, taken)
    if (taken.has(id)) {
      found.push(
        error('stc/duplicate-id', `there are two ${kind}s with the id "${id}"`, {
          place: place([...path, 'id']),
          hint: `rename one of them; ${kind} ids are unique in the whole codebook`,
        }),
      )
    }
    taken.add(id)
  }
  for (const [g, group] of value.groups.entries()) {
    const path: Path = ['groups', g]
    const subgroups = (group.subgroups ?? []).map((subgroup) => subgroup.id)
    const known = new Set(subgroups)
    claim('group', group.id, path)
    for (const [s, subgroup] of (group.subgroups ?? []).entries())
      claim('subgroup', subgroup.id, [...path, 'subgroups', s])
    const own: Code[] = []
    for (const [c, code] of (group.codes ?? []).entries()) {
      const codePath: Path = [...path, 'codes', c]
      claim('code', code.id, codePath)
      if (code.subgroup !== undefined && !known.has(code.subgroup)) {
        found.push(unknownSubgroup(code.subgroup, group.id, subgroups, place([...codePath, 'subgroup'])))
      }
      checkTerms(code, language, (more) => place([...codePath, 'match', ...more]), found)
      const made = toCode(code, group.id)
      own.push(made)
      if (!codes.has(code.id)) {
        codes.set(code.id, made)
        paths.set(code.id, codePath)
      }
    }
    if (own.length === 0) {
      found.push(
        warning('stc/empty-group', `the group "${group.id}" has no codes`, { place: place([...path, 'id']) }),
      )
    }
    groups.push({
      id: group.id,
      name: group.name,
      keywords: group.keywords ?? [],
      from: group.from ?? [],
      subgroups: group.subgroups ?? [],
      codes: own,
    })
  }
  const retired = new Map<string, RetiredCode>()
  for (const [r, code] of (value.retired ?? []).entries()) {
    const path: Path = ['retired', r]
    claim('code', code.id, path)
    if (retired.has(code.id) || codes.has(code.id)) continue
    retired.set(code.id, { ...toCode(code, ''), group: code.group, reason: code.reason })
    paths.set(code.id, path)
  }
  if (found.some((diagnostic) => diagnostic.severity === 'error')) throw new StcError(found)
  return { file, groups, codes, retired, place, path: (code) => paths.get(code) ?? [], warnings: found }
}

function toCode(code: CodeFile, group: string): Code {
  const match = code.match ?? {}
  const rules: Rules = {
    any: match.any ?? [],
    near: match.near ?? [],
    all: match.all ?? [],
    none: match.none ?? [],
    roles: match.roles,
    stem: match.stem ?? false,
    unit: match.unit ?? 'sentence',
  }
  return {
    id: code.id,
    name: code.name,
    group,
    subgroup: code.subgroup,
    definition: code.definition,
    include: code.include,
    exclude: code.exclude,
    examples: code.examples ?? [],
    counterexamples: code.counterexamples ?? [],
    match: rules,
  }
}

function unknownSubgroup(id: string, group: string, known: readonly string[], place: Place): Diagnostic {
  const near = suggest(id, known)
  const hint = near
    ? `did you mean "${near}"?`
    : known.length > 0
      ? `its subgroups are ${known.join(', ')}`
      : 'add it under `subgroups:` of the group'
  return error('stc/unknown-reference', `the group "${group}" has no subgroup "${id}"`, { place, hint })
}

/** Says what is wrong or odd with the terms of a code, in the order of the rules' lists. */
function checkTerms(
  code: CodeFile,
  language: LanguageCode,
  place: (more: Path) => Place,
  found: Diagnostic[],
): void {
  const { any = [], near = [], all = [], none = [] } = code.match ?? {}
  const check = (term: string, index: number, ...path: Path): void => {
    const reason = whyBad(term, language)
    if (reason === undefined) return
    const message = `the term ${JSON.stringify(term)} cannot be used: ${reason}`
    found.push(error('stc/bad-term', message, { place: place([...path, index]) }))
  }
  const checkList = (name: string, terms: readonly string[]): void => {
    const seen = new Set<string>()
    for (const [index, term] of terms.entries()) {
      check(term, index, name)
      const key = isRegex(term) ? term : fold(term)
      if (seen.has(key)) {
        const message = `"${term}" is listed twice under ${name}`
        found.push(warning('stc/duplicate-term', message, { place: place([name, index]) }))
      }
      seen.add(key)
    }
  }
  checkList('any', any)
  checkList('all', all)
  checkList('none', none)
  for (const [n, { terms }] of near.entries()) {
    for (const [index, term] of terms.entries()) check(term, index, 'near', n, 'terms')
  }
  if (none.length > 0 && any.length + near.length + all.length === 0) {
    found.push(
      warning('stc/code-without-rules', `the code "${code.id}" has only \`none\` terms and finds nothing`, {
        place: place(['none']),
      }),
    )
  }
}

/** Why a term cannot be used, in words; undefined where it can. */
function whyBad(term: string, language: LanguageCode): string | undefined {
  try {
    checkTerm(term, language)
    return undefined
  } catch (cause) {
    if (!(cause instanceof BadTerm)) throw cause
    return cause.message
  }
}
