import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchable } from '../../src/codebook/searchable.js'
import { fold } from '../../src/language/fold.js'

describe('a text as regular expressions see it', () => {
  it('has a blank where a line was wrapped', () => {
    expect(searchable('get him to \r\n  lift, and\nhold').text).toBe('get him to lift, and hold')
  })
  it('has composed letters', () => {
    expect(searchable('på byen'.normalize('NFD')).text).toBe('på byen')
  })
  it('is the text itself where there is nothing to fold', () => {
    expect(searchable('plain text').text).toBe('plain text')
  })
  it('leads back to the source: what stands between two offsets folds to the same', () => {
    const text = fc
      .array(fc.constantFrom('a', 'å', 'a\u030a', ' ', '\n', '\r\n', ' \n ', 'word', '😀', '\u2028'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, first, second) => {
        const { text: folded, toSource } = searchable(source)
        const [from, to] = [first % (folded.length + 1), second % (folded.length + 1)].sort((x, y) => x - y)
        const back = source.slice(toSource(from ?? 0), toSource(to ?? 0))
        expect(toSource(0)).toBe(0)
        expect(toSource(folded.length)).toBe(source.length)
        expect(searchable(back).text.trim()).toBe(folded.slice(from, to).trim())
      }),
    )
  })
})

describe('folding', () => {
  it('knows the capital ß', () => {
    expect(fold('STRAẞE')).toBe(fold('straße'))
    expect(fold(fold('ẞ'))).toBe(fold('ẞ'))
  })
})
