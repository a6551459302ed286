import { foldWhiteSpace } from '../language/fold.js'
import { unicode } from '../language/unicode.js'
import type { Anatomy } from './anatomy.js'
import { plainText } from './prose.js'

const FOOTNOTE = /, line \d+: "(?<words>.*)"$/u
const ITEM = unicode`^[-*+] (?<id>(?:[\p{L}\p{M}\p{N}_.-]|\\[_.-])+)(?: \(new\))? "(?<words>.*)"$`

/**
 * What a file still holds of the words of its units, by id: in the footnotes that stc wrote, and in the list of units not yet
 * used. A unit whose transcript was edited since is told by them. Long units are shortened, with `…` at the end.
 */
export function rememberedWords({ text, list, definitions }: Anatomy): Map<string, string> {
  const words = new Map<string, string>()
  for (const line of list ? text.slice(list.inner.start, list.inner.end).split(/\r\n|[\r\n]/) : []) {
    const groups = ITEM.exec(line.trim())?.groups
    const id = groups?.id?.replaceAll('\\', '')
    if (id !== undefined) words.set(id, (groups?.words ?? '').replace(/\\([!-/:-@[-`{-~])/g, '$1'))
  }
  for (const { label, node } of definitions) {
    const said = FOOTNOTE.exec(foldWhiteSpace(plainText(node)))?.groups?.words
    if (said !== undefined) words.set(label, said)
  }
  return words
}
