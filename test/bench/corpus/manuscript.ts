import { readFileSync } from 'node:fs'
import path from 'node:path'
import { below, pick, type Random, randomOf } from './random.js'
import { inventedLanguage } from './terms.js'
import type { Corpus } from './write.js'

/** What becomes of what participants said when a manuscript quotes it. */
export type Quoting = 'nothing quoted' | 'verbatim' | 'altered' | 'invented' | 'all kinds'

const QUOTATIONS = 150
const PROSE = 160
const LEAST_WORDS = 14

/** A manuscript of some sixty pages that quotes 150 stretches of a corpus, as Markdown. The same corpus gives the same. */
export function manuscriptOf({ folder, files }: Corpus, quoting: Quoting): string {
  const random = randomOf(7, 1)
  const { vocabulary } = inventedLanguage()
  const prose = () => `${Array.from({ length: PROSE }, () => vocabulary.draw(random)).join(' ')}.\n\n`
  let text = '# Results\n\n'
  for (let number = 0; number < QUOTATIONS; number++) {
    text += prose()
    if (quoting === 'nothing quoted') continue
    const words = said(path.join(folder, pick(random, files)), random)
    const kind =
      quoting === 'all kinds' ? pick(random, ['verbatim', 'altered', 'invented'] as const) : quoting
    const quoted =
      kind === 'invented'
        ? words.map(() => vocabulary.draw(random))
        : kind === 'altered'
          ? altered(words, random)
          : words
    text += `> ${quoted.join(' ')}\n\n`
  }
  return text
}

/** Some words of a line that somebody says in a file. */
function said(file: string, random: Random): string[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  for (let tries = 0; tries < 200; tries++) {
    const words = pick(random, lines).split(/\s+/).slice(2, 40)
    if (words.length >= LEAST_WORDS && words.every((word) => /^[\p{L}’'.,?!-]+$/u.test(word))) return words
  }
  return ['nobody', 'says', 'so', 'many', 'words', 'here']
}

function altered(words: readonly string[], random: Random): string[] {
  const { vocabulary } = inventedLanguage()
  const at = below(random, words.length)
  return words.map((word, index) => (index === at ? vocabulary.draw(random) : word))
}
