import type { Progress } from './progress.js'
import { progressLine } from './progress.js'

/** The part of a terminal's stream that a line of progress needs. */
export interface TerminalStream {
  columns?: number
  write(text: string): unknown
}

/** Milliseconds before the first line, and between two of them. */
const PATIENCE = 1000
const PAUSE = 100

const ERASE = '\r\u001b[2K'

/**
 * The last line of a terminal, on which progress is shown: drawn over itself, and gone before anything else is written.
 * The clock decides when a line is drawn, and enters nothing that is kept.
 */
export class StatusLine {
  #drawn = false
  #midLine = false

  constructor(
    private readonly stream: TerminalStream,
    private readonly now: () => number,
  ) {}

  /** To be called before other text is written to the same terminal. */
  makeRoomFor(text: string): void {
    if (text === '') return
    this.#erase()
    this.#midLine = !text.endsWith('\n')
  }

  /** Begins to tell of some work; the clock starts now. */
  progress(): Progress {
    const begun = this.now()
    let drawn = begun + PATIENCE - PAUSE
    const erase = () => this.#erase()
    // Also an interrupted command leaves a clean line behind.
    process.once('exit', erase)
    return {
      update: (done, total) => {
        const now = this.now()
        if (now - drawn < PAUSE || this.#midLine) return
        drawn = now
        // The last column stays free: some terminals wrap as soon as it is filled.
        const width = (this.stream.columns || 80) - 1
        this.stream.write(ERASE + progressLine(done, total, (now - begun) / 1000, width))
        this.#drawn = true
      },
      done: () => {
        process.off('exit', erase)
        erase()
      },
    }
  }

  #erase(): void {
    if (this.#drawn) this.stream.write(ERASE)
    this.#drawn = false
  }
}
