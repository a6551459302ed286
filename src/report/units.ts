import type { RootContent } from 'mdast'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { foldWhiteSpace } from '../language/fold.js'
import { bullets, heading, paragraph } from '../markdown/build.js'
import { stringifySections } from '../markdown/stringify.js'
import { counted, type Method } from '../method/methods.js'
import { plainTable } from '../tabular/plain-table.js'

/** Units as Markdown, a section per transcript: id, speaker, codes and the verbatim text of each. */
export function unitsToMarkdown(units: readonly MeaningUnit[], method: Method): string {
  const byTranscript = new Map<string, MeaningUnit[]>()
  for (const unit of units) {
    const list = byTranscript.get(unit.transcript)
    if (list) list.push(unit)
    else byTranscript.set(unit.transcript, [unit])
  }
  function* sections(): Generator<RootContent[]> {
    yield [heading(1, capital(method.words.unit.many))]
    for (const [transcript, own] of byTranscript) {
      yield [heading(2, transcript), paragraph(counted(own.length, method.words.unit))]
      // A list of thousands of items would be slow to stringify as one.
      for (let at = 0; at < own.length; at += 200) yield [bullets(own.slice(at, at + 200).map(item))]
    }
  }
  return stringifySections(sections())
}

/** Units as a table for the terminal: one line each, cut to the width. */
export function unitsToTable(units: readonly MeaningUnit[], width: number): string {
  const rows = units.map((unit) => [
    unit.id,
    unit.speaker ?? '',
    unit.status === 'candidate' ? '' : unit.status,
    unit.codes.join(' '),
    foldWhiteSpace(unit.text),
  ])
  return plainTable([['id', 'who', 'status', 'codes', 'text'], ...rows], { width })
}

function item(unit: MeaningUnit): string[] {
  const decided = unit.status === 'candidate' ? '' : `, ${unit.status}`
  return [
    `${unit.id} (${unit.participant ?? unit.speaker ?? 'unknown'}; ${unit.codes.join(', ')}${decided}): ${unit.text}`,
  ]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
