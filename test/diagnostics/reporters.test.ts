import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Diagnostic, error, info, warning } from '../../src/diagnostic.js'
import { catalogue } from '../../src/diagnostics/catalogue.js'
import { type Painter, plainPainter } from '../../src/diagnostics/painter.js'
import { caret } from '../../src/diagnostics/reporters/caret.js'
import { type ReporterOptions, reporters } from '../../src/diagnostics/reporters/index.js'
import { sortDiagnostics } from '../../src/diagnostics/sort.js'
import { summary } from '../../src/diagnostics/summary.js'
import { onOneLine, visible } from '../../src/diagnostics/visible.js'
import { displayWidth } from '../../src/tabular/display-width.js'

const plain: ReporterOptions = { colour: plainPainter, width: 80, excerpts: true, version: '1.2.3' }

const missed = error(
  'stc/example-not-matched',
  'waiting-list: the example "moved up ahead of me" is not found',
  {
    place: { file: 'codebook.yaml', line: 31, column: 16, endLine: 31, endColumn: 38 },
    excerpt: '    examples: ["moved up ahead of me"]',
    hint: 'the nearest term is "ahead of others"; add "ahead of" or drop the example',
  },
)
const stranger = warning('stc/unknown-speaker', '"P7" speaks here', {
  place: { file: 't/FG 2.txt', line: 88, column: 1 },
})
const note = info('stc/decoded-as', 'read as utf-16le', { place: { file: 'a,b:c%.txt' } })
const usage = error('stc/usage', 'unknown command "cod"', { hint: ' Did you mean "code"?' })

