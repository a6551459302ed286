import type { GroupedGroup } from '../coding/grouping.js'
import type { MeaningUnit } from '../coding/meaning-unit.js'
import { footnoteDefinition } from '../markdown/build.js'
import { stringifyMarkdown } from '../markdown/stringify.js'
import { type Anatomy, anatomy, type Definition } from './anatomy.js'
import type { UnitContext } from './context.js'
import { NOT_USED } from './draft-markdown.js'
import { applyEdits, blankLineBefore, type Edit, lineEndOf, nextLine } from './edits.js'
import type { FileKind } from './file-kind.js'
import { footnoteText } from './footnote.js'
import { bodyStart, readFrontMatter } from './front-matter.js'
import { inputsOf } from './inputs.js'
import { findNotUsed } from './not-used.js'
import { parseCited } from './parse-cited.js'
import { plainText } from './prose.js'
import { unusedLines } from './unused-items.js'
import { LIST_CLOSES, LIST_OPENS } from './unused-list.js'
import { knownIds, type Usage, usageOf } from './usage.js'
import './read-in-full.js'

/** What a file is updated from. */
export interface UpdateSource {
  kind: FileKind
  grouped: GroupedGroup
  context: UnitContext
  /** Every unit of the study by id, so that cited units that left the group keep their footnote. */
  units?: ReadonlyMap<string, MeaningUnit> | undefined
}

/**
 * Brings what stc owns in a person's file up to date: footnotes of cited units are added and renewed, footnotes that stc
 * wrote and nobody cites any more are removed, and the list of units not yet used, between its two comment lines,
 * is written anew. Every other byte stays: a footnote that a person wrote or changed, its further paragraphs,
 * and whatever a person wrote between the comment lines, which moves above them. Line ends and a BOM are kept.
 * Updating twice changes nothing more. A text without front matter, with merge-conflict markers, or that ends
 * in a block which would swallow what is added, is returned unchanged.
 */
export function updateAuthored(text: string, source: UpdateSource): string {
  if (bodyStart(text) === undefined || hasConflict(text)) return text
  let updated = text
  // Moving a person's lines out of the list may change what the list holds, so it is planned again.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = planUpdate(updated, source)
    if (edits.length === 0) return updated
    updated = applyEdits(updated, edits)
  }
  return text
}

const MOST_ROUNDS = 4

/** Whether a text holds the lines that git leaves where two versions disagree. */
export function hasConflict(text: string): boolean {
  return /^(?:<{7}|>{7})(?: |\r|$)/m.test(text)
}

function planUpdate(text: string, source: UpdateSource): Edit[] {
  const parts = anatomy(text)
  const usage = usageOf(parts)
  const lists = source.kind.listsUnused ? listEdits(parts, usage, source) : []
  return [...lists, ...footnoteEdits(parts, usage, source)].filter(
    (edit) => text.slice(edit.start, edit.end) !== edit.text,
  )
}

function footnoteEdits(parts: Anatomy, usage: Usage, source: UpdateSource): Edit[] {
  const { text, definitions } = parts
  const eol = lineEndOf(text)
  const { cited, wanted } = wantedFootnotes(usage, source)
  const edits: Edit[] = []
  const seen = new Set<string>()
  let last: Definition | undefined
  for (const definition of definitions) {
    const { label, node, renewable, removable } = definition
    const note = wanted.get(label)
    if (removable && (!cited.has(label) || seen.has(label))) {
      edits.push({ ...wholeLines(definition, parts), text: '' })
      continue
    }
    seen.add(label)
    last = definition
    const first = node.children[0]
    if (renewable && note !== undefined && (!first || plainText(first) !== note)) {
      const blank = renewable.start === renewable.end && !/[ \t]$/.test(text.slice(0, renewable.start))
      edits.push({ ...renewable, text: (blank ? ' ' : '') + footnoteMarkdown(label, note) })
    }
  }
  const missing = [...wanted].filter(([label]) => !seen.has(label))
  if (missing.length === 0) return edits
  const lines = missing.map(([label, note]) => `[^${label}]: ${footnoteMarkdown(label, note)}${eol}`).join('')
  const end = last?.node.position?.end.offset
  const at = end === undefined ? endOfBody(parts) : nextLine(text, end)
  const before =
    end === undefined ? blankLineBefore(text, at, eol) : /[\r\n]$/.test(text.slice(0, at)) ? '' : eol
  edits.push({
    start: at,
    end: at,
    text: before + lines + (at < text.length && end === undefined ? eol : ''),
  })
  return edits
}

