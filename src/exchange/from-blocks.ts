import { fail } from '../diagnostic.js'
import { unicode } from '../language/unicode.js'
import { type Block, type Paragraph, plainText, type Table, textOf } from './blocks.js'
import { boldLabels } from './bold-labels.js'
import { findColumns } from './columns.js'
import { turnsOfTable } from './from-table.js'
import type { Dropped, Imported } from './imported.js'
import { teamsTurns } from './teams.js'

const WORD = unicode`[\p{L}\p{N}]`
/** A line of its own that names a speaker and a time, or ends in a colon: the speech follows below. */
const OPENS_TURN = /^(?!.*[.!?]\s)[^\n]{0,80}?(?:\d{1,2}:\d{2}(?::\d{2})?[\])]?|[:：])\s*$/

/**
 * What a word processor's document holds: turns where it is a table with speakers and speech, or Teams' export with
 * time ranges; else its text, one line a paragraph, for a layout to read.
 * Throws StcError with stc/empty-file where there are no words.
 */
export function fromBlocks(
  blocks: readonly Block[],
  dropped: readonly Dropped[],
  notes: readonly string[],
  file: string,
): Imported {
  const whole = plainText(blocks)
  if (!WORD.test(whole)) fail('stc/empty-file', `${file} holds no text`, { place: { file } })
  const found = fromTranscriptTable(blocks, whole.length) ?? teamsTurns(whole)
  if (found !== undefined) {
    return { kind: 'turns', turns: found.turns, dropped: [...dropped, ...found.dropped], notes: [...notes] }
  }
  const labels = boldLabels(blocks)
  const told =
    labels.added === 0 ? [] : [`bold labels without a colon (${labels.added}) were read as speakers`]
  return { kind: 'text', text: asLines(labels.blocks), dropped: [...dropped], notes: [...notes, ...told] }
}

/** The largest table, where it holds at least half of the text and has a column of speakers. */
function fromTranscriptTable(blocks: readonly Block[], length: number) {
  const tables = blocks.filter((block): block is Table => block.kind === 'table')
  const size = (table: Table) => plainText([table]).length
  const largest = tables.reduce<Table | undefined>(
    (best, table) => (best === undefined || size(table) > size(best) ? table : best),
    undefined,
  )
  if (largest === undefined || size(largest) < length / 2) return undefined
  const columns = findColumns(largest.rows)
  if (columns === undefined || columns.speaker === undefined) return undefined
  const { turns, dropped } = turnsOfTable(
    largest.rows.map((cells) => ({ cells })),
    columns,
  )
  const around = blocks
    .filter((block) => block !== largest)
    .flatMap((block) => plainText([block]).split('\n'))
    .filter((text) => WORD.test(text))
    .map((text) => ({ text: text.trim(), reason: 'text outside the table' }))
  return { turns, dropped: [...around, ...dropped] }
}

/**
 * Paragraphs are parted by blank lines, unless the author parted turns by empty paragraphs; then they stand as they
 * are. A paragraph that only opens a turn is never parted from the speech below it.
 */
function asLines(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [lineOf(block)] : plainText([block]).split('\n'),
  )
  const blank = lines.filter((line) => line.trim() === '').length
  const separator = blank * 4 > lines.length ? '\n' : '\n\n'
  let text = ''
  let before: string | undefined
  for (const line of lines) {
    if (line.trim() === '') {
      if (before !== undefined && separator === '\n' && !text.endsWith('\n\n')) text += '\n'
      continue
    }
    if (before !== undefined) text += OPENS_TURN.test(before) ? (text.endsWith('\n') ? '' : '\n') : separator
    if (before !== undefined && separator === '\n' && !text.endsWith('\n')) text += '\n'
    text += line
    before = line
  }
  return `${text.trimEnd()}\n`
}

function lineOf(paragraph: Paragraph): string {
  return textOf(paragraph)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}
