import { describe, expect, it } from 'vitest'
import { paragraphs } from '../../src/transcript/paragraphs.js'

function split(text: string): string[] {
  return paragraphs(text, 0, text.length).map((span) => text.slice(span.start, span.end))
}

describe('paragraphs', () => {
  it.each([
    ['blank lines', 'one\n\ntwo\n\n\n\nthree'],
    ['blank lines that are not quite blank', 'one\n \t\u00a0\ntwo\n\u3000\n \nthree'],
    ['CRLF', 'one\r\n\r\ntwo\r\n\r\nthree'],
    ['lone CR', 'one\r\rtwo\r \rthree'],
    ['mixed line ends', 'one\r\n\ntwo\n\r\nthree'],
    ['NEL and the line separator', 'one\u0085\u0085two\u2028\u2028three'],
    ['the paragraph separator alone', 'one\u2029two\u2029three'],
  ])('are divided by %s', (_, text) => {
    expect(split(text)).toEqual(['one', 'two', 'three'])
  })

  it.each(['one\ntwo', 'one\r\ntwo', 'one\rtwo', 'one\u2028two', 'one\n\u200b\ntwo'])(
    'are not divided in %j',
    (text) => {
      expect(split(text)).toEqual([text])
    },
  )

  it('are trimmed, in UTF-16 offsets into the whole text', () => {
    expect(paragraphs('P1: 😀 one \n\n two P2', 3, 18, [])).toEqual([
      { start: 4, end: 10 },
      { start: 14, end: 17 },
    ])
  })

  it('are none where nothing but white space is', () => {
    expect(split(' \n\n \r\n\u2029')).toEqual([])
  })

  it('do not take the line of a gap for a blank line, nor blank lines within one', () => {
    const text = 'one\n00:12\ntwo\n\nPage 3\n\nthree'
    const page = { start: text.indexOf('\n\nPage'), end: text.indexOf('three') }
    expect(paragraphs(text, 0, text.length, [{ start: 4, end: 9 }])).toHaveLength(3)
    expect(paragraphs(text, 0, text.length, [{ start: 4, end: 9 }, page])).toEqual([
      { start: 0, end: text.length },
    ])
  })
})
