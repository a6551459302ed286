/** How many bytes are looked at to tell UTF-16 without a byte order mark. */
const SAMPLE = 4096

/**
 * The encoding that bytes clearly have although nothing says so: UTF-16 where nearly every second byte of the
 * beginning is zero, else windows-1252 where every byte above ASCII is one of its letters within a word or one of its
 * punctuation marks, as in Western European text. Undefined where it is not clear.
 */
export function guessEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'windows-1252' | undefined {
  return guessUtf16(bytes) ?? (isWindows1252(bytes) ? 'windows-1252' : undefined)
}

function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 8) return undefined
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const half = length / 2
  if (odd > half * 0.6 && even < half * 0.02) return 'utf-16le'
  return even > half * 0.6 && odd < half * 0.02 ? 'utf-16be' : undefined
}

// Of 0x80 to 0x9f: euro, low quote, ellipsis, Š, Œ, Ž, quotes, bullet, dashes, š, œ, ž, Ÿ. The rest is seldom or never typed.
const TYPED = new Set([
  0x80, 0x82, 0x84, 0x85, 0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9a, 0x9c, 0x9e,
  0x9f,
])
// Of 0xa0 to 0xbf: no-break space, ¡ £ § © ª « ­ ® ° ² ³ ´ · º » ½ ¿.
const MARKS = new Set([
  0xa0, 0xa1, 0xa3, 0xa7, 0xa9, 0xaa, 0xab, 0xad, 0xae, 0xb0, 0xb2, 0xb3, 0xb4, 0xb7, 0xba, 0xbb, 0xbd, 0xbf,
])

// Multiplication and division signs and ÿ, which binary files are full of, are no letters of Western European speech.
function isWindows1252(bytes: Uint8Array): boolean {
  let high = 0
  let letters = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte === 0 || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d))
      return false
    if (byte < 0x80) continue
    high++
    if (byte >= 0xc0) {
      if (byte === 0xd7 || byte === 0xf7 || byte === 0xff) return false
      if (isLetter(bytes[i - 1]) || isLetter(bytes[i + 1])) letters++
    } else if (TYPED.has(byte) || MARKS.has(byte)) letters++
  }
  return high > 0 && letters >= high * 0.9 && high < bytes.length * 0.3
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))
}
