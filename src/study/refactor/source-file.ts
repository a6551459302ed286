import { fail } from '../../diagnostic.js'
import { readBytes, readText, shown } from '../disk.js'

/** A file that may be rewritten: its text without a byte order mark, and how it was on disk. */
export interface SourceFile {
  /** Absolute. */
  path: string
  /** As a person would write it. */
  name: string
  text: string
  /** The byte order mark, or nothing. */
  mark: string
  bytes: Uint8Array
}

/** Reads a file that may be rewritten. Throws as readText does, and stc/cannot-edit where it is not UTF-8. */
export async function readSource(cwd: string, path: string): Promise<SourceFile> {
  const name = shown(cwd, path)
  const bytes = await readBytes(cwd, path)
  const text = await readText(cwd, path)
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : ''
  if (Buffer.compare(Buffer.from(mark + text, 'utf8'), bytes) !== 0) {
    fail('stc/cannot-edit', `${name} is not UTF-8, and would be written as UTF-8`, {
      place: { file: name },
      hint: 'save it as UTF-8 first',
    })
  }
  return { path, name, text, mark, bytes }
}
