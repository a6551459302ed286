import { matchLabelColon } from './label-colon.js'
import type { Layout } from './layout.js'

/** `[00:01:12] P1: text`, `00:01:12 P1: text`. */
export const stampLabelColon: Layout = {
  name: 'stamp-label-colon',
  example: '[00:01:12] P1: What was said',
  match: matchLabelColon,
  hallmark: (mark) => mark.stamp === 'before' && !mark.emphasis,
}

/** `P1 (00:12): text`, `P1 [00:12]: text`. */
export const labelStampColon: Layout = {
  name: 'label-stamp-colon',
  example: 'P1 (00:12): What was said',
  match: matchLabelColon,
  hallmark: (mark) => mark.stamp === 'inside' && !mark.emphasis,
}

/** `P1: 00:00:15` with the speech below, or `P1: [00:15] text`. */
export const labelColonStamp: Layout = {
  name: 'label-colon-stamp',
  example: 'P1: 00:00:15⏎What was said',
  match: matchLabelColon,
  hallmark: (mark) => mark.stamp === 'behind' && !mark.emphasis,
}
