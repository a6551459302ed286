import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countBelow, countWhile, isAmong } from '../../src/transcript/ascending.js'

const small = fc.integer({ min: -5, max: 15 })
const ascending = fc.array(small).map((numbers) => numbers.sort((a, b) => a - b))

test('numbers below a limit are counted, and those that are there are found, as by looking at each', () => {
  fc.assert(
    fc.property(ascending, small, (numbers, wanted) => {
      expect(countBelow(numbers, wanted)).toBe(numbers.filter((each) => each < wanted).length)
      expect(isAmong(numbers, wanted)).toBe(numbers.includes(wanted))
    }),
  )
})

test('items are counted up to the first of which something does not hold, by themselves or their place', () => {
  fc.assert(
    fc.property(ascending, fc.nat(20), (numbers, limit) => {
      const items = numbers.map((end) => ({ end }))
      expect(countWhile(items, ({ end }) => end <= limit)).toBe(countBelow(numbers, limit + 1))
      expect(countWhile(items, (_, index) => index < limit)).toBe(Math.min(limit, items.length))
    }),
  )
})
