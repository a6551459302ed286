import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../src/evidence/quotation/find-quotations.js'
import { readDocxManuscript } from '../../src/exchange/manuscript-docx.js'
import { expectExactOffsets } from '../evidence/manuscript/exact-offsets.js'
import { makeDocx, p, r, tbl } from './make-documents.js'
import { refusal } from './refusal.js'

const STYLES = `<w:styles>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Sitat"><w:name w:val="Quote"/></w:style>
  <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Said"/><w:pPr><w:ind w:left="720"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Own2"><w:name w:val="Said 2"/><w:basedOn w:val="Own"/></w:style>
</w:styles>`
const styled = (style: string, text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r(text)}</w:p>`
const indented = (left: number, text: string, more = '') =>
  `<w:p><w:pPr><w:ind w:left="${left}" ${more}/></w:pPr>${r(text)}</w:p>`

const read = (body: string, others: Record<string, string> = {}) =>
  readDocxManuscript(makeDocx(body, { 'styles.xml': STYLES, ...others }), 'paper.docx')
const brief = (body: string, others?: Record<string, string>) =>
  read(body, others).passages.map(({ kind, text }) => `${kind}: ${text}`)

describe('a manuscript in Word', () => {
  it('is one paragraph a line, headings and quotations told by style', () => {
    const manuscript = read(
      styled('Overskrift1', 'Results') +
        p('They ranked.') +
        styled('Sitat', 'I rank them.') +
        styled('Own2', 'I do not.'),
    )
    expect(manuscript.text).toBe('Results\nThey ranked.\nI rank them.\nI do not.\n')
    expect(manuscript.passages.map(({ kind, depth, section }) => ({ kind, depth, section }))).toEqual([
      { kind: 'heading', depth: 1, section: ['Results'] },
      { kind: 'paragraph', depth: 0, section: ['Results'] },
      { kind: 'block quote', depth: 1, section: ['Results'] },
      { kind: 'block quote', depth: 1, section: ['Results'] },
    ])
    expectExactOffsets(manuscript)
  })

  it('has block quotes where paragraphs are set in further than the body, but not by a hanging line', () => {
    const body = 'The body of this paper is set in by a little, and says so at some length.'
    expect(
      brief(
        indented(200, body) +
          indented(760, 'I rank them.') +
          indented(920, 'Berg A. 2009.', 'w:hanging="720"'),
      ),
    ).toEqual([`paragraph: ${body}`, 'block quote: I rank them.', 'paragraph: Berg A. 2009.'])
  })

  it('has cells of tables, and block quotes in a column of quotes', () => {
    expect(
      brief(
        tbl([
          ['Theme', 'Quotes'],
          ['Lists', 'I rank them.'],
        ]),
      ),
    ).toEqual(['table cell: Theme', 'table cell: Quotes', 'table cell: Lists', 'block quote: I rank them.'])
  })

  it('gives quotations in tables to whom their row names, also over cells that are merged', () => {
    const cell = (text: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${p(text)}</w:tc>`
    const rows = [
      [cell('Participant'), cell('Theme', '<w:gridSpan w:val="2"/>'), cell('Example')],
      [
        cell('P1, FG1', '<w:vMerge w:val="restart"/>'),
        cell('Time'),
        cell('Noon'),
        cell('It runs out at noon.'),
      ],
      [cell('', '<w:vMerge/>'), cell('Time'), cell('Night'), cell('Nobody tells us why.')],
      [cell('P2, FG1', '<w:vMerge w:val="restart"/>'), cell('Room'), cell(''), cell('“I sleep here.” (P3)')],
    ]
    const table = rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')
    const manuscript = read(`${p('They spoke.')}<w:tbl>${table}</w:tbl>`)
    const found = findQuotations(manuscript, { minWords: 4, language: 'en' })
    expect(
      found.map(({ speeches, attributions }) => [speeches[0]?.text, attributions.map(({ text }) => text)]),
    ).toEqual([
      ['It runs out at noon.', ['P1, FG1']],
      ['Nobody tells us why.', ['P1, FG1']],
      ['I sleep here.', ['P3']],
    ])
    expectExactOffsets(manuscript)
  })

  it('has notes behind the text, with their labels', () => {
    const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
    const part = (kind: string) =>
      `<w:${kind}s><w:${kind} w:type="separator" w:id="0">${p('-')}</w:${kind}><w:${kind} w:id="7">${p(`A ${kind}.`)}</w:${kind}></w:${kind}s>`
    const { passages } = read(
      `<w:p>${r('One')}${mark('footnote', 7)}${r(' two')}${mark('endnote', 7)}</w:p>`,
      {
        'footnotes.xml': part('footnote'),
        'endnotes.xml': part('endnote'),
      },
    )
    expect(passages.map(({ kind, text, label, notes }) => ({ kind, text, label, notes }))).toEqual([
      {
        kind: 'paragraph',
        text: 'One two',
        label: undefined,
        notes: [
          { label: '1', at: 3 },
          { label: 'e1', at: 7 },
        ],
      },
      { kind: 'note', text: 'A footnote.', label: '1', notes: [] },
      { kind: 'note', text: 'A endnote.', label: 'e1', notes: [] },
    ])
  })

  it('leaves tracked deletions out', () => {
    const deleted = '<w:del><w:r><w:delText> never</w:delText></w:r></w:del>'
    expect(brief(`<w:p>${r('I')}${deleted}${r(' rank')}</w:p>`)).toEqual(['paragraph: I rank'])
  })

  it('gives its quotations like any other manuscript', () => {
    const manuscript = read(
      p('A psychologist put it this way:') +
        styled('Sitat', '“I rank them 𝒳 in my head.”\n(P2)') +
        p('They spoke.'),
    )
    const [quotation] = findQuotations(manuscript, { minWords: 4, language: 'en' })
    expect(quotation).toMatchObject({ form: 'block', speeches: [{ text: 'I rank them 𝒳 in my head.' }] })
    expect(quotation?.attributions.map(({ text }) => text)).toEqual(['A psychologist', 'P2'])
    expectExactOffsets(manuscript)
  })

  it('is refused where it is no Word document', () => {
    expect(refusal(() => readDocxManuscript(new Uint8Array([1, 2, 3]), 'paper.docx'))?.code).toBe(
      'stc/bad-archive',
    )
  })
})
