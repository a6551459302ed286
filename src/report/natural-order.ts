/**
 * Compares ids as people count: `P2` before `P10`. Runs of digits by their number, everything else by code units; the
 * same under every locale.
 */
export function naturalOrder(a: string, b: string): number {
  const [left, right] = [a.split(/(\d+)/), b.split(/(\d+)/)]
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = compareParts(left[index] ?? '', right[index] ?? '', index % 2 === 1)
    if (order !== 0) return order
  }
  return left.length - right.length || compareStrings(a, b)
}

function compareParts(a: string, b: string, digits: boolean): number {
  if (!digits) return compareStrings(a, b)
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return left.length - right.length || compareStrings(left, right)
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
