import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readThresholds } from '../../../src/evidence/claims/read-thresholds.js'
import { conditionText, readThreshold, unfulfilled } from '../../../src/evidence/claims/threshold.js'

/** Whether so many of so many fulfil a threshold. */
function holds(
  written: string | number,
  n: number,
  of: number,
  claimed: number | null = null,
  narrow = false,
): boolean {
  const read = readThreshold(written)
  if ('message' in read) throw new Error(read.message)
  return unfulfilled(read, { n, of }, claimed, narrow).length === 0
}

describe('a threshold', () => {
  it.each([
    // written, of 17: the least and the most that hold
    ['> 1/2', 9, 17],
    ['>= 1/3', 6, 17],
    ['≥ 30%', 6, 17],
    ['>= 0.5', 9, 17],
    ['< 1/2', 0, 8],
    ['<= 50 %', 0, 8],
    ['>= 3', 3, 17],
    ['> 3', 4, 17],
    ['≤ 2', 0, 2],
    ['= 2', 2, 2],
    ['2', 2, 2],
    [3, 3, 3],
    ['2-4', 2, 4],
    ['2 to 4', 2, 4],
    ['2–4', 2, 4],
    ['1/3-1/2', 6, 8],
    ['30-50%', 6, 8],
    ['30%-50%', 6, 8],
    ['>= 3 and < 1/2', 3, 8],
    ['all', 17, 17],
    ['1/1', 17, 17],
    ['none', 0, 0],
    ['ALL', 17, 17],
  ])('%s holds for %i to %i of 17', (written, least, most) => {
    const held = Array.from({ length: 18 }, (_, n) => n).filter((n) => holds(written, n, 17))
    expect(held).toEqual(Array.from({ length: most - least + 1 }, (_, step) => least + step))
  })

  it('"exact" holds for the number that is claimed', () => {
    expect([1, 2, 3].filter((n) => holds('exact', n, 17, 2))).toEqual([2])
  })

  it('finds nothing too many where more is counted than the claim is about', () => {
    for (const written of ['2-4', '<= 2', '< 1/2', '2', 'none'])
      expect(holds(written, 17, 17, null, true)).toBe(true)
    expect(holds('exact', 5, 17, 2, true)).toBe(true)
    expect(holds('2-4', 1, 17, null, true)).toBe(false)
    expect(holds('all', 16, 17, null, true)).toBe(false)
    expect(holds('exact', 1, 17, 2, true)).toBe(false)
  })

  it.each([
    ['most', '"most" is no condition'],
    ['>', '">" is no condition'],
    ['> half', '"> half" is no condition'],
    ['2-', '"2-" is no condition'],
    ['-1', '"-1" is no condition'],
    ['', '"" is no condition'],
    ['> 3/2', '"3/2" is more than all of them'],
    ['120%', '"120%" is more than all of them'],
    ['1/0', '"1/0" divides by nothing'],
    ['1.5', '"1.5" is no whole number and no share'],
    ['0.5/2', '"0.5/2" is no fraction of whole numbers'],
    ['4-2', '"4-2" begins above its end'],
    ['2-1/2', '"2-1/2" mixes a number with a share'],
    ['>= 3 and', '">= 3 and" is no condition'],
  ])('%s is refused: %s', (written, message) => {
    expect(readThreshold(written)).toEqual({ message })
  })

  it('compares shares without rounding', () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.integer({ min: 1, max: 400 }),
        fc.nat(60),
        fc.integer({ min: 1, max: 60 }),
        (n, of, a, b) => {
          fc.pre(n <= of && a <= b)
          const exact = BigInt(n) * BigInt(b) - BigInt(of) * BigInt(a)
          expect(holds(`> ${a}/${b}`, n, of)).toBe(exact > 0n)
          expect(holds(`>= ${a}/${b}`, n, of)).toBe(exact >= 0n)
          expect(holds(`${a}/${b}-${b}/${b}`, n, of)).toBe(exact >= 0n)
        },
      ),
    )
  })

  it('is never violated by more only because more is counted', () => {
    const written = fc.constantFrom('> 1/2', '>= 3', '2-4', '< 1/2', 'none', '2', '1/3-1/2', '>= 2 and <= 5')
    fc.assert(
      fc.property(written, fc.nat(30), fc.nat(30), (text, n, more) => {
        fc.pre(holds(text, n, 60, null, true))
        expect(holds(text, n + more, 60, null, true)).toBe(true)
      }),
    )
  })

  it('is told in words', () => {
    const told = ['> 1/2', '>= 30%', '2-4', '< 3', '= 2', 'all'].map((written) => {
      const read = readThreshold(written)
      return 'message' in read ? read.message : read.map(conditionText).join(' and ')
    })
    expect(told).toEqual(['more than 1/2', 'at least 30 %', '2 to 4', 'fewer than 3', '2', 'all of them'])
  })
})

describe('the words of study.yaml', () => {
  const read = (written: Record<string, string | number>, language: 'en' | 'nb' = 'en') => {
    return readThresholds(written, language, (key) => ({ file: `study.yaml#${key}` }))
  }

  it('may be English, of any language, or numbers', () => {
    const { thresholds, diagnostics } = read(
      {
        most: '> 1/2',
        flere: '>= 3',
        'A few': '2-4',
        'la moitié des': '1/2',
        two: 2,
        '3': 3,
        én: 1,
        numbers: 'exact',
      },
      'nb',
    )
    expect(diagnostics).toEqual([])
    expect(thresholds.map(({ quantifier, number }) => [quantifier, number])).toEqual([
      ['number', 3],
      ['most', null],
      ['several', null],
      ['a few', null],
      ['half', null],
      ['number', 2],
      ['number', 1],
      ['number', null],
    ])
  })

  it.each([
    [{ mots: '> 1/2' }, '"mots" is no word for how many', 'Did you mean "most"?'],
    [{ participants: 3 }, '"participants" is no word for how many', 'there are all, almost all'],
    [{ most: 'many' }, '"many" is no condition', 'write it as "> 1/2"'],
    [{ most: 'exact' }, '"most" says no number that could be exact', '{ numbers: exact }'],
    [{ most: '> 1/2', 'most of': '> 1/3' }, '"most of" means the same as a word above it', 'keep one'],
  ])('%o: stc/bad-threshold, %s', (written, message, hint) => {
    const { diagnostics } = read(written as Record<string, string | number>)
    const key = Object.keys(written).at(-1)
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'stc/bad-threshold', message, place: { file: `study.yaml#${key}` } },
    ])
    expect(diagnostics[0]?.hint).toContain(hint)
  })
})
