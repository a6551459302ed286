import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeIn } from '../../src/condensate/duplicates.js'
import { similarity, weighTerms } from '../../src/condensate/term-vectors.js'

const vocabulary = ['bed', 'night', 'phone', 'list', 'nurse', 'corridor', 'doctor', 'sofa']
const texts = fc.array(
  fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 9 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 25 },
)

describe('texts that say the same', () => {
  it('are all found, exactly as by comparing each with each', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const space = weighTerms(all, 'en')
        const alike = alikeIn(space)
        for (const [index, text] of all.entries()) {
          const own = space.vectors[index]
          const expected = all.flatMap((other, at) => {
            const vector = space.vectors[at]
            if (at === index || !own || !vector) return []
            const near =
              Math.min(own.terms.length, vector.terms.length) >= 3 && similarity(own, vector) >= 0.85
            return other === text || near ? [at] : []
          })
          expect(alike(index).filter((at) => expected.includes(at))).toEqual(expected)
          // Besides these only texts that equal one of them.
          for (const at of alike(index))
            expect(expected.some((one) => one === at || all[one] === all[at])).toBe(true)
        }
      }),
    )
  })

  it('are told by their words, whatever the case, the punctuation and the laughter', () => {
    const all = ['Yes, no. (laughter)', 'yes no', 'No, yes.', 'The beds.']
    expect(alikeIn(weighTerms(all, 'en'))(0)).toEqual([1])
  })

  it('are not taken for one another for a single word they share', () => {
    const all = ['It is the beds.', 'The beds, I was told, were theirs.', 'Something else entirely.']
    expect(alikeIn(weighTerms(all, 'en'))(0)).toEqual([])
  })
})

describe('weighing terms', () => {
  it('gives vectors of unit length, similar to themselves', () => {
    fc.assert(
      fc.property(texts, (all) => {
        for (const vector of weighTerms(all, 'en').vectors)
          expect(similarity(vector, vector)).toBeCloseTo(1, 10)
      }),
    )
  })

  it('makes rare terms heavier than common ones', () => {
    const { vectors } = weighTerms(['bed sofa', 'bed phone', 'bed list'], 'en')
    const [bed = 0, sofa = 0] = vectors[0]?.weights ?? []
    expect(sofa).toBeGreaterThan(bed)
  })

  it('leaves out stop words and remarks in brackets', () => {
    expect(weighTerms(['the and (laughter) [name]'], 'en').terms).toBe(0)
  })
})
