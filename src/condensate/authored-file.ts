import type { RootContent } from 'mdast'
import { type Diagnostic, error, type Place } from '../diagnostic.js'
import type { LanguageCode } from '../language/languages.js'
import { Positions } from '../transcript/positions.js'
import { anatomy } from './anatomy.js'
import { type GoldenQuote, readBlockQuote } from './block-quote.js'
import { isUntouched } from './body.js'
import { type CitedSentence, citedSentences } from './cited-sentences.js'
import type { FileKind } from './file-kind.js'
import { type FrontMatter, readFrontMatter } from './front-matter.js'
import { findNotUsed } from './not-used.js'
import { plainText, proseOf } from './prose.js'
import { rememberedWords } from './remembered.js'
import { type Usage, usageOf } from './usage.js'

/** What stands under one heading (or above the first one, with `heading` undefined). */
export interface AuthoredSection {
  heading: string | undefined
  /** 1 for `#`; 0 above the first heading. */
  depth: number
  /** UTF-16 offset of the heading, or of the body. */
  offset: number
  sentences: readonly CitedSentence[]
  quotes: readonly GoldenQuote[]
}

/** A condensate or analytic text as a person has it on disk. */
export interface AuthoredFile extends FrontMatter {
  kind: FileKind
  file: string
  text: string
  /** Whether it is still the draft that stc made. */
  untouched: boolean
  /** Without the section `Not used`. */
  sections: readonly AuthoredSection[]
  usage: Usage
  /** Footnote labels that have a definition, in their order. */
  footnotes: readonly string[]
  /** What the file still holds of the words of its units, by id. */
  remembered(): ReadonlyMap<string, string>
  /** The place of a UTF-16 offset, and the line it stands on, for a diagnostic. */
  at(offset: number): { place: Place; excerpt: string }
  /** The same for a key of the front matter. */
  head(key: keyof FrontMatter): { place: Place; excerpt: string }
}

/** A file as read; undefined where its front matter or a merge conflict keeps it from being read. */
export interface ReadAuthoredFile {
  value: AuthoredFile | undefined
  diagnostics: Diagnostic[]
}

/**
 * Reads a condensate or analytic text: front matter, sentences with what they cite, quotes, and what it does not
 * use. Reports stc/merge-conflict, stc/bad-front-matter and what is wrong in the front matter's YAML.
 */
export function readAuthoredFile(
  text: string,
  file: string,
  kind: FileKind,
  language: LanguageCode,
): ReadAuthoredFile {
  const positions = new Positions(text)
  const conflict = /^(?:<{7}|>{7})(?: .*)?$/m.exec(text)
  const at = (offset: number) => {
    const place = positions.lineColumn(offset)
    return { place: { file, ...place }, excerpt: positions.line(place.line) }
  }
  if (conflict) {
    const message = 'a git merge left its conflict markers here'
    const hint = 'settle the conflict and remove the markers'
    return {
      value: undefined,
      diagnostics: [error('stc/merge-conflict', message, { ...at(conflict.index), hint })],
    }
  }
  const head = readFrontMatter(text, file)
  if (!head.value) return { value: undefined, diagnostics: head.diagnostics }
  const parts = anatomy(text)
  const section = findNotUsed(parts.root)
  const isText = (_: RootContent, index: number) => !section || index < section.from || index >= section.to
  const value: AuthoredFile = {
    ...head.value,
    kind,
    file,
    text,
    untouched: isUntouched(text, parts),
    sections: readSections(parts.root.children.filter(isText), parts.bodyStart, language),
    usage: usageOf(parts),
    footnotes: parts.definitions.map(({ label }) => label),
    remembered: () => rememberedWords(parts),
    at,
    head(key) {
      const place = head.place(key)
      return { place, excerpt: positions.line(place.line ?? 1) }
    },
  }
  return { value, diagnostics: head.diagnostics }
}

function readSections(
  nodes: readonly RootContent[],
  bodyStart: number,
  language: LanguageCode,
): AuthoredSection[] {
  interface Open extends AuthoredSection {
    sentences: CitedSentence[]
    quotes: GoldenQuote[]
  }
  const open = (heading: string | undefined, depth: number, offset: number): Open => ({
    heading,
    depth,
    offset,
    sentences: [],
    quotes: [],
  })
  let section = open(undefined, 0, bodyStart)
  const sections = [section]
  for (const node of nodes) {
    if (node.type === 'heading') {
      section = open(plainText(node), node.depth, node.position?.start.offset ?? 0)
      sections.push(section)
    } else if (node.type === 'blockquote') section.quotes.push(readBlockQuote(node))
    else {
      for (const passage of passagesOf(node)) {
        if (passage.type === 'blockquote') section.quotes.push(readBlockQuote(passage))
        else section.sentences.push(...citedSentences(proseOf(passage), language))
      }
    }
  }
  const [first] = sections
  const isEmpty = first?.sentences.length === 0 && first.quotes.length === 0
  return isEmpty ? sections.slice(1) : sections
}

/** The paragraphs, table rows and block quotes of a node, wherever they are nested. */
function passagesOf(node: RootContent): RootContent[] {
  if (node.type === 'paragraph' || node.type === 'tableRow' || node.type === 'blockquote') return [node]
  if (node.type === 'footnoteDefinition' || !('children' in node)) return []
  return node.children.flatMap((child) => passagesOf(child))
}
