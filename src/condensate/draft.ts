import type { CodeGroup, Subgroup } from '../codebook/codebook.js'
import type { GroupedGroup, GroupedSubgroup } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import type { LanguageCode } from '../language/languages.js'
import type { Attribution, Question, UnitContext } from './context.js'
import { footnoteText } from './footnote.js'
import { chooseQuotes } from './quotes.js'
import { selectExcerpts } from './selection.js'
import { participantOf, weighUnits } from './weighed-units.js'

/** How a draft is made. */
export interface DraftOptions {
  /** Words of excerpts per subgroup. */
  words: number
  /** Supporting quotes per subgroup. */
  quotes: number
  attribution: Attribution
  language: LanguageCode
}

/** Something one participant said, verbatim. */
export interface DraftExcerpt {
  unit: MeaningUnit
  /** The unit's text with white space folded; whole sentences of it with `(…)` between where it is `cut`. */
  text: string
  cut: boolean
  /** Units that say the same, cited together with it. */
  alike: readonly MeaningUnit[]
}

/** A unit shown in full as evidence, with who said it and, where the answer needs it, what was asked. */
export interface DraftQuote {
  unit: MeaningUnit
  attribution: string
  session: string
  question: Question | undefined
}

/** What a draft has for one subgroup (or, with `subgroup` undefined, for what stands directly under the group). */
export interface DraftSection {
  subgroup: Subgroup | undefined
  excerpts: readonly DraftExcerpt[]
  quotes: readonly DraftQuote[]
  /** Units in play of the section. */
  units: number
  /** Words of the excerpts, and how many were asked for. */
  words: number
  budget: number
  /** Participants who speak to the section, and those of them who are in no excerpt and no quote. */
  participants: number
  unheard: readonly string[]
}

/** A condensate's draft: verbatim excerpts, chosen by rule. Not a sentence of it is the tool's own. */
export interface DraftCondensate {
  group: CodeGroup
  language: LanguageCode
  sections: readonly DraftSection[]
  /** Units of the group that are neither excerpt nor quote, in the order of the transcripts. */
  unused: readonly MeaningUnit[]
  /** The text of the footnote of each cited unit, in the order in which they are cited. */
  footnotes: ReadonlyMap<string, string>
}

/**
 * Drafts the condensate of a code group: per subgroup about `words` words of verbatim excerpts in an order that
 * reads, with every participant heard as far as they go, then supporting quotes, then what is left over.
 * Near-linear in the number of units; the same units give the same draft.
 */
export function draftCondensate(
  grouped: GroupedGroup,
  options: DraftOptions,
  context: UnitContext,
): DraftCondensate {
  const quoted = new Set<string>()
  const sections = grouped.subgroups.map((subgroup) => draftSection(subgroup, options, context, quoted))
  const footnotes = new Map<string, string>()
  for (const { excerpts, quotes } of sections) {
    const cited = [
      ...excerpts.flatMap(({ unit, alike }) => [unit, ...alike]),
      ...quotes.map(({ unit }) => unit),
    ]
    for (const unit of cited) footnotes.set(unit.id, footnoteText(unit, context))
  }
  return {
    group: grouped.group,
    language: options.language,
    sections,
    unused: grouped.units.filter((unit) => !footnotes.has(unit.id)),
    footnotes,
  }
}

function draftSection(
  { subgroup, units }: GroupedSubgroup,
  options: DraftOptions,
  context: UnitContext,
  quoted: Set<string>,
): DraftSection {
  const weighed = weighUnits(units, options.language)
  const { picks, words, unheard } = selectExcerpts(weighed, options.words)
  const pick = (index: number): MeaningUnit[] => weighed.units.slice(index, index + 1)
  const isQuoted = (index: number) => quoted.has(weighed.units[index]?.id ?? '')
  const choice = { count: options.quotes, picks, unheard, isQuoted }
  const quotes = chooseQuotes(weighed, choice).flatMap(pick)
  for (const unit of quotes) quoted.add(unit.id)
  const inQuotes = new Set(quotes.map(participantOf))
  return {
    subgroup,
    excerpts: picks.flatMap(({ index, text, cut, alike }) =>
      pick(index).map((unit) => ({ unit, text, cut, alike: alike.flatMap(pick) })),
    ),
    quotes: quotes.map((unit) => ({
      unit,
      attribution: context.attribution(unit, options.attribution),
      session: context.session(unit),
      question: context.question(unit),
    })),
    units: units.length,
    words,
    budget: options.words,
    participants: weighed.participants.size,
    unheard: unheard.filter((person) => !inQuotes.has(person)),
  }
}
