import { expect, test } from 'vitest'
import { bytes, counted, plural, short, type Table, toMarkdown, toText } from './table.js'

const TABLE: Table = {
  title: 'Runs',
  head: ['command', 'seconds'],
  rows: [
    ['wc -w', '0.049'],
    ['stc code … | head', '12.4'],
  ],
  notes: ['One note.'],
}

test('a terminal gets aligned columns', () => {
  expect(toText(TABLE)).toBe(
    [
      'Runs',
      '',
      'command            seconds',
      'wc -w                0.049',
      'stc code … | head     12.4',
      '',
      '- One note.',
      '',
    ].join('\n'),
  )
})

test('Markdown has a table in which a bar is no column', () => {
  expect(toMarkdown(TABLE)).toBe(
    [
      '### Runs',
      '',
      '| command | seconds |',
      '|---|--:|',
      '| wc -w | 0.049 |',
      '| stc code … \\| head | 12.4 |',
      '',
      '- One note.',
      '',
    ].join('\n'),
  )
})

test('figures have as many digits as a measurement bears', () => {
  expect([0.0451, 1.234, 12.34, 1673.4, Number.NaN].map(short)).toEqual([
    '0.045',
    '1.23',
    '12.3',
    '1,673',
    '–',
  ])
  expect([999, 1_673, 1_234_567].map(counted)).toEqual(['999', '1,673', '1,234,567'])
  expect([1, 1_673].map((count) => plural(count, 'file'))).toEqual(['1 file', '1,673 files'])
  expect([119, 200_000, 10e6, 100_068_406, 1e9].map(bytes)).toEqual([
    '119 bytes',
    '200 kB',
    '10 MB',
    '100 MB',
    '1 GB',
  ])
})
