import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KeyReader } from '../../src/review/key-reader.js'

const names = (...pieces: string[]) => {
  const reader = new KeyReader()
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.flush()].map(({ name }) => name)
}

describe('keys', () => {
  test.each([
    ['a', 'a'],
    ['é', 'é'],
    ['病', '病'],
    ['👩', '👩'],
    ['\r', 'enter'],
    ['\t', 'tab'],
    ['\u007f', 'backspace'],
    ['\u0003', 'ctrl-c'],
    ['\u001b[A', 'up'],
    ['\u001bOB', 'down'],
    ['\u001b[1;5C', 'right'],
    ['\u001b[5~', 'pageup'],
    ['\u001b[6;2~', 'pagedown'],
    ['\u001b', 'escape'],
  ])('%j is %s', (sent, name) => {
    expect(names(sent)).toEqual([name])
  })

  test('are the same in whatever pieces they arrive', () => {
    const keys = fc.array(
      fc.constantFrom(
        'a',
        '\u001b[A',
        '\u001b[5~',
        '\u001bOH',
        '\r',
        '病',
        '\u001b[200~x\u001b[Ay\u001b[201~',
      ),
    )
    fc.assert(
      fc.property(keys, fc.infiniteStream(fc.integer({ min: 1, max: 3 })), (sent, lengths) => {
        const text = sent.join('')
        const pieces: string[] = []
        for (let at = 0; at < text.length; ) {
          const length = lengths.next().value ?? 1
          pieces.push(text.slice(at, at + length))
          at += length
        }
        expect(names(...pieces)).toEqual(names(text))
      }),
    )
  })

  test('of a pasted text are one key, so that nothing of it is a command', () => {
    const reader = new KeyReader()
    expect(reader.push('\u001b[200~a\nq\u001b[A')).toEqual([])
    expect(reader.push('\u001b[201~u')).toEqual([
      { name: 'paste', text: 'a\nq\u001b[A' },
      { name: 'u', text: 'u' },
    ])
  })

  test('that mean nothing here are passed over', () => {
    expect(names('\u001b[99~\u001b[Ix\u0085')).toEqual(['x'])
  })
})
