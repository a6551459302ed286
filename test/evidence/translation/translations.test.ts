import { describe, expect, test } from 'vitest'
import { anchorDecisions } from '../../../src/coding/anchor.js'
import { editsOf } from '../../../src/evidence/match/edits-of.js'
import { storedTranslations, translatedFrom } from '../../../src/evidence/translation/translations.js'
import { takeApart } from '../../../src/evidence/wording/take-apart.js'
import { makeDecision, makeTranscript } from '../../coding/make-coding.js'

const transcript = makeTranscript('P1: Vi venter her, um, hele natten. Ingen sier noe.\n')
const translate = (quote: string, text: string) =>
  makeDecision(quote, {
    translation: { text, language: 'en', by: 'ana', validatedBy: ['ben', 'eva'], of: undefined },
  })
const decisions = [
  translate('Vi venter her, um, hele natten', 'We wait here, um, all night (sighs), every one of us'),
  translate('Ingen sier noe', 'Nobody tells us anything at all'),
  makeDecision('hele natten'),
]
const stored = storedTranslations(anchorDecisions(decisions, [transcript]).anchored)

/** The texts a quotation fits with its edits, else how close it comes to which. */
function judged(quotation: string, fillers = false) {
  const wording = takeApart(quotation)
  const { fits, close } = translatedFrom(wording, stored, { fillers })
  return {
    fits: fits.map(({ stored: { quote }, fit }) => [quote, ...editsOf(wording, fit).map(({ kind }) => kind)]),
    close: close && [close.stored.quote, close.close.diff.alike],
  }
}

describe('a quotation held against translations', () => {
  test('of which only those are there that were written', () => {
    expect(stored.map(({ quote }) => quote)).toEqual(['Vi venter her, um, hele natten', 'Ingen sier noe'])
    const { start, end } = stored[1]?.span ?? { start: 0, end: 0 }
    expect(transcript.text.slice(start, end)).toBe('Ingen sier noe')
  })

  test.each([
    ['word for word', 'Nobody tells us anything at all', ['Ingen sier noe']],
    ['in part', 'nobody tells us anything', ['Ingen sier noe', 'case']],
    ['with an omission', 'Nobody (…) at all', ['Ingen sier noe', 'omission']],
    ['with an insertion', 'Nobody [on the ward] tells us anything', ['Ingen sier noe', 'insertion']],
    [
      'without the transcriber’s remark',
      'all night, every one of us',
      ['Vi venter her, um, hele natten', 'remark left out'],
    ],
  ])('fits %s', (_, quotation, expected) => {
    expect(judged(quotation)).toEqual({ fits: [expected], close: undefined })
  })

  test('may drop a hesitation only where that is allowed', () => {
    const said = 'Vi venter her, um, hele natten'
    expect(judged('We wait here all night').fits).toEqual([])
    expect(judged('We wait here all night', true).fits).toEqual([[said, 'hesitation left out']])
  })

  test('is close to one of them where a word is changed, and fits none', () => {
    const { fits, close } = judged('Nobody tells them anything at all')
    expect(fits).toEqual([])
    expect(close?.[0]).toBe('Ingen sier noe')
    expect(close?.[1]).toBeGreaterThan(0.6)
    expect(close?.[1]).toBeLessThan(1)
  })

  test('that shares no word with any of them is close to none', () => {
    expect(judged('Purple elephants dance gracefully')).toEqual({ fits: [], close: undefined })
  })
})
