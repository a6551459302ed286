import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StcError } from '../../src/diagnostic.js'
import { csvLines, toCsv } from '../../src/tabular/csv.js'
import { fromNdjson, NdjsonReader, ndjsonLines, toNdjson } from '../../src/tabular/ndjson.js'
import { CsvReader, type CsvRow, fromCsv } from '../../src/tabular/read-csv.js'

/** What a reader gives, or the diagnostics it throws. */
function outcome<T>(read: () => T): unknown {
  try {
    return read()
  } catch (thrown) {
    if (thrown instanceof StcError) return thrown.diagnostics
    throw thrown
  }
}

/** A text cut into pieces of the lengths given, over and over. */
function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = []
  for (let at = 0, next = 0; at < text.length; next++) {
    const length = lengths[next % lengths.length] ?? 1
    pieces.push(text.slice(at, at + length))
    at += length
  }
  return pieces
}

const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })

describe('a table that comes in pieces', () => {
  const inPieces = (pieces: readonly string[], batch: number) => () => {
    const rows: CsvRow[] = []
    const reader = new CsvReader('x.csv', (row) => rows.push(row), batch)
    for (const piece of pieces) reader.push(piece)
    reader.end()
    return rows
  }
  const whole = (text: string) => outcome(() => fromCsv(text, 'x.csv'))

  it('is read as it is read whole, with the same lines, whatever is cut where', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aé,;"\n\r ') })
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })
    const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n\r\n')
    fc.assert(
      fc.property(rows, end, lengths, fc.integer({ min: 1, max: 12 }), (cells, eol, sizes, batch) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
        const lines = cells.map((row) => row.map(quote).join(',') + eol)
        const text = `\ufeff${eol}a,b${eol}${lines.join('')}`
        expect(outcome(inPieces(cut(text, sizes), batch))).toEqual(whole(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('is refused as it is refused whole', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab,,"\n\n\r'), maxLength: 40 })
    fc.assert(
      fc.property(text, lengths, fc.integer({ min: 1, max: 12 }), (body, sizes, batch) => {
        const broken = `a,b\n${body}`
        expect(outcome(inPieces(cut(broken, sizes), batch))).toEqual(whole(broken))
      }),
      { numRuns: 2000 },
    )
  })

  it('is written as csv-stringify writes it', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'a=;,"\n\r\ufeff ') }),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 3 })
          .chain((columns) =>
            fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }),
          ),
        (cells) => {
          const columns = cells[0]?.map((_, at) => `c${at}`) ?? []
          const rows = cells.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])))
          const expected = stringify([columns, ...cells], {
            record_delimiter: '\n',
            quoted_match: /[\r\n\ufeff]/,
            quoted_empty: columns.length === 1,
          })
          expect(toCsv(rows, columns)).toBe(expected)
          expect([...csvLines(rows, columns)].join('')).toBe(expected)
        },
      ),
    )
  })
})

describe('NDJSON that comes in pieces', () => {
  it('is read, or refused, as it is whole', () => {
    const line = fc.oneof(
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.constantFrom('', ' ', '\r', '{"a":1}\r', '{', '[', 'a,b', '{"a":'),
    )
    const text = fc
      .tuple(fc.constantFrom('', '\ufeff'), fc.array(line, { maxLength: 6 }), fc.constantFrom('', '\n'))
      .map(([mark, lines, end]) => mark + lines.join('\n') + end)
    fc.assert(
      fc.property(text, lengths, (whole, sizes) => {
        const inPieces = () => {
          const rows: unknown[] = []
          const reader = new NdjsonReader('x', (record, at) => rows.push({ record, line: at }))
          for (const piece of cut(whole, sizes)) reader.push(piece)
          reader.end()
          return rows
        }
        expect(outcome(inPieces)).toEqual(outcome(() => fromNdjson(whole, 'x')))
      }),
      { numRuns: 1000 },
    )
  })

  it('is written line by line as it is whole', () => {
    const rows = [{ b: 1, a: ['x'] }, { b: null }]
    expect([...ndjsonLines(rows)]).toEqual(['{"b":1,"a":["x"]}\n', '{"b":null}\n'])
    expect([...ndjsonLines(rows)].join('')).toBe(toNdjson(rows))
  })
})
