import { matchLabelColon } from './label-colon.js'
import type { Layout } from './layout.js'

/** `**P1:** text`, `*P1*: text`, `**[00:00] SPEAKER_04:** text`. */
export const markdownLabel: Layout = {
  name: 'markdown-label',
  example: '**P1:** What was said',
  match: matchLabelColon,
  hallmark: (mark) => mark.emphasis === true,
}
