import type { Key } from './review/key.js'
import type { Picture, Size } from './review/screen.js'

/** What comes from the person at the terminal, or from the terminal itself. */
export type ScreenEvent = { is: 'key'; key: Key } | { is: 'resized' } | { is: 'gone' }

/** A terminal whose whole screen a command has for itself, from `open` to `close`. */
export interface FullScreen {
  size(): Size
  open(): void
  /** Gives the terminal back as it was. */
  close(): void
  /** Writes what differs from the picture before. */
  paint(picture: Picture): void
  /** Forgets what was painted, so that the next picture is painted whole. */
  forget(): void
  /** Whether something has happened that was not taken yet. */
  waiting(): boolean
  /** Takes what has happened, but waits for nothing. */
  poll(): ScreenEvent | undefined
  /** Waits until something happens. */
  next(): Promise<ScreenEvent>
  /** Whether a person has asked to stop what is going on: takes a waiting Escape or Ctrl-C away. */
  stopped(): boolean
  /** Lets a person change a text in $VISUAL or $EDITOR; undefined where there is none or it failed. */
  edit(text: string): Promise<string | undefined>
  /** Stops the process as Ctrl-Z does elsewhere; resolves when it goes on. */
  suspend(): Promise<void>
}
