import type { RuleUnit } from '../codebook/codebook.js'
import type { Matcher, NearMiss, StretchVerdict } from '../codebook/matcher.js'
import type { Hit } from '../codebook/segment.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'
import type { AnchoredDecision } from './anchor.js'
import type { Decision } from './decision.js'
import { isInPlay } from './meaning-unit.js'
import { cutTurn, spokenText } from './stretches.js'

/** A meaning unit before it has an id: UTF-16 offsets, codes in the order of the codebook. */
export interface FoundUnit extends Span {
  turn: Turn
  codes: string[]
  hits: { code: string; hit: Hit }[]
  decision: Decision | undefined
}

/** A near miss and where it stands. */
export interface LocatedNearMiss extends NearMiss {
  turn: Turn
  span: Span
}

/** Everything found in one transcript, in text order. */
export interface CodedTranscript {
  transcript: Transcript
  units: FoundUnit[]
  nearMisses: LocatedNearMiss[]
}

/** A code found in one stretch; consecutive ones of a code become one unit. */
interface Finding {
  span: Span
  /** Its number among the turn's stretches of that kind. */
  index: number
  hits: readonly Hit[]
}

/**
 * Finds the meaning units of one transcript: what the rules find, overridden by what analysts decided.
 *
 * Consecutive sentences of a turn under the same code are one unit; stretches that several codes find alike are one
 * unit with several codes. A decision (settled, its span whole sentences) makes a unit of its own, and replaces
 * what the rules found on evidence in those sentences: accepting with `codes` recodes, excluding or setting aside with
 * `codes` speaks of those codes only, and a decision without `codes` speaks of all that the rules found there.
 * Finding near misses takes time; only who shows them asks for them.
 */
export function codeTranscript(
  transcript: Transcript,
  matcher: Matcher,
  decisions: readonly AnchoredDecision[],
  { nearMisses: wantsNearMisses = true }: { nearMisses?: boolean } = {},
): CodedTranscript {
  const text = spokenText(transcript)
  const byTurn = new Map<number, AnchoredDecision[]>()
  for (const anchored of decisions) {
    if (anchored.transcript.id !== transcript.id) continue
    byTurn.set(anchored.turn.number, [...(byTurn.get(anchored.turn.number) ?? []), anchored])
  }
  const units: FoundUnit[] = []
  const nearMisses: LocatedNearMiss[] = []
  const { order } = matcher
  for (const turn of transcript.turns) {
    const role =
      (turn.speaker === null ? undefined : transcript.speakers.get(turn.speaker)?.role) ?? 'participant'
    const cut = (unit: RuleUnit, until: number): readonly Span[] => cutTurn(transcript, turn, unit, until)
    const verdicts = matcher.judgeTurn(text, turn, cut, role, wantsNearMisses)
    const own = byTurn.get(turn.number)
    // Most turns of most studies: nothing else is done for them.
    if (verdicts.length === 0 && own === undefined) continue
    const found = sortByCode(verdicts)
    for (const miss of found.nearMisses) nearMisses.push({ ...miss, turn })
    // Not by spreading: a turn may hold more units than a call may have arguments.
    const decided = decideTurn(turn, found.findings, own ?? [], order)
    for (const unit of decided) units.push(unit)
  }
  return { transcript, units, nearMisses }
}

interface Judged {
  findings: Map<string, { unit: RuleUnit; list: Finding[] }>
  nearMisses: (NearMiss & { span: Span })[]
}

function sortByCode(verdicts: readonly StretchVerdict[]): Judged {
  const findings: Judged['findings'] = new Map()
  const nearMisses: Judged['nearMisses'] = []
  for (const { unit, index, span, matches, nearMisses: missed } of verdicts) {
    for (const miss of missed) nearMisses.push({ ...miss, span })
    for (const { code, hits } of matches) {
      const entry = findings.get(code) ?? { unit, list: [] }
      entry.list.push({ span, index, hits })
      findings.set(code, entry)
    }
  }
  return { findings, nearMisses }
}

function decideTurn(
  turn: Turn,
  findings: Judged['findings'],
  decisions: readonly AnchoredDecision[],
  order: ReadonlyMap<string, number>,
): FoundUnit[] {
  // Every decision sees all that the rules found, so that the order of the decisions means nothing.
  const taken = new Set<Finding>()
  const units = decisions.map(({ span, decision }): FoundUnit => {
    const about = [...findings].flatMap(([code, { list }]) =>
      list.filter((finding) => isAbout(decision, span, code, finding)).map((finding) => ({ code, finding })),
    )
    for (const { finding } of about) taken.add(finding)
    const hits = about.flatMap(({ code, finding }) =>
      finding.hits.filter((hit) => overlaps(hit, span)).map((hit) => ({ code, hit })),
    )
    const codes = decision.codes ?? about.map(({ code }) => code)
    return { turn, ...span, codes: inOrder(codes, order), hits, decision }
  })
  for (const entry of findings.values()) entry.list = entry.list.filter((finding) => !taken.has(finding))
  const rank = (unit: FoundUnit) => order.get(unit.codes[0] ?? '') ?? Infinity
  // Of units with the same words the first gets the plain id: what is in play keeps it when something is taken out.
  return [...units, ...ruleUnits(turn, findings, order)].sort(
    (a, b) => a.start - b.start || a.end - b.end || Number(isOut(a)) - Number(isOut(b)) || rank(a) - rank(b),
  )
}

/**
 * Whether a decision speaks of something the rules found. It does where all the evidence lies in the decided text; of
 * a longer stretch (a turn, a paragraph) with evidence elsewhere only when it names the code. Taking a code out
 * speaks of no other code.
 */
function isAbout(decision: Decision, span: Span, code: string, finding: Finding): boolean {
  if (!overlaps(finding.span, span)) return false
  const named = decision.codes?.includes(code) ?? false
  if (!isInPlay(decision) && decision.codes !== undefined && !named) return false
  return named || finding.hits.every((hit) => overlaps(hit, span))
}

function isOut({ decision }: FoundUnit): boolean {
  return decision !== undefined && !isInPlay(decision)
}

/** Joins consecutive findings of each code, then identical stretches of several codes. */
function ruleUnits(
  turn: Turn,
  findings: Judged['findings'],
  order: ReadonlyMap<string, number>,
): FoundUnit[] {
  const bySpan = new Map<string, FoundUnit>()
  for (const [code, { list }] of findings) {
    for (let first = 0; first < list.length; ) {
      let last = first
      while ((list[last + 1]?.index ?? -1) === (list[last]?.index ?? -3) + 1) last++
      const start = list[first]?.span.start ?? 0
      const end = list[last]?.span.end ?? 0
      const key = `${start}-${end}`
      const unit = bySpan.get(key) ?? { turn, start, end, codes: [], hits: [], decision: undefined }
      unit.codes.push(code)
      for (const finding of list.slice(first, last + 1)) {
        for (const hit of finding.hits) unit.hits.push({ code, hit })
      }
      bySpan.set(key, unit)
      first = last + 1
    }
  }
  const units = [...bySpan.values()]
  for (const unit of units) unit.codes = inOrder(unit.codes, order)
  return units
}

function inOrder(codes: readonly string[], order: ReadonlyMap<string, number>): string[] {
  return [...new Set(codes)].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity))
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
