import type { Method } from '../method/methods.js'

/** The first words of every draft's notice, by which a notice that was left standing is recognised. */
export const NOTICE_START = 'Draft: verbatim excerpts, chosen by rule.'

/** What the first line of a draft says, in the words of the method. */
export function draftNotice({ voice, words }: Method): string {
  return voice === 'first person'
    ? `${NOTICE_START} Rewrite in your participants’ words.`
    : `${NOTICE_START} Rewrite as a ${words.condensate.one} in the ${voice}, close to your participants’ words.`
}
