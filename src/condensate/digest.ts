import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** `sha256:` and the lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export function digest(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`
}