describe('the text reporter', () => {
  it('shows place, severity, code, message, excerpt with caret, and hint', () => {
    expect(reporters.text([missed, stranger, note, usage], plain)).toBe(
      [
        'codebook.yaml:31:16: error[stc/example-not-matched]: waiting-list: the example "moved up ahead of me" is not found',
        '  31 |     examples: ["moved up ahead of me"]',
        '     |                ^^^^^^^^^^^^^^^^^^^^^^',
        '     = the nearest term is "ahead of others"; add "ahead of" or drop the example',
        't/FG 2.txt:88:1: warning[stc/unknown-speaker]: "P7" speaks here',
        'a,b:c%.txt: info[stc/decoded-as]: read as utf-16le',
        'error[stc/usage]: unknown command "cod"',
        '     = Did you mean "code"?',
        '',
      ].join('\n'),
    )
  })

  it('keeps one line and the hint without excerpts', () => {
    expect(reporters.text([missed], { ...plain, excerpts: false }).split('\n')).toEqual([
      expect.stringMatching(/^codebook\.yaml:31:16: error/),
      expect.stringMatching(/^ {5}= the nearest/),
      '',
    ])
  })

  it('marks up to the end of the line what goes on in the next', () => {
    const place = { file: 'f', line: 7, column: 3, endLine: 9, endColumn: 2 }
    expect(reporters.text([error('stc/yaml-syntax', 'x', { place, excerpt: 'a "bc' })], plain)).toBe(
      'f:7:3: error[stc/yaml-syntax]: x\n  7 | a "bc\n    |   ^^^\n',
    )
  })

  it('colours severity and carets only', () => {
    const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`
    const colour: Painter = {
      bold: tag('b'),
      dim: tag('d'),
      red: tag('r'),
      yellow: tag('y'),
      green: tag('g'),
      cyan: tag('c'),
    }
    const place = { file: 'f', line: 1, column: 2 }
    expect(
      reporters.text([error('stc/stale', 'm', { place, excerpt: 'abc', hint: 'h' })], { ...plain, colour }),
    ).toBe(
      '<b>f:1:2</b>: <r>error</r>[stc/stale]: m\n<d>  1 |</d> abc\n<d>    |</d>  <r>^</r>\n    <d>=</d> h\n',
    )
  })

  it('never sends a control character to a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const place = { file: one, line: 1, column: 1 }
        const evil = error('stc/usage', `\u001b[31m${one}`, {
          place,
          hint: `${other}\u009b2J`,
          excerpt: `${other}\u0007`,
        })
        expect(reporters.text([evil], plain).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
      }),
    )
  })

  it('shows ESC as a picture and keeps a message on one line', () => {
    const [line] = reporters.text([error('stc/usage', 'a\u001b[2Jb\r\n\tc')], plain).split('\n')
    expect(line).toBe('error[stc/usage]: a␛[2Jb c')
  })

  it('puts a hint of several lines under each other', () => {
    expect(reporters.text([error('stc/usage', 'm', { hint: 'one\ntwo' })], plain)).toBe(
      'error[stc/usage]: m\n     = one\n       two\n',
    )
  })

  it('says nothing about nothing', () => expect(reporters.text([], plain)).toBe(''))
})

describe('caret', () => {
  const under = (line: string, column: number, end?: number, width = 80) => {
    const { source, marks } = caret(line, column, end, width)
    return [source, marks]
  }

  it('stands under one character without an end', () => expect(under('abc', 2)).toEqual(['abc', ' ^']))
  it('stands behind the line where something is missing', () =>
    expect(under('abc', 4)).toEqual(['abc', '   ^']))
  it('stands somewhere sensible when the column is beyond the line', () =>
    expect(under('abc', 99)).toEqual(['abc', '   ^']))
  it('stands in an empty line', () => expect(under('', 1)).toEqual(['', '^']))
  it('shows tabs as blanks', () => expect(under('\ta: x', 5, 6)).toEqual(['    a: x', '       ^']))
  it('counts wide characters twice', () => expect(under('日本 x', 4, 5)).toEqual(['日本 x', '     ^']))
  it('marks a wide character twice', () => expect(under('日本', 2, 3)).toEqual(['日本', '  ^^']))
  it('counts an astral letter once', () => expect(under('𝒳𝒳 x', 4, 5)).toEqual(['𝒳𝒳 x', '   ^']))
  it('counts a combining mark not at all', () =>
    expect(under('e\u0301e\u0301 x', 6, 7)).toEqual(['e\u0301e\u0301 x', '   ^']))

  it('cuts a long line around the stretch', () => {
    const line = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`
    expect(under(line, 301, 305, 30)).toEqual([
      `…${'a'.repeat(9)}HERE${'b'.repeat(15)}…`,
      `${' '.repeat(10)}^^^^`,
    ])
    expect(under(line, 1, 3, 20)).toEqual([`${'a'.repeat(19)}…`, '^^'])
    expect(under(line, 604, 605, 20)).toEqual([`…${'b'.repeat(19)}`, `${' '.repeat(19)}^`])
  })

  it('does not begin a cut line with a mark that has lost its letter', () => {
    const [source] = under(`${'x'.repeat(14)}e\u0301${'x'.repeat(60)}`, 22, 23, 20)
    expect(source).toBe(`…${'x'.repeat(18)}…`)
  })

  it('keeps within the width, and the first caret under the character it is about', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '日', '𝒳', '😀', '\t', '\u0301', 'é', '\u001b')
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 120 }),
        fc.nat(120),
        fc.integer({ min: 20, max: 60 }),
        (before, after, width) => {
          const line = `${before.join('')}Ω${'x'.repeat(after)}`
          const column = before.length + 1
          const { source, marks } = caret(line, column, column + 1, width)
          expect(displayWidth(source)).toBeLessThanOrEqual(width)
          expect(marks.trim()).toBe('^')
          expect(displayWidth(source.slice(0, source.indexOf('Ω')))).toBe(marks.length - 1)
        },
      ),
    )
  })

  it('never runs beyond the width however long the stretch', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.integer({ min: 20, max: 60 }), (start, length, width) => {
        const { marks } = caret('x'.repeat(200), start + 1, start + 1 + length, width)
        expect(marks.length).toBeLessThanOrEqual(width + 1)
      }),
    )
  })
})

describe('the json reporter', () => {
  it('writes an object a line, always with the same keys', () => {
    const lines = reporters.json([missed, note, usage], plain).trimEnd().split('\n')
    const records = lines.map((line) => JSON.parse(line))
    for (const record of records) {
      expect(Object.keys(record)).toEqual([
        ...['severity', 'code', 'message', 'file', 'line', 'column', 'endLine', 'endColumn', 'hint'],
      ])
    }
    expect(records[0]).toMatchObject({
      file: 'codebook.yaml',
      line: 31,
      column: 16,
      endLine: 31,
      endColumn: 38,
    })
    expect(records[1]).toMatchObject({ severity: 'info', file: 'a,b:c%.txt', line: null, hint: null })
    expect(records[2]).toMatchObject({ code: 'stc/usage', file: null, hint: 'Did you mean "code"?' })
  })
})

