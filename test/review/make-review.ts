import { parseCodebook } from '../../src/codebook/parse.js'
import { Coder } from '../../src/coding/coder.js'
import { CodingText } from '../../src/coding/coding-text.js'
import type { Decision } from '../../src/coding/decision.js'
import { codingSchema } from '../../src/coding/schema.js'
import { METHODS } from '../../src/method/methods.js'
import type { Filter } from '../../src/review/filter.js'
import type { Key } from '../../src/review/key.js'
import { locate, mayHold } from '../../src/review/moving.js'
import { reduce } from '../../src/review/reduce.js'
import { rowText, type Size } from '../../src/review/screen.js'
import {
  type Effect,
  type Happening,
  type Opened,
  type ReviewState,
  startOf,
} from '../../src/review/state.js'
import { reviewUnits } from '../../src/review/unit.js'
import { view } from '../../src/review/view.js'
import { readTranscript } from '../../src/transcript/read.js'
import { readYaml } from '../../src/yaml/read.js'
import { CODEBOOK, FG1, FG2 } from '../cli/studies.js'

export interface ReviewSetting {
  transcripts?: Record<string, string>
  codebook?: string
  /** The coding file of the analyst `ana`; undefined: there is none. */
  coding?: string | undefined
  /** What ben decided. */
  others?: string | undefined
  blind?: boolean
  filter?: Filter
  size?: Size
}

/** A coding file, read as `stc` reads it. */
export function codingText(text: string, file = 'coding/ana.yaml'): CodingText {
  return CodingText.of(text, readYaml(text, file, codingSchema), file)
}

/** A review without terminal and disk: what would be written is kept in `saved`, the last text last. */
export class FakeReview {
  state: ReviewState
  readonly saved: string[] = []
  readonly effects: Effect[] = []

  constructor(setting: ReviewSetting = {}) {
    const texts = setting.transcripts ?? { FG1, FG2 }
    const codebook = parseCodebook(setting.codebook ?? CODEBOOK, 'codebook.yaml', 'en')
    const transcripts = Object.entries(texts).map(([id, text]) =>
      readTranscript({
        id,
        file: `${id}.txt`,
        text,
        language: 'en',
        bodyStart: 0,
        frontMatter: {},
        declared: { M: { role: 'moderator' } },
      }),
    )
    const others = setting.others === undefined || setting.blind ? [] : codingText(setting.others).decisions
    const decisions = new Map<string, readonly Decision[]>()
    const coder = new Coder(codebook, { decisions, analysts: ['ana', 'ben'], nearMisses: false })
    const context = {
      ...{ analyst: 'ana', blind: setting.blind ?? false, codebook, words: METHODS.stc.words },
      transcripts: transcripts.map(({ id }) => id),
      code: (transcript: (typeof transcripts)[number], coding: CodingText) => {
        const all = [...coding.decisions, ...others]
        decisions.set(
          transcript.id,
          all.filter((each) => each.transcript === transcript.id),
        )
        return coder.code(transcript).coded
      },
    }
    this.#open = (index) => {
      const transcript = transcripts[index]
      if (!transcript) return undefined
      return { index, transcript, units: reviewUnits(context.code(transcript, this.state.coding)) }
    }
    const coding =
      setting.coding === undefined ? CodingText.empty('ana', 'coding/ana.yaml') : codingText(setting.coding)
    this.state = startOf(context, coding, setting.filter ?? {}, setting.size ?? { rows: 24, columns: 80 })
    this.#carryOut({ do: 'seek', from: 0, step: 1, target: { kind: 'undecided' }, wrap: true, otherwise: '' })
    if (!this.state.opened)
      this.#carryOut({ do: 'seek', from: 0, step: 1, target: { kind: 'unit' }, wrap: true, otherwise: '' })
  }

  readonly #open: (index: number) => Opened | undefined

  /** Presses keys: a name, or a text between double quotes that is typed. */
  press(...keys: readonly string[]): this {
    for (const each of keys) for (const key of keysOf(each)) this.happen({ is: 'key', key })
    return this
  }

  happen(happening: Happening): void {
    const { state, effects } = reduce(this.state, happening)
    this.state = state
    for (const effect of effects) this.#carryOut(effect)
  }

  /** The screen as text; a last line tells where the cursor is, if it is seen. */
  get screen(): string {
    const { rows, cursor } = view(this.state)
    const lines = rows.map((row) => rowText(row).trimEnd())
    if (cursor) lines.push(`cursor: row ${cursor.row + 1}, column ${cursor.column + 1}`)
    return `${lines.join('\n')}\n`
  }

  #carryOut(effect: Effect): void {
    this.effects.push(effect)
    if (effect.do === 'save') this.saved.push(this.state.coding.text)
    if (effect.do !== 'seek') return
    const count = this.state.context.transcripts.length
    const once = effect.target.kind === 'turn' || effect.target.kind === 'offset'
    for (let done = 0; done < (once ? 1 : count); done++) {
      const at = effect.from + done * effect.step
      if (!effect.wrap && (at < 0 || at >= count)) break
      const index = ((at % count) + count) % count
      const opened = mayHold(this.state, index, effect.target) ? this.#open(index) : undefined
      const focus = opened && locate(this.state, opened, effect.target)
      if (!opened || !focus) continue
      this.happen({ is: 'opened', opened, focus })
      return
    }
    if (effect.otherwise !== '') this.happen({ is: 'said', text: effect.otherwise })
  }
}

function keysOf(each: string): Key[] {
  const typed = /^"(.*)"$/s.exec(each)?.[1]
  if (typed !== undefined) return [...typed].map((name) => ({ name, text: name }))
  return [[...each].length === 1 ? { name: each, text: each } : { name: each }]
}
