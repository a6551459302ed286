import { describe, expect, it } from 'vitest'
import { bareContext } from '../../src/condensate/context.js'
import { studyContext } from '../../src/condensate/study-context.js'
import { transcript, unit, unitAt } from './make-units.js'

const source = transcript(
  [
    'M: Thank you all. You say that the hour matters. How?',
    'P1: Because there are two of us from eleven, and ten patients, and the telephone, and nobody to ask.',
    'P2: We count hands. They count the mattresses that stand along the wall of the long corridor at night.',
    'M: What went through your mind? I am curious.',
    'P1: Eh, that he could come up.',
    'M: Mm.',
    'P2: I was standing in the corridor with one patient on the stretcher and the other one in my ear all night.',
    'S: (writes)',
    'P2: No.',
    'M: (nods)',
    'P2: Yes.',
  ].join('\n'),
  {
    M: { role: 'moderator' },
    S: { role: 'secretary' },
    P1: { role: 'participant', attributes: { profession: 'psychiatric nurse' } },
    P2: { role: 'participant' },
  },
)
const context = studyContext([source])
const at = (turn: number, quote: string) => unitAt(source, turn, quote)

describe('a unit with its transcript', () => {
  it('is attributed by profession, else by role, with a capital', () => {
    expect(context.attribution(at(2, 'Because there are two of us'), 'role')).toBe('Psychiatric nurse')
    expect(context.background(at(2, 'Because there are two of us'))).toBe('psychiatric nurse')
    expect(context.attribution(at(3, 'We count hands.'), 'role')).toBe('Participant')
  })

  it('is attributed by participant or tag on demand', () => {
    expect(context.attribution(at(3, 'We count hands.'), 'participant')).toBe('FG1/P2')
    expect(context.attribution(at(3, 'We count hands.'), 'speaker')).toBe('P2')
  })

  it('brings the question when it opens with an answer word, and what a bare question hangs on', () => {
    const long = at(
      2,
      'Because there are two of us from eleven, and ten patients, and the telephone, and nobody to ask.',
    )
    expect(context.question(long)).toEqual({
      speaker: 'M',
      role: 'moderator',
      text: 'You say that the hour matters. How?',
    })
  })

  it('brings the question, and what follows it, when the answer is short', () => {
    expect(context.question(at(5, 'Eh, that he could come up.'))?.text).toBe(
      'What went through your mind? I am curious.',
    )
  })

  it('brings no question for a long answer that stands by itself', () => {
    const long =
      'I was standing in the corridor with one patient on the stretcher and the other one in my ear all night.'
    expect(context.question(at(7, long))).toBeUndefined()
  })

  it('brings no question to what stands later in a turn', () => {
    expect(context.question(at(2, 'nobody to ask.'))).toBeUndefined()
  })

  it('brings no question where a participant speaks before it', () => {
    expect(context.question(at(3, 'We count hands.'))).toBeUndefined()
  })

  it('brings nothing that a secretary noted, nor a turn that is only a remark', () => {
    expect(context.question(at(9, 'No.'))).toBeUndefined()
    expect(context.question(at(11, 'Yes.'))).toBeUndefined()
  })

  it('knows the whole turn and the moderator’s turn before it', () => {
    expect(context.surroundings(at(5, 'he could come up'))).toEqual([
      'What went through your mind? I am curious.',
      'Eh, that he could come up.',
    ])
    expect(context.surroundings(at(3, 'We count hands.'))).toHaveLength(1)
  })
})

describe('a unit without its transcript', () => {
  const bare = bareContext()

  it('is known by its record only', () => {
    const one = unit('words', { role: 'participant', speaker: 'P3', participant: 'FG1/P3' })
    expect(bare.attribution(one, 'role')).toBe('Participant')
    expect(bare.attribution(one, 'participant')).toBe('FG1/P3')
    expect(bare.attribution(one, 'speaker')).toBe('P3')
    expect(bare.question(one)).toBeUndefined()
    expect(bare.surroundings(one)).toEqual([])
    expect(bare.session(one)).toBe('FG1')
  })

  it('is attributed by what is known where names are missing', () => {
    const one = unit('words', { role: '', speaker: null, participant: null })
    for (const kind of ['role', 'participant', 'speaker'] as const) {
      expect(bare.attribution(one, kind)).toBe('Participant')
    }
  })

  it('is treated alike where its transcript is not among those given', () => {
    const one = unit('words', { transcript: 'FG7' })
    expect(context.question(one)).toBeUndefined()
    expect(context.attribution(one, 'role')).toBe('Participant')
  })
})
