import { type Diagnostic, error, warning } from '../../diagnostic.js'
import { didYouMean } from '../../diagnostics/suggest.js'
import type { Verdict } from '../decide.js'
import { isInPlay } from '../meaning-unit.js'
import { isWritten, verdictsOf } from './agreement.js'
import { isAgreed, type Matter, saysTheSame, signOf, type ViewedDecision } from './matter.js'
import type { SheetItem } from './read-sheet.js'

/** What is to be added to coding/consensus.yaml, and what is to be told. */
export interface Settling {
  verdicts: Verdict[]
  /** How many matters stand there already as they are to. */
  kept: number
  /** What the consensus says something about from now on. */
  matters: ReadonlySet<Matter>
  diagnostics: Diagnostic[]
}

/**
 * What all agree on, as far as the consensus says nothing about it yet. Where it says something else, that stays,
 * because a person may have written it, and is told.
 */
export function settleAgreed(matters: readonly Matter[]): Settling {
  const about = new Set<Matter>()
  const made = { verdicts: [] as Verdict[], kept: 0, matters: about, diagnostics: [] as Diagnostic[] }
  for (const matter of matters) {
    if (!isAgreed(matter)) continue
    const [analyst, own] = [...matter.views][0] as [string, readonly ViewedDecision[]]
    about.add(matter)
    if (matter.consensus.length === 0) made.verdicts.push(...verdictsOf(matter, analyst))
    else if ([...matter.views.values()].some((view) => isWritten(matter, view))) made.kept++
    else made.diagnostics.push(otherwise(matter, `${[...matter.views.keys()].join(' and ')} agree`, own))
  }
  return made
}

/**
 * What a worksheet settles. A matter whose decisions changed since is told and left open, and so is one about which the
 * consensus meanwhile says something else.
 */
export function settleSheet(
  items: readonly SheetItem[],
  matters: readonly Matter[],
  codes: ReadonlySet<string>,
): Settling {
  const about = new Set<Matter>()
  const made = { verdicts: [] as Verdict[], kept: 0, matters: about, diagnostics: [] as Diagnostic[] }
  const bySign = new Map(matters.map((matter) => [`${placeOf(matter)} ${signOf(matter)}`, matter]))
  for (const item of items) {
    if (item.settle === undefined) continue
    const matter = bySign.get(`${item.at} ${item.sign}`)
    if (!matter) {
      made.diagnostics.push(
        warning('stc/stale-sheet', `the decisions about ${item.at} changed since the sheet was made`, {
          place: item.place,
          hint: 'it stays open; make the sheet anew and settle it there',
        }),
      )
      continue
    }
    about.add(matter)
    const found = settled(item, matter, codes)
    if ('diagnostics' in found) made.diagnostics.push(...found.diagnostics)
    else if (matter.consensus.length === 0) made.verdicts.push(...found.verdicts)
    else if (saysTheSame(matter.consensus, found.view)) made.kept++
    else
      made.diagnostics.push({ ...otherwise(matter, 'the sheet settles it', found.view), place: item.place })
  }
  return made
}

function settled(
  item: SheetItem,
  matter: Matter,
  known: ReadonlySet<string>,
): { verdicts: Verdict[]; view: readonly ViewedDecision[] } | { diagnostics: Diagnostic[] } {
  const { settle, reason, memo, place } = item
  if (!settle) return { diagnostics: [] }
  const said = { ...(reason === undefined ? {} : { reason }), ...(memo === undefined ? {} : { memo }) }
  if ('analyst' in settle) {
    const view = matter.views.get(settle.analyst)
    if (view) {
      const verdicts = verdictsOf(matter, settle.analyst).map((verdict) => ({ ...verdict, ...said }))
      return { verdicts, view }
    }
    const names = [...matter.views.keys()]
    const hint =
      didYouMean(settle.analyst, names).trim() || `write ${names.join(' or ')}, or { codes: […], status: … }`
    const message = `"${settle.analyst.slice(0, 40)}" decided nothing about ${item.at}`
    return { diagnostics: [error('stc/bad-sheet', message, { place, hint })] }
  }
  const diagnostics = settle.codes
    .filter((code) => !known.has(code))
    .map((code) =>
      error('stc/unknown-reference', `the codebook has no code "${code}"`, {
        place,
        hint: didYouMean(code, known).trim() || 'add it to the codebook or correct the sheet',
      }),
    )
  if (!isInPlay(settle) && !reason?.trim())
    diagnostics.push(
      error('stc/missing-reason', `${item.at} is to be ${settle.status} without a reason`, {
        place,
        hint: 'fill in `reason:`',
      }),
    )
  if (diagnostics.length > 0) return { diagnostics }
  const first = [...matter.views.values()][0]?.[0] as ViewedDecision
  const { transcript, turn, quoted, decision } = first
  const { codes, status } = settle
  return {
    verdicts: [{ transcript, turn, span: quoted, codes, status, ...said }],
    view: [{ ...first, codes, decision: { ...decision, codes, status } }],
  }
}

function otherwise(matter: Matter, why: string, wanted: readonly ViewedDecision[]): Diagnostic {
  const there = matter.consensus[0]?.decision
  const words = (own: readonly { decision: { status: string }; codes: readonly string[] }[]) =>
    own.map(({ decision, codes }) => [decision.status, ...codes].join(' ')).join('; ')
  return warning(
    'stc/stale-consensus',
    `${placeOf(matter)} stays as the consensus has it (${words(matter.consensus)}), but ${why} otherwise (${words(wanted)})`,
    {
      ...(there ? { place: there.place } : {}),
      hint: `change ${there?.place.file ?? 'coding/consensus.yaml'}${there?.place.line ? `:${there.place.line}` : ''}, or remove the entry and run the command again`,
    },
  )
}

function placeOf({ transcript, turn }: Matter): string {
  return `${transcript.id}:${turn.number}`
}
