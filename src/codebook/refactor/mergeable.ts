import { type Diagnostic, error } from '../../diagnostic.js'
import type { Code, Codebook, Rules } from '../codebook.js'

const ASIDE = ['unit', 'stem', 'roles', 'all', 'none'] as const

/**
 * Why the rules of a code cannot be joined with those of another one so that the same text is found as before: one
 * diagnostic a key, each with what to write. Codes without rules can be joined with any.
 */
export function whyNotMergeable(codebook: Codebook, from: Code, into: Code): Diagnostic[] {
  if (!hasRules(from) || !hasRules(into)) return []
  const found: Diagnostic[] = []
  for (const key of ASIDE) {
    const ours = written(from.match, key)
    const theirs = written(into.match, key)
    if (ours === theirs) continue
    const message = `${from.id} has ${key}: ${ours}, ${into.id} has ${key}: ${theirs}; joined, one of them would find other text`
    found.push(
      error('stc/not-mergeable', message, {
        place: codebook.place([...codebook.path(from.id), 'match', key]),
        hint: `write the same \`${key}:\` in both, or in neither; look at what changes with \`stc code\`, then merge`,
      }),
    )
  }
  if (found.length === 0 && asksForAllAlone(from) !== asksForAllAlone(into)) {
    const [alone, other] = asksForAllAlone(from) ? [from, into] : [into, from]
    const message = `${alone.id} is found by its \`all\` terms alone, ${other.id} also needs one of \`any\` or \`near\``
    found.push(
      error('stc/not-mergeable', message, {
        place: codebook.place([...codebook.path(alone.id), 'match', 'all']),
        hint: `write a term of ${alone.id} under its \`any:\`, look at what changes with \`stc code\`, then merge`,
      }),
    )
  }
  return found
}

/** Whether a code is found by rules at all. */
export function hasRules({ match }: Code): boolean {
  return match.any.length + match.near.length + match.all.length > 0
}

function asksForAllAlone({ match }: Code): boolean {
  return match.any.length + match.near.length === 0
}

/** A part of the rules as it would be written; the order of terms does not matter. */
function written(match: Rules, key: (typeof ASIDE)[number]): string {
  const value = match[key]
  if (value === undefined) return 'everyone but moderators'
  return typeof value === 'object' ? JSON.stringify([...value].sort()) : String(value)
}
