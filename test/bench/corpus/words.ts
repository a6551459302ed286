import { below, pick, type Random, randomOf } from './random.js'

/** The commonest words, so that phrases and stop words occur as they do in speech. */
const COMMON =
  `the and I to a of it that you in is was so we they know like but have my what just be think for this on not with or
  because at me are there if really about when as people would all no don't it's had get up were one he can go then from
  her time more very some well who which did want by good now way work even say something has any too other right only
  here where much our those see day feel into than always year first over most never every help through before around
  family home off why should him many place come look long same start oh um okay yes new anything talk tell nothing made
  came doing use next week last big own each house job question believe often whole three morning night hard sometimes
  alone without away might enough we're can't that's nobody waited tired quiet`.split(/\s+/)

const ONSETS = 'b bl br c ch d dr f fr g gl h j k kl l m n p pr qu r s sh sk sl st t th tr v w'.split(' ')
const VOWELS = 'a e i o u a e i o ai au ea ei ie oa oo ou'.split(' ')
const ACCENTED = 'å ø æ é ö ü ñe ça'.split(' ')
const CODAS = ['', '', '', '', 'b', 'd', 'g', 'l', 'ld', 'm', 'n', 'ng', 'nk', 'p', 'r', 'rk', 's', 'st', 't']
const ENDINGS = ['', '', '', '', '', 'ed', 'ing', 'er', 'ly', 's', 'ness', 'able']

const VOCABULARY = 50_000
/** Words beyond this rank get one syllable more, as rare words are longer. */
const SHORT_WORDS = 6_000
/** Zipf–Mandelbrot: the word of rank r is drawn in proportion to 1 / (r + SHIFT) ^ EXPONENT. */
const SHIFT = 2.7
const EXPONENT = 1.15
const DRAWS = 2 ** 18

/** An invented word of syllables; about one in forty has a letter beyond a–z. */
export function inventWord(random: Random, longer: boolean): string {
  const syllables = 1 + below(random, 2.3) + (longer ? 1 : 0)
  const accented = random() < 0.025 ? below(random, syllables) : -1
  let word = ''
  for (let syllable = 0; syllable < syllables; syllable++) {
    word +=
      pick(random, ONSETS) + pick(random, syllable === accented ? ACCENTED : VOWELS) + pick(random, CODAS)
  }
  return word + pick(random, ENDINGS)
}

/** The words of the texts, the commonest first, and how to draw one as often as its rank asks for. */
export interface Vocabulary {
  words: readonly string[]
  draw(random: Random): string
}

/** Makes the vocabulary; the same for every corpus. */
export function makeVocabulary(): Vocabulary {
  const random = randomOf(1, 0)
  const words = new Set(COMMON)
  while (words.size < VOCABULARY) {
    const word = inventWord(random, words.size > SHORT_WORDS)
    if (word.length > 2) words.add(word)
  }
  const list = [...words]
  const ranks = drawTable(list.length)
  return { words: list, draw: (next) => list[ranks[below(next, DRAWS)] as number] as string }
}

/** Ranks, each as often as it should be drawn, so that drawing is one look into the table. */
function drawTable(size: number): Uint16Array {
  const cumulative = new Float64Array(size)
  let total = 0
  for (let rank = 0; rank < size; rank++) {
    total += 1 / (rank + 1 + SHIFT) ** EXPONENT
    cumulative[rank] = total
  }
  const table = new Uint16Array(DRAWS)
  let rank = 0
  for (let draw = 0; draw < DRAWS; draw++) {
    while ((cumulative[rank] as number) < ((draw + 0.5) / DRAWS) * total) rank++
    table[draw] = rank
  }
  return table
}
