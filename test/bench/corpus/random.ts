/** The next number of a sequence, in [0, 1). */
export type Random = () => number

/**
 * A sequence of its own for each pair of numbers (the generator sfc32): the same pair gives the same sequence on every
 * machine, so that a transcript can be made again without those before it.
 */
export function randomOf(seed: number, stream: number): Random {
  let a = seed | 0
  let b = stream | 0
  let c = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ stream
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
  for (let warming = 0; warming < 16; warming++) next()
  return next
}

/** A whole number in [0, below). */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit)
}

/** One of a list, each as likely as the others. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[below(random, list.length)] as T
}
