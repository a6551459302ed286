import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ReadStream, WriteStream } from 'node:tty'
import type { FullScreen, ScreenEvent } from './full-screen.js'
import { KeyReader } from './review/key-reader.js'
import type { Picture, Row, Size, Style } from './review/screen.js'

/** Milliseconds after which an Escape that nothing follows is the key: enough for a slow line to bring the rest. */
const PATIENCE = 120

// Alternate screen, no wrapping at the last column, pasted texts marked; and back.
const ENTER = '\u001b[?1049h\u001b[?7l\u001b[?2004h\u001b[?25l\u001b[2J'
const LEAVE = '\u001b[0m\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[?1049l'

/** How a style looks where colours are not wanted: weight, underline and reverse only. */
const MONO: Readonly<Record<Style, string>> = {
  ...{ plain: '', dim: '2', strong: '1', unit: '1', term: '1;4', bar: '7' },
  ...{ candidate: '1', accepted: '', 'set-aside': '', excluded: '', alarm: '1;7' },
}
const COLOURED: Readonly<Record<Style, string>> = {
  ...MONO,
  ...{ term: '1;4;36', candidate: '36', accepted: '32', 'set-aside': '33', excluded: '31', alarm: '1;31' },
}

/** What the screen needs of a terminal. */
export interface Terminal {
  input: ReadStream
  output: WriteStream
  colour: boolean
  env: Readonly<Record<string, string | undefined>>
}

/** The screen of the terminal that this process stands at. Each row is written only when it changes. */
export class TerminalScreen implements FullScreen {
  readonly #keys = new KeyReader()
  readonly #events: ScreenEvent[] = []
  #painted: string[] = []
  #cursor = ''
  #open = false
  #wake: () => void = () => undefined
  #timer: NodeJS.Timeout | undefined

  constructor(private readonly terminal: Terminal) {}

  size(): Size {
    const { rows, columns } = this.terminal.output
    return { rows: rows || 24, columns: columns || 80 }
  }

  open(): void {
    if (this.#open) return
    this.#open = true
    const { input, output } = this.terminal
    output.write(ENTER)
    this.forget()
    input.setRawMode(true)
    input.setEncoding('utf8')
    input.on('data', this.#read)
    input.on('end', this.#gone)
    input.on('error', this.#gone)
    input.resume()
    output.on('resize', this.#resized)
    // However the process ends, the terminal is as it was.
    process.on('exit', this.#leave)
    for (const signal of ENDINGS) process.on(signal, this.#ended)
  }

  close(): void {
    if (!this.#open) return
    this.#leave()
    const { input, output } = this.terminal
    input.off('data', this.#read)
    input.off('end', this.#gone)
    input.off('error', this.#gone)
    input.pause()
    output.off('resize', this.#resized)
    process.off('exit', this.#leave)
    for (const signal of ENDINGS) process.off(signal, this.#ended)
    clearTimeout(this.#timer)
  }

  paint({ rows, cursor }: Picture): void {
    if (!this.#open) return
    let text = ''
    for (const [index, row] of rows.entries()) {
      const made = this.#dressed(row)
      if (this.#painted[index] === made) continue
      // Erased first: behind a full row the cursor still stands on its last column.
      text += `\u001b[${index + 1};1H\u001b[K${made}`
      this.#painted[index] = made
    }
    this.#painted.length = rows.length
    const place = cursor ? `\u001b[${cursor.row + 1};${cursor.column + 1}H\u001b[?25h` : ''
    if (text === '' && place === this.#cursor) return
    this.terminal.output.write(`\u001b[?25l${text}${place}`)
    this.#cursor = place
  }

  forget(): void {
    this.#painted = []
    if (this.#open) this.terminal.output.write('\u001b[2J')
  }

  waiting(): boolean {
    return this.#events.length > 0
  }

  poll(): ScreenEvent | undefined {
    return this.#events.shift()
  }

  async next(): Promise<ScreenEvent> {
    for (;;) {
      const event = this.#events.shift()
      if (event) return event
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  stopped(): boolean {
    const at = this.#events.findIndex(
      (event) => event.is === 'gone' || (event.is === 'key' && /^(?:escape|ctrl-c|q)$/.test(event.key.name)),
    )
    if (at < 0) return false
    const event = this.#events[at]
    // Keys typed before belong to the search that is given up; leaving is still to be done.
    this.#events.splice(0, at + (event?.is === 'key' && event.key.name === 'escape' ? 1 : 0))
    return true
  }

  async edit(text: string): Promise<string | undefined> {
    const { VISUAL, EDITOR } = this.terminal.env
    const editor = VISUAL || EDITOR
    if (!editor) return undefined
    const folder = await mkdtemp(path.join(tmpdir(), 'stc-memo-'))
    const file = path.join(folder, 'memo.txt')
    this.close()
    try {
      await writeFile(file, text, { mode: 0o600 })
      const code = await new Promise<number | null>((resolve) => {
        const child = spawn('/bin/sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit' })
        child.on('error', () => resolve(null))
        child.on('close', resolve)
      })
      return code === 0 ? await readFile(file, 'utf8') : undefined
    } finally {
      await rm(folder, { recursive: true, force: true })
      this.open()
    }
  }

  async suspend(): Promise<void> {
    this.close()
    // Nothing else keeps the process alive while it does not listen to the keyboard.
    const alive = setInterval(() => undefined, 60_000)
    await new Promise<void>((resolve) => {
      process.once('SIGCONT', resolve)
      process.kill(process.pid, 'SIGTSTP')
    })
    clearInterval(alive)
    this.open()
  }

  #dressed(row: Row): string {
    const looks = this.terminal.colour ? COLOURED : MONO
    return row
      .map(({ text, style }) => (looks[style] === '' ? text : `\u001b[${looks[style]}m${text}\u001b[0m`))
      .join('')
  }

  #happened(event: ScreenEvent): void {
    this.#events.push(event)
    this.#wake()
  }

  readonly #read = (text: string): void => {
    clearTimeout(this.#timer)
    for (const key of this.#keys.push(text)) this.#happened({ is: 'key', key })
    if (!this.#keys.waits) return
    this.#timer = setTimeout(() => {
      for (const key of this.#keys.flush()) this.#happened({ is: 'key', key })
    }, PATIENCE)
  }

  readonly #resized = (): void => {
    this.forget()
    this.#happened({ is: 'resized' })
  }

  readonly #gone = (): void => {
    this.#happened({ is: 'gone' })
  }

  readonly #leave = (): void => {
    if (!this.#open) return
    this.#open = false
    const { input, output } = this.terminal
    output.write(LEAVE)
    try {
      input.setRawMode(false)
    } catch {
      // The terminal has gone; there is nothing to restore.
    }
  }

  /** Ends as the signal would have ended the process. */
  readonly #ended = (signal: NodeJS.Signals): void => {
    this.close()
    process.kill(process.pid, signal)
  }
}

const ENDINGS = ['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const
