import { type Diagnostic, error, info, warning } from '../diagnostic.js'
import type { AuthoredFile } from './authored-file.js'
import { type CheckSource, checkEvidence, checkSubgroups, citationOffsets } from './check-authored.js'
import { checkParticipants } from './check-participants.js'
import { checkVoice } from './check-voice.js'
import { shorten } from './excerpt.js'
import { isUnitId } from './footnote.js'
import { NOTICE_START } from './notice.js'
import { type Departed, staleness } from './staleness.js'

/** So many ids, or changes, are named in one message. */
const MOST_NAMED = 4

/** So many units that joined a group are told one by one; `stc condense --write` lists them all. */
const MOST_FRESH = 20

/**
 * Checks a condensate against the units of its group. For a draft: citations and quotes, and whether a touched one
 * is stale. For an authored one also that every sentence cites a unit, every subgroup with units has text, and
 * every unit is cited or set aside with a reason, the voice is kept, and no participant carries more than half. Headings, block quotes and `Not used` need no citation.
 */
export function checkCondensate(file: AuthoredFile, source: CheckSource): Diagnostic[] {
  const { grouped } = source
  const always = [...checkStale(file, source), ...checkEvidence(file, source)]
  if (file.status !== 'authored') return always
  return [
    ...always,
    ...checkSentences(file),
    ...checkSubgroups(file, grouped),
    ...checkUnused(file, source),
    ...checkReasons(file),
    ...checkParticipants(file, source.units),
    ...checkVoice(file, source.language),
  ]
}

function checkStale(file: AuthoredFile, { grouped, units }: CheckSource): Diagnostic[] {
  const { stale, left, joined, changed } = staleness(file, grouped, units)
  if (!stale) return []
  const since = changed.length > 0 ? summaryOf(left, changed) : 'codes of its units within the group changed'
  const message =
    file.inputs === undefined
      ? 'the front matter does not tell which units the text was written from'
      : `the units changed since the text was written: ${since}`
  const hint = `read the changed units, revise the text, then run \`stc condense --touch ${grouped.group.id}\``
  const head = file.head(file.inputs === undefined ? 'group' : 'inputs')
  const offsets = citationOffsets(file.text)
  const became = new Set(left.flatMap(({ successor }) => successor?.id ?? []))
  const fresh = joined.filter((id) => !became.has(id))
  return [
    error('stc/stale', message, { ...head, hint }),
    ...left.map((unit) => {
      const offset = offsets.get(unit.id)
      const diff = unit.successor?.diff === undefined ? '' : `: ${unit.successor.diff}`
      return info('stc/changed-unit', unit.said + diff, offset === undefined ? head : file.at(offset))
    }),
    ...fresh.slice(0, MOST_FRESH).map((id) => {
      const unit = units.get(id)
      return info('stc/changed-unit', `${id} is new${unit ? `: "${shorten(unit.text)}"` : ''}`, head)
    }),
  ]
}

/** `2 new, 1 reworded, 1 excluded: FG1-34-k3q2, …`, each kind with its number. */
function summaryOf(left: readonly Departed[], changed: readonly string[]): string {
  if (changed.length <= 2) return changed.join(', ')
  const kinds = new Map<string, number>()
  for (const { why, successor } of left) {
    const kind = successor?.is ?? why
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  const fresh = changed.length - left.length
  const counts = [...kinds].map(([kind, count]) => `${count} ${kind}`)
  return [...(fresh > 0 ? [`${fresh} new`] : []), ...counts].join(', ')
}

function checkSentences(file: AuthoredFile): Diagnostic[] {
  return file.sections.flatMap(({ sentences }) =>
    sentences
      .filter(({ cites }) => !cites.some(isUnitId))
      .map(({ text, offset }) => {
        const isNotice = text.startsWith(NOTICE_START)
        return error('stc/uncited-sentence', 'no meaning unit stands behind this sentence', {
          ...file.at(offset),
          hint: isNotice
            ? 'this line marks a draft; remove it from an authored text'
            : 'add [^ID] behind it, or remove it',
        })
      }),
  )
}

function checkUnused(file: AuthoredFile, { grouped }: CheckSource): Diagnostic[] {
  const { cited, notUsed } = file.usage
  const used = new Set([...cited, ...notUsed.flatMap(({ ids }) => ids)])
  const unused = grouped.units.map((unit) => unit.id).filter((id) => !used.has(id))
  if (unused.length === 0) return []
  const units = unused.length === 1 ? '1 unit is' : `${unused.length} units are`
  const message = `${units} neither cited nor set aside: ${someOf(unused)}`
  const hint = 'cite them, or list them under "## Not used" with a reason'
  return [warning('stc/unused-unit', message, { ...file.head('group'), hint })]
}

function checkReasons(file: AuthoredFile): Diagnostic[] {
  return file.usage.notUsed
    .filter(({ reason }) => reason === undefined)
    .map(({ ids, offset }) =>
      warning('stc/missing-reason', `${someOf(ids)}: not used, but no reason is given`, {
        ...file.at(offset),
        hint: `write "- ${ids[0] ?? 'ID'}: " and the reason`,
      }),
    )
}

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
