/**
 * Hashes of words and of pairs of words, 32 bits as a signed integer. They only say where a term may occur: every
 * candidate is compared with the text afterwards, so that two words with one hash cost time and nothing else.
 */

/** The hash of a word before its first character. */
export const EMPTY = 0

/** The hash of a word that goes on with a folded code unit (Bernstein's `33 h ^ c`: two operations a character). */
export function extend(hash: number, unit: number): number {
  return (((hash << 5) + hash) | 0) ^ unit
}

/** The hash of a folded word. */
export function hashOf(folded: string): number {
  let hash = EMPTY
  for (let at = 0; at < folded.length; at++) hash = extend(hash, folded.charCodeAt(at))
  return hash
}

/** The key of a single word: its hash, spread over all bits, the upper ones of which a KeyTable looks at. */
export function wordKey(hash: number): number {
  return Math.imul(hash, 0x9e3779b1)
}

/** The key of two words that follow each other. */
export function pairKey(first: number, second: number): number {
  return Math.imul(((first << 13) | (first >>> 19)) ^ second, 0x85ebca6b)
}

/**
 * What is filed under keys, behind a bit filter. The filter is small enough to stay in the processor's cache and
 * refuses nearly every key, so that the table behind it is hardly asked.
 */
export class KeyTable<T> {
  /** One bit for each value of a key's upper bits; the scanner reads it directly. */
  readonly filter: Int32Array
  /** How far a key is shifted to the right to give its bit. */
  readonly shift: number
  /** By key without its lowest bits: V8 keeps an integer of 30 bits in place, and a longer one on the heap. */
  readonly #filed = new Map<number, T[]>()

  constructor(entries: readonly (readonly [key: number, value: T])[]) {
    // With 32 bits a key, one word in thirty-two passes in vain at most; 2^22 bits are 512 kB.
    const bits = Math.min(22, Math.max(15, Math.ceil(Math.log2(entries.length * 32 + 1))))
    this.shift = 32 - bits
    this.filter = new Int32Array(2 ** (bits - 5))
    for (const [key, value] of entries) {
      const bit = key >>> this.shift
      this.filter[bit >>> 5] = (this.filter[bit >>> 5] as number) | (1 << bit)
      const list = this.#filed.get(key >> 2)
      if (list) list.push(value)
      else this.#filed.set(key >> 2, [value])
    }
  }

  /** What may be filed under a key: all that is, and by chance something else. */
  ask(key: number): readonly T[] {
    const bit = key >>> this.shift
    if ((((this.filter[bit >>> 5] as number) >>> bit) & 1) === 0) return NOTHING
    return this.#filed.get(key >> 2) ?? NOTHING
  }
}

const NOTHING: readonly never[] = []
