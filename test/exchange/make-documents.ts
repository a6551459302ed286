import { strToU8, type Zippable, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OTHERS =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v"'
const ODF = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ')

/** A zip archive of text parts. */
export function makeZip(parts: Readonly<Record<string, string>>): Uint8Array {
  const packed: Zippable = {}
  for (const [name, text] of Object.entries(parts)) packed[name] = strToU8(text)
  return zipSync(packed, { mtime: '2020-01-01' })
}

/** A Word document: the XML inside w:body, and other parts of the folder word/ by their root's content. */
export function makeDocx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W} ${OTHERS}><w:body>${body}</w:body></w:document>`,
  }
  for (const [name, xml] of Object.entries(others)) {
    parts[`word/${name}`] = xml.replace(/^<w:(\w+)/, `<w:$1 ${W} ${OTHERS}`)
  }
  return makeZip(parts)
}

/** A paragraph of Word; `**bold**`, `\n` and `\t` mean what they say. */
export function p(text: string): string {
  const runs = text
    .split(/(\*\*.*?\*\*)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('**') ? r(part.slice(2, -2), '<w:rPr><w:b/></w:rPr>') : r(part)))
  return `<w:p>${runs.join('')}</w:p>`
}

/** A run of Word with a look. */
export function r(text: string, look = ''): string {
  const inner = text
    .split(/(\n|\t)/)
    .map((part) =>
      part === '\n'
        ? '<w:br/>'
        : part === '\t'
          ? '<w:tab/>'
          : `<w:t xml:space="preserve">${escaped(part)}</w:t>`,
    )
  return `<w:r>${look}${inner.join('')}</w:r>`
}

/** A table of Word. */
export function tbl(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<w:tc>${cell.split('\n').map(p).join('')}</w:tc>`)
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** An OpenDocument text: the XML inside office:text, automatic styles, and the XML of styles.xml's master page. */
export function makeOdt(body: string, styles = '', master = ''): Uint8Array {
  return makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${ODF}><office:master-styles><style:master-page>${master}</style:master-page></office:master-styles></office:document-styles>`,
  })
}

/** RTF as bytes, each character a byte. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
