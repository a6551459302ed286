import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { foldWhiteSpace } from '../language/fold.js'

// RFC 4648 base32, lower case: no 0, 1, 8 or 9 that could be taken for a letter.
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** SHA-256 of the white-space-folded text, as lower-case base32 (51 whole characters). */
export function textHash(text: string): string {
  const digest = sha256(utf8ToBytes(foldWhiteSpace(text)))
  let bits = 0
  let held = 0
  let out = ''
  for (const byte of digest) {
    bits = ((bits << 8) | byte) & 0xffff
    held += 8
    while (held >= 5) {
      out += ALPHABET[(bits >> (held - 5)) & 31]
      held -= 5
    }
  }
  return out
}

/**
 * Ids for the units of one turn, given their texts in turn order: `<transcript>-<turn>-<hash>`, the hash four
 * characters long, longer where two units of the turn would collide. The same words said twice in one turn
 * are told apart by their order.
 */
export function unitIds(transcript: string, turn: number, texts: readonly string[]): string[] {
  const seen = new Map<string, number>()
  const taken = new Set<string>()
  const hashes = texts.map((text) => {
    const folded = foldWhiteSpace(text)
    let times = seen.get(folded) ?? 0
    let hash: string
    // Different texts, too, may have one hash: UTF-8 has a single replacement for all unpaired surrogates.
    do {
      hash = textHash(times === 0 ? folded : `${folded}\u0000${times}`)
      times++
    } while (taken.has(hash))
    taken.add(hash)
    seen.set(folded, times)
    return hash
  })
  return hashes.map((hash, index) => {
    let length = 4
    while (hashes.some((other, at) => at !== index && other.slice(0, length) === hash.slice(0, length)))
      length++
    return `${idSafe(transcript)}-${turn}-${hash.slice(0, length)}`
  })
}

/** A transcript's id as part of a unit's id: what no Markdown footnote label or HTML id could hold becomes `_`. */
export function idSafe(transcript: string): string {
  return transcript.replace(/[^\p{L}\p{M}\p{N}_.-]/gu, '_')
}
