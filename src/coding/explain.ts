import type { Codebook } from '../codebook/codebook.js'
import { foldWhiteSpace } from '../language/fold.js'
import type { CodedTranscript, FoundUnit, LocatedNearMiss } from './code-transcript.js'
import { toRecords } from './to-records.js'

/**
 * Tells for each unit which rule and term found it and who decided, then the near misses: codes that `none` or
 * `roles` dropped. Plain text, one block a turn. `at` (`FG1:34`) restricts it to one turn.
 */
export function explainCoding(coded: readonly CodedTranscript[], codebook: Codebook, at?: string): string {
  const blocks: string[] = []
  for (const each of coded) {
    const { transcript } = each
    const ids = toRecords(each, codebook).map((unit) => unit.id)
    for (const turn of transcript.turns) {
      const where = `${transcript.id}:${turn.number}`
      if (at !== undefined && where !== at) continue
      const units = each.units.filter((unit) => unit.turn === turn)
      const misses = each.nearMisses.filter((miss) => miss.turn === turn)
      if (units.length + misses.length === 0 && at === undefined) continue
      const lines = units.flatMap((unit) =>
        explainUnit(unit, ids[each.units.indexOf(unit)] ?? '', each, codebook, where),
      )
      lines.push(...misses.flatMap((miss) => explainMiss(miss, each, codebook, where)))
      if (lines.length === 0) {
        lines.push(
          `${where} ${turn.speaker ?? ''}  ${excerpt(transcript.text.slice(turn.start, turn.end))}`,
          '  no code is found here',
        )
      }
      blocks.push(`${lines.join('\n')}\n`)
    }
  }
  return blocks.join('\n')
}

function explainUnit(
  unit: FoundUnit,
  id: string,
  { transcript }: CodedTranscript,
  codebook: Codebook,
  where: string,
): string[] {
  const lines = [
    `${where} ${unit.turn.speaker ?? ''}  ${id}  ${excerpt(transcript.text.slice(unit.start, unit.end))}`,
  ]
  const { decision } = unit
  const decided = decision
    ? `${decision.status} by ${decision.analyst} (${decision.place.file}:${decision.place.line ?? 1})${decision.reason ? `: ${decision.reason}` : ''}`
    : 'not yet decided'
  for (const code of unit.codes) {
    const hits = unit.hits.filter((hit) => hit.code === code)
    const { file, line } = codebook.place(codebook.path(code))
    const rules =
      hits.length > 0
        ? hits.map(({ hit }) => `${ruleOf(code, hit.term, codebook)} ${quoted(hit.term)}`)
        : ['no rule; given by hand']
    lines.push(`  ${code.padEnd(16)} ${file}:${line ?? 1}  ${[...new Set(rules)].join(', ')}  ${decided}`)
  }
  if (unit.codes.length === 0) lines.push(`  no code  ${decided}`)
  for (const [code, terms] of recodedFrom(unit)) {
    const { file, line } = codebook.place(codebook.path(code))
    lines.push(`  recoded from ${code}  ${file}:${line ?? 1}  the rules found ${terms.join(', ')}`)
  }
  return lines
}

/** What the rules found in the unit's text under codes that the analyst did not keep. */
function recodedFrom({ codes, hits }: FoundUnit): Map<string, string[]> {
  const from = new Map<string, string[]>()
  for (const { code, hit } of hits) {
    if (codes.includes(code)) continue
    from.set(code, [...new Set([...(from.get(code) ?? []), quoted(hit.term)])])
  }
  return from
}

/** A term as it stands in the codebook: a regular expression between its slashes, a phrase in quotes. */
function quoted(term: string): string {
  return term.startsWith('/') ? term : JSON.stringify(term)
}

function explainMiss(
  miss: LocatedNearMiss,
  { transcript }: CodedTranscript,
  codebook: Codebook,
  where: string,
): string[] {
  const { file, line } = codebook.place(codebook.path(miss.code))
  const found = [...new Set(miss.hits.map((hit) => quoted(hit.term)))].join(', ')
  const unit = codebook.codes.get(miss.code)?.match.unit ?? 'sentence'
  const why =
    'role' in miss.droppedBy
      ? `dropped by roles: a ${miss.droppedBy.role} speaks`
      : `dropped by none ${[...new Set(miss.droppedBy.none.map((hit) => quoted(hit.term)))].join(', ')} in the same ${unit}`
  return [
    `${where} ${miss.turn.speaker ?? ''}  ${excerpt(transcript.text.slice(miss.span.start, miss.span.end))}`,
    `  near miss: ${miss.code}  ${file}:${line ?? 1}  found ${found}, ${why}`,
  ]
}

/** Which list of the code a term stands in. */
function ruleOf(code: string, term: string, codebook: Codebook): string {
  const match = codebook.codes.get(code)?.match
  if (match?.any.includes(term)) return 'any'
  if (match?.near.some((near) => near.terms.includes(term))) return 'near'
  return match?.all.includes(term) ? 'all' : 'rule'
}

function excerpt(text: string): string {
  const folded = foldWhiteSpace(text)
  const characters = [...folded]
  return `"${characters.length > 100 ? `${characters.slice(0, 99).join('')}…` : folded}"`
}
