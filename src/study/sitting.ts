import { StcError } from '../diagnostic.js'
import type { FullScreen, ScreenEvent } from '../full-screen.js'
import { locate, mayHold } from '../review/moving.js'
import { reduce } from '../review/reduce.js'
import type { Effect, Focus, Happening, Opened, ReviewState } from '../review/state.js'
import { reviewUnits, summaries } from '../review/unit.js'
import { view } from '../review/view.js'
import type { CodingDesk } from './coding-desk.js'
import type { LazyCoding } from './lazy-coding.js'

/** Transcripts coded between two paintings of the count above. */
const STRIDE = 16

/** How a sitting ended, and how much was decided in it. */
export interface SittingEnd {
  interrupted: boolean
  /** Times the coding file was written. */
  saved: number
}

/** What a sitting needs besides its first state. */
export interface SittingOptions {
  screen: FullScreen
  lazy: LazyCoding
  desk: CodingDesk
  /** Opens the desk again, after another program wrote the file. */
  reopen(): Promise<CodingDesk>
  /** The transcript to begin with. */
  first: number
}

/**
 * Carries out what the reader’s keys ask for, one key after the other: a decision is on disk before the next key is
 * taken. Between two keys the transcripts that nobody has looked at yet are coded, so that counts become exact.
 */
export class Sitting {
  #state: ReviewState
  #desk: CodingDesk
  #end: SittingEnd | undefined
  #saved = 0

  constructor(
    state: ReviewState,
    private readonly options: SittingOptions,
  ) {
    this.#state = state
    this.#desk = options.desk
  }

  /** Runs until the reader quits, or the terminal is gone. The screen is open only meanwhile. */
  async run(): Promise<SittingEnd> {
    const { screen } = this.options
    screen.open()
    try {
      this.#paint()
      await this.#begin()
      while (!this.#end) {
        this.#paint()
        const event = screen.poll() ?? (await this.#background()) ?? (await screen.next())
        await this.#on(event)
      }
      return this.#end
    } finally {
      screen.close()
    }
  }

  #paint(): void {
    this.options.screen.paint(view(this.#state))
  }

  async #begin(): Promise<void> {
    const { first } = this.options
    const words = this.#state.context.words.unit
    const seek = { do: 'seek', from: first, step: 1, wrap: true } as const
    await this.#do({ ...seek, target: { kind: 'undecided' }, otherwise: '' })
    if (this.#state.opened || this.#end) return
    const { filter } = this.#state
    const isFiltered = Object.values(filter).some((each) => each !== undefined)
    const otherwise = isFiltered ? 'no unit passes the filter; f changes it' : `there is no ${words.one} yet`
    await this.#do({ ...seek, from: 0, target: { kind: 'unit' }, otherwise })
    if (this.#state.opened || this.#end) return
    await this.#do({ ...seek, from: 0, target: { kind: 'offset', start: 0 }, otherwise })
    this.#happen({ is: 'said', text: otherwise })
  }

  async #on(event: ScreenEvent): Promise<void> {
    if (event.is === 'gone') this.#end = { interrupted: false, saved: this.#saved }
    else if (event.is === 'resized') this.#happen({ is: 'resized', size: this.options.screen.size() })
    else await this.#dispatch({ is: 'key', key: event.key })
  }

  #happen(happening: Happening): readonly Effect[] {
    const { state, effects } = reduce(this.#state, happening)
    this.#state = state
    return effects
  }

  async #dispatch(happening: Happening): Promise<void> {
    const before = this.#state
    for (const effect of this.#happen(happening)) {
      if (effect.do !== 'save') await this.#do(effect)
      else if (!(await this.#save(before))) return
    }
  }

  /** Writes the coding text. Where that is refused, the state is what it was before. */
  async #save(before: ReviewState): Promise<boolean> {
    try {
      this.#desk = await this.#desk.save(this.#state.coding)
      this.#saved++
      return true
    } catch (cause) {
      if (!(cause instanceof StcError)) throw cause
      const [found] = cause.diagnostics
      this.#state = { ...before, mode: { is: 'browse' } }
      if (found?.code === 'stc/changed-meanwhile') this.#happen({ is: 'conflict' })
      else this.#happen({ is: 'said', text: `not written: ${found?.message ?? ''}`, alarm: true })
      return false
    }
  }

  async #do(effect: Exclude<Effect, { do: 'save' }>): Promise<void> {
    const { screen } = this.options
    switch (effect.do) {
      case 'seek':
        return this.#seek(effect)
      case 'edit-memo': {
        const text = await screen.edit(effect.text)
        this.#happen({ is: 'resized', size: screen.size() })
        if (text !== undefined) return this.#dispatch({ is: 'memo', text })
        this.#happen({ is: 'said', text: 'no memo: set EDITOR, or write it with m', alarm: true })
        return
      }
      case 'reload':
        return this.#reload()
      case 'suspend':
        await screen.suspend()
        this.#happen({ is: 'resized', size: screen.size() })
        return
      case 'repaint':
        screen.forget()
        this.#happen({ is: 'resized', size: screen.size() })
        return
      case 'quit':
        this.#end = { interrupted: effect.interrupted, saved: this.#saved }
    }
  }

  async #reload(): Promise<void> {
    try {
      this.#desk = await this.options.reopen()
      this.#happen({ is: 'reloaded', coding: this.#desk.coding })
    } catch (cause) {
      if (!(cause instanceof StcError)) throw cause
      const [found] = cause.diagnostics
      const where = found?.place?.line === undefined ? '' : ` (line ${found.place.line})`
      this.#happen({ is: 'said', text: `cannot be read: ${found?.message ?? ''}${where}`, alarm: true })
    }
  }

