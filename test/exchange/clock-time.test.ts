import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockOfSeconds, toClock } from '../../src/transcript/clock-time.js'

describe('toClock', () => {
  it.each([
    ['1:02', '00:01:02'],
    ['[00:01:02]', '00:01:02'],
    ['(75:10)', '01:15:10'],
    ['00:01:02,345', '00:01:02.345'],
    ['#00:00:05-3#', '00:00:05.3'],
    ['0:0:3.850', '00:00:03.850'],
    ['1h02m', '01:02:00'],
    ['1 h 2 min 3 s', '01:02:03'],
    ['[62.5s]', '00:01:02.5'],
    ['3:10:05 PM', '15:10:05'],
    ['12:10 AM', '00:10:00'],
    ['100:00:00', '100:00:00'],
  ])('reads %s as %s', (written, clock) => {
    expect(toClock(written)).toBe(clock)
  })

  it.each(['', 'noon', '12', '2024-05-12', '1:2:3:4', '999:99:99 h', 'P1'])(
    'reads "%s" as no time',
    (written) => {
      expect(toClock(written)).toBeUndefined()
    },
  )

  it('leaves what it wrote as it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3_000_000, noNaN: true }), (seconds) => {
        const clock = clockOfSeconds(seconds) ?? ''
        expect(toClock(clock)).toBe(clock)
      }),
    )
  })
})

describe('clockOfSeconds', () => {
  it('refuses what is no time of a recording', () => {
    for (const seconds of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e12]) {
      expect(clockOfSeconds(seconds)).toBeUndefined()
    }
  })
})
