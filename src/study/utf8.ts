import { Buffer, isAscii, isUtf8, transcode } from 'node:buffer'

/** Bytes up to which a file is decoded the short way, which holds its text twice for a moment. */
const SHORT = 8_000_000

/**
 * The text of bytes that are valid UTF-8, of which there are no byte order marks to drop; undefined of others, and of
 * files so long that memory counts for more than time. As TextDecoder, in half the time: Node.js checks and widens
 * many bytes at once.
 */
export function utf8Text(bytes: Uint8Array): string | undefined {
  if (bytes.length > SHORT || !isUtf8(bytes)) return undefined
  const { buffer, byteOffset, length } = bytes
  if (isAscii(bytes)) return Buffer.from(buffer, byteOffset, length).toString('latin1')
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}
