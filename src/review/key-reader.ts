import type { Key } from './key.js'

/** Final characters and numbers of the sequences that terminals send for keys. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ A: 'up', B: 'down', C: 'right', D: 'left', H: 'home', F: 'end', Z: 'shift-tab' },
  ...{ P: 'f1', Q: 'f2', R: 'f3', S: 'f4' },
}
const NUMBERS: Readonly<Record<string, string>> = {
  ...{
    1: 'home',
    2: 'insert',
    3: 'delete',
    4: 'end',
    5: 'pageup',
    6: 'pagedown',
    7: 'home',
    8: 'end',
    11: 'f1',
  },
}
const NAMES: Readonly<Record<string, string>> = {
  ...{
    '\r': 'enter',
    '\n': 'enter',
    '\t': 'tab',
    '\u007f': 'backspace',
    '\b': 'backspace',
    '\u001b': 'escape',
  },
  ...{ '\u001f': 'ctrl-_', '\u0000': 'ctrl-space' },
}

const ESCAPE = '\u001b'
const SEQUENCE = new RegExp(`^${ESCAPE}(?:\\[([0-?]*)[ -/]*([@-~])|O([ -~]))`)
/** The beginning of a sequence whose end has not arrived yet. */
const UNFINISHED = new RegExp(`^${ESCAPE}(?:\\[[0-?]*[ -/]*|O)?$`)
const PASTE = '\u001b[200~'
const PASTED = '\u001b[201~'

/**
 * Makes keys of what a terminal sends. A sequence may arrive in pieces: what is not whole yet waits for `push` with the
 * rest, or for `flush`, which takes it for keys pressed by hand. A pasted text is one key, whatever stands in it, so
 * that nothing of it is taken for a command. Sequences that mean no key are passed over.
 */
export class KeyReader {
  #held = ''

  /** Whether the beginning of a sequence waits for its end. */
  get waits(): boolean {
    return this.#held !== '' && !this.#held.startsWith(PASTE)
  }

  /** The keys that are whole with this piece. */
  push(text: string): Key[] {
    this.#held += text
    return this.#take(false)
  }

  /** The keys in what is held, though more of a sequence was expected: a person pressed Escape. */
  flush(): Key[] {
    return this.#take(true)
  }

  #take(all: boolean): Key[] {
    const keys: Key[] = []
    while (this.#held !== '') {
      const taken = this.#one(all)
      if (taken === undefined) break
      this.#held = this.#held.slice(taken.length)
      if (taken.key) keys.push(taken.key)
    }
    return keys
  }

  #one(all: boolean): { key: Key | undefined; length: number } | undefined {
    const held = this.#held
    if (held.startsWith(PASTE)) {
      const end = held.indexOf(PASTED)
      if (end < 0) return undefined
      return { key: { name: 'paste', text: held.slice(PASTE.length, end) }, length: end + PASTED.length }
    }
    if (!all && (UNFINISHED.test(held) || PASTE.startsWith(held))) return undefined
    const sequence = SEQUENCE.exec(held)
    if (sequence) return { key: keyOf(sequence), length: sequence[0].length }
    const character = String.fromCodePoint(held.codePointAt(0) ?? 0)
    return { key: plainKey(character), length: character.length }
  }
}

function keyOf([, parameters = '', final = '', letter]: RegExpExecArray): Key | undefined {
  const [number = ''] = parameters.split(';')
  const name = letter ? LETTERS[letter] : final === '~' ? NUMBERS[number] : LETTERS[final]
  return name === undefined ? undefined : { name }
}

function plainKey(character: string): Key | undefined {
  const name = NAMES[character]
  if (name !== undefined) return { name }
  if (character < ' ') return { name: `ctrl-${String.fromCharCode(character.charCodeAt(0) + 96)}` }
  return /\p{Cc}/u.test(character) ? undefined : { name: character, text: character }
}
