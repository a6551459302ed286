/** Latin-1, the spaces, dashes and quotation marks of ordinary writing, and UNSAID. */
const LATIN = /^[\0-\xff\u2000-\u206f\uffff]*$/

/** What of a Unicode class is among them, as it stands between the brackets of a class. */
const LATIN_OF: Readonly<Record<string, string>> = {
  L: 'A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\xff',
  Lu: 'A-Z\xc0-\xd6\xd8-\xde',
  Ll: 'a-z\xb5\xdf-\xf6\xf8-\xff',
  Lt: '',
  Lo: '\xaa\xba',
  M: '',
  N: '0-9\xb2\xb3\xb9\xbc-\xbe',
  Nd: '0-9',
  P: String.raw`!-#%-*,-\/:;?@\[-\]_{}\xa1\xa7\xab\xb6\xb7\xbb\xbf\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205e`,
  Pi: '\xab\u2018\u201b\u201c\u201f\u2039',
  Pf: '\xbb\u2019\u201d\u203a',
  S: String.raw`$+<->\^\x60|~\xa2-\xa6\xa8\xa9\xac\xae-\xb1\xb4\xb8\xd7\xf7\u2044\u2052`,
  Sc: '$\xa2-\xa5',
  'Script=Greek': '',
  'Script=Han': '',
  'Script=Hiragana': '',
  'Script=Katakana': '',
  'Script=Khmer': '',
  'Script=Lao': '',
  'Script=Myanmar': '',
  'Script=Thai': '',
}
/** The same where case does not count: Ÿ, ẞ and Μ stand for ÿ, ß and µ. */
const LATIN_OF_EITHER_CASE: Readonly<Record<string, string>> = {
  ...LATIN_OF,
  Lu: 'A-Za-z\xb5\xc0-\xd6\xd8-\xf6\xf8-\xff',
  Ll: 'A-Za-z\xb5\xc0-\xd6\xd8-\xf6\xf8-\xff',
  'Script=Greek': '\xb5',
}

/**
 * A pattern with Unicode classes such as `\p{Lu}`. V8 takes up to ten milliseconds to make one, more than reading a short
 * interview takes, and every command would make dozens. So nothing is made before a text asks for it, and a text in
 * Latin letters is asked about with a twin in which each class is a few ranges. The twin's answers are the same.
 */
export class UnicodePattern {
  #twin: RegExp | undefined
  #whole: RegExp | undefined

  constructor(
    readonly source: string,
    readonly flags: string,
  ) {}

  /** The pattern for a text and its parts: of a long text that is asked often, hand in the part that matters. */
  for(text: string): RegExp {
    if (!LATIN.test(text)) return this.whole
    this.#twin ??= new RegExp(latinTwin(this.source, this.flags), this.flags)
    return this.#twin
  }

  /** The pattern for every text. */
  get whole(): RegExp {
    this.#whole ??= new RegExp(this.source, this.flags)
    return this.#whole
  }

  test(text: string): boolean {
    return this.for(text).test(text)
  }

  exec(text: string): RegExpExecArray | null {
    return this.for(text).exec(text)
  }

  /** `text.replace(PATTERN, replacement)`. */
  [Symbol.replace](text: string, replacement: string): string {
    return text.replace(this.for(text), replacement)
  }

  /** `text.match(PATTERN)`. */
  [Symbol.match](text: string): RegExpMatchArray | null {
    return text.match(this.for(text))
  }
}

/**
 * A Unicode pattern (flag `u`), written as it would be between slashes; what is put in is a piece of a pattern.
 * `unicode.g`, `unicode.i`, `unicode.d` and `unicode.y` have one more flag.
 */
export const unicode = Object.assign(withFlags('u'), {
  d: withFlags('du'),
  g: withFlags('gu'),
  i: withFlags('iu'),
  y: withFlags('uy'),
})

function withFlags(
  flags: string,
): (source: TemplateStringsArray, ...pieces: readonly string[]) => UnicodePattern {
  return (source, ...pieces) => new UnicodePattern(String.raw(source, ...pieces), flags)
}

/** The source of the pattern that gives the same answers about Latin texts. Throws on a class it does not know. */
export function latinTwin(source: string, flags: string): string {
  const eitherCase = flags.includes('i')
  const classes = eitherCase ? LATIN_OF_EITHER_CASE : LATIN_OF
  let twin = ''
  let within = false
  for (const [piece, p, name] of source.matchAll(/\\([pP])\{([^}]*)\}|\\.|[[\]]|[^\\[\]]+/gsu)) {
    if (name === undefined) {
      if (piece === '[') within = true
      if (piece === ']') within = false
      twin += piece
      continue
    }
    const latin = classes[name]
    // What is none of the letters of one case is any letter, where case does not count.
    if (latin === undefined || (p === 'P' && (within || (eitherCase && name.length > 1))))
      throw new Error(`a pattern for Latin texts cannot have ${piece} in ${source}`)
    twin += within ? latin : `[${p === 'P' ? '^' : ''}${latin}]`
  }
  return twin
}
