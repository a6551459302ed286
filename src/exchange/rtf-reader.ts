import { append, type Block, type Stretch, textOf } from './blocks.js'
import type { Dropped } from './imported.js'
import { decodePage, pageOfCharset } from './rtf-code-pages.js'
import type { RtfToken } from './rtf-tokens.js'
import { BESIDE, CHARACTERS, KNOWN_STARRED, SKIPPED } from './rtf-words.js'

/** What holds inside a group and is undone at its end. */
interface State {
  bold: boolean
  /** Tracked as deleted, or hidden: why its words are dropped. */
  unsaid: string | undefined
  /** How many characters after `\u` stand in for it in old readers. */
  substitutes: number
  /** The code page of bytes; that of the font where it has one. */
  page: number | undefined
  skipped: boolean
  /** The group's first control word is yet to come, and whether `\*` stood before it. */
  fresh: boolean
  starred: boolean
  /** Words of a note or page head go here instead of into the text. */
  beside: { reason: string; stretches: Stretch[] } | undefined
  table: 'fonttbl' | undefined
  /** In a text box: the paragraph it is anchored in, which goes on behind it. */
  anchor: Stretch[] | undefined
  inTable: boolean
}

/** Builds blocks from the tokens of RTF: hand them over one by one, then ask for the result. */
export class RtfReader {
  readonly #blocks: Block[] = []
  /** Paragraphs of text boxes; they follow the paragraph the box is anchored in. */
  #boxed: Block[] = []
  readonly #dropped: Dropped[] = []
  readonly #stack: State[] = []
  readonly #fontPages = new Map<number, number>()
  #state: State = {
    bold: false,
    unsaid: undefined,
    substitutes: 1,
    page: undefined,
    skipped: false,
    fresh: false,
    starred: false,
    beside: undefined,
    table: undefined,
    anchor: undefined,
    inTable: false,
  }
  #documentPage = 1252
  #font = -1
  #line: Stretch[] = []
  #unsaid: Stretch[] = []
  #unsaidReason = ''
  #cells: string[] = []
  #bytes: number[] = []
  /** Characters still to be skipped after `\u`. */
  #toSkip = 0
  #highSurrogate = ''

  take(token: RtfToken): void {
    if (token.kind === 'byte') {
      this.#state.fresh = false
      if (this.#toSkip > 0) this.#toSkip--
      else if (!this.#state.skipped) this.#bytes.push(token.byte)
      return
    }
    this.#flushBytes()
    if (token.kind === 'open') {
      this.#toSkip = 0
      this.#stack.push(this.#state)
      this.#state = { ...this.#state, fresh: true, starred: false }
    } else if (token.kind === 'close') this.#close()
    else this.#control(token.word, token.number)
  }

  /** What was read so far, as a document. */
  finish(): { blocks: Block[]; dropped: Dropped[] } {
    this.#flushBytes()
    while (this.#stack.length > 0) this.#close()
    this.#endParagraph(false)
    this.#endUnsaid()
    return { blocks: this.#blocks, dropped: this.#dropped }
  }

  #close(): void {
    this.#toSkip = 0
    const { beside, anchor } = this.#state
    const outer = this.#stack.pop()
    if (outer === undefined) return
    if (anchor !== undefined && outer.anchor !== anchor) {
      this.#endParagraph(false)
      this.#line = anchor
    }
    if (beside !== undefined && outer.beside !== beside) this.#list(beside.stretches, beside.reason)
    this.#state = outer
  }

  #control(word: string, number: number | undefined): void {
    const state = this.#state
    if (word === '*') {
      state.starred = true
      return
    }
    if (state.fresh) {
      state.fresh = false
      this.#enter(word)
    }
    if (word === 'ansicpg') this.#documentPage = number ?? 1252
    else if (word === 'mac') this.#documentPage = 10000
    else if (word === 'f') this.#setFont(number ?? 0)
    else if (word === 'fcharset') this.#setCharset(number ?? 0)
    else if (word === 'cpg' && state.table === 'fonttbl') this.#fontPages.set(this.#font, number ?? 1252)
    else if (word === 'uc') state.substitutes = Math.min(Math.max(number ?? 1, 0), 10)
    else if (word === 'u') this.#unicode(number ?? 0)
    else if (this.#toSkip > 0) this.#toSkip--
    else if (!state.skipped) this.#text(word, number)
  }

  /** The first control word of a group says what the group is. */
  #enter(word: string): void {
    const state = this.#state
    if (word === 'fonttbl') state.table = 'fonttbl'
    const unknown = state.starred && !KNOWN_STARRED.has(word)
    if (SKIPPED.has(word) || (unknown && BESIDE[word] === undefined)) state.skipped = true
    const reason = Object.hasOwn(BESIDE, word) ? BESIDE[word] : undefined
    if (reason !== undefined) state.beside = { reason, stretches: [] }
    if (word === 'shptxt' && !state.skipped && state.anchor === undefined) {
      state.anchor = this.#line
      this.#line = []
    }
  }

  #text(word: string, number: number | undefined): void {
    const state = this.#state
    const on = number !== 0
    const character = Object.hasOwn(CHARACTERS, word) ? CHARACTERS[word] : undefined
    if (character !== undefined) this.#write(character)
    else if (word === 'par' || word === 'sect' || word === 'page') this.#endParagraph(true)
    else if (word === 'cell' || word === 'nestcell') this.#endCell()
    else if (word === 'row' || word === 'nestrow') this.#endRow()
    else if (word === 'pard') state.inTable = false
    else if (word === 'intbl') state.inTable = true
    else if (word === 'b') state.bold = on
    else if (word === 'v') state.unsaid = on ? 'hidden text' : undefined
    else if (word === 'deleted') state.unsaid = on ? 'a tracked deletion' : undefined
    else if (word === 'plain') {
      state.bold = false
      state.unsaid = undefined
      state.page = undefined
    }
  }

  #setFont(font: number): void {
    if (this.#state.table === 'fonttbl') this.#font = font
    else this.#state.page = this.#fontPages.get(font)
  }

  #setCharset(charset: number): void {
    const page = pageOfCharset(charset)
    if (this.#state.table === 'fonttbl' && page !== undefined) this.#fontPages.set(this.#font, page)
  }

  /** A code unit of UTF-16, written as a signed number; `\ucN` characters after it stand in for it. */
  #unicode(number: number): void {
    this.#toSkip = this.#state.substitutes
    if (this.#state.skipped) return
    const unit = String.fromCharCode(number & 0xffff)
    if (/[\ud800-\udbff]/.test(unit)) this.#highSurrogate = unit
    else if (/[\udc00-\udfff]/.test(unit)) {
      this.#write(this.#highSurrogate === '' ? '\ufffd' : this.#highSurrogate + unit)
      this.#highSurrogate = ''
    } else this.#write(unit)
  }

  #write(text: string): void {
    const { beside, unsaid, bold } = this.#state
    if (beside !== undefined) append(beside.stretches, text, false)
    else if (unsaid === undefined) {
      this.#endUnsaid()
      append(this.#line, text, bold)
    } else {
      if (this.#unsaidReason !== unsaid) this.#endUnsaid()
      this.#unsaidReason = unsaid
      append(this.#unsaid, text, false)
    }
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return
    const text = decodePage(Uint8Array.from(this.#bytes), this.#state.page ?? this.#documentPage)
    this.#bytes = []
    this.#write(text)
  }

  #endParagraph(always: boolean): void {
    const { beside, inTable } = this.#state
    if (beside !== undefined) {
      append(beside.stretches, ' ', false)
      return
    }
    if (inTable && always) {
      append(this.#line, '\n', false)
      return
    }
    if (this.#cells.length > 0) this.#endRow()
    const inBox = this.#state.anchor !== undefined
    const into = inBox ? this.#boxed : this.#blocks
    if (always || this.#line.length > 0) into.push({ kind: 'paragraph', stretches: this.#line })
    this.#line = []
    if (inBox) return
    this.#blocks.push(...this.#boxed)
    this.#boxed = []
  }

  #endCell(): void {
    const { beside } = this.#state
    if (beside !== undefined) {
      append(beside.stretches, ' ', false)
      return
    }
    this.#cells.push(textOf({ kind: 'paragraph', stretches: this.#line }).trim())
    this.#line = []
  }

  #endRow(): void {
    if (this.#state.beside !== undefined || this.#cells.length === 0) return
    const last = this.#blocks.at(-1)
    if (last?.kind === 'table') last.rows.push(this.#cells)
    else this.#blocks.push({ kind: 'table', rows: [this.#cells] })
    this.#cells = []
  }

  #endUnsaid(): void {
    this.#list(this.#unsaid, this.#unsaidReason)
    this.#unsaid = []
  }

  #list(stretches: readonly Stretch[], reason: string): void {
    const text = stretches
      .reduce((all, stretch) => all + stretch.text, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (text !== '') this.#dropped.push({ text, reason })
  }
}
