import { childOf, descendants, type XmlElement } from './xml.js'

/** How a paragraph of a Word document is set, by itself and by its style. */
export interface ParagraphLook {
  /** 1 to 9 of a heading; 0 of any other paragraph. */
  heading: number
  /** Its style, or one that it is based on, is for quotations. */
  isQuote: boolean
  isListItem: boolean
  /** Where its first line begins, in twentieths of a point from the margin. */
  indent: number
}

interface Style {
  name: string
  base: string | undefined
  properties: XmlElement | undefined
}

const QUOTE_STYLE = /quot|block text|sitat|citat|zitat|sitaat|\bcita\b/i
const DEEPEST = 20

/** The paragraph styles of a Word document (ECMA-376, part styles.xml). */
export class DocxStyles {
  readonly #styles = new Map<string, Style>()
  readonly #standard: string | undefined

  /** `root` is the part's root; undefined where the document has no styles. */
  constructor(root: XmlElement | undefined) {
    for (const style of root ? descendants(root, 'w:style') : []) {
      if (style.attributes.get('w:type') !== 'paragraph') continue
      const id = style.attributes.get('w:styleId') ?? ''
      this.#styles.set(id, {
        name: valOf(style, 'w:name') ?? id,
        base: valOf(style, 'w:basedOn'),
        properties: childOf(style, 'w:pPr'),
      })
      if (style.attributes.get('w:default') === '1') this.#standard ??= id
    }
  }

  /** The look of a paragraph with these properties (`w:pPr`). */
  look(properties: XmlElement | undefined): ParagraphLook {
    const id = valOf(properties, 'w:pStyle') ?? this.#standard
    const chain = this.#chain(id)
    const sources = [properties, ...chain.map((style) => style.properties)]
    const first = (name: string) => sources.map((source) => childOf(source, name)).find((each) => each)
    const outline = Number(first('w:outlineLvl')?.attributes.get('w:val') ?? 9)
    const named = chain.map(
      ({ name }) => /^heading (\d)/i.exec(name)?.[1] ?? (/^title$/i.test(name) ? '1' : undefined),
    )
    const level = Number(named.find((each) => each) ?? (outline < 9 ? outline + 1 : 0))
    const numbering = valOf(first('w:numPr'), 'w:numId')
    return {
      heading: level,
      isQuote: chain.some(({ name }) => QUOTE_STYLE.test(name)),
      isListItem: numbering !== undefined && numbering !== '0',
      indent: indentOf(sources),
    }
  }

  #chain(id: string | undefined): Style[] {
    const found: Style[] = []
    for (let at = id; at !== undefined && found.length < DEEPEST; ) {
      const style = this.#styles.get(at)
      if (!style) break
      found.push(style)
      at = style.base
    }
    // A style that the document only names may still tell by its id what it is.
    return found.length === 0 && id !== undefined
      ? [{ name: nameOfId(id), base: undefined, properties: undefined }]
      : found
  }
}

function nameOfId(id: string): string {
  return id.replace(/^(?:Heading|Overskrift|Rubrik|berschrift|Otsikko|Titre|Ttulo)(\d)$/i, 'heading $1')
}

/** Each side of the indent may come from another place; the nearest that says it counts. */
function indentOf(sources: readonly (XmlElement | undefined)[]): number {
  const side = (...names: string[]) => {
    for (const source of sources) {
      const indent = childOf(source, 'w:ind')
      const value = names.map((name) => indent?.attributes.get(name)).find((each) => each !== undefined)
      if (value !== undefined) return Number.parseInt(value, 10) || 0
    }
    return 0
  }
  // A first line set in begins a paragraph; a hanging one begins an item or a reference.
  return side('w:left', 'w:start') - side('w:hanging')
}

function valOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes.get('w:val')
}
