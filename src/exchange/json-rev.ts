import { field, type JsonTurns, objectsIn, speakerOf, textIn, timeOf } from './json-values.js'

/** Rev's output: `monologues` of `elements`, whose values, blanks and punctuation included, are joined as they are. */
export function fromRev(value: unknown): JsonTurns | undefined {
  const monologues = objectsIn(field(value, 'monologues'))
  if (monologues.length === 0) return undefined
  const names = new Map(
    objectsIn(field(value, 'speakers')).map((speaker) => [field(speaker, 'id'), textIn(speaker, 'name')]),
  )
  const turns = monologues.map((monologue) => {
    const elements = objectsIn(field(monologue, 'elements'))
    const speaker = field(monologue, 'speaker')
    return {
      speaker: names.get(speaker) ?? speakerOf(speaker),
      timestamp: timeOf(elements.map((element) => field(element, 'ts')).find((time) => time !== undefined)),
      text: elements
        .map((element) => textIn(element, 'value') ?? '')
        .join('')
        .trim(),
    }
  })
  return { turns, dropped: [], notes: [] }
}
