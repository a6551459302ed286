import { describe, expect, it } from 'vitest'
import type { Recoding } from '../../src/coding/recoding.js'
import { moveInWords } from '../../src/report/ledger-markdown.js'
import { movesOf } from '../../src/report/moves.js'
import { makeCodebook } from './make-study.js'

const recoding = (unit: string, from: string[], to: string[], reason: string | null = null): Recoding => ({
  ...{ unit, from, to, reason },
  analyst: 'ana',
})

describe('what analysts recoded', () => {
  it('is gathered by the codes left and given, in the order of the codebook, with each reason once', () => {
    const moves = movesOf(
      [
        recoding('FG1-9-aaaa', [], ['staff']),
        recoding('FG1-1-aaaa', ['phone'], ['beds'], 'about sofas'),
        recoding('FG1-2-aaaa', ['beds', 'waiting-list'], ['phone']),
        recoding('FG1-3-aaaa', ['phone'], ['beds'], 'about sofas'),
        recoding('FG1-4-aaaa', ['phone'], ['beds'], 'about a chair'),
        recoding('FG1-5-aaaa', ['staff'], []),
      ],
      makeCodebook(),
    )
    expect(moves.map((move) => [moveInWords(move), move.ids.length, move.reasons])).toEqual([
      ['waiting-list, beds (resources) → phone (role)', 1, []],
      ['taken away: staff (resources)', 1, []],
      ['phone (role) → beds (resources)', 3, ['about sofas', 'about a chair']],
      ['given by an analyst: staff (resources)', 1, []],
    ])
  })
})
