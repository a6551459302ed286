/** The files that a person writes about a code group, and what sets them apart. */
export interface FileKind {
  id: 'condensate' | 'synthesis'
  /** Whether stc keeps a list of the units that the text does not use. */
  listsUnused: boolean
  /** The command that makes and updates it. */
  command: string
}

export const CONDENSATE: FileKind = { id: 'condensate', listsUnused: true, command: 'stc condense' }
export const SYNTHESIS: FileKind = { id: 'synthesis', listsUnused: false, command: 'stc synthesize' }
