import { capitalised } from '../markdown/build.js'
import type { StatusCommands, StatusInput, StatusPart, StatusStep, TextState, Tone } from './status.js'

/** Steps 4 and 5: how far the texts of the groups are. A group without units needs none. */
export function textStep(
  id: 'condensates' | 'synthesis',
  { groups, method }: StatusInput,
  commands: StatusCommands,
): StatusStep {
  const isCondensate = id === 'condensates'
  const noun = isCondensate ? method.words.condensate : method.words.analyticText
  const texts = groups.map((group) => ({
    group,
    text: isCondensate ? group.condensate : group.analyticText,
  }))
  const needed = texts.filter(({ group }) => group.units > 0)
  const written = needed.filter(({ text }) => text.state === 'authored').length
  const begun = texts.some(({ text }) => text.state !== 'missing')
  const stale = texts.some(({ text }) => text.state === 'stale')
  const asked = isCondensate || method.wantsAnalyticText || begun
  const done = needed.length > 0 && written === needed.length
  return {
    step: isCondensate ? 4 : 5,
    id,
    name: noun.many,
    state: !asked ? 'unasked' : stale ? 'stale' : done ? 'done' : begun ? 'begun' : 'missing',
    parts: !asked
      ? [{ text: `${capitalised(method.name)} does without`, tone: 'plain' }]
      : texts.length === 0
        ? [{ text: 'none yet', tone: 'attention' }]
        : texts.map(({ group, text }) => part(group, text, isCondensate)),
    progress: asked ? { done: written, total: needed.length } : null,
    next: asked && !done && needed.length > 0 ? nextText(id, needed, commands) : null,
  }
}

const TONES: Readonly<Record<TextState['state'], Tone>> = {
  missing: 'attention',
  draft: 'attention',
  authored: 'good',
  stale: 'bad',
}

function part(group: { id: string; units: number }, text: TextState, isCondensate: boolean): StatusPart {
  if (text.state === 'missing' && group.units === 0) return { text: `${group.id} –`, tone: 'plain' }
  return { text: `${group.id} ${phrase(text, isCondensate)}`, tone: TONES[text.state] }
}

function phrase(text: TextState, isCondensate: boolean): string {
  switch (text.state) {
    case 'stale':
      // What only got other codes or decisions, or changed in a condensate, cannot be counted in units.
      if (text.changed === 0) return 'STALE'
      return `STALE (${text.changed} ${text.changed === 1 ? 'unit' : 'units'} changed)`
    case 'authored':
      return isCondensate ? 'authored' : 'written'
    default:
      return text.state
  }
}

/** What is stale comes first, then what is missing, then what is a draft. */
function nextText(
  id: 'condensates' | 'synthesis',
  texts: readonly { group: { id: string }; text: TextState }[],
  { condense, synthesize }: StatusCommands,
): string {
  const first = (state: TextState['state']) => texts.find(({ text }) => text.state === state)?.group.id
  const folder = id
  const stale = first('stale')
  if (stale !== undefined) {
    const command = id === 'condensates' ? 'stc condense' : 'stc synthesize'
    return `revise ${folder}/${stale}.md, then: ${command} --touch ${stale}`
  }
  if (first('missing') !== undefined) return id === 'condensates' ? condense : synthesize
  return `rewrite ${folder}/${first('draft')}.md and set its status to authored`
}