describe('the github reporter', () => {
  it('writes workflow commands with GitHub’s escapes', () => {
    const odd = error('stc/yaml-syntax', '100 %: a, b\nc', {
      place: { file: 'a,b:c%.txt', line: 2, column: 3 },
    })
    expect(reporters.github([odd, stranger, note, usage], plain)).toBe(
      [
        '::error file=a%2Cb%3Ac%25.txt,line=2,col=3,title=stc/yaml-syntax::100 %25: a, b%0Ac',
        '::warning file=t/FG 2.txt,line=88,col=1,title=stc/unknown-speaker::"P7" speaks here',
        '::notice file=a%2Cb%3Ac%25.txt,title=stc/decoded-as::read as utf-16le',
        '::error title=stc/usage::unknown command "cod"%0ADid you mean "code"?',
        '',
      ].join('\n'),
    )
  })

  it('keeps each diagnostic on one line whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const written = reporters.github(
          [error('stc/usage', any, { place: { file: any }, hint: any })],
          plain,
        )
        expect(written.trimEnd()).not.toMatch(/[\r\n]/)
        expect(written).toMatch(/^::error file=[^,:]*,title=stc\/usage::/)
      }),
    )
  })
})

describe('the sarif reporter', () => {
  const log = JSON.parse(reporters.sarif([missed, stranger, note, usage, missed], plain))
  const [run] = log.runs

  it('is a 2.1.0 log of one run by this version of stc, in code points', () => {
    expect(log.version).toBe('2.1.0')
    expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/)
    expect(log.runs).toHaveLength(1)
    expect(run.tool.driver).toMatchObject({ name: 'stc', version: '1.2.3' })
    expect(run.columnKind).toBe('unicodeCodePoints')
  })

  it('lists each rule that occurs once, as the catalogue explains it', () => {
    const { rules } = run.tool.driver
    expect(rules.map(({ id }: { id: string }) => id)).toEqual([
      ...['stc/decoded-as', 'stc/example-not-matched', 'stc/unknown-speaker', 'stc/usage'],
    ])
    expect(rules[3].help.text).toBe(catalogue['stc/usage'].mend)
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId)
  })

  it('places results, as far as the place is known', () => {
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual([
      'error',
      'warning',
      'note',
      'error',
      'error',
    ])
    const [first, second, third, fourth] = run.results
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'codebook.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 31, startColumn: 16, endLine: 31, endColumn: 38 },
    })
    expect(second.locations[0].physicalLocation.artifactLocation.uri).toBe('t/FG%202.txt')
    expect(third.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'a%2Cb%3Ac%25.txt', uriBaseId: '%SRCROOT%' },
    })
    expect(fourth.locations).toEqual([])
  })

  it('is a valid empty log when nothing is wrong', () => {
    const empty = JSON.parse(reporters.sarif([], plain))
    expect(empty.runs[0].results).toEqual([])
    expect(empty.runs[0].tool.driver.rules).toEqual([])
  })

  it('makes a file URI of an absolute path and survives lone surrogates', () => {
    const at = (file: string) =>
      JSON.parse(reporters.sarif([error('stc/usage', 'm', { place: { file } })], plain)).runs[0].results[0]
        .locations[0].physicalLocation.artifactLocation
    expect(at('/tmp/å b.txt')).toEqual({ uri: 'file:///tmp/%C3%A5%20b.txt' })
    expect(at('\ud800.txt').uri).toBe('%EF%BF%BD.txt')
  })
})

describe('sortDiagnostics', () => {
  it('orders by file, line, column, code and message, in code-unit order, the placeless first', () => {
    const at = (file: string, line: number, column: number, code: 'stc/stale' | 'stc/usage' = 'stc/usage') =>
      error(code, 'm', { place: { file, line, column } })
    const sorted: Diagnostic[] = [
      usage,
      at('B', 9, 9),
      at('a', 2, 10),
      at('a', 10, 1, 'stc/stale'),
      at('a', 10, 1),
      at('a', 10, 2),
      at('ä', 1, 1),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        const before = [...shuffled]
        expect(sortDiagnostics(shuffled)).toEqual(sorted)
        expect(shuffled).toEqual(before)
      }),
    )
  })
})

describe('summary', () => {
  it('counts by severity', () => {
    expect(summary([missed, missed, stranger, usage])).toBe('1 warning, 3 errors')
    expect(summary([note, missed])).toBe('1 note, 1 error')
    expect(summary([stranger, stranger])).toBe('2 warnings')
    expect(summary([])).toBe('nothing wrong')
  })
})

describe('visible', () => {
  it('keeps the number of code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(Array.from(visible(any))).toHaveLength(Array.from(any).length)
      }),
    )
  })
  it('shows what would turn the direction of writing', () => expect(visible('a\u202eb\u2066c')).toBe('a�b�c'))
  it('folds line breaks to blanks on one line', () => expect(onOneLine(' a \r\n b\tc\u0000')).toBe('a b c␀'))
})
