import { matchLabelColon } from './label-colon.js'
import type { Layout } from './layout.js'

/** `B: text #00:00:05-3#`: f4 and easytranscript close each paragraph with its time. */
export const f4: Layout = {
  name: 'f4',
  example: 'B: What was said #00:00:05-3#',
  match: matchLabelColon,
  hallmark: (_mark, line, { text }) =>
    /#\d[\d:.,-]{4,14}#$/.test(text.slice(Math.max(line.from, line.end - 20), line.end)),
}
