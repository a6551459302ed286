import { csv } from './csv.js'
import { docx } from './docx.js'
import type { Format } from './imported.js'
import { json } from './json.js'
import { odt } from './odt.js'
import { rtf } from './rtf.js'
import { refuseUnreadable } from './unreadable.js'

/** Every foreign format stc reads, in the order in which they are tried. Plain text is none of them. */
export const FORMATS: readonly Format[] = [docx, odt, rtf, json, csv]

/** Endings of plain-text transcripts, whose layout is found when they are read. */
export const TEXT_ENDINGS = ['.txt', '.md', '.markdown', '.text', '.vtt', '.srt', '.sbv', '.log'] as const

/** Every ending `stc import` looks for in a folder. */
export const IMPORT_ENDINGS: readonly string[] = [
  ...TEXT_ENDINGS,
  ...FORMATS.flatMap((format) => format.endings),
]

/**
 * The format of a file: by its bytes, else by its ending; undefined where it is to be read as plain text.
 * Throws StcError with stc/binary-file, saying what the file is and how to export it, for what cannot be read.
 */
export function findFormat(bytes: Uint8Array, file: string): Format | undefined {
  const sniffed = FORMATS.find((format) => format.sniff(bytes))
  if (sniffed !== undefined) return sniffed
  refuseUnreadable(bytes, file)
  const lower = file.toLowerCase()
  return FORMATS.find((format) => format.endings.some((ending) => lower.endsWith(ending)))
}
