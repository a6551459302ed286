import { type Diagnostic, error, warning } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import type { Span, Transcript, Turn } from '../transcript/transcript.js'
import type { Decision } from './decision.js'
import { foldedPlaces } from './folded-quote.js'

/** How a quote was found again: as it stands, or only after folding white space and typographic marks. */
export type AnchorKind = 'exact' | 'folded'

/** A decision with the place its quote has in the transcript (UTF-16 offsets). */
export interface AnchoredDecision {
  decision: Decision
  transcript: Transcript
  turn: Turn
  span: Span
  kind: AnchorKind
}

/** Decisions that were found again, and what is wrong with the others. */
export interface Anchoring {
  anchored: AnchoredDecision[]
  diagnostics: Diagnostic[]
}

/**
 * Finds each decision's quote in its turn: exactly, else with white space and typographic quotes, dashes and
 * ellipses folded. A quote that stands in another turn only is applied there and reported; one that stands
 * nowhere is reported as lost. Nothing shifts silently.
 */
export function anchorDecisions(
  decisions: readonly Decision[],
  transcripts: readonly Transcript[],
): Anchoring {
  const byId = new Map(transcripts.map((transcript) => [transcript.id, transcript]))
  const anchored: AnchoredDecision[] = []
  const diagnostics: Diagnostic[] = []
  for (const decision of decisions) {
    const transcript = byId.get(decision.transcript)
    const found = transcript
      ? anchorDecision(decision, transcript)
      : { diagnostics: [unknownTranscript(decision, byId.keys())] }
    if (found.anchored) anchored.push(found.anchored)
    for (const diagnostic of found.diagnostics) diagnostics.push(diagnostic)
  }
  return { anchored, diagnostics }
}

/** What is wrong with a decision about a transcript that is not there. */
export function unknownTranscript({ transcript, place }: Decision, known: Iterable<string>): Diagnostic {
  return error('stc/unknown-reference', `there is no transcript "${transcript}"`, {
    place,
    hint: didYouMean(transcript, known).trim() || undefined,
  })
}

function anchorDecision(
  decision: Decision,
  transcript: Transcript,
): { anchored?: AnchoredDecision; diagnostics: Diagnostic[] } {
  const { place } = decision
  // A part of a long transcript does not begin with its first turn.
  const turn = transcript.turns[decision.turn - (transcript.turns[0]?.number ?? 1)]
  const diagnostics: Diagnostic[] = []
  const where = `${decision.transcript}:${decision.turn}`
  const here = turn ? findQuote(transcript.text, turn, decision.quote) : []
  const elsewhere = here.length > 0 ? [] : findElsewhere(transcript, decision)
  const found = turn && here.length > 0 ? { turn, hits: here } : elsewhere[0]
  const hit = found?.hits[(decision.occurrence ?? 1) - 1]
  if (!found || !hit || elsewhere.length > 1) {
    const lost =
      elsewhere.length > 1
        ? `the quote does not stand in ${where} but in ${elsewhere.length} other turns`
        : found
          ? `the quote stands only ${found.hits.length === 1 ? 'once' : `${found.hits.length} times`} in ${where}`
          : `the quote stands nowhere in ${decision.transcript}`
    return {
      diagnostics: [
        error('stc/lost-decision', lost, {
          place,
          hint:
            found && elsewhere.length <= 1
              ? 'run `stc reanchor`, or correct `occurrence`'
              : 'run `stc reanchor`, or correct the quote or `at`',
        }),
      ],
    }
  }
  const { number } = found.turn
  if (number !== decision.turn) {
    diagnostics.push(
      warning('stc/moved-decision', `the quote does not stand in ${where} but in turn ${number}`, {
        place,
        hint: `write at: ${decision.transcript}:${number}`,
      }),
    )
  }
  if (found.hits.length > 1 && decision.occurrence === undefined) {
    diagnostics.push(
      warning(
        'stc/ambiguous-decision',
        `the quote stands ${found.hits.length} times in ${decision.transcript}:${number}; the first is taken`,
        { place, hint: 'make the quote longer, or add `occurrence: 2`' },
      ),
    )
  }
  return { anchored: { decision, transcript, turn: found.turn, ...hit }, diagnostics }
}

/** A place of a quote. */
interface QuoteHit {
  span: Span
  kind: AnchorKind
}

/** Every turn in which the decision's quote stands, with its places there. */
function findElsewhere(transcript: Transcript, decision: Decision): { turn: Turn; hits: QuoteHit[] }[] {
  // A decision also knows the turn number: two words found somewhere else are chance, not evidence.
  if (decision.quote.trim().split(/\s+/).length < 3) return []
  return transcript.turns
    .map((turn) => ({ turn, hits: findQuote(transcript.text, turn, decision.quote) }))
    .filter(({ hits }) => hits.length > 0)
}

/** Every place of a quote within a turn: the exact ones if there are any, else the folded ones. */
export function findQuote(text: string, turn: Span, quote: string): QuoteHit[] {
  const wanted = quote.trim()
  if (wanted === '') return []
  const own = text.slice(turn.start, turn.end)
  const exact: QuoteHit[] = []
  for (let at = own.indexOf(wanted); at >= 0; at = own.indexOf(wanted, at + wanted.length)) {
    exact.push({ span: { start: turn.start + at, end: turn.start + at + wanted.length }, kind: 'exact' })
  }
  if (exact.length > 0) return exact
  return foldedPlaces(own, wanted).map(({ start, end }) => ({
    span: { start: turn.start + start, end: turn.start + end },
    kind: 'folded' as const,
  }))
}
