import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readPlainText } from '../../../src/evidence/manuscript/read-plain-text.js'
import { findQuotations } from '../../../src/evidence/quotation/find-quotations.js'

const RIGHT = 50
const WORDS =
  'the porter hears a door before it opens and puts his cup away as if he had stood there all along'

/** Lines of a column, each with a word of its own, since what comes back is the head of a page. */
const filled = (count: number, name: string) =>
  Array.from({ length: count }, (_, line) => {
    const words = WORDS.split(' ')
    const turned = [...words, ...words].slice((line * 3) % words.length)
    return wrapped(`${name}${String.fromCharCode(97 + line)} ${turned.join(' ')}`)[0] ?? ''
  })

/** Words in lines of 44 characters at most. */
function wrapped(text: string, indent = 0): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= 44) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(' '.repeat(indent) + word)
  }
  return lines
}

/** Two columns side by side; a long line on the left pushes the one on the right on. */
function beside(left: readonly string[], right: readonly string[], at = RIGHT, least = 2): string {
  const rows = Math.max(left.length, right.length)
  return Array.from({ length: rows }, (_, row) => {
    const one = left[row] ?? ''
    const other = right[row] ?? ''
    if (other.trim() === '') return one
    const isPushed = one.length + least > at
    return isPushed ? `${one}${' '.repeat(least)}${other.trimStart()}` : one.padEnd(at) + other
  })
    .map((line) => line.trimEnd())
    .join('\n')
}

const read = (text: string) => readPlainText(text, 'paper.txt')
const brief = (text: string) => read(text).passages.map(({ kind, text }) => `${kind}: ${text}`)
const [one, other, third, fourth] = [filled(12, 'ka'), filled(12, 'bo'), filled(12, 'ti'), filled(12, 'mu')]

/** Each character stands at its own offset, and a passage falls back at most once a page, into the next column. */
function expectPlaced(text: string): void {
  const pages = text.split('\f').length
  for (const passage of read(text).passages) {
    let falls = 0
    for (const [at, sign] of passage.text.split('').entries()) {
      const offset = passage.offsets[at] as number
      if (!/\s/.test(sign)) expect(text.charAt(offset)).toBe(sign)
      if ((passage.offsets[at + 1] as number) < offset) falls++
    }
    expect(falls).toBeLessThanOrEqual(pages)
  }
}

