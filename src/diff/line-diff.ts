/** Lines of the old text from `start` to `end` give way to those of the new one; 0-based, half-open. */
export interface LineChange {
  old: { start: number; end: number }
  new: { start: number; end: number }
}

/** Above so many pairs of lines, two stretches are not compared line by line but replaced whole. */
const MOST_PAIRS = 4_000_000

/**
 * What changed between two texts given as lines, from top to bottom. Lines that occur once in both anchor the comparison
 * (patience diff), so that its time is near linear for files of records; what stands between two anchors is compared by
 * its longest common subsequence.
 */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  const changes: LineChange[] = []
  compare({ start: 0, end: before.length }, { start: 0, end: after.length })
  return changes

  function compare(old: Stretch, now: Stretch): void {
    let { start, end } = old
    let { start: from, end: to } = now
    while (start < end && from < to && before[start] === after[from]) {
      start++
      from++
    }
    while (start < end && from < to && before[end - 1] === after[to - 1]) {
      end--
      to--
    }
    if (start === end && from === to) return
    if (start === end || from === to) {
      add(start, end, from, to)
      return
    }
    const anchors = anchorsOf(before, after, { start, end }, { start: from, end: to })
    if (anchors.length === 0) {
      compareClosely(start, end, from, to)
      return
    }
    for (const [a, b] of anchors) {
      compare({ start, end: a }, { start: from, end: b })
      start = a + 1
      from = b + 1
    }
    compare({ start, end }, { start: from, end: to })
  }

  function compareClosely(start: number, end: number, from: number, to: number): void {
    const height = end - start
    const width = to - from
    if (height * width > MOST_PAIRS) {
      add(start, end, from, to)
      return
    }
    const common = commonLengths(before, after, start, end, from, to)
    let i = 0
    let j = 0
    while (i < height || j < width) {
      if (i < height && j < width && before[start + i] === after[from + j]) {
        i++
        j++
        continue
      }
      const [a, b] = [i, j]
      while (i < height || j < width) {
        if (i < height && j < width && before[start + i] === after[from + j]) break
        const down = i < height ? (common[(i + 1) * (width + 1) + j] ?? 0) : -1
        const right = j < width ? (common[i * (width + 1) + j + 1] ?? 0) : -1
        if (down >= right) i++
        else j++
      }
      add(start + a, start + i, from + b, from + j)
    }
  }

  function add(start: number, end: number, from: number, to: number): void {
    const last = changes.at(-1)
    if (last && last.old.end === start && last.new.end === from) {
      last.old.end = end
      last.new.end = to
    } else changes.push({ old: { start, end }, new: { start: from, end: to } })
  }
}

interface Stretch {
  start: number
  end: number
}

/** The lengths of the longest common subsequences of all ends of two stretches, row by row. */
function commonLengths(
  before: readonly string[],
  after: readonly string[],
  start: number,
  end: number,
  from: number,
  to: number,
): Uint32Array {
  const height = end - start
  const width = to - from
  const common = new Uint32Array((height + 1) * (width + 1))
  for (let i = height - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      const at = i * (width + 1) + j
      common[at] =
        before[start + i] === after[from + j]
          ? (common[at + width + 2] ?? 0) + 1
          : Math.max(common[at + width + 1] ?? 0, common[at + 1] ?? 0)
    }
  }
  return common
}

/** Lines that occur once in each of two stretches, as many as stand in the same order in both. */
function anchorsOf(
  before: readonly string[],
  after: readonly string[],
  old: Stretch,
  now: Stretch,
): [number, number][] {
  const ours = single(before, old)
  const pairs: [number, number][] = []
  for (const [line, b] of single(after, now)) {
    const a = ours.get(line)
    if (a !== undefined && a >= 0 && b >= 0) pairs.push([a, b])
  }
  return ascending(pairs.sort(([, b], [, d]) => b - d))
}

/** The number of each line that occurs once; -1 for the others. */
function single(lines: readonly string[], { start, end }: Stretch): Map<string, number> {
  const found = new Map<string, number>()
  for (let at = start; at < end; at++) {
    const line = lines[at] ?? ''
    found.set(line, found.has(line) ? -1 : at)
  }
  return found
}

/** The longest subsequence of pairs whose first numbers ascend. */
function ascending(pairs: readonly [number, number][]): [number, number][] {
  const piles: number[] = []
  const back: number[] = []
  for (const [index, [a]] of pairs.entries()) {
    let low = 0
    let high = piles.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[piles[middle] ?? 0]?.[0] ?? 0) < a) low = middle + 1
      else high = middle
    }
    back[index] = low > 0 ? (piles[low - 1] ?? -1) : -1
    piles[low] = index
  }
  const chain: [number, number][] = []
  for (let at = piles.at(-1) ?? -1; at >= 0; at = back[at] ?? -1) chain.push(pairs[at] as [number, number])
  return chain.reverse()
}
