import type { Emphasis, PhrasingContent } from 'mdast'
import { unicode } from '../../language/unicode.js'
import { codeOffsets, decodedOffsets } from './decoded-offsets.js'
import type { RunningText } from './running-text.js'

const UNDEFINED_NOTE = /\[\^([^\s[\]^]{1,80})\]/g
const BREAK_TAG = /^<br\s*\/?>$/i

/** What a speaker does, as transcribers write it: `*laughs*`. */
const ACTION = unicode.i`^[*_](?:(?:every(?:body|one)|all|she|he|both) )?(?:laugh\w*|sigh\w*|pauses?|silence|cr(?:y|ies|ying)|smil\w*|cough\w*|nod\w*|whisper\w*|point\w*|shak\w*|shrug\w*|giggl\w*|chuckl\w*|sniff\w*|ler|lo|latter|sukk\w*|stillhet|gråt\w*|smiler|nikker|skrattar?|skratt|suckar|paus|griner|lacht|lachen|seufzt|schweigen|weint|nauraa|huokaa|tauko|rit|rires?|soupir\w*|ríe|risas?|llora)(?: \p{L}+){0,2}[*_]$`

/**
 * Adds what a reader sees of inline Markdown: no markup, no comments, no pictures; marks of notes are kept apart, a hard
 * break is a line end. An action keeps its asterisks, which tell it from words that are stressed.
 */
export function addInline(nodes: readonly PhrasingContent[], source: string, into: RunningText): void {
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    if (node.type === 'text' || node.type === 'inlineCode') {
      const value = node.value.replace(/\r\n?/g, '\n')
      if (node.type === 'text') addText(value, decodedOffsets(value, source, start, end), into)
      else into.add(value, codeOffsets(value, source, start, end))
    } else if (node.type === 'break' || (node.type === 'html' && BREAK_TAG.test(node.value))) {
      into.add('\n', [start])
    } else if (node.type === 'footnoteReference') into.addNote(node.label ?? node.identifier)
    else if (node.type === 'emphasis' && isAction(node, source)) into.addSource(source, { start, end })
    else if ('children' in node) {
      const from = into.length
      addInline(node.children, source, into)
      if (node.type === 'emphasis' || node.type === 'strong') into.stress(from)
    }
  }
}

/** Adds text; a mark of a note that the file does not define, as in part of a paper, is a mark all the same. */
function addText(value: string, offsets: readonly number[], into: RunningText): void {
  let from = 0
  for (const { 0: mark, 1: label = '', index } of value.matchAll(UNDEFINED_NOTE)) {
    into.add(value.slice(from, index), offsets.slice(from, index))
    into.addNote(label)
    from = index + mark.length
  }
  into.add(value.slice(from), offsets.slice(from))
}

function isAction({ children, position }: Emphasis, source: string): boolean {
  const [only] = children
  const written = source.slice(position?.start.offset, position?.end.offset)
  return children.length === 1 && only?.type === 'text' && written.length <= 40 && ACTION.test(written)
}
