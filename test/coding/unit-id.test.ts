import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idSafe, textHash, unitIds } from '../../src/coding/unit-id.js'

const anyText = fc.string({ unit: 'grapheme', maxLength: 30 })
const texts = fc.array(fc.oneof(anyText, fc.constantFrom('Yes.', 'yes.', ' Yes. ', 'Yes.\n')), {
  maxLength: 12,
})

describe("a unit's id", () => {
  it('is transcript, turn and four characters that depend on the words alone', () => {
    expect(unitIds('FG1', 34, ['then this person gets ahead of others'])).toEqual(['FG1-34-rrxj'])
    expect(unitIds('FG2', 3, ['then this person\n gets  ahead of others '])).toEqual(['FG2-3-rrxj'])
  })

  it('is made of the lower-case base32 of a hash, 51 characters at most', () => {
    fc.assert(fc.property(anyText, (text) => /^[a-z2-7]{51}$/.test(textHash(text))))
    expect(textHash('')).toBe('4oymiquy7qobjgx36tejs35zeqt24qpemsnzgtfeswmrw6csxbk')
  })

  it('is legal as the label of a Markdown footnote and as an id in HTML', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.nat(),
        texts,
        (transcript, turn, said) => {
          for (const id of unitIds(transcript, turn, said)) {
            expect(id).toMatch(/^[^\s[\]^\\<>"'&#`*]+$/u)
            expect(id).not.toMatch(/\p{Cs}/u)
          }
        },
      ),
    )
  })

  it('belongs to one unit of the turn only', () => {
    fc.assert(
      fc.property(texts, (said) => {
        const ids = unitIds('FG1', 1, said)
        expect(ids).toHaveLength(said.length)
        expect(new Set(ids).size).toBe(said.length)
      }),
    )
  })

  it('tells the same words apart where they are said twice in a turn', () => {
    const [first, second, third] = unitIds('FG1', 1, ['Yes.', 'Yes. ', 'Yes.'])
    expect(first).toBe(unitIds('FG1', 1, ['Yes.'])[0])
    expect(new Set([first, second, third]).size).toBe(3)
  })

  it('is longer where four characters are the same, and only there', () => {
    const said = Array.from({ length: 3000 }, (_, index) => `Sentence ${index}.`)
    const ids = unitIds('FG1', 1, said)
    const hashes = ids.map((id) => id.split('-')[2] ?? '')
    expect(new Set(ids).size).toBe(3000)
    const long = hashes.filter((hash) => hash.length > 4)
    expect(long.length).toBeGreaterThan(0)
    for (const hash of long) {
      expect(hashes.filter((other) => other.startsWith(hash.slice(0, -1))).length).toBeGreaterThan(1)
    }
  })

  it('comes to an end for texts that UTF-8 cannot tell apart', () => {
    expect(new Set(unitIds('FG1', 1, ['\ud800', '\ud801', 'a', 'a', 'a\u00001'])).size).toBe(5)
  })

  it('turns what no label may hold into a low line, and keeps letters of every script', () => {
    expect(idSafe('FG 1 [ny]')).toBe('FG_1__ny_')
    expect(idSafe('Gruppe_ø-2.b')).toBe('Gruppe_ø-2.b')
    expect(idSafe('面接3')).toBe('面接3')
    expect(idSafe('a\u0301')).toBe('a\u0301')
  })
})
