import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemLine } from '../../src/condensate/unused-items.js'
import { bullets } from '../../src/markdown/build.js'
import { stringifyMarkdown } from '../../src/markdown/stringify.js'

const said = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aBwWpså1 ,.;\'"?’“–-') }),
  fc.string({ unit: fc.constantFrom(...'aWw1. _*[]()<>`~|\\&@:/!#+-') }),
  fc.string({ unit: 'grapheme' }),
)
const id = fc.oneof(
  fc.constantFrom('FG1-2-aaaa', 'S_1-2-aaaa', '1.-2-aaaa', '2024.1-2-aaaa', 'å-1-w.a'),
  fc.stringMatching(/^[a-z0-9][a-zA-Z0-9_.-]{0,6}-[0-9]{1,3}-[a-z2-7]{4}$/),
)
const items = fc.array(
  fc.tuple(id, said).map(([of, text]) => `${of} "${text.replace(/\s+/g, ' ').trim()}"`),
  { minLength: 1, maxLength: 3 },
)

describe('the lines of units not used', () => {
  it('are what remark makes of their list, whatever was said', () => {
    fc.assert(
      fc.property(items, (all) => {
        const list = stringifyMarkdown([bullets(all.map((words) => [words]))])
        expect(all.map((words) => `${itemLine(words)}\n`).join('')).toBe(list)
      }),
      { numRuns: 2000 },
    )
  })
})
