import { matchLabelColon } from './label-colon.js'
import type { Layout } from './layout.js'

/** `*CHI:⇥text`: CHAT, as CLAN and the TalkBank corpora write it. `%` tiers and `@` headers are not speech. */
export const clan: Layout = {
  name: 'clan',
  example: '*PAR:\tWhat was said',
  match: matchLabelColon,
  hallmark: (mark) => mark.marker === '*',
}
