import { displayWidth } from '../tabular/display-width.js'
import { nextCommand, type StatusPart, type StatusStep, type Tone } from './status.js'

/** Gives a piece of text the colour of its tone; must not change its width on the terminal. */
export type Painter = (text: string, tone: Tone) => string

/** How the status is written. */
export interface StatusTextOptions {
  /** Columns of the terminal; 80 where nothing is said. */
  width?: number
  /** Without one, no colour. */
  paint?: Painter
  /** What the last line names; `nextCommand(steps)` where nothing is said. */
  next?: string
}

const BAR = 20
const SEPARATOR = ' · '

/**
 * The five steps for a terminal, one a line, wrapped between their parts to the width; under them what to do next. A bar
 * of twenty cells shows how many units are decided, rounded down. Each line ends in LF.
 */
export function statusToText(steps: readonly StatusStep[], options: StatusTextOptions = {}): string {
  const { width = 80, paint = (text) => text, next = nextCommand(steps) } = options
  const names = Math.max(0, ...steps.map(({ name }) => displayWidth(name)))
  const lines = steps.flatMap((step) => {
    const label = ` ${step.step} ${step.name}${' '.repeat(names - displayWidth(step.name))}   `
    const indent = ' '.repeat(displayWidth(label))
    return wrapped(shown(step), width - indent.length).map((line, index) => {
      const painted = line.map(({ text, tone }) => paint(text, tone)).join(SEPARATOR)
      return `${index === 0 ? label : indent}${painted}\n`
    })
  })
  return `${lines.join('')} next: ${next}\n`
}

/** The steps for JSON: what the terminal shows as one string, and the numbers behind it. */
export function statusRows(steps: readonly StatusStep[]) {
  return steps.map(({ step, id, name, state, parts, progress, next }) => ({
    ...{ step, id, name, state },
    summary: parts.map(({ text }) => text).join(SEPARATOR),
    done: progress?.done ?? null,
    total: progress?.total ?? null,
    next,
  }))
}

function shown({ id, parts, progress, next }: StatusStep): StatusPart[] {
  const shownParts = parts.map((part) =>
    id === 'units' && progress && part.text.endsWith('% decided')
      ? { ...part, text: `${bar(progress.done, progress.total)} ${part.text}` }
      : part,
  )
  const last = shownParts.at(-1)
  if (id !== 'groups' || next === null || last === undefined) return shownParts
  return [...shownParts.slice(0, -1), { ...last, text: `${last.text}   ← ${next}` }]
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? 0 : Math.floor((BAR * done) / total)
  return '█'.repeat(filled) + '░'.repeat(BAR - filled)
}

function wrapped(parts: readonly StatusPart[], width: number): StatusPart[][] {
  const lines: StatusPart[][] = [[]]
  let room = width
  for (const part of parts) {
    const needed = displayWidth(part.text)
    const line = lines.at(-1)
    if (line && (line.length === 0 || needed <= room)) line.push(part)
    else {
      lines.push([part])
      room = width
    }
    room -= needed + SEPARATOR.length
  }
  return lines
}
