import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatOf } from '../../../src/evidence/manuscript/format.js'
import { readPlainText } from '../../../src/evidence/manuscript/read-plain-text.js'
import { expectExactOffsets } from './exact-offsets.js'

const passages = (text: string) => readPlainText(text, 'paper.txt').passages
const brief = (text: string) => passages(text).map(({ kind, text }) => `${kind}: ${text}`)
const full = 'The participants told of days without end and of a phone that rang on.'

describe('passages of a manuscript in plain text', () => {
  it('are paragraphs parted by blank lines, or where a line ends early', () => {
    const text = `${full}\n${full}\nThat was all.\n${full}\nOf it.\n\n${full}\n`
    expect(brief(text)).toEqual([
      `paragraph: ${full}\n${full}\nThat was all.`,
      `paragraph: ${full}\nOf it.`,
      `paragraph: ${full}`,
    ])
  })

  it('are parted where first lines are set in', () => {
    const body = `${full}\n${full}\n${full}`
    expect(brief(`  ${body}\n  ${body}\n  ${body}`)).toEqual(Array(3).fill(`paragraph: ${body}`))
  })

  it('are a line each in a text whose lines are not wrapped', () => {
    const line = `${full} ${full} ${full}`
    expect(brief(`${line}\n${line}\n${line}\n`)).toEqual(Array(3).fill(`paragraph: ${line}`))
  })

  it('go on over the end of a page, its number and its head', () => {
    const page = (number: number) => `\n\n${number}\n\fAN INVENTED JOURNAL\n\n`
    const text = `${full.slice(0, -1)}${page(3)}and on.\n\nOne of them said that she had a${page(4)}list.\n\nEnd of that.${page(5)}`
    expect(brief(text)).toEqual([
      `paragraph: ${full.slice(0, -1)}\nand on.`,
      'paragraph: One of them said that she had a\nlist.',
      'paragraph: End of that.',
    ])
  })

  it('are block quotes where they are set in, but not lists, references or titles above the text', () => {
    const text = `        A title\n   set in the middle\n\n${full}\n\n    I rank them\n    in my head.\n\n${full}\n\n- one\n- two\n\nReferences\n\n1. Berg A. Waiting.\n   Invented; 2001.\n2. Holm C. Lists.\n`
    expect(brief(text)).toEqual([
      'paragraph: A title\nset in the middle',
      `paragraph: ${full}`,
      'block quote: I rank them\nin my head.',
      `paragraph: ${full}`,
      'list item: one',
      'list item: two',
      'heading: References',
      'paragraph: 1. Berg A. Waiting.\nInvented; 2001.',
      'paragraph: 2. Holm C. Lists.',
    ])
  })

  it('are headings by number, capitals, name or standing alone', () => {
    const text = `1 Introduction\n\n${full}\n\n3.2 Who comes first\n${full}\n\nRESULTS\n${full}\n\nManaging what there is\n\n${full}\n\nDiscussion\n${full}\n`
    expect(
      passages(text)
        .filter(({ kind }) => kind === 'heading')
        .map(({ text, section }) => [text, section.length]),
    ).toEqual([
      ['1 Introduction', 1],
      ['3.2 Who comes first', 2],
      ['RESULTS', 1],
      ['Managing what there is', 2],
      ['Discussion', 1],
    ])
  })

  it('are without the numbers of lines', () => {
    const lines = [
      'The first',
      'day of the',
      'week has',
      'a phone',
      'that rings',
      'until it',
      'does not',
      'any more.',
    ]
    expect(brief(lines.map((line, index) => `${index + 1}  ${line}`).join('\n'))).toEqual([
      `paragraph: ${lines.join('\n')}`,
    ])
  })

  it('have exact offsets in any text', () => {
    const piece = fc.constantFrom(
      '\n',
      '\n\n',
      '    ',
      '\t',
      '\f',
      'one two',
      'Three.',
      'RESULTS',
      '12',
      '- ',
      'P1: ',
      '“',
      '𝒳',
      '\r\n',
      '   3   ',
      `${full}\n`,
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expectExactOffsets(readPlainText(pieces.join(''), 'paper.txt'))
      }),
    )
  })

  it('lose no word but those of page heads and numbers', () => {
    const line = fc.constantFrom(
      full,
      'It ended there.',
      '    set in by four',
      'Who comes first',
      'P1: I do not know.',
      '',
    )
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 2 }), (lines) => {
        const words = lines
          .join('\n')
          .split(/\s+/)
          .filter((word) => word !== '')
        expect(
          brief(lines.join('\n')).flatMap((text) => text.replace(/^[a-z ]+: /, '').split(/\s+/)),
        ).toEqual(words)
      }),
    )
  })
})

describe('how a manuscript is read', () => {
  it('is told by the ending of its name', () => {
    expect(['a.md', 'a.QMD', 'a.txt', 'a', 'a.b/c', 'a.docx'].map(formatOf)).toEqual([
      'markdown',
      'markdown',
      'plain text',
      'plain text',
      'plain text',
      'docx',
    ])
  })
})
