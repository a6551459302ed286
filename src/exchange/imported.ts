import type { Dropped, ImportedTurn } from '../transcript/canonical-turns.js'

export type { Dropped, ImportedTurn }

/**
 * What a file of a foreign format holds: text in which a layout still has to find the turns, or the turns themselves
 * where the format tells them apart. `dropped` is everything a person wrote or said that is in neither; `notes` are
 * sentences worth telling.
 */
export type Imported =
  | { kind: 'text'; text: string; dropped: Dropped[]; notes: string[] }
  | { kind: 'turns'; turns: ImportedTurn[]; dropped: Dropped[]; notes: string[] }

/** A file format that is read into text or turns. To add one: a file in this folder and a line in formats.ts. */
export interface Format {
  /** Stands in the front matter of what is imported. */
  name: string
  /** For a sentence: `a Word document`. */
  title: string
  /** Lower case, with the dot. */
  endings: readonly string[]
  /** Whether these bytes are of the format, whatever the file is called. Never throws. */
  sniff(bytes: Uint8Array): boolean
  /** Throws StcError where the bytes are damaged, hostile, or hold no transcript. `encoding` is for text formats. */
  read(bytes: Uint8Array, file: string, encoding?: string): Imported
}
