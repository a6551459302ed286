import type { Manuscript, Passage } from './manuscript.js'

/** The title of a paper: its first heading, where all others are below it. */
export function titleOf({ passages }: Pick<Manuscript, 'passages'>): Passage | undefined {
  const [first, ...others] = passages.filter(({ kind }) => kind === 'heading')
  return first && others.length > 0 && others.every(({ depth }) => depth > first.depth) ? first : undefined
}
