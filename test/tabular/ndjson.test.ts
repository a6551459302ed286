import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StcError } from '../../src/diagnostic.js'
import { fromNdjson, toNdjson } from '../../src/tabular/ndjson.js'

const thrown = (text: string, file = 'stdin') => {
  try {
    fromNdjson(text, file)
  } catch (error) {
    if (error instanceof StcError) return error.diagnostics
  }
  return []
}

describe('NDJSON', () => {
  it('writes one record a line, keys in order', () => {
    expect(toNdjson([{ b: 1, a: ['x'] }, { b: null }])).toBe('{"b":1,"a":["x"]}\n{"b":null}\n')
    expect(toNdjson([])).toBe('')
  })

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue())), (records) => {
        const plain = JSON.parse(JSON.stringify(records)) as object[]
        expect(fromNdjson(toNdjson(plain), 'x').map(({ record }) => record)).toEqual(plain)
      }),
    )
  })

  it('tolerates a BOM, CRLF, blank lines and a missing last line feed, and counts lines as an editor does', () => {
    expect(fromNdjson('\ufeff{"a":1}\r\n\r\n  \n{"a":2}', 'x')).toEqual([
      { record: { a: 1 }, line: 1 },
      { record: { a: 2 }, line: 4 },
    ])
  })

  it('does not take a line separator inside a string for a line end', () => {
    expect(fromNdjson('{"a":"x\u2028y"}\n', 'x')).toHaveLength(1)
  })

  it('refuses a broken line at file:line and keeps the text to itself', () => {
    const [diagnostic, ...more] = thrown('{"a":1}\n{"text":"secret words}\n{"a":2}\nnope\n')
    expect(diagnostic).toMatchObject({ code: 'stc/bad-record', place: { file: 'stdin', line: 2 } })
    expect(diagnostic?.message).toBe('the line is not JSON, and 1 more is not either')
    expect(JSON.stringify(diagnostic)).not.toContain('secret')
    expect(more).toEqual([])
  })

  it.each([
    ['{"a":1}\n{"a":', /cut off/],
    ['[\n  {"a": 1}\n]\n', /jq/],
    ['id,transcript,turn\nx,FG1,3\n', /CSV/],
    ['P1: I have four beds\nP2: Six\n', /one JSON object a line/],
  ])('says how to mend %j', (text, hint) => {
    expect(thrown(text)[0]?.hint).toMatch(hint)
  })
})
