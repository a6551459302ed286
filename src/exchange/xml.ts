import { SaxesParser } from 'saxes'
import { fail } from '../diagnostic.js'

/** An element: its name under the prefix its vocabulary usually has (`w:p`, `text:span`), whatever the file uses. */
export interface XmlElement {
  name: string
  attributes: ReadonlyMap<string, string>
  children: XmlNode[]
}

/** An element, or text between elements. */
export type XmlNode = XmlElement | string

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
}

/** Elements in elements; word processors stay below fifty. */
const DEEPEST = 256

/**
 * Parses a part of a document. Namespaces are resolved; only the five named entities and character references are
 * expanded, and a document type declaration is refused, so that nothing multiplies or reaches outside.
 * Throws StcError with stc/bad-document, never with text of the document.
 */
export function parseXml(bytes: Uint8Array, file: string, part: string): XmlElement {
  const refuse = (what: string): never =>
    fail('stc/bad-document', `${file} cannot be read: its part ${part} ${what}`, {
      place: { file },
      hint: 'open it in a word processor and save it again',
    })
  const parser = new SaxesParser({ xmlns: true })
  const top: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open: XmlElement[] = [top]
  const add = (node: XmlNode) => open.at(-1)?.children.push(node)
  parser.on('error', () => refuse('is not well-formed XML'))
  parser.on('doctype', () => refuse('declares a document type, which no word processor writes'))
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) refuse(`nests elements deeper than ${DEEPEST}`)
    const attributes = new Map<string, string>()
    for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
      attributes.set(nameOf(uri, prefix, local), value)
    }
    const element = { name: nameOf(tag.uri, tag.prefix, tag.local), attributes, children: [] }
    add(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.write(decodeXml(bytes, refuse)).close()
  const root = top.children.find((child) => typeof child !== 'string')
  return typeof root === 'object' ? root : refuse('is empty')
}

/** The elements directly in an element. */
export function elements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string')
}

/** The first element of that name directly in an element. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => typeof child !== 'string' && child.name === name) as
    | XmlElement
    | undefined
}

/** Every element of that name in an element, at any depth, in the order of the document; none within another. */
export function descendants(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((child) => (child.name === name ? [child] : descendants(child, name)))
}

function nameOf(uri: string, prefix: string, local: string): string {
  const known = Object.hasOwn(PREFIXES, uri) ? PREFIXES[uri] : prefix
  return known === undefined || known === '' ? local : `${known}:${local}`
}

function decodeXml(bytes: Uint8Array, refuse: (what: string) => never): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return refuse(`is not valid ${encoding}`)
  }
}
