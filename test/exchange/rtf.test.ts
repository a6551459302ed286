import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rtf } from '../../src/exchange/rtf.js'
import { rtfTokens } from '../../src/exchange/rtf-tokens.js'
import { latin } from './make-documents.js'
import { refusal } from './refusal.js'

const read = (source: string) => rtf.read(latin(source), 'x.rtf')
const text = (source: string) => {
  const found = read(source)
  return found.kind === 'text' ? found.text : undefined
}

describe('rtf', () => {
  it('reads what f4 writes', () => {
    const source = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Arial;}}{\colortbl;\red0\green0\blue0;}
{\*\generator f4transkript;}\viewkind4\uc1\pard\f0\fs24 I: Wie war es f\'fcr Sie? #00:00:05-3#\par
B: Sch\'f6n, \'84wirklich\'93. #00:00:09-1#\par
}`
    expect(text(source)).toBe('I: Wie war es für Sie? #00:00:05-3#\n\nB: Schön, „wirklich“. #00:00:09-1#\n')
  })

  it('reads what TextEdit writes: a backslash at the line’s end, Unicode without substitutes', () => {
    const source =
      "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2761{\\*\\expandedcolortbl;;}\\pard\\f0 P1: Hei p\\'e5 deg.\\\n\\\nP2: \\uc0\\u9786 \\u55357 \\u56832  ja}"
    expect(text(source)).toBe('P1: Hei på deg.\n\nP2: ☺😀 ja\n')
  })

  it('reads what Word writes: groups, fields, substitutes, quotes and dashes', () => {
    const source = String.raw`{\rtf1\adeflang1025\ansi\ansicpg1252\uc1{\stylesheet{\s0 Normal;}}{\info{\author Ana}{\title Secret}}{\*\rsidtbl\rsid1}\pard\plain{\rtlch\fcs1 \af0 \ltrch\fcs0 \b\insrsid1 P1:}{\b0\tab caf\u233\'e9\emdash{\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt link}}\line\ldblquote yes\rdblquote \~now\_then\-ish \u-10179?\u-8704?}\par}`
    expect(text(source)).toBe('P1:\tcafé—link\n“yes”\u00a0now‑thenish 😀\n')
  })

  it('reads other code pages, of the document and of a font', () => {
    expect(text(String.raw`{\rtf1\ansi\ansicpg1251 P1: \'e4\'e0\par}`)).toBe('P1: да\n')
    expect(
      text(
        String.raw`{\rtf1\ansi{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f0 P1: \'e4 {\f1 \'e4\'e0}\'e4\par}`,
      ),
    ).toBe('P1: ä даä\n')
    expect(text(String.raw`{\rtf1\ansi\ansicpg932 P1: \'93\'fa\'96\'7b\par}`)).toBe('P1: 日本\n')
  })

  it('lists notes, comments, page heads, hidden and deleted text', () => {
    const source = String.raw`{\rtf1\ansi{\header\pard Interview 3\par}{\footer\pard page \chpgn\par}P1: I was {\deleted very tired}worn out{\v secret}{\footnote\pard\plain {\chftn} the ward}{\*\atnid An}{\*\annotation check this}.\par}`
    expect(read(source)).toEqual({
      kind: 'text',
      text: 'P1: I was worn out.\n',
      dropped: [
        { text: 'Interview 3', reason: 'a page header' },
        { text: 'page', reason: 'a page footer' },
        { text: 'very tired', reason: 'a tracked deletion' },
        { text: 'the ward', reason: 'a footnote' },
        { text: 'check this', reason: 'a comment' },
        { text: 'secret', reason: 'hidden text' },
      ],
      notes: [],
    })
  })

  it('skips pictures and binary data, and reads text boxes', () => {
    const source = `{\\rtf1\\ansi P1: a{\\pict\\bin5 }}}}}ffd8}{\\shp{\\*\\shpinst{\\sp{\\sn name}{\\sv value}}{\\shptxt P2: box\\par}}{\\shprslt old}}\\par}`
    expect(text(source)).toBe('P1: a\n\nP2: box\n')
  })

  it('reads a table', () => {
    const row = (...cells: string[]) => `\\trowd\\pard\\intbl ${cells.join('\\cell ')}\\cell\\row`
    const source = `{\\rtf1\\ansi ${row('Speaker', 'Text')}${row('P1', 'one\\par two')}${row('M', 'three')}\\pard\\par}`
    expect(read(source)).toMatchObject({
      turns: [
        { speaker: 'P1', text: 'one\ntwo' },
        { speaker: 'M', text: 'three' },
      ],
    })
  })

  it('reads a file that was cut off as far as it goes, and says so', () => {
    expect(read('{\\rtf1\\ansi P1: a\\par {\\b P2: b')).toMatchObject({
      text: 'P1: a\n\nP2: b\n',
      notes: ['the file ends in the middle; it may have been cut off'],
    })
  })

  it('refuses groups nested beyond reason', () => {
    expect(refusal(() => read(`{\\rtf1 ${'{'.repeat(100_000)}`))?.code).toBe('stc/bad-document')
  })

  it('refuses what only ends like rich text, and rich text without words', () => {
    expect(refusal(() => rtf.read(latin('P1: hello'), 'x.rtf'))?.code).toBe('stc/bad-document')
    expect(refusal(() => read('{\\rtf1\\ansi\\par}'))?.code).toBe('stc/empty-file')
  })

  it('gives back any text that was written as Unicode', () => {
    const word = fc.string({ unit: 'binary', minLength: 1 }).filter((each) => !/[\p{C}\s]/u.test(each))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const said = words.join(' ')
        const units = Array.from({ length: said.length }, (_, index) => said.charCodeAt(index))
        const written = units.map((unit) => `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`).join('')
        expect(text(`{\\rtf1\\ansi P1: x${written}\\par}`)).toBe(`P1: x${said}\n`)
      }),
    )
  })

  it('takes any bytes without throwing anything but a refusal', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        "\\'",
        '\\u',
        '\\bin',
        '\\*',
        '\\par',
        '\\cell',
        '\\row',
        '\\intbl',
        '-',
        '9',
        ' ',
        '\n',
      ),
      fc.constantFrom(
        '\\footnote',
        '\\fonttbl',
        '\\f1',
        '\\fcharset204',
        '\\v',
        '\\plain',
        '\\uc0',
        'text',
        '\u00e5',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const found = refusal(() => read(`{\\rtf1${pieces.join('')}`))
        expect(['stc/empty-file', undefined]).toContain(found?.code)
      }),
    )
  })
})

describe('rtfTokens', () => {
  const tokens = (source: string) => [...rtfTokens(latin(source))]

  it('splits words, numbers, symbols and bytes', () => {
    expect(tokens("{\\b0 x\\u-5?\\~\\'e5\\\\\n}")).toEqual([
      { kind: 'open' },
      { kind: 'control', word: 'b', number: 0 },
      { kind: 'byte', byte: 0x78 },
      { kind: 'control', word: 'u', number: -5 },
      { kind: 'byte', byte: 0x3f },
      { kind: 'control', word: '~', number: undefined },
      { kind: 'byte', byte: 0xe5 },
      { kind: 'byte', byte: 0x5c },
      { kind: 'close' },
    ])
  })

  it('ends on any bytes, with no more tokens than bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect([...rtfTokens(bytes)].length).toBeLessThanOrEqual(bytes.length)
      }),
    )
  })
})
