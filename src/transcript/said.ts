import type { Span } from './transcript.js'

/** Stands for a character of a gap; Unicode keeps it free, so that no text of a person holds it. */
export const UNSAID = '\uffff'

/**
 * What was said between two UTF-16 offsets of a text: that stretch, in which each gap is blanked out, character by
 * character, so that offsets hold. White space of a gap becomes a blank (a line break in a gap ends no paragraph), all
 * else `UNSAID` (a line with a gap on it is no blank line). Gaps are ascending and may reach over the ends.
 */
export function saidText(text: string, start: number, end: number, gaps: readonly Span[]): string {
  if (gaps.length === 0) return text.slice(start, end)
  const parts: string[] = []
  let at = start
  for (const gap of gaps) {
    const from = Math.max(gap.start, at)
    const to = Math.min(gap.end, end)
    if (from >= to) continue
    const unsaid = text.slice(from, to).replace(/[^\s\u0085]/g, UNSAID)
    parts.push(text.slice(at, from), unsaid.replace(/[\s\u0085]/g, ' '))
    at = to
  }
  parts.push(text.slice(at, end))
  return parts.join('')
}
