import { type Diagnostic, error, warning } from '../diagnostic.js'
import type { AuthoredFile } from './authored-file.js'
import { type CheckSource, checkEvidence, checkSubgroups } from './check-authored.js'
import { isUnitId } from './footnote.js'
import { NOTICE_START } from './notice.js'
import { staleness } from './staleness.js'

/** So many ids, or changes, are named in one message. */
const MOST_NAMED = 4

/**
 * Checks a condensate against the units of its group. For a draft: citations and quotes, and whether a touched one
 * is stale. For an authored one also that every sentence cites a unit, every subgroup with units has text, and
 * every unit is cited or set aside with a reason. Headings, block quotes and `Not used` need no citation.
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
  ]
}

function checkStale(file: AuthoredFile, { grouped, units }: CheckSource): Diagnostic[] {
  const { stale, changed } = staleness(file, grouped, units)
  if (!stale) return []
  const since = changed.length > 0 ? someOf(changed) : 'codes of its units or decisions about them changed'
  const message =
    file.inputs === undefined
      ? 'the front matter does not tell which units the text was written from'
      : `the units changed since the text was written: ${since}`
  const hint = `read the changed units, revise the text, then run \`stc condense --touch ${grouped.group.id}\``
  return [error('stc/stale', message, { ...file.head(file.inputs === undefined ? 'group' : 'inputs'), hint })]
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
