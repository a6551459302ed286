import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { newItem } from '../../src/yaml/edit/item-source.js'
import { insertItem, moveItem, removeItem } from '../../src/yaml/edit/items.js'
import { insertKey, removeKey } from '../../src/yaml/edit/pairs.js'
import { renameKey, setScalar } from '../../src/yaml/edit/scalar.js'
import { setTexts } from '../../src/yaml/edit/texts.js'
import { CannotEdit } from '../../src/yaml/edit/tree.js'
import { files, written } from './yaml-texts.js'

type Path = (string | number)[]
type Value = unknown

const read = (text: string): Value => parse(text, { stringKeys: true, maxAliasCount: -1 })

describe('setting a value', () => {
  test('keeps its quotes and everything around it', () => {
    const text = 'a: "old" # why\r\nb: \'old\'\r\nc: old   \r\nd: { e: [old, "old"] }\r\n'
    let changed = text
    for (const path of [['a'], ['b'], ['c'], ['d', 'e', 0], ['d', 'e', 1]])
      changed = setScalar(changed, path, 'new')
    expect(changed).toBe(text.replaceAll('old', 'new'))
  })

  test('writes in quotes what would not be read as that text', () => {
    expect(setScalar('a: b\n', ['a'], 'x: y')).toBe('a: "x: y"\n')
    expect(setScalar('a: b\n', ['a'], 'true')).toBe('a: "true"\n')
    expect(setScalar("a: 'b'\n", ['a'], "it's")).toBe("a: 'it''s'\n")
    expect(setScalar('a: "b"\n', ['a'], 'say "no"')).toBe('a: "say \\"no\\""\n')
  })

  test('keeps the anchor of a value, and takes the place of an alias', () => {
    const text = 'a: &x old\nb: *x\n'
    expect(setScalar(text, ['a'], 'new')).toBe('a: &x new\nb: *x\n')
    expect(setScalar(text, ['b'], 'new')).toBe('a: &x old\nb: new\n')
  })

  test('renames a key', () => {
    expect(renameKey('a:\n  "b": 1 # c\n', ['a'], 'b', 'new')).toBe('a:\n  "new": 1 # c\n')
    expect(() => renameKey('a: 1\nb: 2\n', [], 'a', 'b')).toThrow(CannotEdit)
  })
})

const CODES = `codes:
  # About a.
  - id: a
    note: |
      # no comment

      text
    # of a as well

  # About b.
  - id: b   # short

  # A section.

  # About c.
  - { id: c, terms: [x, "y"] }
other: 1
`

