import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeaningUnit } from '../../src/coding/meaning-unit.js'
import { bareContext } from '../../src/condensate/context.js'
import { type DraftOptions, draftCondensate } from '../../src/condensate/draft.js'
import { foldWhiteSpace } from '../../src/language/fold.js'
import { countWords } from '../../src/language/words.js'
import { grouped, unit } from './make-units.js'

const OPTIONS: DraftOptions = { words: 60, quotes: 2, attribution: 'role', language: 'en' }

function draft(units: readonly MeaningUnit[], more: Partial<DraftOptions> = {}) {
  const result = draftCondensate(grouped(units), { ...OPTIONS, ...more }, bareContext())
  const section = result.sections[0]
  if (!section) throw new Error('no section')
  return { ...result, section, texts: section.excerpts.map(({ text }) => text) }
}

const VOCABULARY =
  'bed night phone list nurse corridor patient doctor wait head sofa coffee door real truth'.split(' ')
const someUnits = fc
  .array(
    fc.record({
      words: fc.array(fc.constantFrom(...VOCABULARY, 'the', 'and', 'not'), { minLength: 1, maxLength: 40 }),
      speaker: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5'),
      transcript: fc.constantFrom('FG1', 'FG2'),
      code: fc.constantFrom('a', 'b'),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ words, speaker, transcript, code }, index) =>
      unit(`${words.join(' ')}.`, { turn: index + 1, speaker, transcript, codes: [code] }),
    ),
  )

describe('a draft', () => {
  it('holds nothing but whole units, or whole sentences of one with (…) between', () => {
    fc.assert(
      fc.property(someUnits, fc.integer({ min: 5, max: 120 }), (units, words) => {
        for (const section of draft(units, { words }).sections) {
          for (const { unit: one, text, cut } of section.excerpts) {
            if (!cut) expect(text).toBe(foldWhiteSpace(one.text))
            for (const part of text.split(' (…) ')) expect(foldWhiteSpace(one.text)).toContain(part)
          }
        }
      }),
    )
  })

  it('accounts for every unit: cited, alike and cited, quoted, or not used', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const { footnotes, unused } = draft(units)
        expect([...footnotes.keys(), ...unused.map(({ id }) => id)].sort()).toEqual(
          units.map(({ id }) => id).sort(),
        )
      }),
    )
  })

  it('keeps to its words, but for a single excerpt that is too long by itself', () => {
    fc.assert(
      fc.property(someUnits, fc.integer({ min: 1, max: 100 }), (units, words) => {
        for (const section of draft(units, { words }).sections) {
          if (section.excerpts.length > 1) expect(section.words).toBeLessThanOrEqual(words)
          const counted = section.excerpts.map(({ text }) => countWords(text, 'en'))
          expect(section.words).toBe(counted.reduce((sum, one) => sum + one, 0))
        }
      }),
    )
  })

  it('hears every participant, or tells who is not heard', () => {
    fc.assert(
      fc.property(someUnits, fc.integer({ min: 1, max: 200 }), (units, words) => {
        for (const section of draft(units, { words }).sections) {
          const cited = [
            ...section.excerpts.flatMap((one) => [one.unit, ...one.alike]),
            ...section.quotes.map((one) => one.unit),
          ]
          const heard = new Set(cited.map((one) => one.participant))
          expect(section.unheard.some((person) => heard.has(person))).toBe(false)
          expect(heard.size + section.unheard.length).toBe(section.participants)
        }
      }),
    )
  })

  it('is the same for the same units, and again for a part of the study read anew', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        expect(draft(structuredClone(units))).toEqual(draft(units))
      }),
    )
  })

  it('hears everyone before it adds the second central unit of anyone', () => {
    const central = [
      'The list decides who gets a bed.',
      'The real list decides about a bed.',
      'A bed list decides it all.',
    ]
    const { section } = draft(
      [
        ...central.map((text, index) => unit(text, { turn: index + 1, speaker: 'P1' })),
        unit('I sing to my plants.', { turn: 8, speaker: 'P2' }),
        unit('My car is blue and old.', { turn: 9, speaker: 'P3' }),
      ],
      { words: 18 },
    )
    expect(new Set(section.excerpts.map((one) => one.unit.speaker))).toEqual(new Set(['P1', 'P2', 'P3']))
    expect(section.unheard).toEqual([])
  })

  it('is filled with the central before the marginal', () => {
    const units = [
      unit('The bed list on the wall decides who gets the bed tonight.', { turn: 1 }),
      unit('Somebody painted my bicycle green during the summer holidays.', { turn: 5 }),
      unit('Whoever holds the bed list decides about the bed tonight.', { turn: 9 }),
      unit('The bed list decides, nobody else decides about beds tonight.', { turn: 13 }),
    ]
    const { texts } = draft(units, { words: 24 })
    expect(texts).toHaveLength(2)
    expect(texts.join()).not.toContain('bicycle')
  })

  it('folds what is said alike, and cites all who said it', () => {
    const { section, unused } = draft([
      unit('The list on the wall is not the real list.', { turn: 1, speaker: 'P1' }),
      unit('the list, on the wall, is not the real list', { turn: 4, speaker: 'P2' }),
      unit('Nobody explains that to those who wait here.', { turn: 7, speaker: 'P3' }),
    ])
    expect(section.excerpts).toHaveLength(2)
    const both = section.excerpts.find(({ alike }) => alike.length > 0)
    expect([both?.unit.turn, ...(both?.alike.map(({ turn }) => turn) ?? [])].sort()).toEqual([1, 4])
    expect(unused).toEqual([])
  })

  it('keeps a long unit whole as long as it fits', () => {
    const long = `${'We stood there and waited for the doctor all night long. '.repeat(8)}So it was.`
    expect(draft([unit(long)], { words: 150 }).section.excerpts[0]?.cut).toBe(false)
  })

  it('takes whole central sentences of a unit that exceeds the words by itself', () => {
    const long =
      'The bed is the matter. I had soup for lunch. It was raining. The bed list is the matter. We laughed.'
    const { section } = draft([unit(long), unit('The bed list.', { turn: 5, speaker: 'P2' })], { words: 22 })
    const cut = section.excerpts.find((one) => one.cut)
    expect(cut?.text).toBe('The bed is the matter. (…) The bed list is the matter.')
  })

  it('keeps what was said in one turn together and in its order', () => {
    const units = [
      unit('First we fill the rooms one to five with patients.', { turn: 1 }),
      unit('The corridor belongs to everyone who comes in late.', { turn: 1 }),
      unit('Rooms are filled with patients by whoever is first.', { turn: 9 }),
    ]
    const { section } = draft(units)
    const turns = section.excerpts.map((one) => one.unit.turn)
    expect(turns.join()).toMatch(/1,1/)
    expect(section.excerpts.filter((one) => one.unit.turn === 1).map(({ text }) => text[0])).toEqual([
      'F',
      'T',
    ])
  })

  it('does not count a moderator as a participant who must be heard', () => {
    const { section } = draft([
      unit('Who decides about the bed list tonight?', { role: 'moderator', speaker: 'M' }),
      unit('I decide about the bed list tonight.', { turn: 2 }),
    ])
    expect(section.participants).toBe(1)
  })

  it('shows a subgroup without a unit, empty', () => {
    const second = draft([unit('Words about a bed.')]).sections[1]
    expect(second).toMatchObject({ units: 0, excerpts: [], quotes: [], words: 0 })
  })

  it('works on units without any content word', () => {
    expect(draft([unit('It is what it is.'), unit('(laughter)', { turn: 4 })]).texts).toContain(
      'It is what it is.',
    )
  })
})

