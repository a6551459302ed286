import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RuleUnit } from '../../src/codebook/codebook.js'
import { Matcher } from '../../src/codebook/matcher.js'
import { LANGUAGE_CODES } from '../../src/language/languages.js'
import { stemmer } from '../../src/language/stem.js'
import { paragraphs } from '../../src/transcript/paragraphs.js'
import { splitSentences } from '../../src/transcript/sentences.js'
import type { Span } from '../../src/transcript/transcript.js'
import { makeCodebook, type SomeRules } from './make-codebook.js'

const WORDS = [
  ...[
    'bed',
    'beds',
    'Bedside',
    'waiting',
    'wait',
    'waited',
    'list',
    'no',
    'the',
    'hands',
    'dying',
    'die',
    'a',
    '24',
  ],
  ...[
    "don't",
    'don’t',
    'don',
    "på'n",
    'på',
    'pa\u030a',
    'l’hôpital',
    'hôpital',
    'ho\u0302pital',
    'kø',
    'KØEN',
    'été',
  ],
  ...[
    'STRASSE',
    'straße',
    'ẞ',
    'İstanbul',
    'istanbul',
    'ısı',
    'ΟΔΟΣ',
    'οδος',
    'οδοσ',
    'ﬁnd',
    'find',
    'sam\u00adarbeid',
  ],
  ...[
    'samarbeid',
    'zero\u200bwidth',
    'zerowidth',
    '東京大学',
    '大学',
    'ไทย',
    'ย',
    'שלום',
    'سلام',
    '𐐨x',
    '𐐀X',
    '😀',
    "'tis",
    "d'oh",
    'D’OHS',
    'donʼt',
    'ȟaȟ',
    'ȞA',
    '각',
    '\u1100\u1161\u11a8',
    '한국어',
    'か\u3099く',
    'がく',
    'beſide',
    'liſt',
    '\u212aØEN',
    '1a2',
  ],
]
const GLUE = [
  ' ',
  ' ',
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  ', ',
  '-',
  '. ',
  '… ',
  '? ',
  '',
  "'",
  "''",
  '(',
  ')',
  '. Then ',
  '\u00a0',
]

const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GLUE)), { minLength: 1, maxLength: 40 })
  .map((pairs) => pairs.flat().join(''))
const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS.filter((each) => each !== '😀')) },
  fc.constantFrom(
    'bed*',
    '*ed',
    'w*t',
    'hô*',
    'stra*',
    '*大',
    '東*',
    'på*',
    'İ*',
    'ΟΔ*',
    '*s*',
    "don'*",
    "d'o*",
    "l'*",
    'pa*',
    'ȟa*',
    '각*',
    'fi*',
  ),
)
const term = fc.oneof(
  { weight: 6, arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')) },
  fc.constantFrom(
    ...[
      '/b.d/i',
      '/\\bkø/iu',
      '/wait(ing|ed)/',
      '/\\d+/',
      '/beds?\\b|istanbul/i',
      '/^the\\b/i',
      '/list$/',
      '/die/i',
    ],
    ...[
      '/[bk]eds/i',
      '/(?:wait|dying) list/i',
      '/STRASS/i',
      '/hands\\s+a/',
      '/ista{1}nb/iu',
      '/\\x62ed/',
      '/\\Qbed\\E/',
    ],
  ),
)
const rules = fc.record(
  {
    any: fc.array(term, { maxLength: 3 }),
    near: fc.array(fc.record({ terms: fc.array(term, { minLength: 2, maxLength: 3 }), within: fc.nat(6) }), {
      maxLength: 2,
    }),
    all: fc.array(term, { maxLength: 2 }),
    none: fc.array(term, { maxLength: 1 }),
    stem: fc.boolean(),
    unit: fc.constantFrom<RuleUnit>('sentence', 'paragraph', 'turn'),
    roles: fc.constantFrom(undefined, ['participant'], ['moderator']),
  },
  { requiredKeys: [] },
)

describe('judging a turn by its trigger words', () => {
  it('finds exactly what the plain matcher finds, stretch by stretch', () => {
    const language = fc.constantFrom(...LANGUAGE_CODES)
    fc.assert(
      fc.property(fc.array(rules, { minLength: 1, maxLength: 6 }), text, language, (codes, source, code) => {
        const codebook = makeCodebook(
          Object.fromEntries(codes.map((each, index) => [`c${index}`, each as SomeRules])),
        )
        const matcher = new Matcher(codebook, code, stemmer(code))
        const turn = { start: 0, end: source.length }
        const cut = (unit: RuleUnit, until?: number): readonly Span[] => {
          if (unit === 'turn') return [turn]
          return unit === 'paragraph'
            ? paragraphs(source, 0, source.length)
            : splitSentences(source, 0, source.length, code, [], until)
        }
        const plainly = [...matcher.unitsInUse].flatMap((unit) =>
          cut(unit).flatMap((span, index) => {
            const verdict = matcher.judge(source, span, unit, 'participant')
            return verdict.matches.length + verdict.nearMisses.length > 0
              ? [{ ...verdict, unit, index, span }]
              : []
          }),
        )
        expect(matcher.judgeTurn(source, turn, cut, 'participant')).toEqual(plainly)
      }),
      { numRuns: 600 },
    )
  })

  it('does not even cut a turn into sentences where nothing speaks for a code', () => {
    const matcher = new Matcher(makeCodebook({ bed: { any: ['bed*', 'waiting list'] } }), 'en')
    const source = 'Nothing of the kind. Nor here.'
    const cut = () => {
      throw new Error('was asked')
    }
    expect(matcher.judgeTurn(source, { start: 0, end: source.length }, cut, 'participant')).toEqual([])
  })
})
