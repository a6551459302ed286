import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bullets, strong } from '../../src/markdown/build.js'
import { bulletLine } from '../../src/markdown/bullet-lines.js'
import { stringifyMarkdown } from '../../src/markdown/stringify.js'

const list = (items: readonly (readonly [string, string])[]) =>
  stringifyMarkdown([bullets(items.map(([name, words]) => [strong(name), ` ${words}`]))])
const lines = (items: readonly (readonly [string, string])[]) =>
  items.map(([name, words]) => bulletLine(name, words)).join('')

const marks = `,.;:!?'"’“”…–—()[]*/%#=+$€-_<>\`~|\\&@^{}`
const spoken = fc.string({ unit: fc.constantFrom(...'aBwWpså1漢é ', ...marks, ' ', '\n', '\t') })
const telling = fc.array(
  fc.constantFrom(
    'www.',
    'https://x.no',
    'W.a',
    'w. ',
    '[x](y)',
    '](',
    '![a]',
    '**',
    '1. ',
    '- ',
    '# ',
    ' ',
    'word',
    'ord,',
  ),
  { maxLength: 8 },
)
const harmless = fc.string({ unit: fc.constantFrom(...`aBwWpså1é  ,.;:!?'"’“”…–—()[]*/%#=+$€-`) })
const words = fc.oneof(
  harmless,
  spoken,
  telling.map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
)
const name = fc.oneof(
  fc.constantFrom(
    'FG1-2-aaaa',
    'S_1-2-aaaa',
    'S1_a-12-a_b',
    'site_3_x-1-abcd',
    '1.-2-aaaa',
    'ab__cd-1-aa',
    'a_b',
  ),
  fc.string({ unit: fc.constantFrom(...'aB1_.-é*') }).filter((text) => text.trim() !== ''),
)

describe('a bullet line', () => {
  it('is what remark makes of the item in its list, whatever was said', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            name,
            words.map((text) => `x${text}`),
          ),
          { minLength: 1, maxLength: 3 },
        ),
        (items) => {
          expect(lines(items)).toBe(list(items))
        },
      ),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['FG1/P1: Then, you know, the bed (the last!) was gone.'],
    ['P1: it *was* [inaudible] late](no) ![x] now.'],
    ['P1: see www.example.com and https://example.com'],
    ['P1: 1 < 2 & a_b `c` ~d~ \\e'],
    ['P1: ends in a blank '],
  ])('is so for %j', (text) => {
    expect(lines([['FG1-2-aaaa', text]])).toBe(list([['FG1-2-aaaa', text]]))
  })
})
