import { fail } from '../diagnostic.js'
import { fromBlocks } from './from-blocks.js'
import type { Dropped, Format } from './imported.js'
import { OdtBody } from './odt-body.js'
import { childOf, descendants, parseXml, type XmlElement } from './xml.js'
import { Zip, zipNames } from './zip.js'

/**
 * OpenDocument text (ISO 26300), as LibreOffice and Google Docs write it. What tracked changes deleted, annotations,
 * notes, page headers and footers are dropped and listed.
 */
export const odt: Format = {
  name: 'odt',
  title: 'an OpenDocument text',
  endings: ['.odt', '.ott'],
  sniff: (bytes) => {
    const names = zipNames(bytes)
    return names.includes('content.xml') && names.includes('mimetype')
  },
  read(bytes, file) {
    const zip = new Zip(bytes, file)
    const part = zip.read('content.xml')
    const root = part && parseXml(part, file, 'content.xml')
    const text = childOf(childOf(root, 'office:body'), 'office:text')
    if (root === undefined || text === undefined) {
      fail('stc/bad-document', `${file} is OpenDocument, but not a text`, {
        place: { file },
        hint: 'save spreadsheets as .csv',
      })
    }
    const reader = new OdtBody(boldStyles(root))
    const blocks = reader.blocks(text)
    return fromBlocks(blocks, [...reader.dropped, ...pageHeads(zip, file)], [], file)
  },
}

function boldStyles(root: XmlElement): Set<string> {
  const styles = descendants(root, 'style:style').filter(
    (style) => childOf(style, 'style:text-properties')?.attributes.get('fo:font-weight') === 'bold',
  )
  return new Set(styles.map((style) => style.attributes.get('style:name') ?? ''))
}

function pageHeads(zip: Zip, file: string): Dropped[] {
  const part = zip.read('styles.xml')
  if (part === undefined) return []
  const root = parseXml(part, file, 'styles.xml')
  const found = new Map<string, Dropped>()
  for (const [element, reason] of [
    ['style:header', 'a page header'],
    ['style:footer', 'a page footer'],
  ] as const) {
    for (const each of descendants(root, element)) {
      const text = new OdtBody(new Set()).words(each)
      if (text !== '') found.set(text, { text, reason })
    }
  }
  return [...found.values()]
}
