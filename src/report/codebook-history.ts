import type { PhrasingContent } from 'mdast'
import type { CodebookChange } from '../codebook/history.js'
import { bullets, heading, paragraph } from '../markdown/build.js'
import { stringifySections } from '../markdown/stringify.js'

/** A version of the codebook as the history tells it; see `CodebookChange`. */
export interface HistoryVersion {
  commit: string | null
  date: string | null
  author: string | null
  reason: string
  changes: readonly CodebookChange[] | undefined
}

/** The columns of the history as records, in their order. */
export const HISTORY_FIELDS = [
  'commit',
  'date',
  'author',
  'reason',
  'change',
  'kind',
  'id',
  'from',
  'to',
] as const

/** One row a change. */
export function historyRows(
  versions: readonly HistoryVersion[],
): Record<(typeof HISTORY_FIELDS)[number], string | null>[] {
  return versions.flatMap(({ commit, date, author, reason, changes = [] }) =>
    changes.map(({ change, kind, id, from, to }) => ({
      commit,
      date,
      author,
      reason,
      change,
      kind,
      id,
      from,
      to,
    })),
  )
}

/** The history as Markdown, the oldest version first: a heading for each, its reason, and what changed. */
export function historyToMarkdown(versions: readonly HistoryVersion[], file: string): string {
  const sections = versions.map(({ commit, date, author, reason, changes }) => {
    const day = date?.slice(0, 10)
    const who = [author, commit?.slice(0, 7)].filter((each) => each !== undefined && each !== null)
    const head = heading(2, day === undefined ? reason : `${day} ${reason}`)
    const by = who.length > 0 ? [paragraph(who.join(', '))] : []
    return [head, ...by, saidOf(changes)]
  })
  return stringifySections([[heading(1, `History of ${file}`)], ...sections])
}

function saidOf(changes: readonly CodebookChange[] | undefined) {
  if (changes === undefined)
    return paragraph('This version, or the one before it, cannot be read as a codebook.')
  if (changes.length === 0) return paragraph('No code changed.')
  return bullets(changes.map(sentence))
}

/** A change in words, such as: code `queue` merged into `waiting-list`. */
function sentence({ change, kind, id, from, to }: CodebookChange): (string | PhrasingContent)[] {
  const own = [`${kind} `, inlineCode(id)]
  switch (change) {
    case 'added':
    case 'reinstated':
      return [...own, ` ${change}: ${to ?? ''}`]
    case 'removed':
      return [...own, ` removed: ${from ?? ''}`]
    case 'renamed':
      return [`${kind} `, inlineCode(from ?? ''), ' renamed ', inlineCode(id)]
    case 'called':
      return [...own, ` called “${to ?? ''}” instead of “${from ?? ''}”`]
    case 'moved':
      return [...own, ' moved from ', inlineCode(from ?? ''), ' to ', inlineCode(to ?? '')]
    case 'merged':
      return [...own, ' merged into ', inlineCode(to ?? '')]
    case 'split':
      return [...own, ' split off from ', inlineCode(from ?? '')]
    case 'retired':
      return [...own, ` retired: ${to ?? ''}`]
    case 'term added':
    case 'example added':
      return [...own, `: ${change} “${to ?? ''}”`]
    case 'term dropped':
    case 'example dropped':
      return [...own, `: ${change} “${from ?? ''}”`]
    default:
      return [
        ...own,
        `: ${change} from ${from === null ? 'none' : `“${from}”`} to ${to === null ? 'none' : `“${to}”`}`,
      ]
  }
}

function inlineCode(value: string): PhrasingContent {
  return { type: 'inlineCode', value }
}
