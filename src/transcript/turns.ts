import { type Lines, trimmedEnd, trimmedStart } from './lines.js'
import type { Reading } from './reading.js'
import type { Turn } from './transcript.js'
import { isRepeat, type Unsaid } from './unsaid.js'

/**
 * Cuts a body into turns: each from behind its mark to the next mark, without white space and stretches nobody said at
 * its ends. `unsaid` is ascending and apart; one pass over both.
 */
export function cutTurns(lines: Lines, reading: Reading, unsaid: readonly Unsaid[]): Turn[] {
  const { text } = lines
  const starts = reading.starts.filter((_, nth) => !isRepeat(reading, nth))
  const turns: Turn[] = []
  let next = 0
  for (const [nth, { mark, index, label }] of starts.entries()) {
    const limit = starts[nth + 1]?.mark.start ?? text.length
    while (next < unsaid.length && (unsaid[next]?.end ?? 0) <= mark.speechStart) next++
    const gaps: Unsaid[] = []
    while (next < unsaid.length && (unsaid[next]?.start ?? 0) < limit) {
      const gap = unsaid[next]
      if (gap) gaps.push(gap)
      next++
    }
    turns.push(
      trimTurn(text, mark.speechStart, limit, gaps, {
        number: turns.length + 1,
        speaker: label,
        timestamp: mark.timestamp ?? lines.all[index]?.cue ?? null,
      }),
    )
    // A gap that reaches over the limit belongs to the next turn as well.
    if (next > 0 && (unsaid[next - 1]?.end ?? 0) > limit) next--
  }
  return turns
}

function trimTurn(
  text: string,
  from: number,
  limit: number,
  gaps: readonly Unsaid[],
  head: Pick<Turn, 'number' | 'speaker' | 'timestamp'>,
): Turn {
  let start = trimmedStart(text, from, limit)
  let end = trimmedEnd(text, start, limit)
  let first = 0
  let last = gaps.length
  let stamp = head.timestamp
  for (let gap = gaps[first]; gap && first < last && gap.start <= start; gap = gaps[first]) {
    if (gap.end > start) start = trimmedStart(text, Math.min(gap.end, limit), limit)
    stamp ??= gap.time ?? null
    first++
  }
  for (let gap = gaps[last - 1]; gap && last > first && gap.end >= end; gap = gaps[last - 1]) {
    if (gap.start < end) end = trimmedEnd(text, start, Math.max(gap.start, start))
    stamp ??= gap.time ?? null
    last--
  }
  if (end < start) end = start
  if (start === end) start = end = Math.min(from, limit)
  const { number, speaker } = head
  const inside = gaps.slice(first, last).map((gap) => ({ start: gap.start, end: gap.end }))
  return { number, speaker, timestamp: stamp, start, end, gaps: inside }
}
