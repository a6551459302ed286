import type { ImportedTurn } from './imported.js'
import { field, type JsonTurns, joinTokens, objectsIn, speakerOf, textIn, timeOf } from './json-values.js'

/**
 * Amazon Transcribe's output (`results.items`, with `speaker_label` on each item or in `results.speaker_labels`): items
 * of one speaker that follow each other are a turn.
 */
export function fromAws(value: unknown): JsonTurns | undefined {
  const results = field(value, 'results')
  const items = objectsIn(field(results, 'items'))
  if (items.length === 0 || !items.some((item) => field(item, 'alternatives') !== undefined)) return undefined
  const bySecond = labelsByStart(results)
  const turns: ImportedTurn[] = []
  let tokens: string[] = []
  const end = () => {
    const last = turns.at(-1)
    if (last !== undefined) last.text = joinTokens(tokens)
    tokens = []
  }
  for (const item of items) {
    const content = textIn(objectsIn(field(item, 'alternatives'))[0], 'content') ?? ''
    const start = field(item, 'start_time')
    const last = turns.at(-1)
    const label = speakerOf(field(item, 'speaker_label') ?? bySecond.get(String(start)))
    const goesOn = last !== undefined && (start === undefined || label === null || label === last.speaker)
    if (!goesOn) {
      end()
      turns.push({ speaker: label, timestamp: timeOf(start), text: '' })
    }
    tokens.push(content)
  }
  end()
  return { turns, dropped: [], notes: [] }
}

function labelsByStart(results: unknown): Map<string, unknown> {
  const segments = objectsIn(field(field(results, 'speaker_labels'), 'segments'))
  return new Map(
    segments.flatMap((segment) =>
      objectsIn(field(segment, 'items')).map((item): [string, unknown] => [
        String(field(item, 'start_time')),
        field(item, 'speaker_label') ?? field(segment, 'speaker_label'),
      ]),
    ),
  )
}
