import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StcError } from '../../src/diagnostic.js'
import { toCsv } from '../../src/tabular/csv.js'
import { fromCsv } from '../../src/tabular/read-csv.js'

const thrown = (text: string) => {
  try {
    fromCsv(text, 'units.csv')
  } catch (error) {
    if (error instanceof StcError) return error.diagnostics[0]
  }
  return undefined
}

describe('toCsv', () => {
  it('writes the head even without rows', () => {
    expect(toCsv([], ['id', 'text'])).toBe('id,text\n')
  })

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'a "b"', '"a ""b"""'],
    ['a line feed', 'a\nb', '"a\nb"'],
    ['a lone carriage return', 'a\rb', '"a\rb"'],
    ['a semicolon, left as it is', 'a;b', 'a;b'],
    ['what a spreadsheet takes for a formula, left as it is', '=1+1', '=1+1'],
    ['null', null, ''],
    ['undefined', undefined, ''],
    ['false', false, 'false'],
    ['zero', 0, '0'],
    ['a list', ['x', 'y'], 'x;y'],
    ['an empty list', [], ''],
    ['an object', { profession: 'nurse' }, '"{""profession"":""nurse""}"'],
  ])('writes %s', (_, value, cell) => {
    expect(toCsv([{ id: 1, value }], ['id', 'value'])).toBe(`id,value\n1,${cell}\n`)
  })

  it('writes only the columns asked for, in their order', () => {
    expect(toCsv([{ a: 1, b: 2, c: 3 }], ['c', 'a'])).toBe('c,a\n3,1\n')
  })
})

describe('fromCsv', () => {
  it('reads back any text that toCsv wrote', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'a",;\r\n\t \ufeff') }),
    )
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }),
      )
    fc.assert(
      fc.property(rows, (values) => {
        const names = values[0]?.map((_, index) => `c${index}`) ?? []
        const records = values.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])))
        expect(fromCsv(toCsv(records, names), 'x.csv').map(({ record }) => record)).toEqual(records)
      }),
    )
  })

  it('tells the line on which each row starts, whatever line ends stand in cells', () => {
    const text = '\ufeffid,text\r\n1,"a\r\n\r\nb"\r\n\r\n2,"c\nd"\r\n3,e'
    expect(fromCsv(text, 'x.csv').map(({ line }) => line)).toEqual([2, 6, 8])
  })

  it.each([
    [';', 'id;codes\n1;a\n'],
    ['a tab', 'id\tcodes\n1\ta\n'],
    [', even where cells hold ;', 'id,codes\n1,a\n'],
  ])('splits cells at %s', (_, text) => {
    expect(fromCsv(text, 'x.csv')).toEqual([{ record: { id: '1', codes: 'a' }, line: 2 }])
  })

  it('keeps a list as written under a head with commas', () => {
    expect(fromCsv('id,codes\n1,a;b\n', 'x.csv')[0]?.record).toEqual({ id: '1', codes: 'a;b' })
  })

  it.each(['', '\ufeff', '\n\n', 'id,text\n'])('reads no row from %j', (text) => {
    expect(fromCsv(text, 'x.csv')).toEqual([])
  })

  it.each([
    ['a quote that is never closed', 'id,text\n1,"a\r\nb"\r\n2,"secret\n3,x\n', 4, /never closed/],
    ['text behind a closing quote', 'id,text\n1,x\n\n2,"secret"more\n', 4, /goes on/],
    ['a quote inside an open cell', 'id,text\n1,se"cret\n', 2, /inside a cell/],
    ['a row that is too short', 'id,text\n1,x\nsecret\n', 3, /1 cells, the head has 2/],
    ['a row that is too long', 'id,text\n1,secret,y\n2\n', 2, /3 cells.*and 1 more/],
    ['a column named twice', 'id,id\n1,2\n', 1, /"id" twice/],
  ])('refuses %s at its line and keeps the text to itself', (_, text, line, message) => {
    const diagnostic = thrown(text)
    expect(diagnostic).toMatchObject({ code: 'stc/bad-record', place: { file: 'units.csv', line } })
    expect(diagnostic?.message).toMatch(message)
    expect(JSON.stringify(diagnostic)).not.toContain('secret')
  })
})
