import type { Painter } from './diagnostics/painter.js'
import type { FullScreen } from './full-screen.js'
import type { Progress } from './progress.js'

/** A stream that text is written to. */
export interface Sink {
  /** Resolves when the text is handed on; a closed pipe ends the program quietly. */
  write(text: string): Promise<void>
  /** Whether a person is looking at it. */
  terminal: boolean
  /** Columns of the terminal, 80 where unknown. */
  width: number
  paint: Painter
}

/**
 * What a command may do to the outside world besides reading and writing files. Commands get it as an argument, so
 * that tests hand in their own.
 */
export interface Effects {
  /** The folder relative paths are resolved against. */
  cwd: string
  stdout: Sink
  stderr: Sink
  /** All of standard input. Throws StcError when it is a terminal. */
  stdin(): Promise<Uint8Array>
  /** The same, piece by piece. */
  stdinChunks(): AsyncIterable<Uint8Array>
  /**
   * Asks the person at the terminal, on standard error, and gives the line that is typed; undefined at the end of the
   * input. Absent where nobody can be asked.
   */
  ask?: ((question: string) => Promise<string | undefined>) | undefined
  /**
   * Shows how far the work is, in a line on standard error that disappears again: only to a person at a terminal, and
   * only where the work takes more than a second. Call its `done` when the work ends.
   */
  progress(): Progress
  /** The terminal as a screen; undefined unless a person sits at both ends, standard input and standard output. */
  screen(): Promise<FullScreen | undefined>
  /** No account of what was written, no hints; errors and findings only. */
  quiet: boolean
  /** How diagnostics are printed. */
  diagnostics: 'text' | 'json' | 'sarif' | 'github'
  version: string
  /** The day it is where the person is, as YYYY-MM-DD. Only what a person writes down may hold it. */
  today(): string
  /** Lets the person write in their editor, in a file of this name; undefined where no person is at a terminal. */
  edit(text: string, name: string): Promise<string | undefined>
  /** The environment's variables. */
  env: Readonly<Record<string, string | undefined>>
}

/** Exit codes, as `stc --help` documents them. */
export const EXIT = { fine: 0, findings: 1, usage: 2, bug: 70, interrupted: 130 } as const
