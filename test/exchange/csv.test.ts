import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../../src/exchange/csv.js'
import { toCsv } from '../../src/tabular/csv.js'
import { refusal } from './refusal.js'

const read = (text: string) => {
  const found = csv.read(new TextEncoder().encode(text), 'x.csv')
  if (found.kind !== 'turns') throw new Error('no turns')
  return found
}
const turns = (text: string) =>
  read(text).turns.map(({ speaker, timestamp, text: said }) => [speaker, timestamp, said])

describe('csv', () => {
  it.each([
    ['comma, English', 'Speaker,Start time,Utterance\nP1,00:01,"Yes, well"\n', '00:01'],
    ['semicolon, German', 'Sprecher;Zeit;Äußerung\nP1;00:01;Yes, well\n', '00:01'],
    ['tab, Norwegian', 'taler\ttid\tytring\nP1\t00:01\tYes, well\n', '00:01'],
    ['bar, Finnish, CRLF', 'Puhuja|Aika|Teksti\r\nP1|00:01|Yes, well\r\n', '00:01'],
    ['French', 'locuteur,début,énoncé\nP1,1.5,"Yes, well"\n', '00:00:01.500'],
    ['Spanish, other order, a mark', '\ufefftexto,hablante,tiempo\n"Yes, well",P1,00:01\n', '00:01'],
  ])('reads a head with %s', (_, text, time) => {
    expect(turns(text)).toEqual([['P1', time, 'Yes, well']])
  })

  it('keeps quoted line breaks and quotes, and knows the line of each row', () => {
    const found = read('speaker,text\r\nP1,"one\r\n\r\ntwo ""x"""\r\n\r\nM,three\r\n')
    expect(found.turns).toEqual([
      { speaker: 'P1', timestamp: null, text: 'one\r\n\r\ntwo "x"', line: 2 },
      { speaker: 'M', timestamp: null, text: 'three', line: 6 },
    ])
  })

  it('takes quotes as they are where they were typed into a cell', () => {
    expect(turns('speaker\ttext\nP1\tHe said "no" to me\nM\t"Really?" I said\n')).toEqual([
      ['P1', null, 'He said "no" to me'],
      ['M', null, '"Really?" I said'],
    ])
  })

  it('goes on with a turn where a row names nobody', () => {
    expect(turns('speaker,text\nP1,one\n,two\nM,three\n')).toEqual([
      ['P1', null, 'one\n\ntwo'],
      ['M', null, 'three'],
    ])
  })

  it('lists the cells of other columns, but no times and numbers', () => {
    expect(read('id,speaker,text,end,memo\n1,P1,one,00:05,smiles\n2,M,two,00:09,\n').dropped).toEqual([
      { text: 'smiles', reason: 'column "memo"', line: 2 },
    ])
  })

  it('reads Whisper’s table, which has no speakers and counts thousandths', () => {
    expect(turns('start\tend\ttext\n0\t3500\tShall we begin?\n3500\t4000\tYes.\n')).toEqual([
      [null, '00:00:00', 'Shall we begin?'],
      [null, '00:00:03.500', 'Yes.'],
    ])
  })

  it('tells columns without a head by what stands in them, and says so', () => {
    const found = read(
      '00:01;M;Shall we begin?\n00:03;P1;Yes, I have time.\n00:05;M;Good then.\n00:09;P1;It was a night.\n',
    )
    expect(found.turns.map((turn) => turn.speaker)).toEqual(['M', 'P1', 'M', 'P1'])
    expect(found.turns[0]).toMatchObject({ timestamp: '00:01', text: 'Shall we begin?' })
    expect(found.notes).toHaveLength(1)
  })

  it('refuses a table without a column of speech', () => {
    expect(refusal(() => read('name,age\nAnna,50\n'))).toMatchObject({
      code: 'stc/bad-document',
      place: { file: 'x.csv', line: 1 },
    })
  })

  it('gives back whatever was written, in any order of columns', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'Ø', '"', ',', ';', '\t', '\n', '|', ' ', '😀'), minLength: 1 })
      .map((text) => `x${text}x`)
    const turn = fc.record({ speaker: fc.constantFrom('P1', 'M', 'Anna B'), text: cell })
    const order = fc.constantFrom(['speaker', 'text'], ['text', 'speaker'])
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1 }), order, (written, columns) => {
        const found = read(toCsv(written, columns))
        expect(found.turns.map(({ speaker, text }) => ({ speaker, text }))).toEqual(written)
        expect(found.dropped).toEqual([])
      }),
    )
  })
})
