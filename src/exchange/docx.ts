import { fail } from '../diagnostic.js'
import { textOf } from './blocks.js'
import { DocxBody } from './docx-body.js'
import { fromBlocks } from './from-blocks.js'
import type { Dropped, Format } from './imported.js'
import { childOf, descendants, elements, parseXml, type XmlElement } from './xml.js'
import { Zip, zipNames } from './zip.js'

/** Parts beside the text whose words are not part of the conversation. */
const BESIDE: readonly (readonly [RegExp, string, string])[] = [
  [/^comments\d*\.xml$/, 'w:comment', 'a comment'],
  [/^endnotes\d*\.xml$/, 'w:endnote', 'an endnote'],
  [/^footnotes\d*\.xml$/, 'w:footnote', 'a footnote'],
  [/^footer\d*\.xml$/, 'w:ftr', 'a page footer'],
  [/^header\d*\.xml$/, 'w:hdr', 'a page header'],
]

/**
 * Word documents (ECMA-376), as Word, Google Docs, LibreOffice, Teams and Otter write them. Tracked insertions are
 * kept; tracked deletions, hidden text, comments, notes, page headers and footers are dropped and listed.
 */
export const docx: Format = {
  name: 'docx',
  title: 'a Word document',
  endings: ['.docx', '.docm'],
  sniff: (bytes) => zipNames(bytes).some((name) => /^word\/document\d*\.xml$/.test(name)),
  read(bytes, file) {
    const zip = new Zip(bytes, file)
    const main = mainPart(zip, file)
    const part = zip.read(main)
    const body = part && childOf(parseXml(part, file, main), 'w:body')
    if (body === undefined) fail('stc/bad-document', `${file} is no Word document`, { place: { file } })
    const reader = new DocxBody()
    const blocks = reader.blocks(body)
    const dropped = [...reader.dropped, ...beside(zip, main, file)]
    const notes = reader.insertions === 0 ? [] : [`tracked insertions (${reader.insertions}) were kept`]
    return fromBlocks(blocks, dropped, notes, file)
  },
}

/** The main part is named by the package's relations: Word online calls it document2.xml. */
export function mainPart(zip: Zip, file: string): string {
  const relations = zip.read('_rels/.rels')
  const targets = relations
    ? elements(parseXml(relations, file, '_rels/.rels'))
        .filter((each) => /\/officeDocument$/.test(each.attributes.get('Type') ?? ''))
        .map((each) => (each.attributes.get('Target') ?? '').replace(/^\//, ''))
    : []
  return targets.find((target) => zip.names.includes(target)) ?? 'word/document.xml'
}

function beside(zip: Zip, main: string, file: string): Dropped[] {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const found: Dropped[] = []
  for (const [pattern, element, reason] of BESIDE) {
    const seen = new Set<string>()
    for (const name of zip.names) {
      if (!name.startsWith(folder) || !pattern.test(name.slice(folder.length))) continue
      const part = zip.read(name)
      if (part === undefined) continue
      const root = parseXml(part, file, name)
      for (const each of root.name === element ? [root] : descendants(root, element)) {
        if (/eparator$/.test(each.attributes.get('w:type') ?? '')) continue
        const text = wordsOf(each)
        // A header is often written three times: for first, even and odd pages.
        if (text === '' || (root === each && seen.has(text))) continue
        seen.add(text)
        found.push({ text, reason })
      }
    }
  }
  return found
}

function wordsOf(element: XmlElement): string {
  const reader = new DocxBody()
  const blocks = reader.blocks(element)
  const lines = blocks.map((block) =>
    block.kind === 'paragraph' ? textOf(block) : block.rows.map((row) => row.join(' ')).join(' '),
  )
  return [...lines, ...reader.dropped.map((each) => each.text)].join(' ').replace(/\s+/g, ' ').trim()
}
