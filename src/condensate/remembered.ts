import { anatomy } from './anatomy.js'
import { plainText } from './prose.js'

/**
 * The words of units as the footnotes that stc wrote in a text remember them, by id; `isCut` where only the beginning
 * stands there. A unit of an older transcript is known by them alone.
 */
export function rememberedWords(text: string): Map<string, { words: string; isCut: boolean }> {
  const found = new Map<string, { words: string; isCut: boolean }>()
  for (const { label, node, renewable } of anatomy(text).definitions) {
    const [first] = node.children
    if (!renewable || !first) continue
    const words = /, line \d+: "(.*)"$/.exec(plainText(first))?.[1]
    if (words) found.set(label, { words: words.replace(/…$/, ''), isCut: words.endsWith('…') })
  }
  return found
}
