import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latinTwin, UnicodePattern, unicode } from '../../src/language/unicode.js'

const CLASSES = [
  'L',
  'Lu',
  'Ll',
  'Lt',
  'Lo',
  'M',
  'N',
  'Nd',
  'P',
  'Pi',
  'Pf',
  'S',
  'Sc',
  ...scripts('Greek Han Hiragana Katakana'),
]
const OTHER_SCRIPTS = scripts('Khmer Lao Myanmar Thai')
const LATIN = [...range(0, 0xff), ...range(0x2000, 0x206f), '\uffff']

describe('unicode', () => {
  it.each(['u', 'iu'])('knows of every class what of it is Latin, with the flags %s', (flags) => {
    for (const name of [...CLASSES, ...OTHER_SCRIPTS]) {
      const outside = flags === 'u' || name.length === 1 ? [`\\P{${name}}`] : []
      for (const source of [`\\p{${name}}`, `[\\p{${name}}]`, `[^\\p{${name}}]`, ...outside]) {
        const full = new RegExp(source, flags)
        const twin = new RegExp(latinTwin(source, flags), flags)
        const differing = LATIN.filter((character) => full.test(character) !== twin.test(character))
        expect([source, differing]).toEqual([source, []])
      }
    }
  })

  it('answers as the same pattern between slashes would', () => {
    const piece = fc.constantFrom(
      '\\P{M}',
      ...CLASSES.flatMap((name) => [`\\p{${name}}`, `[\\p{${name}}'.-]`, `[^\\p{${name}} ]`]),
      ...[
        'a',
        '\\.',
        ' ',
        '\\[',
        '\\]',
        '[\\]\\\\]',
        '[^\\]a]',
        '(?:',
        '\\/',
        '\\s',
        '\\w',
        '\\W',
        '’',
        '[–-]',
      ],
    )
    const quantified = fc
      .tuple(piece, fc.constantFrom('', '', '+', '*', '?', '{2}'))
      .map(([each, many]) => (each === '(?:' ? '(?:a|b)' : each) + many)
    const sources = fc.array(quantified, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))
    const text = fc.string({
      unit: fc.constantFrom(...'abÅøßÿµª²9 .[]/\\’–ſKΣΜŸẞاあ\u0301\u{1d400}'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(sources, fc.constantFrom('u', 'iu', 'gu', 'giu'), text, (source, flags, said) => {
        const pattern = new UnicodePattern(source, flags)
        const plain = new RegExp(source, flags)
        expect(said.match(pattern)).toEqual(said.match(plain))
        expect(said.replace(pattern, '<$&>')).toBe(said.replace(plain, '<$&>'))
        if (!flags.includes('g')) expect(pattern.exec(said)).toEqual(plain.exec(said))
      }),
      { numRuns: 1000 },
    )
  })

  it('is written as between slashes, with pieces put in', () => {
    const name = String.raw`\p{Lu}\p{Ll}+`
    expect(unicode`^${name}\.$`.source).toBe('^\\p{Lu}\\p{Ll}+\\.$')
    expect(unicode`^${name}\.$`.test('Åse.')).toBe(true)
    expect('Åse og Ωμ'.replace(unicode.i`\p{Lu}`, '_')).toBe('_se og Ωμ')
  })

  it('refuses a class whose Latin part it does not know', () => {
    expect(() => unicode`\p{Sm}`.test('∑')).not.toThrow()
    expect(() => unicode`\p{Sm}`.test('+')).toThrow(/cannot have \\p\{Sm\}/)
    expect(() => unicode`[\P{M}]`.test('a')).toThrow(/cannot have/)
    expect(() => unicode.i`\P{Lu}`.test('a')).toThrow(/cannot have/)
  })
})

function scripts(names: string): string[] {
  return names.split(' ').map((name) => `Script=${name}`)
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index))
}
