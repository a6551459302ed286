import { sha256 } from '@noble/hashes/sha2.js'
import { foldWhiteSpace } from '../language/fold.js'
import { unicode } from '../language/unicode.js'

// RFC 4648 base32, lower case: no 0, 1, 8 or 9 that could be taken for a letter.
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const WHOLE = 51
const SHORTEST = 4
const UTF8 = new TextEncoder()
/** Room for the bytes of most units, so that they need not be made for each. */
const BYTES = new Uint8Array(3 * 1024)

/** Characters that no Markdown footnote label or HTML id could hold. */
const UNSAFE = unicode.g`[^\p{L}\p{M}\p{N}_.-]`
/** SHA-256 of the white-space-folded text, as lower-case base32 (51 whole characters). */
export function textHash(text: string): string {
  return hashOf(foldWhiteSpace(text), WHOLE)
}

function bytesOf(text: string): Uint8Array {
  // No UTF-16 unit takes more than three bytes.
  if (3 * text.length > BYTES.length) return UTF8.encode(text)
  return BYTES.subarray(0, UTF8.encodeInto(text, BYTES).written)
}

/** So many characters of the hash of a text that is folded already. */
function hashOf(folded: string, length: number): string {
  const digest = sha256(bytesOf(folded))
  let out = ''
  for (let bit = 0; out.length < length; bit += 5) {
    const two = ((digest[bit >> 3] ?? 0) << 8) | (digest[(bit >> 3) + 1] ?? 0)
    out += ALPHABET.charAt((two >> (11 - (bit & 7))) & 31)
  }
  return out
}

/**
 * Ids for the units of one turn, given their texts in turn order: `<transcript>-<turn>-<hash>`, the hash four
 * characters long, longer where two units of the turn would collide. The same words said twice in one turn
 * are told apart by their order.
 */
export function unitIds(transcript: string, turn: number, texts: readonly string[]): string[] {
  const head = `${idSafe(transcript)}-${turn}-`
  // Most turns have one unit, and nothing to be told apart from.
  if (texts.length === 1) return texts.map((text) => head + hashOf(foldWhiteSpace(text), SHORTEST))
  const seen = new Map<string, number>()
  const taken = new Set<string>()
  const hashes = texts.map((text) => {
    const folded = foldWhiteSpace(text)
    let times = seen.get(folded) ?? 0
    let hash: string
    // Different texts, too, may have one hash: UTF-8 has a single replacement for all unpaired surrogates.
    do {
      hash = hashOf(times === 0 ? folded : `${folded}\u0000${times}`, WHOLE)
      times++
    } while (taken.has(hash))
    taken.add(hash)
    seen.set(folded, times)
    return hash
  })
  return hashes.map((hash, index) => {
    let length = SHORTEST
    while (hashes.some((other, at) => at !== index && other.slice(0, length) === hash.slice(0, length)))
      length++
    return head + hash.slice(0, length)
  })
}

/** A transcript's id as part of a unit's id: what no Markdown footnote label or HTML id could hold becomes `_`. */
export function idSafe(transcript: string): string {
  return transcript.replace(UNSAFE, '_')
}
