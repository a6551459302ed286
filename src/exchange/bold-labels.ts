import { unicode } from '../language/unicode.js'
import { append, type Block, type Paragraph, type Stretch } from './blocks.js'

const LONGEST = 40
const LABEL = unicode`^\p{L}[\p{L}\p{M}\p{N} .'’()/&-]*$`

/**
 * Sets a colon behind bold names that open paragraphs (**Anna** I think …), where the document tells speakers by
 * nothing else: the same few names recur, and at least a third of all paragraphs start so. `added` counts them.
 */
export function boldLabels(blocks: readonly Block[]): { blocks: readonly Block[]; added: number } {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph' && block.stretches.length > 0)
  const times = new Map<string, number>()
  for (const block of paragraphs) {
    const label = labelOf(block)
    if (label !== undefined) times.set(label, (times.get(label) ?? 0) + 1)
  }
  const recurring = new Set([...times].filter(([, count]) => count >= 2).map(([label]) => label))
  const opened = paragraphs.filter((block) => recurring.has(labelOf(block) ?? '')).length
  if (recurring.size < 2 || opened * 3 < paragraphs.length) return { blocks, added: 0 }
  let added = 0
  const labelled = blocks.map((block): Block => {
    const label = labelOf(block)
    if (label === undefined || block.kind !== 'paragraph' || !times.has(label)) return block
    added++
    return withColon(block, label)
  })
  return { blocks: labelled, added }
}

/** The bold words at the start of a paragraph, if they could be a name and no colon follows or ends them. */
function labelOf(block: Block): string | undefined {
  if (block.kind !== 'paragraph') return undefined
  const said = block.stretches.filter((stretch) => stretch.text.trim() !== '')
  const [first, second] = said
  if (first === undefined || !first.bold || (second !== undefined && /^\s*[:：]/.test(second.text)))
    return undefined
  const label = first.text.replace(/\s+/g, ' ').trim()
  return label.length <= LONGEST && LABEL.test(label) && !/[.!?]$/.test(label) ? label : undefined
}

function withColon(paragraph: Paragraph, label: string): Paragraph {
  const stretches: Stretch[] = []
  append(stretches, `${label}:`, true)
  const index = paragraph.stretches.findIndex((stretch) => stretch.text.trim() !== '')
  for (const { text, bold } of paragraph.stretches.slice(index + 1)) {
    append(stretches, stretches.length === 1 && !/^\s/.test(text) ? ` ${text}` : text, bold)
  }
  return { kind: 'paragraph', stretches }
}
