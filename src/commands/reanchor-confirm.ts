import type { Finding } from '../coding/reanchor/accept.js'
import type { Effects } from '../effects.js'
import { showWordDiff, type WordDiff } from '../language/word-diff.js'
import type { CitationFinding } from '../report/reanchoring-rows.js'

/** Asks about every fuzzy decision, one by one, where somebody can be asked; what is taken holds from then on. */
export async function confirmDecisions(findings: readonly Finding[], effects: Effects): Promise<void> {
  const open = findings.filter(({ outcome, holds }) => outcome.kind === 'fuzzy' && !holds)
  const ask = asker(open.length, effects)
  for (const finding of open) {
    const { outcome } = finding
    if (outcome.kind !== 'fuzzy') continue
    const { decision, place, diff, rival } = outcome
    const { file, line } = decision.place
    const places = [{ place, diff }, ...(rival ? [rival] : [])].map((each) => ({
      where: `${decision.transcript}:${each.place.turn.number}`,
      diff: each.diff,
    }))
    const choice = await ask(`${file}:${line ?? 1}  ${decision.transcript}:${decision.turn}`, places)
    if (choice === undefined) return
    if (choice === 2 && rival) finding.outcome = { ...outcome, ...rival, rival: { place, diff } }
    finding.holds = choice > 0
  }
}

/** The same about the ids that texts cite. */
export async function confirmCitations(
  citations: readonly CitationFinding[],
  effects: Effects,
): Promise<void> {
  const open = citations.filter(({ successor, holds }) => successor?.by === 'likeness' && !holds)
  const ask = asker(open.length, effects)
  for (const citation of open) {
    const { cited, places, successor } = citation
    if (successor?.by !== 'likeness') continue
    const [first] = places
    const choice = await ask(`${first?.file}:${first?.line}  ${cited.id}`, [
      { where: successor.unit.id, diff: successor.diff },
    ])
    if (choice === undefined) return
    citation.holds = choice > 0
  }
}

interface Choice {
  where: string
  diff: WordDiff
}

/** Asks which of some places is meant: its number from 1, 0 for none, undefined to be asked no more. */
function asker(total: number, { ask, stderr }: Effects) {
  let number = 0
  return async (what: string, choices: readonly Choice[]): Promise<number | undefined> => {
    if (!ask) return undefined
    number++
    const { bold, dim } = stderr.paint
    const lines = choices.map(({ where, diff }, index) => {
      const mark = choices.length > 1 ? `${index + 1}  ` : ''
      const alike = `${Math.floor(diff.alike * 100 + 1e-9)} % alike`
      return `    ${mark}${bold(where)}, ${alike}\n    ${showWordDiff(diff, 12)}\n`
    })
    await stderr.write(`${dim(`${number} of ${total}`)}  ${what}\n${lines.join('')}`)
    const yes = choices.length > 1 ? choices.map((_, index) => String(index + 1)) : ['y']
    for (;;) {
      const answer = await ask(`  the same? [${[...yes, 'n', 'q'].join('/')}] `)
      const given = answer?.trim().toLowerCase()
      if (given === undefined || given === 'q' || given === 'quit') return undefined
      if (given === 'n' || given === 'no') return 0
      if (choices.length === 1 && (given === 'y' || given === 'yes')) return 1
      const chosen = yes.indexOf(given)
      if (chosen >= 0) return chosen + 1
    }
  }
}
