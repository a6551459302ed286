import { describe, expect, test } from 'vitest'
import { decideAll } from '../../src/coding/decide.js'
import { parseCoding, parseCodingText } from '../../src/coding/parse.js'
import { quoteHash, type TranslationSaid, translated } from '../../src/coding/translation.js'
import { makeTranscript } from './make-coding.js'

const QUOTE = 'Vi venter her hele natten'
const OF = quoteHash(QUOTE)

/** What is said of an entry with this translation, as `line:column severity code = hint`. */
function told(translation: string): string[] {
  const text = `analyst: ana\nunits:\n  - at: FG1:1\n    quote: ${QUOTE}\n    translation: ${translation}\n`
  return parseCoding(text, 'coding/ana.yaml', []).diagnostics.map(
    ({ severity, code, place, hint }) =>
      `${place?.line}:${place?.column} ${severity} ${code.slice(4)} = ${hint}`,
  )
}

describe('a translation in a coding file', () => {
  test('that two others validated, of the quote as it stands, is fine', () => {
    expect(told(`{ text: We wait, by: ana, validated_by: [ben, eva], of: ${OF} }`)).toEqual([])
  })

  test('has the same hash however the quote is broken into lines', () => {
    expect(quoteHash('Vi venter\n   her  hele natten ')).toBe(OF)
    expect(quoteHash('Vi venter her hele natten.')).not.toBe(OF)
  })

  test('without the hash of its quote is told it', () => {
    expect(told('{ text: We wait, by: ana, validated_by: [ben, eva] }')).toEqual([
      `5:26 warning stale-translation = add of: ${OF}`,
    ])
  })

  test('of a quote that was changed since is an error', () => {
    expect(told('{ text: We wait, validated_by: [ben, eva], of: abcdefgh }')).toEqual([
      `5:65 error stale-translation = translate it anew, then write of: ${OF}`,
    ])
  })

  test.each([
    ['nobody', ''],
    ['one person', 'by: ana, validated_by: [ben], '],
    ['one person twice', 'by: ana, validated_by: [ben, ben], '],
    ['the translator and another', 'by: ana, validated_by: [ana, ben], '],
  ])('validated by %s is not validated', (_, more) => {
    expect(told(`{ text: We wait, ${more}of: ${OF} }`)).toEqual([
      expect.stringMatching(/^5:26 warning unvalidated-translation = /),
    ])
  })
})

describe('a translation that is said again', () => {
  const before = { text: 'We wait', language: 'en', by: 'ana', validatedBy: ['ben'], of: OF }

  test('takes further validators, each once', () => {
    expect(translated(QUOTE, { text: ' We  wait', validatedBy: ['eva', 'ben'] }, before)).toEqual({
      ...before,
      validatedBy: ['ben', 'eva'],
    })
  })

  test('with other words loses those who validated the earlier ones', () => {
    expect(translated(QUOTE, { text: 'We are waiting', by: 'eva' }, before)).toEqual({
      ...{ text: 'We are waiting', language: 'en', by: 'eva', validatedBy: [], of: OF },
    })
  })

  test('of another quote loses those who validated it of the earlier one', () => {
    expect(translated('Vi venter', { text: 'We wait' }, before)).toEqual({
      ...{ text: 'We wait', language: 'en', by: undefined, validatedBy: [], of: quoteHash('Vi venter') },
    })
  })
})

describe('a decision with a translation', () => {
  const transcript = makeTranscript(`P1: ${QUOTE}. Ingen sier noe.\n`)
  const [turn] = transcript.turns
  const verdict = (words: string, more: { status?: 'excluded'; translation?: TranslationSaid } = {}) => {
    const start = transcript.text.indexOf(words)
    const span = { start, end: start + words.length }
    return { transcript, turn: turn as never, span, status: 'accepted' as const, ...more }
  }
  const entry = (more: string) => `analyst: ana\nunits:\n  - { at: FG1:1, ${more} }\n`
  const decided = (text: string, ...verdicts: Parameters<typeof decideAll>[1]) =>
    decideAll(parseCodingText(text, 'coding/ana.yaml'), verdicts).coding.text

  test('keeps it when its status changes, as a consensus does that is written again', () => {
    const text = entry(
      `quote: "${QUOTE}", status: accepted, translation: { text: "We wait here all night", by: ana }`,
    )
    expect(decided(text, verdict(QUOTE, { status: 'excluded' }))).toBe(
      text.replace('status: accepted', 'status: excluded'),
    )
  })

  test('quotes the words that were translated, not others of the same sentences', () => {
    const said = { translation: { text: 'We wait', by: 'ana', validatedBy: ['ben'] } }
    const text = entry(`quote: "${QUOTE}", codes: [], status: accepted`)
    expect(decided(text, verdict('Vi venter', said))).toBe(
      entry(
        `quote: "Vi venter", codes: [], status: accepted, translation: { text: "We wait", by: ana, validated_by: [ben], of: ${quoteHash('Vi venter')} }`,
      ),
    )
  })

  test('is not changed by the same translation, however long', () => {
    const text =
      'We wait here all through the night, until the morning comes and somebody opens the door for us'
    const once = decided('analyst: ana\nunits:\n', verdict(QUOTE, { translation: { text } }))
    expect(once).toContain(`    translation:\n      text: "${text}"\n      of: ${OF}\n`)
    expect(decided(once, verdict(QUOTE, { translation: { text } }))).toBe(once)
  })
})
