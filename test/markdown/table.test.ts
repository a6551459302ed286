import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emphasis, strong, table } from '../../src/markdown/build.js'
import { stringifyMarkdown } from '../../src/markdown/stringify.js'
import { tableMarkdown } from '../../src/markdown/table.js'

const words = fc.oneof(
  fc.constantFrom(
    '',
    '–',
    '12',
    'Waiting lists',
    'a, b',
    '- x',
    '1. x',
    'a-b',
    ' a',
    'a ',
    'a  b',
    '-',
    '+',
    '#',
  ),
  fc.string({ unit: fc.constantFrom(...'aW1 -–,._*|\\`<[]&:/~\n') }),
  fc.string({ unit: 'grapheme' }),
)
const cell = fc.oneof(
  words,
  words.map((text) => [strong(text)]),
  fc.nat(999).map((count) => [strong(String(count))]),
  words.map((text) => [emphasis(text), ' x']),
)
const align = fc.constantFrom('left' as const, 'right' as const, 'center' as const, null)

describe('a table', () => {
  it('is what remark makes of it, whatever its cells hold', () => {
    const rows = fc.integer({ min: 1, max: 4 }).chain((columns) =>
      fc.tuple(
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.array(align, { minLength: columns, maxLength: columns }),
      ),
    )
    fc.assert(
      fc.property(rows, ([cells, alignment]) => {
        expect(tableMarkdown(cells, alignment)).toBe(stringifyMarkdown([table(cells, alignment)]))
      }),
      { numRuns: 500 },
    )
  })
})
