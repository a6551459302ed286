import { isCollection, isMap, isScalar, type Node } from 'yaml'
import type { Path } from '../locate.js'
import { CannotEdit } from './tree.js'
import { type Value, writeInline, writeLines } from './write-value.js'

/** An item as it can be put into a list: by indent, or in brackets. */
export interface ItemSource {
  /** With its dash and the comments above it, from column 0 on, lines joined by LF. */
  block: string
  /** Without a dash, on one line where it can be. Throws CannotEdit where something of it would be lost. */
  inline(path: Path): string
  /** Whether it stood in brackets; an empty list then takes it in brackets, too. */
  inBrackets: boolean
}

/** A new item of plain values: a mapping with a key a line, everything else on one line. */
export function newItem(value: Value): ItemSource {
  const isLines =
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0
  const lines = isLines ? writeLines(value as { readonly [key: string]: Value }) : writeInline(value)
  return { block: dashed(lines), inline: () => writeInline(value), inBrackets: false }
}

/** An item that stands in brackets. Throws CannotEdit where it goes over lines with comments or anchors. */
export function bracketItem(source: string, node: Node, path: Path): ItemSource {
  const isLong = /[\r\n]/.test(source)
  if (isLong && (/(?:^|[ \r\n])#/.test(source) || holdsAnchor(source)))
    throw new CannotEdit(path, 'it goes over several lines in brackets, with comments or anchors in them')
  const line = isLong ? writeInline(plainOf(node)) : source
  return { block: dashed(line), inline: () => line, inBrackets: true }
}

/** A value alone: as it is written where that is one line, else written anew in brackets. */
export function bareSource(source: string, node: Node): ItemSource {
  const isFlow = isCollection(node) && node.flow === true && !/[\r\n]/.test(source)
  const isPlain = isScalar(node) && isSafeInBrackets(source)
  const line = isFlow || isPlain ? source : writeInline(plainOf(node))
  return { block: dashed(line), inline: () => line, inBrackets: true }
}

/** An item that stands in a list by indent, given from its comments to its last line, its dash in a column. */
export function blockItem(source: string, column: number, node: unknown): ItemSource {
  const lines = source.split(/\r\n|[\r\n]/)
  const block = lines.map((line) => line.slice(Math.min(column, blanksAt(line)))).join('\n')
  return {
    block,
    inBrackets: false,
    inline(path) {
      const own = block.replace(/^- */, '')
      // What is not written by indent has to be written in brackets.
      if (own.trim() === '') return 'null'
      if (isCollection(node) && node.flow && !own.includes('\n')) return own.replace(/ +#.*$/, '')
      if (isScalar(node) && isSafeInBrackets(own)) return own
      if (/(?:^|[ \n])#/.test(block) || holdsAnchor(block))
        throw new CannotEdit(path, 'it has comments or anchors, which would be lost in a list in brackets')
      return writeInline(plainOf(node as Node))
    },
  }
}

/** Whether a scalar, as it is written, is the same in brackets: signs that end it there need quotes. */
function isSafeInBrackets(source: string): boolean {
  if (/[\r\n]/.test(source)) return false
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/.test(source) || !/[,[\]{}]| #|^[|>]|:$/.test(source)
}

function holdsAnchor(block: string): boolean {
  return /(?:^|[\s[{,])[&*][^\s,[\]{}]/.test(block)
}

/** The plain value of nodes without anchors. */
function plainOf(node: unknown): Value {
  if (isScalar(node)) return node.value as Value
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), plainOf(value)]),
    )
  }
  return isCollection(node) ? node.items.map(plainOf) : null
}

function dashed(lines: string): string {
  return `- ${lines.split('\n').map(indented).join('\n')}`
}

function indented(line: string, index: number): string {
  return index === 0 || line === '' ? line : `  ${line}`
}

function blanksAt(line: string): number {
  return line.length - line.replace(/^ +/, '').length
}
