import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import type { Place } from '../../src/diagnostic.js'
import { excerptOf } from '../../src/yaml/excerpt.js'
import { readYaml } from '../../src/yaml/read.js'

/** The text between two places, by counting code points from the start of each line, as an editor does. */
function between(text: string, { line = 1, column = 1, endLine = line, endColumn = column }: Place): string {
  const lines = text.split('\n').map((one) => Array.from(one))
  const offset = (row: number, col: number) =>
    lines.slice(0, row - 1).reduce((sum, one) => sum + one.length + 1, 0) + col - 1
  return Array.from(text).slice(offset(line, column), offset(endLine, endColumn)).join('')
}

type Leaf = string | number | boolean
type Tree = Leaf | Tree[] | { [key: string]: Tree }

function* leaves(tree: Tree, path: (string | number)[] = []): Generator<[(string | number)[], Leaf]> {
  if (typeof tree !== 'object') yield [path, tree]
  else if (Array.isArray(tree))
    for (const [index, item] of tree.entries()) yield* leaves(item, [...path, index])
  else for (const [key, item] of Object.entries(tree)) yield* leaves(item, [...path, key])
}

const word = fc.stringMatching(/^[a-zæøå𝒳日 :#*"'\-[\]{}]{1,12}$/u)
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-zø𝒳]{1,6}$/u), tie('tree'), { minKeys: 1, maxKeys: 4 }),
  ),
}))

describe('place', () => {
  it('points at the source of each leaf, in block and in flow style', () => {
    fc.assert(
      fc.property(tree, fc.boolean(), fc.nat(3), (value, flow, lineOffset) => {
        const text = stringify(value, { lineWidth: 0, collectionStyle: flow ? 'flow' : 'block' })
        const { place, diagnostics } = readYaml(text, 'f.yaml', z.unknown(), { lineOffset })
        expect(diagnostics).toEqual([])
        for (const [path, leaf] of leaves(value)) {
          const { file, line = 0, column, endLine = 0, endColumn } = place(path)
          const local = { file, line: line - lineOffset, column, endLine: endLine - lineOffset, endColumn }
          expect(parse(between(text, local))).toEqual(leaf)
        }
      }),
    )
  })

  it('falls back to the nearest parent', () => {
    const { place } = readYaml('a:\n  b:\n    - c\n', 'f.yaml', z.unknown())
    expect(place(['a', 'x', 'y'])).toEqual({ file: 'f.yaml', line: 2, column: 3 })
    expect(place(['a', 'b', 7])).toEqual({ file: 'f.yaml', line: 3, column: 5 })
    expect(place([])).toEqual({ file: 'f.yaml', line: 1, column: 1 })
  })

  it('spans a text of several lines up to its last character', () => {
    const { place } = readYaml('a: |\n  one\n  two\n\nb: "x\n  y"\n', 'f.yaml', z.unknown())
    expect(place(['a'])).toEqual({ file: 'f.yaml', line: 1, column: 4, endLine: 3, endColumn: 6 })
    expect(place(['b'])).toEqual({ file: 'f.yaml', line: 5, column: 4, endLine: 6, endColumn: 5 })
  })

  it('stays usable where the schema was not met', () => {
    const { value, place, excerpt } = readYaml('a: 1\nb: 2\n', 'f.yaml', z.strictObject({ a: z.string() }))
    expect(value).toBeUndefined()
    expect(place(['b'])).toMatchObject({ line: 2, column: 4 })
    expect(excerpt(2)).toBe('b: 2')
  })
})

describe('excerptOf', () => {
  it('gives the line without its end, and nothing beyond the last', () => {
    expect([1, 2, 3, 4].map((line) => excerptOf('a\r\nb\n𝒳', line))).toEqual(['a', 'b', '𝒳', ''])
  })
})
