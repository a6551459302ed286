import type { Codebook } from '../codebook/codebook.js'
import { type Diagnostic, warning } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import type { Transcript } from '../transcript/transcript.js'
import type { MeaningUnit } from './meaning-unit.js'
import type { MemoLink, PlacedMemo } from './memo.js'

/** What links are looked up in. */
export interface MemoSource {
  codebook: Pick<Codebook, 'codes' | 'groups'>
  units: readonly Pick<MeaningUnit, 'id'>[]
  transcripts: readonly Pick<Transcript, 'id' | 'turns'>[]
}

/**
 * Why a link leads nowhere, and how to mend it; undefined where it leads somewhere. Of a unit that is gone the other units of
 * its turn are named, because an edit of the transcript changes the id.
 */
export function deadLink(link: MemoLink, source: MemoSource): { message: string; hint: string } | undefined {
  const { codebook, units, transcripts } = source
  switch (link.kind) {
    case 'study':
      return undefined
    case 'unit': {
      const ids = units.map(({ id }) => id)
      if (ids.includes(link.id)) return undefined
      const turn = link.id.slice(0, link.id.lastIndexOf('-') + 1)
      const near = ids.filter((id) => id.startsWith(turn))
      const others = near.length > 0 ? `units of this turn: ${near.join(', ')}` : '`stc code` lists the units'
      const hint = didYouMean(link.id, near).trim() || didYouMean(link.id, ids).trim() || others
      return { message: `${link.id} is no unit of this study`, hint }
    }
    case 'turn': {
      const transcript = transcripts.find(({ id }) => id === link.transcript)
      if (!transcript) {
        const ids = transcripts.map(({ id }) => id)
        const hint = didYouMean(link.transcript, ids).trim() || `transcripts: ${ids.slice(0, 12).join(', ')}`
        return { message: `there is no transcript "${link.transcript}"`, hint }
      }
      const last = transcript.turns.at(-1)?.number ?? 0
      if (link.turn >= 1 && link.turn <= last) return undefined
      return { message: `${link.transcript} has no turn ${link.turn}`, hint: `its turns are 1 to ${last}` }
    }
    default: {
      const ids = link.kind === 'code' ? [...codebook.codes.keys()] : codebook.groups.map(({ id }) => id)
      if (ids.includes(link.id)) return undefined
      const hint = didYouMean(link.id, ids).trim() || `${link.kind}s: ${ids.slice(0, 12).join(', ')}`
      return { message: `the codebook has no ${link.kind} "${link.id}"`, hint }
    }
  }
}

/** Reports stc/dead-memo-link for each memo that is about something the study does not have, or has no more. */
export function checkMemos(memos: readonly PlacedMemo[], source: MemoSource): Diagnostic[] {
  const known = new Set(source.units.map(({ id }) => id))
  return memos.flatMap(({ link, place, excerpt }) => {
    if (link.kind === 'unit' && known.has(link.id)) return []
    const dead = deadLink(link, source)
    if (!dead) return []
    return [
      warning('stc/dead-memo-link', `the memo is about nothing: ${dead.message}`, {
        place,
        excerpt,
        hint: dead.hint,
      }),
    ]
  })
}
