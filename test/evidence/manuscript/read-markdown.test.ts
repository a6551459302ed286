import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../src/evidence/manuscript/read-markdown.js'
import { expectExactOffsets } from './exact-offsets.js'

const passages = (text: string) => readMarkdown(text, 'paper.md').passages
const brief = (text: string) => passages(text).map(({ kind, text }) => `${kind}: ${text}`)

describe('passages of a Markdown manuscript', () => {
  it('are headings, paragraphs, quotes, items, cells and notes in reading order', () => {
    const text = `---\ntitle: A *study*\n---\n# Results\n\nOne **bold** word[^n].\n\n> A quote\n> over lines\n\n- an item\n\n| A | B |\n|---|---|\n| c | d |\n\n[^n]: The note.\n`
    expect(brief(text)).toEqual([
      'heading: Results',
      'paragraph: One bold word.',
      'block quote: A quote\nover lines',
      'list item: an item',
      'table cell: A',
      'table cell: B',
      'table cell: c',
      'table cell: d',
      'note: The note.',
    ])
    expect(passages(text)[1]).toMatchObject({ section: ['Results'], notes: [{ label: 'n', at: 13 }] })
    expect(passages(text).at(-1)).toMatchObject({ label: 'n', section: ['Results'] })
  })

  it('leave out code, HTML blocks and comments, but not what is indented by hand', () => {
    expect(
      brief(
        '```\ncode\n```\n\n<div>html</div>\n\nOne <!-- aside -->two.\n\n    Words set apart\n    by hand.\n',
      ),
    ).toEqual(['paragraph: One two.', 'block quote: Words set apart\nby hand.'])
  })

  it('know in what sections they stand', () => {
    const text =
      '# A\n\n## B\n\none\n\n## C\n\n**Run in.** two\n\n**“All in bold”**\n\nthree\n\n# D\n\nfour\n'
    expect(passages(text).map(({ text, section }) => `${section.join(' / ')}: ${text}`)).toEqual([
      'A: A',
      'A / B: B',
      'A / B: one',
      'A / C: C',
      'A / C / Run in.: Run in.',
      'A / C / Run in.: two',
      'A / C / “All in bold”: “All in bold”',
      'A / C / “All in bold”: three',
      'D: D',
      'D: four',
    ])
  })

  it('take a bold name before a colon for no heading', () => {
    expect(brief('**P2:** I rank them.\n\n**P3**: I do not.')).toEqual([
      'paragraph: P2: I rank them.',
      'paragraph: P3: I do not.',
    ])
  })

  it('are block quotes where all is in italics, and in a column of quotes', () => {
    expect(
      brief('*I rank them in my head.* (P2)\n\n| Theme | Quotes |\n|--|--|\n| Queues | I rank them |\n'),
    ).toEqual([
      'block quote: I rank them in my head. (P2)',
      'table cell: Theme',
      'table cell: Quotes',
      'table cell: Queues',
      'block quote: I rank them',
    ])
  })
})

describe('offsets', () => {
  it('are exact in escaped stretches, character references and quotes over lines', () => {
    for (const text of [
      'a \\* b \\\\ c &amp; d &amp;amp; e &#8220;f&#x201D; &ouml; &unknown; g',
      '> one\n> two \\> three\n> > four\n>\n> five',
      '- one\n  two\n\n  > three\n  > four\n',
      'one  \r\ntwo\\\r\nthree\r\nfour',
      '| a \\| b | `c \\| d` |\n|---|---|\n| é | 𝒳 y |',
      'one [two](http://a.b "t") ![alt](x) `` co`de `` <https://a.b> www.a.b end',
      '[^n]\n\n[^n]: one\n    two\n\n    > three\n',
      '`> &amp;\\*` `` ` `` ` a ` `b\nc` > `d`',
      '> `one\r\n> two`',
      '\ufeff# One\n\ntwo',
      'one\r\n\t> &#34;two\r\n\t\\> three',
    ])
      expectExactOffsets(readMarkdown(text, 'paper.md'))
  })

  it('are exact in any text of Markdown’s characters', () => {
    const piece = fc.constantFrom(
      ...'> |- |  |\n|\n\n|# |*|**|\\|&amp;|&|;|&#34;|“|”|"|one|two|[|](x)|`|[^a]|[^a]: || |é|𝒳|\r\n|\t|<br>|1. |~'.split(
        '|',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expectExactOffsets(readMarkdown(pieces.join(''), 'paper.md'))
      }),
      { numRuns: 1000 },
    )
  })
})