  /** Looks through transcripts in their order until one holds what is looked for. Escape gives it up. */
  async #seek({ from, step, target, wrap, otherwise }: Extract<Effect, { do: 'seek' }>): Promise<void> {
    const { screen } = this.options
    const count = this.#state.context.transcripts.length
    const once = target.kind === 'turn' || target.kind === 'offset'
    for (let done = 0; done < (once ? 1 : count); done++) {
      const at = from + done * step
      if (!wrap && (at < 0 || at >= count)) break
      const index = ((at % count) + count) % count
      if (!mayHold(this.#state, index, target)) continue
      const opened = await this.#open(index)
      const focus: Focus | undefined = opened && locate(this.#state, opened, target)
      if (opened && focus) {
        this.#happen({ is: 'opened', opened, focus })
        return
      }
      if (done % STRIDE === STRIDE - 1) {
        this.#happen({ is: 'said', text: `looking … ${done + 1} of ${count} transcripts; Esc stops` })
        this.#paint()
      }
      await breather()
      if (screen.stopped()) return void this.#happen({ is: 'said', text: 'stopped looking' })
    }
    if (otherwise !== '') this.#happen({ is: 'said', text: otherwise })
  }

  async #open(index: number): Promise<Opened | undefined> {
    const transcript = await this.options.lazy.transcript(index, true)
    const units = transcript && reviewUnits(this.options.lazy.code(transcript, this.#state.coding))
    this.#happen({ is: 'counted', index, units: units ? summaries(units) : null })
    return transcript && units && { index, transcript, units }
  }

  /** Codes transcripts that are not known yet until something happens; undefined when all are known. */
  async #background(): Promise<ScreenEvent | undefined> {
    const { screen, lazy } = this.options
    for (let done = 1; ; done++) {
      const index = this.#state.known.indexOf(undefined)
      if (index < 0) return undefined
      const transcript = await lazy.transcript(index, false)
      const units = transcript ? summaries(lazy.code(transcript, this.#state.coding).units) : null
      this.#happen({ is: 'counted', index, units })
      if (done % STRIDE === 0 || !this.#state.known.includes(undefined)) this.#paint()
      await breather()
      if (screen.waiting()) return screen.poll()
    }
  }
}

/** Lets keys be heard. */
function breather(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
