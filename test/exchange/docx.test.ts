import { describe, expect, it } from 'vitest'
import { docx } from '../../src/exchange/docx.js'
import { makeDocx, makeZip, p, r, tbl } from './make-documents.js'
import { refusal } from './refusal.js'

const read = (body: string, others?: Record<string, string>) => docx.read(makeDocx(body, others), 'x.docx')
const text = (body: string) => {
  const found = read(body)
  return found.kind === 'text' ? found.text : undefined
}

describe('docx', () => {
  it('is told by its parts, not by its name', () => {
    expect(docx.sniff(makeDocx(p('P1: a')))).toBe(true)
    expect(docx.sniff(makeZip({ 'xl/workbook.xml': '<a/>' }))).toBe(false)
  })

  it('parts paragraphs by blank lines', () => {
    expect(text(p('M: Shall we begin?') + p('P1: Yes.') + p('I have time.'))).toBe(
      'M: Shall we begin?\n\nP1: Yes.\n\nI have time.\n',
    )
  })

  it('keeps lines together where empty paragraphs part the turns', () => {
    expect(text(p('M: Shall') + p('we begin?') + p('') + p('P1: Yes.') + p('') + p('M: Good.'))).toBe(
      'M: Shall\nwe begin?\n\nP1: Yes.\n\nM: Good.\n',
    )
  })

  it('keeps a line with name and time together with the speech below it, as Teams and Otter write them', () => {
    expect(text(p('Speaker 1  00:03') + p('Shall we begin?') + p('Anna Berg   0:07') + p('Yes.'))).toBe(
      'Speaker 1  00:03\nShall we begin?\n\nAnna Berg   0:07\nYes.\n',
    )
    expect(text(p('**Anna Berg**   0:03\nShall we begin?') + p('**Bo Lie**   0:07\nYes.'))).toBe(
      'Anna Berg   0:03\nShall we begin?\n\nBo Lie   0:07\nYes.\n',
    )
  })

  it('reads Teams’ ranges of time as turns', () => {
    const body =
      p('Meeting of the ward') +
      p('0:0:0.0 --> 0:0:3.850\nAnna Berg\nShall we\nbegin?') +
      p('0:0:4.10 --> 0:0:6.0\nBo Lie\nYes.')
    expect(read(body)).toEqual({
      kind: 'turns',
      turns: [
        { speaker: 'Anna Berg', timestamp: '0:0:0.0', text: 'Shall we begin?' },
        { speaker: 'Bo Lie', timestamp: '0:0:4.10', text: 'Yes.' },
      ],
      dropped: [{ text: 'Meeting of the ward', reason: 'text before the first turn' }],
      notes: [],
    })
  })

  it('keeps tabs, line breaks, hyphens, links, smart tags, fields and content controls', () => {
    const body = `<w:p><w:hyperlink>${r('P1:\tone')}</w:hyperlink><w:smartTag><w:smartTagPr/>${r('\ntwo')}</w:smartTag>
      <w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r><w:fldSimple w:instr="PAGE">${r(' three')}</w:fldSimple>
      <w:sdt><w:sdtPr/><w:sdtContent>${r(' four')}</w:sdtContent></w:sdt>
      <w:r><w:noBreakHyphen/><w:sym w:char="00E5"/><w:sym w:char="F04A"/><w:softHyphen/></w:r></w:p>`
    expect(text(body)).toBe('P1:\tone\ntwo three four‑å\n')
  })

  it('reads a text box once, after its paragraph, though it is there twice', () => {
    const box = `<w:txbxContent>${p('P2: in a box')}</w:txbxContent>`
    const body = `<w:p>${r('P1: a')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(text(body + p('P1: b'))).toBe('P1: a\n\nP2: in a box\n\nP1: b\n')
  })

  it('keeps insertions and lists deletions and hidden text', () => {
    const body = `<w:p>${r('P1: I was ')}<w:del w:id="1"><w:r><w:delText>very tired</w:delText></w:r></w:del><w:ins w:id="2">${r('worn out')}</w:ins>${r(' (secret)', '<w:rPr><w:vanish/></w:rPr>')}${r('.', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}</w:p>`
    expect(read(body)).toEqual({
      kind: 'text',
      text: 'P1: I was worn out.\n',
      dropped: [
        { text: 'very tired', reason: 'a tracked deletion' },
        { text: '(secret)', reason: 'hidden text' },
      ],
      notes: ['tracked insertions (1) were kept'],
    })
  })

  it('joins paragraphs whose mark was deleted', () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('P1: one ')}</w:p>`
    expect(text(joined + p('two') + p('P2: three'))).toBe('P1: one two\n\nP2: three\n')
  })

  it('lists comments, notes, page headers and footers', () => {
    const note = (text: string) => `<w:footnote w:id="2">${p(text)}</w:footnote>`
    const separator =
      '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    const found = read(p('P1: a'), {
      'comments.xml': `<w:comments><w:comment w:id="1" w:author="Ana">${p('check this')}</w:comment></w:comments>`,
      'footnotes.xml': `<w:footnotes>${separator}${note('she means the ward')}</w:footnotes>`,
      'header1.xml': `<w:hdr>${p('Interview 3')}</w:hdr>`,
      'header2.xml': `<w:hdr>${p('Interview 3')}</w:hdr>`,
      'footer1.xml': `<w:ftr>${p('Confidential')}</w:ftr>`,
    })
    expect(found.dropped).toEqual([
      { text: 'check this', reason: 'a comment' },
      { text: 'she means the ward', reason: 'a footnote' },
      { text: 'Confidential', reason: 'a page footer' },
      { text: 'Interview 3', reason: 'a page header' },
    ])
  })

  it('reads a table with named columns as turns, and lists what stands around it', () => {
    const body =
      p('Interview with two nurses') +
      tbl([
        ['Zeit', 'Sprecher', 'Text', 'Memo'],
        ['00:03', 'I:', 'Wie war es?', ''],
        ['00:07', 'B1', 'Gut.\nSehr gut.', 'lacht'],
        ['', '', 'Wirklich.', ''],
      ])
    expect(read(body)).toMatchObject({
      kind: 'turns',
      turns: [
        { speaker: 'I', timestamp: '00:03', text: 'Wie war es?' },
        { speaker: 'B1', timestamp: '00:07', text: 'Gut.\nSehr gut.\n\nWirklich.' },
      ],
      dropped: [
        { text: 'Interview with two nurses', reason: 'text outside the table' },
        { text: 'lacht', reason: 'column "Memo"' },
      ],
    })
  })

  it('reads a table without named columns by what stands in it', () => {
    const found = read(
      tbl([
        ['M', 'Shall we begin with the nights?'],
        ['P1', 'Yes, I have time.'],
        ['M', 'Good, then let us begin.'],
        ['P1', 'It was a long night.'],
      ]),
    )
    expect(found.kind === 'turns' && found.turns.map((turn) => turn.speaker)).toEqual(['M', 'P1', 'M', 'P1'])
  })

  it('keeps a small table in the text, cells parted by tabs', () => {
    const speech =
      p('M: Shall we begin with the nights that were long?') + p('P1: Yes, I have time for that today.')
    expect(text(tbl([['Date', '12 May']]) + speech)).toMatch(/^Date\t12 May\n\nM: /)
  })

  it('takes bold names that open paragraphs for labels, where they come back', () => {
    const found = read(
      p('**Anna** Shall we begin?') + p('**Bo** Yes.') + p('**Anna** Good.') + p('**Bo** **Really** good.'),
    )
    expect(found).toMatchObject({
      text: 'Anna: Shall we begin?\n\nBo: Yes.\n\nAnna: Good.\n\nBo: Really good.\n',
      notes: ['bold labels without a colon (4) were read as speakers'],
    })
  })

  it('leaves bold words alone that are no labels', () => {
    expect(text(p('**Method** We met twice.') + p('P1: Yes.') + p('M: **Never** again.'))).toBe(
      'Method We met twice.\n\nP1: Yes.\n\nM: Never again.\n',
    )
    expect(text(p('**P1:** Yes.') + p('**M**: No.') + p('**P1:** Yes.') + p('**M**: No.'))).toContain(
      'P1: Yes.\n\nM: No.',
    )
  })

  it('finds the main part by the package’s relations', () => {
    const bytes = makeZip({
      '_rels/.rels':
        '<Relationships xmlns="r"><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>',
      'word/document2.xml': `<a:document xmlns:a="http://purl.oclc.org/ooxml/wordprocessingml/main"><a:body><a:p><a:r><a:t>P1: strict</a:t></a:r></a:p></a:body></a:document>`,
    })
    expect(docx.sniff(bytes)).toBe(true)
    expect(docx.read(bytes, 'x.docx')).toMatchObject({ text: 'P1: strict\n' })
  })

  it('refuses a document without words, and one without a body', () => {
    expect(refusal(() => read(p(' ')))?.code).toBe('stc/empty-file')
    expect(refusal(() => docx.read(makeZip({ 'word/document.xml': '<a/>' }), 'x.docx'))?.code).toBe(
      'stc/bad-document',
    )
  })
})