/** The labels that are cited anywhere, and the text of the footnote for each that is a unit. */
function wantedFootnotes({ cited, notUsed }: Usage, { grouped, context, units }: UpdateSource) {
  const own = new Map(grouped.units.map((unit) => [unit.id, unit]))
  const wanted = new Map<string, string>()
  for (const label of cited) {
    const unit = own.get(label) ?? units?.get(label)
    if (unit) wanted.set(label, footnoteText(unit, context))
  }
  return { cited: new Set([...cited, ...notUsed.flatMap(({ ids }) => ids)]), wanted }
}

/** A footnote's words as Markdown: what stands behind `[^id]: `. */
function footnoteMarkdown(label: string, note: string): string {
  const definition = stringifyMarkdown([footnoteDefinition(label, note)])
  return definition.slice(definition.indexOf(']: ') + 3).trimEnd()
}

/** A definition with its line end, and with the blank lines that part it from a definition below. */
function wholeLines({ node }: Definition, { text, root }: Anatomy): { start: number; end: number } {
  const start = node.position?.start.offset ?? 0
  const next = root.children[root.children.indexOf(node) + 1]
  const below = next?.type === 'footnoteDefinition' ? next.position?.start.offset : undefined
  return { start, end: below ?? nextLine(text, node.position?.end.offset ?? start) }
}

function listEdits(parts: Anatomy, usage: Usage, { grouped }: UpdateSource): Edit[] {
  const { text, list, root } = parts
  const eol = lineEndOf(text)
  const used = new Set([...usage.cited, ...usage.notUsed.flatMap(({ ids }) => ids)])
  const unused = grouped.units.filter((unit) => !used.has(unit.id))
  const isNew = newcomers(text, usage, grouped)
  const inner = unusedLines(unused, isNew)
    .map((line) => line + eol)
    .join('')
  if (list) {
    const edits: Edit[] = [{ ...list.inner, text: inner }]
    if (list.foreign.length > 0) {
      const moved = list.foreign.map((item) => item + eol).join('')
      const before = blankLineBefore(text, list.start, eol)
      edits.push({ start: list.start, end: list.start, text: before + moved + eol })
    }
    return edits
  }
  if (unused.length === 0) return []
  const section = findNotUsed(root)
  const lastOf = section && root.children[section.to - 1]
  const ends = section && section.to < root.children.length ? lastOf?.position?.end.offset : undefined
  const at = ends === undefined ? endOfBody(parts) : nextLine(text, ends)
  const title = section ? '' : `## ${NOT_USED}${eol}${eol}`
  const block = `${title}${LIST_OPENS}${eol}${inner}${LIST_CLOSES}${eol}`
  const after = text.slice(at).trim() === '' || /^[ \t]*[\r\n]/.test(text.slice(at)) ? '' : eol
  return [{ start: at, end: at, text: blankLineBefore(text, at, eol) + block + after }]
}

/** Tells which units joined since the text was written: marked before, or not known to a stale file. */
function newcomers(text: string, usage: Usage, grouped: GroupedGroup): (id: string) => boolean {
  const { value } = readFrontMatter(text, '')
  if (value?.inputs === undefined || value.inputs === inputsOf(grouped)) return () => false
  const known = knownIds(usage)
  return (id) => usage.fresh.has(id) || !known.has(id)
}

/**
 * Where a block can be added at the end of a body: before the definitions that end it, else behind everything,
 * else, where an unclosed fence or comment would swallow it, before that.
 */
function endOfBody({ text, root, bodyStart: from }: Anatomy): number {
  const trailing = root.children.findLastIndex((node) => node.type !== 'footnoteDefinition') + 1
  const first = root.children[trailing]
  if (first) return first.position?.start.offset ?? text.length
  const last = root.children.at(-1)
  if (!last || (last.type !== 'code' && last.type !== 'html')) return text.length
  const start = last.position?.start.offset ?? from
  const body = text.slice(start)
  const probe = parseCited(`${body}\n\n[^probe]: x\n`, [{ start: 0, end: body.length + 15 }])
  return probe.children.some((node) => node.type === 'footnoteDefinition') ? text.length : start
}
