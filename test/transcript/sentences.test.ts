import { describe, expect, it } from 'vitest'
import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from '../../src/language/languages.js'
import { splitSentences } from '../../src/transcript/sentences.js'
import { CASES, CASES_OF_ANY_LANGUAGE } from './sentence-cases.js'

function split(text: string, language: LanguageCode): string[] {
  return splitSentences(text, 0, text.length, language).map((span) => text.slice(span.start, span.end))
}

function read(written: string): { text: string; sentences: string[] } {
  return {
    text: written.replaceAll(' |', '').replaceAll('|', ''),
    sentences: written.split('|').map((sentence) => sentence.trim()),
  }
}

for (const language of LANGUAGE_CODES) {
  describe(`sentences in ${LANGUAGES[language]}`, () => {
    it.each(CASES[language])('%j', (written) => {
      const { text, sentences } = read(written)
      expect(split(text, language)).toEqual(sentences)
    })
  })
}

describe('sentences whatever the language', () => {
  it.each(CASES_OF_ANY_LANGUAGE)('%j', (written) => {
    const { text, sentences } = read(written)
    for (const language of LANGUAGE_CODES) expect(split(text, language)).toEqual(sentences)
  })
})

describe('splitSentences', () => {
  it('gives UTF-16 offsets into the whole text and looks at nothing outside the stretch', () => {
    const text = 'P1: I left. 😀 Then. P2: no'
    expect(splitSentences(text, 4, 20, 'en')).toEqual([
      { start: 4, end: 11 },
      { start: 12, end: 20 },
    ])
    expect(splitSentences('Dr. Hill', 0, 3, 'en')).toEqual([{ start: 0, end: 3 }])
  })

  it('gives nothing where there is nothing but white space', () => {
    expect(splitSentences('', 0, 0, 'en')).toEqual([])
    expect(splitSentences(' \n\n\t\u00a0', 0, 5, 'en')).toEqual([])
  })

  it('takes a turn for lower-case speech only where no sentence of it begins with a capital', () => {
    expect(split('we met forl. five. then we left.', 'en')).toHaveLength(3)
    expect(split('We met forl. five. Then we left.', 'en')).toHaveLength(2)
    expect(split('we left. I slept. then we ate.', 'en')).toHaveLength(3)
  })

  it('reads a known abbreviation in another language as a word', () => {
    expect(split('Jeg eier en bil. Den er rød.', 'nb')).toHaveLength(2)
    expect(split('Det var kl. Ti over ni.', 'nb')).toHaveLength(1)
    expect(split('Det var kl. Ti over ni.', 'es')).toHaveLength(2)
  })
})

describe('a turn of millions of characters', () => {
  const COUNT = 3_000_000

  it.each([
    ['words without a stop', 'word ', 1],
    ['line ends', '\n', 0],
    ['blank lines', ' \r\n', 0],
    ['dots', '.', 1],
    ['dots with blanks', '. ', 1],
    ['opening brackets', '[', 1],
    ['closing brackets and blanks', ')  ', 1],
    ['combining marks', '\u0301', 1],
  ])('made of %s is split', (_, piece, sentences) => {
    expect(split(piece.repeat(COUNT / piece.length), 'en')).toHaveLength(sentences)
  })
})

describe('gaps in a turn', () => {
  function splitAround(text: string, gap: string): string[] {
    const start = text.indexOf(gap)
    const spans = splitSentences(text, 0, text.length, 'en', [{ start, end: start + gap.length }])
    return spans.map((span) => text.slice(span.start, span.end))
  }

  it('are blanks to the judgement and stay inside a sentence', () => {
    expect(splitAround('I saw Dr. [00:12] Hill. He left.', '[00:12]')).toEqual([
      'I saw Dr. [00:12] Hill.',
      'He left.',
    ])
    expect(splitAround('I left.[00:12]Then he left.', '[00:12]')).toEqual(['I left.', '[00:12]Then he left.'])
    expect(splitAround('and then... [Page 3. Top] we left', '[Page 3. Top]')).toHaveLength(1)
  })

  it('belong to the last sentence at the end of the turn', () => {
    expect(splitAround('I left. Then he did. 00:12', '00:12')).toEqual(['I left.', 'Then he did. 00:12'])
  })

  it('never make a blank line of the line they stand on', () => {
    expect(splitAround('and then\n[00:12]\nwe left', '[00:12]')).toHaveLength(1)
    expect(splitAround('and then\n\nPage 3\n\nwe left', '\n\nPage 3\n\n')).toHaveLength(1)
    expect(splitAround('and then\n\nPage 3\n\nwe left', 'Page 3')).toHaveLength(3)
  })
})
