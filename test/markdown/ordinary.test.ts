import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyStart } from '../../src/condensate/front-matter.js'
import { parseCited, parseCitedInFull } from '../../src/condensate/parse-cited.js'
import { findUnusedList } from '../../src/condensate/unused-list.js'
import { parseOrdinary } from '../../src/markdown/ordinary.js'
import '../../src/condensate/read-in-full.js'

const whole = (text: string) => [{ start: 0, end: text.length }]

const PLAIN = [
  ...[
    'We wait.',
    'Two nurses',
    '«Nei»',
    '“No,” she said.',
    '—',
    '…',
    '(…)',
    'a',
    'I',
    '24',
    '3.5',
    'år',
    '東京',
    ':',
    '"',
    "'",
  ],
  ...[
    '[^FG1-8-sqvv]',
    '[^FG2_a-1-wi72]',
    '[^FG1-8-sqvv][^Ünï-2-abcd]',
    'said,[^FG1-8-sqvv]',
    '\\[…\\]',
    '\\!',
    '\\*',
    ']',
  ],
  ...[
    '_slowly_',
    '*now*',
    '**Moderator:**',
    '__loud__',
    '_so it goes._',
    '**two words**',
    '_slow\u00a0_',
    '*now\u3000*',
    'a\u00a0b',
    '\f',
    '_so\u200b_',
    '*e\u0301*',
    '😀',
    '\u00ad',
    'R&D',
    '5 > 3',
    '1)',
  ],
]
const WORDS = [
  ...PLAIN,
  ...[
    '[…]',
    '\\',
    '_so it goes_.',
    '**a*b**',
    'snake_case',
    '_ _',
    '* *',
    '**',
    '_',
    '***a***',
    '_a\\_b_',
    '~',
  ],
  ...[
    '<b>',
    'a < b',
    '&amp;',
    '`x`',
    '~~no~~',
    'a | b',
    'www.example.org',
    'https://example.org',
    'me@example.org',
  ],
  ...[
    '  ',
    '\t',
    '#',
    '>',
    '-',
    '1.',
    '12) ',
    '=',
    '---',
    '[a](b)',
    '![x]',
    '!',
    '[^',
    '[^a b]',
    '[^a]:',
    '-->',
  ],
]
const OPENINGS = [
  ...[
    '',
    '',
    '',
    '',
    '',
    '# ',
    '## ',
    '### ',
    '> ',
    '> ',
    '>',
    '- ',
    '1. ',
    '2) ',
    '    ',
    ' ',
    '\t',
    '[^FG1-8-sqvv]: ',
    '[^x]: ',
  ],
  ...[
    '[^FG2_a-1-wi72]:',
    '<!-- ',
    '<!--',
    '***',
    '---',
    '===',
    '####### ',
    '> # ',
    '> - ',
    '> > ',
    '* ',
    '+ ',
  ],
]
const CLOSINGS = ['', '', '', '', '', ' -->', '-->', '\\', ' #', '  ', ' ']
const line = fc
  .tuple(
    fc.constantFrom(...OPENINGS),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }),
    fc.constantFrom(' ', ' ', ''),
    fc.constantFrom(...CLOSINGS),
  )
  .map(([opening, words, glue, closing]) => opening + words.join(glue) + closing)
const markdown = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\r\n', '\n>\n')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((lines) => lines.flat().join(''))
const plainLine = fc
  .tuple(
    fc.constantFrom('', '', '', '# ', '> ', '> ', '- ', '[^FG1-8-sqvv]: ', '> — '),
    fc.array(fc.constantFrom(...PLAIN), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('', '', '', '\\', '.'),
  )
  .map(([opening, words, closing]) => opening + words.join(' ') + closing)
const plain = fc
  .array(fc.tuple(plainLine, fc.constantFrom('\n', '\n\n', '\n\n', '\n>\n')), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.flat().join(''))

describe('ordinary Markdown', () => {
  it('is read as remark reads it, node by node, or left to it', () => {
    // Most of what is made here has something that only remark can tell.
    let read = 0
    fc.assert(
      fc.property(fc.oneof(markdown, plain), (text) => {
        if (parseOrdinary(text) === undefined) return
        read++
        expect(parseCited(text, whole(text))).toEqual(parseCitedInFull(text, whole(text)))
      }),
      { numRuns: 6000 },
    )
    expect(read).toBeGreaterThan(300)
  })
  it.each([
    ...[
      'condensates/practice.md',
      'condensates/role.md',
      'condensates/resources.md',
      'synthesis/resources.md',
    ],
  ])('is what the example has in %s', (name) => {
    const text = readFileSync(new URL(`../../examples/focus-groups/${name}`, import.meta.url), 'utf8')
    const start = bodyStart(text) ?? 0
    const list = findUnusedList(text, start)?.inner ?? { start: text.length, end: text.length }
    const stretches = [
      { start, end: list.start },
      { start: list.end, end: text.length },
    ]
    const own = stretches.map((stretch) => text.slice(stretch.start, stretch.end)).join('')
    expect(parseOrdinary(own)).toBeDefined()
    expect(parseCited(text, stretches)).toEqual(parseCitedInFull(text, stretches))
  })
})
