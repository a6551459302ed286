import type { TextPlanSource } from './text-plan.js'

/**
 * The text of a group's condensate file, or the one that would be made; empty without any unit. What makes one is loaded
 * only where it is needed.
 */
export async function condensateTextOf(source: TextPlanSource): Promise<string> {
  const { condensate } = source.texts
  if (condensate?.read) return condensate.text
  if (condensate) {
    // Nobody has read it yet, beyond its head.
    await import('../condensate/read-in-full.js')
    return condensate.text
  }
  const { condensateText } = await import('./text-plan.js')
  return condensateText(source) ?? ''
}
