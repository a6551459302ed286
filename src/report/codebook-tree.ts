import type { Code } from '../codebook/codebook.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { foldWhiteSpace } from '../language/fold.js'
import { displayWidth, truncate } from '../tabular/display-width.js'
import { BookCounts, ruleLines, type ShownCodebook, type StatusCounts } from './shown-codebook.js'

/** How a tree is laid out. */
export interface TreeOptions {
  /** Columns of the terminal. */
  width: number
  /** With the rules of each code. */
  terms: boolean
  /** Paints what is of less weight. */
  dim: (text: string) => string
}

const HEADS = ['accepted', 'candidate', 'aside', 'excluded'] as const
const NARROWEST = 24

/**
 * The coding tree for a terminal: group, subgroup, code with its name, and how many units there are of each status.
 * Names are cut where the line is too short, terms are broken over lines. Ended by LF.
 */
export function bookTree(book: ShownCodebook, units: readonly MeaningUnit[], options: TreeOptions): string {
  const { width, terms, dim } = options
  const counts = new BookCounts(units)
  const label = Math.max(NARROWEST, width - HEADS.reduce((sum, head) => sum + head.length + 2, 0))
  const lines: string[] = []
  const add = (lead: string, id: string, name: string, own: StatusCounts): void => {
    const text = truncate(`${lead}${id}  ${foldWhiteSpace(name)}`, label)
    const numbers = [own.accepted, own.candidate, own['set-aside'], own.excluded].map((count, index) =>
      (count === 0 ? '·' : String(count)).padStart((HEADS[index]?.length ?? 0) + 2),
    )
    lines.push(text + ' '.repeat(Math.max(0, label - displayWidth(text))) + numbers.join(''))
  }
  const detail = (lead: string, key: string, value: string): void => {
    for (const line of wrapped(value, `${lead}${key.padEnd(6)}`, width)) lines.push(dim(line))
  }
  const addCode = (code: Code, lead: string, below: string): void => {
    add(lead, code.id, code.name, counts.of('code', code.id))
    if (!terms) return
    const said = [
      ['is', code.definition],
      ['with', code.include],
      ['not', code.exclude],
    ] as const
    for (const [key, text] of said) if (text !== undefined) detail(below, key, foldWhiteSpace(text))
    for (const [key, value] of ruleLines(code)) detail(below, key, value)
  }

  lines.push(' '.repeat(label) + HEADS.map((head) => head.padStart(head.length + 2)).join(''))
  for (const { group, sections } of book.groups) {
    add('', group.id, group.name, counts.of('group', group.id))
    for (const [s, { subgroup, codes }] of sections.entries()) {
      const isLast = s === sections.length - 1
      if (subgroup)
        add(isLast ? '└─ ' : '├─ ', subgroup.id, subgroup.name, counts.of('subgroup', subgroup.id))
      const margin = subgroup ? (isLast ? '   ' : '│  ') : ''
      for (const [c, code] of codes.entries()) {
        const isEnd = c === codes.length - 1 && (subgroup !== undefined || isLast)
        addCode(code, `${margin}${isEnd ? '└─ ' : '├─ '}`, `${margin}${isEnd ? '   ' : '│  '}   `)
      }
    }
  }
  if (book.retired.length > 0) lines.push('retired')
  for (const [r, code] of book.retired.entries()) {
    const isLast = r === book.retired.length - 1
    add(isLast ? '└─ ' : '├─ ', code.id, code.name, counts.of('code', code.id))
    detail(isLast ? '      ' : '│     ', 'why', foldWhiteSpace(code.reason))
  }
  return `${lines.join('\n')}\n`
}

/** A text broken at blanks into lines of a width, the first behind a lead, the others as far in. */
function wrapped(text: string, lead: string, width: number): string[] {
  const margin = lead.replace(/[^│ ]/g, ' ')
  const lines: string[] = []
  let line = lead
  for (const word of text.split(' ')) {
    const isFresh = line === lead || line === margin
    if (!isFresh && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line)
      line = margin + word
    } else line += isFresh ? word : ` ${word}`
  }
  return [...lines, line]
}