describe('two columns side by side', () => {
  it('are read one after the other, page by page', () => {
    const text = `${beside(one, other)}\n\f${beside(third, fourth)}\n`
    expect(brief(text)).toEqual([`paragraph: ${[...one, ...other, ...third, ...fourth].join('\n')}`])
    expectPlaced(text)
  })

  it('stand between lines that go across both', () => {
    const title = 'A title over both of the columns, and in the middle of them'
    const table = 'Table 1. What was heard, and by whom, in all of the houses and of the nights'
    const text = `${title}\n\n${beside(one, other)}\n\n${table}.\n\n${beside(third, fourth)}\n`
    expect(brief(text)).toEqual([
      `paragraph: ${title}`,
      `paragraph: ${[...one, ...other].join('\n')}`,
      `paragraph: ${table}.`,
      `paragraph: ${[...third, ...fourth].join('\n')}`,
    ])
  })

  it('have heads and feet of the page around them, not in them', () => {
    const head = (number: number) => `An Invented Journal${' '.repeat(60)}${number}\n\n`
    const columns = [
      [one, other],
      [third, fourth],
      [filled(12, 'wa'), filled(12, 'lu')],
    ] as const
    const pages = columns.map(([left, right], page) => `${head(page + 7)}${beside(left, right)}\n`)
    expect(brief(pages.join('\f'))).toEqual([`paragraph: ${columns.flat(2).join('\n')}`])
  })

  it('have the margin of the page before them', () => {
    const set = (lines: string) => lines.replace(/^(?=\w)|(?<=\f)/gm, '    ')
    const text = set(`${beside(one, other)}\n\f${third.slice(0, 3).join('\n')}`)
    expect(brief(text)).toEqual([`paragraph: ${[...one, ...other, ...third.slice(0, 3)].join('\n')}`])
  })

  it('are known on a last page of few lines by those before it', () => {
    const text = `${beside(one, other)}\n\f${beside(third.slice(0, 3), fourth.slice(0, 3))}\n`
    const last = [...third.slice(0, 3), ...fourth.slice(0, 3)]
    expect(brief(text)).toEqual([`paragraph: ${[...one, ...other, ...last].join('\n')}`])
  })

  it('have lines that push others on, and such that nearly touch', () => {
    const long = (length: number) => one.map((line, row) => (row === 5 ? line.padEnd(length, 'x') : line))
    const wanted = (left: readonly string[]) => [`paragraph: ${[...left, ...other].join('\n')}`]
    const [pushing, touching] = [long(RIGHT + 3), long(RIGHT - 1)]
    expect(brief(beside(pushing, other))).toEqual(wanted(pushing))
    expect(brief(beside(touching, other, RIGHT, 1))).toEqual(wanted(touching))
  })

  it('may have block quotes, also where these were pushed on', () => {
    const quote = wrapped('We call it the blue hour, since nothing comes in and nothing goes out. (P7)', 3)
    const right = [
      ...other.slice(0, 4),
      '',
      ...quote.map((line) => `   ${line.trim()}`),
      '',
      ...other.slice(4),
    ]
    const left = [...one, ...third].slice(0, right.length)
    left[5] = `${left[5]?.padEnd(44, 'x')}xxxxxxxx`
    expect(brief(beside(left, right))).toEqual([
      `paragraph: ${[...left, ...other.slice(0, 4)].join('\n')}`,
      `block quote: ${quote.map((line) => line.trim()).join('\n')}`,
      `paragraph: ${other.slice(4).join('\n')}`,
    ])
  })

  it('hold quotations that go on at the top of the next, which have a place in the file', () => {
    const left = [...one, 'One of them said, “I hear it long before']
    const right = ['it opens, and I put my cup away” (P4). Then', ...other]
    const text = beside(left, right)
    const manuscript = read(text)
    const [found] = findQuotations(manuscript, { minWords: 4, language: 'en' })
    expect(found?.speeches[0]?.text).toBe('I hear it long before\nit opens, and I put my cup away')
    expect(found?.attributions.map((each) => each.text)).toEqual(['P4'])
    const { start, end } = found?.span ?? { start: 0, end: 0 }
    expect(text.slice(start, end)).toBe('I hear it long before')
    expect(manuscript.positions.lineColumn(start)).toEqual({ line: 13, column: 20 })
  })

  it('are read apart whatever stands in them', () => {
    const sentence = fc.constantFrom(
      `${WORDS}.`,
      `One said, “${WORDS}” (P3).`,
      `She laughed at the door and at the lift, and then at the list that hung beside both.`,
    )
    const column = fc.array(sentence, { minLength: 4, maxLength: 9 }).map((all) => wrapped(all.join(' ')))
    fc.assert(
      fc.property(column, column, fc.integer({ min: 46, max: 60 }), (left, right, at) => {
        fc.pre(Math.min(left.length, right.length) >= 7 && left.length < right.length * 1.5)
        fc.pre(right.length < left.length * 1.5)
        const text = beside(left, right, at)
        expect(brief(text).join(' ').replace(/\s+/g, ' ')).toBe(
          brief([...left, ...right].join('\n'))
            .join(' ')
            .replace(/\s+/g, ' '),
        )
        expectPlaced(text)
      }),
    )
  })
})

describe('what is no column', () => {
  const cells = (words: string) => one.map((line) => `${words} ${line.slice(0, 3)}`)
  test.each([
    ['cells of a table', beside(cells('P'), cells('nurse'), 20)],
    ['names before what is said', beside(cells('P'), one, 12)],
    ['columns of different widths', beside(cells('a theme of so many words'), one, 30)],
    ['a few lines', beside(one.slice(0, 4), other.slice(0, 4))],
    [
      'gaps in lines that were justified',
      one
        .map((line, at) => line.replace(/ /g, (blank, nth) => (nth % 7 === at % 7 ? '   ' : blank)))
        .join('\n'),
    ],
  ])('is left as it is: %s', (_, text) => {
    const words = (all: readonly string[]) => all.join(' ').split(/\s+/)
    expect(words(read(text).passages.map((passage) => passage.text))).toEqual(words([text.trim()]))
  })
})