describe('taking an item out of a list by indent', () => {
  test('takes the comments that belong to it along, and the empty line that parted it', () => {
    expect(removeItem(CODES, ['codes'], 1)).toBe(CODES.replace('\n  # About b.\n  - id: b   # short\n', ''))
    expect(removeItem(CODES, ['codes'], 0)).toBe(CODES.replace(/ {2}# About a\.[\s\S]*?as well\n\n/, ''))
    expect(removeItem(CODES, ['codes'], 2)).toBe(CODES.replace(/\n {2}# About c\.\n.*\n/, ''))
  })

  test('leaves an empty list in brackets', () => {
    expect(removeItem('a:\n  - x\nb: 1\n', ['a'], 0)).toBe('a: []\nb: 1\n')
    expect(removeItem('a: # c\n- x', ['a'], 0)).toBe('a: [] # c\n')
  })

  test('is refused where an anchor in it is used elsewhere', () => {
    expect(() => removeItem('a:\n  - &x 1\n  - 2\nb: *x\n', ['a'], 0)).toThrow('used elsewhere as *x')
  })
})

describe('a list in brackets', () => {
  test('loses an item with its comma', () => {
    expect(removeItem('a: [x, y, z]\n', ['a'], 0)).toBe('a: [y, z]\n')
    expect(removeItem('a: [x, y, z]\n', ['a'], 2)).toBe('a: [x, y]\n')
    expect(removeItem('a: [x]\n', ['a'], 0)).toBe('a: []\n')
    expect(removeItem('a: [\n  x, # 1\n  y, # 2\n  z # 3\n]\n', ['a'], 1)).toBe(
      'a: [\n  x, # 1\n  z # 3\n]\n',
    )
  })

  test('takes an item anywhere', () => {
    const item = newItem('neu')
    expect(insertItem('a: [x, y]\n', ['a'], 0, item)).toBe('a: [neu, x, y]\n')
    expect(insertItem('a: [x, y ]\n', ['a'], 2, item)).toBe('a: [x, y, neu ]\n')
    expect(insertItem('a: [x, y,]\n', ['a'], 2, item)).toBe('a: [x, y, neu,]\n')
    expect(insertItem('{ a: [] }\n', ['a'], 0, item)).toBe('{ a: [neu] }\n')
    expect(insertItem('b:\n  a: [] # c\n', ['b', 'a'], 0, item)).toBe('b:\n  a: # c\n    - neu\n')
  })
})

describe('moving an item', () => {
  test('takes its comments along and indents it as its new neighbours are', () => {
    const text = `from:
  - id: z
  # About a.
  - id: a
    deep:
      - 1
to:
      - id: b
`
    expect(moveItem(text, ['from'], 1, ['to'], 1)).toBe(`from:
  - id: z
to:
      - id: b
      # About a.
      - id: a
        deep:
          - 1
`)
  })

  test('between lists by indent and in brackets', () => {
    const text = 'from:\n  - id: a\n    row: [1]\n  - x\nto: [{ id: b }]\n'
    const moved = 'from:\n  - x\nto: [{ id: b }, { id: a, row: [1] }]\n'
    expect(moveItem(text, ['from'], 0, ['to'], 1)).toBe(moved)
    expect(moveItem(moved, ['to'], 1, ['from'], 0)).toBe(
      'from:\n  - { id: a, row: [1] }\n  - x\nto: [{ id: b }]\n',
    )
  })

  test('into brackets puts in quotes what would end there', () => {
    expect(moveItem('from:\n  - a, b\n  - x\nto: [y]\n', ['from'], 0, ['to'], 1)).toBe(
      'from:\n  - x\nto: [y, "a, b"]\n',
    )
  })

  test('into brackets is refused where comments would be lost', () => {
    expect(() => moveItem('from:\n  # why\n  - a: 1\n  - x\nto: [y]\n', ['from'], 0, ['to'], 0)).toThrow(
      CannotEdit,
    )
  })
})

describe('keys of a mapping', () => {
  test('are put behind others, in the way of the mapping', () => {
    expect(insertKey('- id: a # x\n  z: 1\n', [0], 'name', 'b c', ['id'])).toBe(
      '- id: a # x\n  name: b c\n  z: 1\n',
    )
    expect(insertKey('- { id: a, z: 1 }\n', [0], 'name', 'b, c', ['id'])).toBe(
      '- { id: a, name: "b, c", z: 1 }\n',
    )
    expect(insertKey('a:\n  - x', [], 'b', ['c'])).toBe('a:\n  - x\nb: [c]')
  })

  test('are taken out with what belongs to them', () => {
    expect(removeKey('a: 1\n# b\nb:\n  - 1\n  # in b\nc: 2\n', [], 'b')).toBe('a: 1\nc: 2\n')
    expect(removeKey('- a: 1\n  b: 2\n', [0], 'a')).toBe('- b: 2\n')
    expect(removeKey('- { a: 1, b: 2 }\n', [0], 'b')).toBe('- { a: 1 }\n')
  })
})

test('texts of a list are replaced where they stand', () => {
  expect(setTexts('c: ["a", b, d] # x\n', ['c'], ['a', 'b', 'd'], ['neu', 'b'])).toBe('c: ["neu", b] # x\n')
  expect(setTexts('c:\n  - a # x\n  - b\n', ['c'], ['a', 'b'], ['a', 'neu', 'mehr'])).toBe(
    'c:\n  - a # x\n  - neu\n  - mehr\n',
  )
})

/** Every list of a value, with its path. */
function lists(value: Value, path: Path = []): { path: Path; items: Value[] }[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, each]) =>
    lists(each, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return Array.isArray(value) ? [{ path, items: value }, ...inside] : inside
}

/** Every text of a value that is no key. */
function texts(value: Value, path: Path = []): Path[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    texts(each, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function at(value: Value, path: Path): Value {
  return path.reduce<Value>((each, step) => (each as Record<string, Value>)[step], value)
}

/** The edit of a text; undefined where it is refused. */
function attempt(edit: () => string): string | undefined {
  try {
    return edit()
  } catch (thrown) {
    if (thrown instanceof CannotEdit) return undefined
    throw thrown
  }
}

/** How many lines of the one text are not those that it begins or ends with in common with the other. */
function changedLines(one: string, other: string): number {
  const ours = one.split(/\r?\n/)
  const theirs = other.split(/\r?\n/)
  const most = Math.min(ours.length, theirs.length)
  let head = 0
  while (head < most && ours[head] === theirs[head]) head++
  let tail = 0
  while (tail < most - head && ours.at(-1 - tail) === theirs.at(-1 - tail)) tail++
  return ours.length - head - tail
}

function isSound(text: string): boolean {
  return parseDocument(text, { stringKeys: true, logLevel: 'silent' }).errors.length === 0
}

const sound = files.filter(([, text]) => isSound(text))
const anyText = fc.oneof(written.filter(isSound), fc.constantFrom(...sound.map(([, text]) => text)))
const NEW = fc.constantFrom<Value>('n', 'a: b', '#', ['x', 'y'], { id: 'n', deep: { er: ['z'] } })

describe('an edit followed by reading is the edit of the value', () => {
  const cases = anyText.filter((text) => lists(read(text)).some(({ items }) => items.length > 0))

  test('for an item taken out', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), (text, l, i) => {
        const value = read(text)
        const all = lists(value).filter(({ items }) => items.length > 0)
        const { path, items } = all[l % all.length] as (typeof all)[number]
        const changed = attempt(() => removeItem(text, path, i % items.length))
        if (changed === undefined) return
        ;(at(value, path) as Value[]).splice(i % items.length, 1)
        expect(read(changed)).toEqual(value)
        expect(changedLines(changed, text)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 100 },
    )
  })

  test('for an item put in', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), NEW, (text, l, i, item) => {
        const value = read(text)
        const all = lists(value)
        const { path, items } = all[l % all.length] as (typeof all)[number]
        const index = i % (items.length + 1)
        const changed = attempt(() => insertItem(text, path, index, newItem(item as never)))
        if (changed === undefined) return
        ;(at(value, path) as Value[]).splice(index, 0, item)
        expect(read(changed)).toEqual(value)
        expect(changedLines(text, changed)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 100 },
    )
  })

  test('for an item moved', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (text, l, i, t, n) => {
        const value = read(text)
        const all = lists(value).filter(({ items }) => items.length > 0)
        const source = all[l % all.length] as (typeof all)[number]
        const index = i % source.items.length
        const targets = lists(value).filter(
          ({ path }) => ![...source.path, index].every((step, depth) => path[depth] === step),
        )
        const target = targets[t % targets.length] as (typeof all)[number]
        const most = target.items === source.items ? target.items.length - 1 : target.items.length
        const place = n % (most + 1)
        const changed = attempt(() => moveItem(text, source.path, index, target.path, place))
        if (changed === undefined) return
        const [item] = source.items.splice(index, 1)
        target.items.splice(place, 0, item)
        expect(read(changed)).toEqual(value)
      }),
      { numRuns: 100 },
    )
  })

  test('for a text that is set', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => texts(read(text)).length > 0),
        fc.nat(),
        fc.string(),
        (text, n, to) => {
          const value = read(text)
          const all = texts(value)
          const path = all[n % all.length] as Path
          const changed = attempt(() => setScalar(text, path, to))
          if (changed === undefined) return
          const parent = at(value, path.slice(0, -1)) as Record<string, Value>
          parent[path.at(-1) as string] = to
          expect(read(changed)).toEqual(value)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('in the files that researchers write, of which none is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sound), fc.nat(), fc.nat(), ([, text], l, i) => {
        const all = lists(read(text)).filter(({ items }) => items.length > 0)
        if (all.length === 0) return
        const { path, items } = all[l % all.length] as (typeof all)[number]
        const without = removeItem(text, path, i % items.length)
        expect(changedLines(without, text)).toBeLessThanOrEqual(1)
        const more = insertItem(text, path, i % (items.length + 1), newItem('word'))
        expect(changedLines(text, more)).toBeLessThanOrEqual(1)
        expect(without.includes('\r\n')).toBe(text.includes('\r\n'))
      }),
      { numRuns: 60 },
    )
  })
})
