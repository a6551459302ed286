import type { GroupedGroup, GroupedSubgroup } from '../coding/grouping.js'
import { isInPlay, type MeaningUnit } from '../coding/meaning-unit.js'
import { type Diagnostic, error } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import { fold, foldWhiteSpace } from '../language/fold.js'
import type { LanguageCode } from '../language/languages.js'
import { CONTEXT_ROLES } from '../transcript/transcript.js'
import { anatomy } from './anatomy.js'
import type { AuthoredFile, AuthoredSection } from './authored-file.js'
import type { GoldenQuote } from './block-quote.js'
import type { UnitContext } from './context.js'
import { isUnitId } from './footnote.js'
import { proseOf } from './prose.js'
import { isVerbatim } from './verbatim.js'
import { whereabouts } from './whereabouts.js'

/** What a text is checked against. */
export interface CheckSource {
  grouped: GroupedGroup
  /** Every unit of the study by id, also those out of play. */
  units: ReadonlyMap<string, MeaningUnit>
  context: UnitContext
  language: LanguageCode
}

/**
 * Checks what holds for every authored text: citations lead to units (stc/dead-footnote) that are in play in its group
 * (stc/foreign-unit), and block quotes say what the units they cite say (stc/altered-quote).
 */
export function checkEvidence(file: AuthoredFile, source: CheckSource): Diagnostic[] {
  const quotes = file.sections.flatMap((section) => section.quotes)
  return [...checkCitations(file, source), ...quotes.flatMap((quote) => checkQuote(quote, file, source))]
}

function checkCitations(file: AuthoredFile, { grouped, units }: CheckSource): Diagnostic[] {
  const own = new Set(grouped.units.map((unit) => unit.id))
  const defined = new Set(file.footnotes)
  const offsets = citationOffsets(file.text)
  const dead = file.usage.cited.filter((label) => isUnitId(label) && !units.has(label))
  const became = whereabouts(dead, file.remembered(), dead.length > 0 ? uncited(file, units) : [])
  return file.usage.cited.flatMap((label) => {
    if (own.has(label)) return []
    const at = file.at(offsets.get(label) ?? 0)
    const unit = units.get(label)
    if (!unit) {
      // A footnote of the writer's own, which no unit is meant by.
      if (!isUnitId(label) && defined.has(label)) return []
      const successor = became.get(label)
      const near = () => didYouMean(label, own) || didYouMean(label, units.keys())
      const hint = successor
        ? `its transcript was edited; it is now ${successor.id}`
        : near().trim() || 'correct the id; `stc code` lists them'
      return [error('stc/dead-footnote', `${label} is no unit of this study`, { ...at, hint })]
    }
    const why = isInPlay(unit)
      ? `has no code of the group "${grouped.group.id}"`
      : `was ${unit.status === 'excluded' ? 'excluded' : 'set aside'}${unit.reason ? `: ${unit.reason}` : ''}`
    const hint = 'recode the unit or cite another'
    return [error('stc/foreign-unit', `${label} ${why}`, { ...at, hint })]
  })
}

function* uncited(file: AuthoredFile, units: ReadonlyMap<string, MeaningUnit>): Generator<MeaningUnit> {
  const cited = new Set(file.usage.cited)
  for (const unit of units.values()) if (!cited.has(unit.id)) yield unit
}

/** The offset of the first citation of each label. */
export function citationOffsets(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const node of anatomy(text).root.children) {
    if (node.type === 'footnoteDefinition') continue
    for (const { label, offset } of proseOf(node).citations) if (!found.has(label)) found.set(label, offset)
  }
  return found
}

function checkQuote(quote: GoldenQuote, file: AuthoredFile, source: CheckSource): Diagnostic[] {
  const at = file.at(quote.offset)
  if (quote.cites.length === 0) {
    const hint = 'add [^ID] to its attribution'
    return [error('stc/uncited-sentence', 'no meaning unit stands behind this quote', { ...at, hint })]
  }
  const units = quote.cites.flatMap((label) => source.units.get(label) ?? [])
  if (units.length === 0) return []
  const { context, language } = source
  const told = (text: string) => isVerbatim(text, units, context, language)
  const altered = quote.turns.filter(({ label, text }) => {
    if (told(text)) return false
    // Without its transcript nobody can tell what a moderator asked; `stc check` has the transcripts.
    return !(isContextLabel(label) && units.every((unit) => context.surroundings(unit).length === 0))
  })
  const first = altered[0]
  if (quote.turns.length > 0 && !first) return []
  const which = quote.cites.join(', ')
  const message = first
    ? `the quote differs from what ${which} says: "${beginning(first.text)}"`
    : `the quote of ${which} has no words`
  const hint = 'restore the words; mark what is left out by (…) and what is added by [ ]'
  return [error('stc/altered-quote', message, { ...at, hint })]
}

function isContextLabel(label: string | undefined): boolean {
  return label !== undefined && CONTEXT_ROLES.has(fold(label))
}

function beginning(text: string): string {
  const points = Array.from(foldWhiteSpace(text))
  return points.length <= 60 ? points.join('') : `${points.slice(0, 59).join('').trimEnd()}…`
}

/** Which subgroup each section belongs to: that of its heading, or of the heading above it of a lesser depth. */
export function sectionsOf(
  file: AuthoredFile,
  grouped: GroupedGroup,
): { section: AuthoredSection; subgroup: GroupedSubgroup | undefined }[] {
  const names = new Map<string, GroupedSubgroup>()
  for (const one of [...grouped.subgroups].reverse()) {
    if (one.subgroup) names.set(key(one.subgroup.name), one)
  }
  for (const one of grouped.subgroups) {
    if (one.subgroup && !names.has(key(one.subgroup.id))) names.set(key(one.subgroup.id), one)
  }
  let current: { depth: number; subgroup: GroupedSubgroup } | undefined
  return file.sections.map((section) => {
    const named = section.heading === undefined ? undefined : names.get(key(section.heading))
    if (named) current = { depth: section.depth, subgroup: named }
    else if (current && section.depth <= current.depth) current = undefined
    return { section, subgroup: current?.subgroup }
  })
}

/** Reports stc/missing-subgroup for each subgroup with units that has no heading, or no text under it. */
export function checkSubgroups(file: AuthoredFile, grouped: GroupedGroup): Diagnostic[] {
  const sections = sectionsOf(file, grouped)
  return grouped.subgroups.flatMap((one) => {
    if (one.units.length === 0 || (!one.subgroup && grouped.subgroups.length > 1)) return []
    const own = one.subgroup ? sections.filter(({ subgroup }) => subgroup === one) : sections
    if (own.some(({ section }) => section.sentences.length > 0)) return []
    const name = one.subgroup?.name ?? grouped.group.name
    const first = own[0]?.section
    const headed = first !== undefined && one.subgroup !== undefined
    const message = headed ? `no text stands under "${name}"` : `there is no text about "${name}"`
    const hint = headed ? 'write it, or move its codes elsewhere' : `add "## ${name}" and write it`
    return [
      error('stc/missing-subgroup', message, {
        ...(headed ? file.at(first.offset) : file.head('group')),
        hint,
      }),
    ]
  })
}

function key(name: string): string {
  return fold(foldWhiteSpace(name))
}
