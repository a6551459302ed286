/** How many of the ascending numbers are below the limit. */
export function countBelow(ascending: readonly number[], limit: number): number {
  // The loop of `countWhile` over, because every offset of a text is asked for by this one.
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a number is one of the ascending numbers. */
export function isAmong(ascending: readonly number[], wanted: number): boolean {
  return ascending[countBelow(ascending, wanted)] === wanted
}

/**
 * How many items stand before the first of which something does not hold, by a binary search: from there on it must
 * hold of none.
 */
export function countWhile<T>(items: readonly T[], holds: (item: T, index: number) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle] as T, middle)) low = middle + 1
    else high = middle
  }
  return low
}
