import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RuleUnit } from '../../src/codebook/codebook.js'
import type { LanguageCode } from '../../src/language/languages.js'
import { found } from './make-codebook.js'

/** term | text | what it finds there, in the order of the text */
type Row = readonly [term: string, text: string, hits: readonly string[], language?: LanguageCode]

function table(rows: readonly Row[], unit: RuleUnit = 'sentence'): void {
  for (const [term, text, hits, language = 'en'] of rows) {
    it(`${JSON.stringify(term)} in the ${unit} ${JSON.stringify(text)}`, () => {
      expect(found(text, { any: [term], unit }, { language })).toEqual(hits)
    })
  }
}

describe('a term is found as whole words, in every script', () => {
  table([
    ['bed', 'A bed, two beds and the bedside', ['bed']],
    ['kø', 'Køen er lang, en kø til', ['kø'], 'nb'],
    ['ära', 'ära och äran', ['ära'], 'sv'],
    ['очередь', 'Наша очередь и очередью', ['очередь']],
    ['ουρά', 'Στην ουρά, όχι ουράς', ['ουρά']],
    ['تور', 'قالت تور ثم تورط', ['تور']],
    ['תור', 'יש תור ולא בתור', ['תור']],
    ['कतार', 'यह कतार और कतारें', ['कतार']],
    ['대기', '대기 명단, 대기자', ['대기']],
    ['𐐨𐐩', 'x 𐐨𐐩 y 𐐨𐐩𐐪', ['𐐨𐐩']],
    ['24', 'at 24, not 240', ['24']],
    ['bed', 'bed_rest, bed-rest', ['bed', 'bed']],
  ])
})

describe('scripts that put no blank between words are searched by their characters', () => {
  table([
    ['待ち', '待ち時間が長い待ち', ['待ち', '待ち']],
    ['等候', '我们在等候名单上', ['等候']],
    ['คิว', 'รอคิวนานมาก', ['คิว']],
    ['ベッド', '空きベッドがない', ['ベッド']],
    ['待ち*', 'ずっと待ち', ['待ち']],
    ['*時間', '時間がない', ['時間']],
  ])
})

describe('a star stands for any run of letters within a word, none included', () => {
  table([
    ['wait*', 'wait, waits, waiting, await', ['wait', 'waits', 'waiting']],
    ['*wait', 'wait, await, awaits', ['wait', 'await']],
    ['*wait*', 'wait, awaits, late', ['wait', 'awaits']],
    ['w*t', 'wt, wait, want to, went', ['wt', 'wait', 'want', 'went']],
    ['wait* list*', 'a waiting list, wait lists, waiting the list', ['waiting list', 'wait lists']],
    ['vent*liste*', 'Ventelista, ventelisten, vente på liste', ['ventelisten'], 'nb'],
    ['wait*', 'wait-time', ['wait']],
    ['don*', "don't", ["don't"]],
    ['*ø*', 'sjø og sø', ['sjø', 'sø'], 'nb'],
    ['* list', 'the list', ['the list']],
    ['ha*ha', 'ha, haha, hara, hahaha', ['haha', 'hahaha']],
    ['ha*a', 'ha, haa', ['haa']],
  ])

  it('is never slow, however many stars meet however long a word', () => {
    const word = 'a'.repeat(20_000)
    expect(found(word, { any: [`${'a*'.repeat(12)}b`] })).toEqual([])
    expect(found(`${word}b`, { any: [`${'a*'.repeat(12)}b`] })).toEqual([`${word}b`])
  })

  it('finds the parts of a word in their order and without overlap', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 8 })
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(letters, pattern, (word, term) => {
        fc.pre(/[ab]/.test(term))
        const oracle = new RegExp(`^${term.replaceAll('*', '[ab]*')}$`).test(word)
        expect(found(word, { any: [term] })).toEqual(oracle ? [word] : [])
      }),
    )
  })
})

describe('the words of a phrase follow each other within a sentence', () => {
  const joined = [
    ['a blank', 'waiting list'],
    ['several blanks', 'waiting   list'],
    ['a line break', 'waiting\nlist'],
    ['a Windows line break', 'waiting\r\n  list'],
    ['a tab', 'waiting\tlist'],
    ['a no-break space', 'waiting\u00a0list'],
    ['a hyphen', 'waiting-list'],
    ['a dash', 'waiting – list'],
    ['a comma', 'waiting, list'],
    ['a semicolon', 'waiting; list'],
    ['a colon', 'waiting: list'],
    ['a bracket', 'waiting (list)'],
    ['a quotation mark', 'waiting “list”'],
    ['a slash', 'waiting/list'],
    ['an ellipsis in mid-sentence', 'waiting … list'],
    ['three dots in mid-sentence', 'waiting... list'],
  ] as const
  it.each(joined)('over %s', (_, text) => {
    for (const unit of ['sentence', 'turn'] as const) {
      expect(found(`Our ${text} grows.`, { any: ['waiting list'], unit })).toEqual([
        text.replace(/[)”]$/, ''),
      ])
    }
  })

  const apart = [
    ['a full stop', 'They keep waiting. List them.'],
    ['a question mark', 'Still waiting? List them.'],
    ['an exclamation mark', 'Stop waiting! List them.'],
    ['a stop within quotation marks', 'He said “waiting.” List them.'],
    ['an ellipsis that ends the sentence', 'We were waiting… List them.'],
    ['a stop at a line end', 'We were waiting.\nList them.'],
    ['a blank line', 'We were waiting\n\nList them.'],
    ['another word', 'A waiting long list'],
  ] as const
  it.each(apart)('but not over %s', (_, text) => {
    expect(found(text, { any: ['waiting list'], unit: 'turn' })).toEqual([])
  })

  table([
    ['list waiting', 'a waiting list', []],
    ['waiting-list', 'a waiting list', ['waiting list']],
    ['bed bed', 'bed bed bed', ['bed bed', 'bed bed']],
  ])
})

