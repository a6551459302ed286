import { describe, expect, it } from 'vitest'
import { odt } from '../../src/exchange/odt.js'
import { makeOdt, makeZip } from './make-documents.js'
import { refusal } from './refusal.js'

const P = (text: string) => `<text:p>${text}</text:p>`
const read = (body: string, styles?: string, master?: string) =>
  odt.read(makeOdt(body, styles, master), 'x.odt')

describe('odt', () => {
  it('is told by its parts', () => {
    expect(odt.sniff(makeOdt(P('a')))).toBe(true)
    expect(odt.sniff(makeZip({ 'content.xml': '<a/>' }))).toBe(false)
  })

  it('reads paragraphs, headings, sections and lists in their order', () => {
    const list = `<text:list><text:list-item>${P('P1: two')}</text:list-item></text:list>`
    expect(read(`<text:h>One</text:h><text:section>${list}</text:section>${P('P2: three')}`)).toMatchObject({
      text: 'One\n\nP1: two\n\nP2: three\n',
    })
  })

  it('folds white space and keeps what stands for it', () => {
    const body = P(
      '\n  P1:<text:tab/>a   b<text:s text:c="3"/>c<text:line-break/>d<text:s text:c="999999999"/>e ',
    )
    expect(read(body)).toMatchObject({ text: 'P1:\ta b   c\nd e\n' })
  })

  it('lists deletions, annotations, notes and hidden text, and keeps insertions', () => {
    const changes =
      '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Ana</dc:creator></office:change-info><text:p>very tired</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    const annotation =
      '<office:annotation><dc:creator>Ana</dc:creator><text:p>check this</text:p></office:annotation>'
    const note =
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>the ward</text:p></text:note-body></text:note>'
    const inserted = '<text:change-start text:change-id="c"/>worn out<text:change-end text:change-id="c"/>'
    expect(read(changes + P(`P1: I was ${inserted}${annotation}${note}.`))).toEqual({
      kind: 'text',
      text: 'P1: I was worn out.\n',
      dropped: [
        { text: 'very tired', reason: 'a tracked deletion' },
        { text: 'check this', reason: 'a comment' },
        { text: 'the ward', reason: 'a footnote' },
      ],
      notes: [],
    })
  })

  it('lists page headers and footers', () => {
    const master = `<style:header>${P('Interview 3')}</style:header><style:footer>${P('<text:page-number>1</text:page-number> of 9')}</style:footer>`
    expect(read(P('P1: a'), '', master).dropped).toEqual([
      { text: 'Interview 3', reason: 'a page header' },
      { text: '1 of 9', reason: 'a page footer' },
    ])
  })

  it('reads a table of speakers and speech', () => {
    const row = (...cells: string[]) =>
      `<table:table-row>${cells.map((cell) => `<table:table-cell>${P(cell)}</table:table-cell>`).join('')}</table:table-row>`
    const body = `<table:table><table:table-header-rows>${row('Taler', 'Tekst')}</table:table-header-rows>${row('P1', 'Ja.')}${row('M', 'Bra.')}</table:table>`
    expect(read(body)).toMatchObject({
      turns: [
        { speaker: 'P1', text: 'Ja.' },
        { speaker: 'M', text: 'Bra.' },
      ],
    })
  })

  it('knows bold names by their style', () => {
    const styles =
      '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    const said = (name: string, text: string) =>
      P(`<text:span text:style-name="T1">${name}</text:span> ${text}`)
    expect(
      read(said('Anna', 'A.') + said('Bo', 'B.') + said('Anna', 'C.') + said('Bo', 'D.'), styles),
    ).toMatchObject({
      text: 'Anna: A.\n\nBo: B.\n\nAnna: C.\n\nBo: D.\n',
    })
  })

  it('refuses a spreadsheet', () => {
    const sheet = makeZip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml':
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:spreadsheet/></office:body></office:document-content>',
    })
    expect(refusal(() => odt.read(sheet, 'x.ods'))?.code).toBe('stc/bad-document')
  })
})