describe('supporting quotes', () => {
  const said = (text: string, speaker: string, turn: number, transcript = 'FG1') =>
    unit(text, { speaker, turn, transcript })
  const many = [
    said('The bed list decides who of us gets a bed at night.', 'P1', 1),
    said('The list for the bed decides it, and the phone decides the list.', 'P1', 5),
    said('I decide over the bed list whenever the phone rings at night.', 'P1', 9),
    said('Nobody but the nurse decides which bed is given away at night.', 'P2', 13),
    said('A bed at night is decided over the phone, not on the list.', 'P3', 3, 'FG2'),
    said('Some night the list will decide about me and my own bed.', 'P4', 7, 'FG2'),
  ]

  it('come from different participants and sessions', () => {
    const { quotes } = draft(many, { words: 12, quotes: 3 }).section
    expect(new Set(quotes.map((one) => one.unit.participant)).size).toBe(3)
    expect(new Set(quotes.map((one) => one.session)).size).toBe(2)
  })

  it('are not the excerpts, unless there is nothing else to quote', () => {
    const { section } = draft(many, { words: 24, quotes: 3 })
    const excerpts = section.excerpts.map((one) => one.unit.id)
    for (const one of section.quotes) expect(excerpts).not.toContain(one.unit.id)
    expect(draft(many.slice(0, 1)).section.quotes).toHaveLength(1)
  })

  it('have a length that reads well where there is a choice', () => {
    const units = [said('Bed list decides.', 'P2', 1), said('The bed list.', 'P3', 4), ...many.slice(0, 2)]
    const { quotes } = draft(units, { words: 3, quotes: 1 }).section
    expect(countWords(quotes[0]?.unit.text ?? '', 'en')).toBeGreaterThanOrEqual(8)
  })

  it('are as many as asked for, or none', () => {
    expect(draft(many, { words: 12, quotes: 0 }).section.quotes).toEqual([])
    expect(draft(many, { words: 12, quotes: 2 }).section.quotes).toHaveLength(2)
  })
})

describe('a draft of very many participants', () => {
  const units = Array.from({ length: 2600 }, (_, index) => {
    const word = VOCABULARY[index % VOCABULARY.length] as string
    const text = `The ${word} was ${'very '.repeat(index % 30)}far away. I slept by the ${word} ${index}. So it was.`
    return unit(text, { turn: index + 1, speaker: `P${index}`, participant: `FG1/P${index}` })
  })

  it('is still made of whole sentences within its words, and counts who is not heard', () => {
    const { section } = draft(units)
    expect(section.words).toBeLessThanOrEqual(60)
    expect(section.excerpts.length).toBeGreaterThan(8)
    for (const { unit: of, text } of section.excerpts)
      for (const part of text.split(' (…) ')) expect(of.text).toContain(part)
    const heard = new Set([
      ...section.excerpts.flatMap(({ unit: of, alike }) =>
        [of, ...alike].map(({ participant }) => participant),
      ),
      ...section.quotes.map(({ unit: of }) => of.participant),
    ])
    expect([section.participants, section.unheard.length]).toEqual([2600, 2600 - heard.size])
  })

  it('is the same each time', () => {
    expect(draft(units).texts).toEqual(draft([...units]).texts)
  })
})
