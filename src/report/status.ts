import type { Status } from '../coding/meaning-unit.js'
import type { Method } from '../method/methods.js'
import { textStep } from './status-texts.js'
import { unitsStep } from './status-units.js'

/** How far a text of a group is. Stale: authored, but the units under it changed since. */
export type TextState =
  | { state: 'missing' }
  | { state: 'draft' }
  | { state: 'authored' }
  | { state: 'stale'; changed: number }

/** What a person runs, or edits, to go on. */
export interface StatusCommands {
  themes: string
  code: string
  decide: string
  group: string
  condense: string
  synthesize: string
  report: string
}

/** What is known of a study, in plain values. */
export interface StatusInput {
  method: Method
  /** Number of transcripts. */
  transcripts: number
  /** Per analyst the number of preliminary themes; null where there is no file yet. */
  analysts: readonly { id: string; themes: number | null }[]
  /** Number of prioritised themes, those that are the same counted once. */
  prioritised: number
  units: Readonly<Record<Status, number>>
  /** In the order of the codebook. `units`: those in play. */
  groups: readonly { id: string; units: number; condensate: TextState; analyticText: TextState }[]
  /** Units in play without a group. */
  ungrouped: number
  /** Where another command fits better than `DEFAULT_COMMANDS`. */
  commands?: Partial<StatusCommands>
}

/** The commands that status names where nothing else is said. */
export const DEFAULT_COMMANDS: StatusCommands = {
  themes: 'write themes/ANALYST.yaml, then: stc themes',
  code: 'stc code',
  decide: 'decide in coding/ANALYST.yaml about what `stc code --status candidate` lists',
  group: 'stc group',
  condense: 'stc condense --write',
  synthesize: 'stc synthesize --write',
  report: 'stc report -o report.md',
}

/** How a part of a line is meant; a painter may give it a colour. */
export type Tone = 'plain' | 'good' | 'attention' | 'bad'

/** A piece of what is said about a step. */
export interface StatusPart {
  text: string
  tone: Tone
}

/** `unasked`: the method does without this step. */
export type StepState = 'missing' | 'begun' | 'stale' | 'done' | 'unasked'

/** One of the five steps: how far it is and what to do next in it. */
export interface StatusStep {
  step: 1 | 2 | 3 | 4 | 5
  id: 'themes' | 'units' | 'groups' | 'condensates' | 'synthesis'
  /** In the words of the method. */
  name: string
  state: StepState
  parts: readonly StatusPart[]
  /** How much of the step is done (units decided, texts written), where that can be counted. */
  progress: { done: number; total: number } | null
  /** What to run or edit next in this step; null where nothing is left to do. */
  next: string | null
}

/** Where a study stands in the five steps of the method. */
export function studyStatus(input: StatusInput): StatusStep[] {
  const commands = { ...DEFAULT_COMMANDS, ...input.commands }
  return [
    themesStep(input, commands),
    unitsStep(input, commands),
    groupsStep(input, commands),
    textStep('condensates', input, commands),
    textStep('synthesis', input, commands),
  ]
}

/**
 * What to do next on the whole: the first step that has something left to do; the report where none has. First impressions
 * are passed over once units were decided about, because they cannot be had any more.
 */
export function nextCommand(steps: readonly StatusStep[], commands: Partial<StatusCommands> = {}): string {
  const decided = steps.find(({ id }) => id === 'units')?.progress?.done ?? 0
  const open = steps.filter(({ id, next }) => next !== null && !(id === 'themes' && decided > 0))
  return open[0]?.next ?? { ...DEFAULT_COMMANDS, ...commands }.report
}

function themesStep({ analysts, prioritised, method }: StatusInput, { themes }: StatusCommands): StatusStep {
  const range = method.themeRange
  const parts = analysts.map(({ id, themes: count }): StatusPart => {
    if (count === null) return { text: `${id} none`, tone: 'attention' }
    const odd = range !== null && (count < range[0] || count > range[1])
    return {
      text: odd ? `${id} ${count} (not ${range[0]}–${range[1]})` : `${id} ${count}`,
      tone: odd ? 'attention' : 'plain',
    }
  })
  const written = analysts.filter(({ themes: count }) => count !== null).length
  const all = analysts.length > 0 && written === analysts.length
  const asked = range !== null || written > 0
  return {
    step: 1,
    id: 'themes',
    name: method.words.preliminaryTheme.many,
    state: !asked ? 'unasked' : all && prioritised > 0 ? 'done' : written > 0 ? 'begun' : 'missing',
    parts: [
      ...(written === 0 ? [{ text: 'none yet', tone: asked ? 'attention' : 'plain' } as const] : parts),
      ...(written === 0
        ? []
        : [{ text: `${prioritised} prioritised`, tone: prioritised > 0 ? 'good' : 'attention' } as const]),
    ],
    progress: { done: written, total: analysts.length },
    next: asked && !(all && prioritised > 0) ? themes : null,
  }
}

function groupsStep({ groups, ungrouped, method }: StatusInput, { group }: StatusCommands): StatusStep {
  const filled = groups.filter(({ units }) => units > 0).length
  const done = groups.length > 0 && filled === groups.length && ungrouped === 0
  const parts = groups.map(
    ({ id, units }): StatusPart => ({ text: `${id} ${units}`, tone: units > 0 ? 'plain' : 'attention' }),
  )
  if (ungrouped > 0) parts.push({ text: `no ${method.words.group.one} ${ungrouped}`, tone: 'attention' })
  return {
    step: 3,
    id: 'groups',
    name: method.words.group.many,
    state: done ? 'done' : filled > 0 ? 'begun' : 'missing',
    parts: parts.length > 0 ? parts : [{ text: 'none yet', tone: 'attention' }],
    progress: { done: filled, total: groups.length },
    next: ungrouped > 0 ? group : null,
  }
}
