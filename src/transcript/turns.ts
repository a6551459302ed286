import { trimmedEnd, trimmedStart } from './lines.js'
import type { Candidate } from './reading.js'
import type { Turn } from './transcript.js'
import type { Unsaid } from './unsaid.js'

/**
 * Cuts a text into turns: each from behind its mark to the next mark, without white space and stretches nobody said at
 * its ends. `unsaid` is ascending and apart; one pass over both. `cueOf` gives the time of a start's subtitle, if any.
 */
export function cutTurns<Start extends Pick<Candidate, 'mark' | 'label'>>(
  text: string,
  starts: readonly Start[],
  unsaid: readonly Unsaid[],
  cueOf: (start: Start) => string | undefined = () => undefined,
): Turn[] {
  const turns: Turn[] = []
  let next = 0
  for (const [nth, start] of starts.entries()) {
    const { mark, label } = start
    const limit = starts[nth + 1]?.mark.start ?? text.length
    while (next < unsaid.length && (unsaid[next]?.end ?? 0) <= mark.speechStart) next++
    let gaps: readonly Unsaid[] = NO_GAPS
    if (next < unsaid.length && (unsaid[next]?.start ?? 0) < limit) {
      const from = next
      while (next < unsaid.length && (unsaid[next]?.start ?? 0) < limit) next++
      gaps = unsaid.slice(from, next)
    }
    const head = {
      number: turns.length + 1,
      speaker: label,
      timestamp: mark.timestamp ?? cueOf(start) ?? null,
    }
    turns.push(trimTurn(text, mark.speechStart, limit, gaps, head))
    // A gap that reaches over the limit belongs to the next turn as well.
    if (next > 0 && (unsaid[next - 1]?.end ?? 0) > limit) next--
  }
  return turns
}

const NO_GAPS: readonly Unsaid[] = []

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
  const inside =
    first === last ? NO_GAPS : gaps.slice(first, last).map((gap) => ({ start: gap.start, end: gap.end }))
  return { number, speaker, timestamp: stamp, start, end, gaps: inside }
}
