import fc from 'fast-check'
import type { SpokenTurn } from '../accuracy/render.js'

const WORD = fc.constantFrom(
  ...`we had the boat out before dawn and nobody asked who had left door open because it was cold in there so I went
  back twice but she would not hear of it or else it rained on us at 7:30 then two of them came down with Edith from
  https://example.org/a and Carl said no really 12 years`.split(/\s+/),
)

const SENTENCE = fc
  .tuple(fc.array(WORD, { minLength: 2, maxLength: 14 }), fc.constantFrom('.', '?', '.', '!'))
  .map(([words, end]) => [...words.slice(0, -1), `${words.at(-1)}${end}`])
  .map(([opening = 'we', ...rest]) => [opening.charAt(0).toUpperCase() + opening.slice(1), ...rest])

const TURN = fc.array(SENTENCE, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.flat())

/** Two to four people, each of whom speaks at least three times, never twice in a row. */
export const CONVERSATION: fc.Arbitrary<SpokenTurn[]> = fc
  .tuple(
    fc.integer({ min: 2, max: 4 }),
    fc.array(TURN, { minLength: 12, maxLength: 20 }),
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 20, maxLength: 20 }),
  )
  .map(([people, speeches, steps]) => {
    let who = 0
    return speeches.map((words, nth) => {
      if (nth > 0)
        who = nth < people * 3 ? (who + 1) % people : (who + 1 + ((steps[nth] ?? 1) % (people - 1))) % people
      return { who, words }
    })
  })