describe('a stop that ends no sentence is no hindrance', () => {
  for (const unit of ['sentence', 'turn'] as const) {
    const rows: Row[] = [
      ['Dr. Smith', 'I called Dr. Smith today.', ['Dr. Smith']],
      ['dr smith', 'I called Dr. Smith today.', ['Dr. Smith']],
      ['3.5', 'It was 3.5 percent.', ['3.5']],
      ['f.eks.', 'Vi har f.eks. ventetid.', ['f.eks'], 'nb'],
      ['kl. 10', 'Vi begynner kl. 10 hver dag.', ['kl. 10'], 'nb'],
      ['U.S.', 'In the U.S. it differs.', ['U.S']],
      ['example.org', 'See example.org for it.', ['example.org']],
    ]
    table(rows, unit)
  }
})

describe('case, composition, apostrophes and invisible characters make no difference', () => {
  table([
    ['WAITING', 'waiting Waiting WAITING', ['waiting', 'Waiting', 'WAITING']],
    ['strasse', 'Straße STRASSE', ['Straße', 'STRASSE'], 'de'],
    ['straße', 'Strasse', ['Strasse'], 'de'],
    ['οδός', 'ΟΔΌΣ', ['ΟΔΌΣ']],
    ['ΟΔΟΣ', 'οδος οδοσ', ['οδος', 'οδοσ']],
    ['istanbul', 'İstanbul', ['İstanbul']],
    ['find', 'ﬁnd', ['ﬁnd']],
    ['café', 'cafe\u0301 CAFÉ', ['cafe\u0301', 'CAFÉ']],
    ['cafe\u0301', 'café', ['café']],
    ['cafe', 'café', []],
    ['대기', '대기'.normalize('NFD'), ['대기'.normalize('NFD')]],
    ['waiting', 'wait\u00ading', ['wait\u00ading']],
    ['waiting', 'wait\u200bing', ['wait\u200bing']],
    ["don't", 'I don’t, I donʼt', ['don’t', 'donʼt']],
    ['don’t', "I don't", ["don't"]],
    ['don', "I don't", []],
    ['t', "I don't", []],
    ["på'n", 'Vi venter på’n', ['på’n'], 'nb'],
  ])
})

describe('in French an apostrophe ends a word', () => {
  table([
    ['hôpital', "l'hôpital, l’hôpital et d'hôpital", ['hôpital', 'hôpital', 'hôpital'], 'fr'],
    ["l'hôpital", 'à l’hôpital', ['l’hôpital'], 'fr'],
    ['hôpital', "l'hôpital", [], 'en'],
    ['file*', "qu'il file", ['file'], 'fr'],
  ])
})

describe('any phrase', () => {
  const WORD = '[\\p{L}\\p{M}\\p{N}]'
  const vocabulary = [
    'bed',
    'beds',
    'kø',
    'køen',
    'ΟΔΟΣ',
    'wait',
    'waiting',
    'list',
    '24',
    'été',
    'e\u0301te\u0301',
    '𐐨x',
  ]
  // No `;`: behind a Greek word it is a question mark and ends the sentence.
  const between = [' ', '  ', '\n', '\r\n', ', ', '-', ' – ', ' (', '\u00a0', ': ']
  const text = fc
    .array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(...between)), {
      minLength: 1,
      maxLength: 25,
    })
    .map((pairs) => pairs.flat().join(''))
  const phrase = fc
    .array(fc.constantFrom(...vocabulary.map((word) => word.toUpperCase()), 'wait*', 'b*', '*d*'), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.join(' '))

  /** What a Unicode-aware regular expression with look-around finds, overlapping matches included. */
  function oracle(term: string, within: string): string[] {
    const parts = term
      .split(' ')
      .map((part) =>
        [...part.normalize('NFC')]
          .map((c) => (c === '*' ? `${WORD}*` : c === 'Σ' ? '[Σσς]' : `(?:${c}|${c.normalize('NFD')})`))
          .join(''),
      )
    const pattern = new RegExp(`(?<!${WORD})(?=(${parts.join('[^\\p{L}\\p{M}\\p{N}]+')})(?!${WORD}))`, 'giu')
    return [...within.matchAll(pattern)].map((match) => match[1] ?? '')
  }

  it('is found exactly where a regular expression with look-around finds it', () => {
    fc.assert(
      fc.property(text, phrase, (within, term) => {
        expect(found(within, { any: [term], unit: 'turn' })).toEqual(oracle(term, within))
      }),
      { numRuns: 500 },
    )
  })
})
