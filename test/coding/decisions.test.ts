import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/coding/decision.js'
import { makeCodebook } from '../codebook/make-codebook.js'
import { brief, makeCoding, makeDecision, makeTranscript, told } from './make-coding.js'

const book = makeCodebook({ bed: { any: ['bed*'] }, list: { any: ['list*'] }, hope: {} })

function coding(text: string, decisions: readonly Decision[], order?: readonly string[]) {
  return makeCoding([makeTranscript(text)], book, decisions, order)
}
const units = (...args: Parameters<typeof coding>) => brief(coding(...args).units)

const TEXT = 'P1: A list of beds. We hope so. One bed.\nP2: Yes.'

describe('a decision overrides what the rules found for the text it overlaps', () => {
  it('accepting without codes keeps those of the rules, with their evidence', () => {
    const { units: made, diagnostics } = coding(TEXT, [makeDecision('A list of beds.')])
    expect(brief(made)).toEqual(['A list of beds. [bed list] accepted by ana', 'One bed. [bed] candidate'])
    expect(made[0]?.evidence.map(({ code, term }) => [code, term])).toEqual([
      ['bed', 'bed*'],
      ['list', 'list*'],
    ])
    expect(diagnostics).toEqual([])
  })
  it('accepting with codes recodes: other codes are dropped there', () => {
    expect(units(TEXT, [makeDecision('A list of beds.', { codes: ['hope', 'bed'] })])).toEqual([
      'A list of beds. [bed hope] accepted by ana',
      'One bed. [bed] candidate',
    ])
  })
  it('a recoded unit still comes from the codebook, without evidence for its new code', () => {
    expect(units(TEXT, [makeDecision('A list of beds.', { codes: ['hope'] })])).toEqual([
      'A list of beds. [hope] accepted by ana',
      'One bed. [bed] candidate',
    ])
  })
  it('excluding without codes speaks of all that the rules found there', () => {
    expect(units(TEXT, [makeDecision('A list of beds.', { status: 'excluded', reason: 'r' })])).toEqual([
      'A list of beds. [bed list] excluded by ana',
      'One bed. [bed] candidate',
    ])
  })
  it('excluding with codes speaks of those codes only', () => {
    expect(units(TEXT, [makeDecision('A list of beds.', { status: 'excluded', codes: ['bed'] })])).toEqual([
      'A list of beds. [list] candidate',
      'A list of beds. [bed] excluded by ana',
      'One bed. [bed] candidate',
    ])
  })
  it('setting aside works like excluding', () => {
    expect(units(TEXT, [makeDecision('A list of beds.', { status: 'set-aside' })])).toEqual([
      'A list of beds. [bed list] set-aside by ana',
      'One bed. [bed] candidate',
    ])
    expect(units(TEXT, [makeDecision('A list of beds.', { status: 'set-aside', codes: ['list'] })])[0]).toBe(
      'A list of beds. [bed] candidate',
    )
  })
  it('a unit that stays in play keeps its id when another code is excluded from the same words', () => {
    const [before] = coding(TEXT, []).units
    const after = coding(TEXT, [
      makeDecision('A list of beds.', { status: 'excluded', codes: ['bed'] }),
    ]).units
    expect(after.find((unit) => unit.codes.includes('list'))?.id).toBe(before?.id)
  })
  it('a fragment is widened to the whole sentences it touches', () => {
    expect(units(TEXT, [makeDecision('list of')])[0]).toBe('A list of beds. [bed list] accepted by ana')
    expect(units(TEXT, [makeDecision('beds. We', { codes: ['hope'] })])).toEqual([
      'A list of beds. We hope so. [hope] accepted by ana',
      'One bed. [bed] candidate',
    ])
  })
  it('where no rule finds anything, it is the analyst’s own unit', () => {
    expect(units(TEXT, [makeDecision('We hope so.', { codes: ['hope'] })])).toEqual([
      'A list of beds. [bed list] candidate',
      'We hope so. [hope] accepted by ana (analyst)',
      'One bed. [bed] candidate',
    ])
  })
  it('a decision in the middle of joined sentences leaves the rest as units of their own', () => {
    const text = 'P1: Bed one. Bed two. Bed three.'
    expect(units(text, [makeDecision('Bed two.')])).toEqual([
      'Bed one. [bed] candidate',
      'Bed two. [bed] accepted by ana',
      'Bed three. [bed] candidate',
    ])
  })
  it('what a moderator says may be coded by hand', () => {
    expect(units('M: A bed?\nP1: Yes.', [makeDecision('A bed?', { codes: ['bed'] })])).toEqual([
      'A bed? [bed] accepted by ana (analyst)',
    ])
  })
  it('a unit keeps the reason', () => {
    const [unit] = coding(TEXT, [
      makeDecision('A list of beds.', { status: 'excluded', reason: 'off topic' }),
    ]).units
    expect(unit).toMatchObject({ reason: 'off topic', analyst: 'ana' })
  })
})

describe('a quote is found again', () => {
  const own = (quote: string, text: string, more: Partial<Decision> = {}) => {
    const { units: made, diagnostics } = coding(text, [makeDecision(quote, { codes: ['hope'], ...more })])
    return [...brief(made.filter((unit) => unit.analyst !== null)), ...told(diagnostics)]
  }
  const WHOLE = (text: string) => [`${text} [hope] accepted by ana (analyst)`]

  it.each([
    ['as it stands', 'so it goes', 'so it goes'],
    ['over a line break', 'so it goes', 'so it\n   goes'],
    ['over a Windows line break', 'so it goes', 'so it\r\ngoes'],
    ['with blanks at its ends', '  so it goes ', 'so it goes'],
    ['with straight for curly quotation marks', 'so "it" goes', 'so “it” goes'],
    ['with curly for straight ones', 'so “it” goes', 'so "it" goes'],
    ['with angle quotation marks', 'so "it" goes', 'so «it» goes'],
    ['with another apostrophe', "don't say so", 'don’t say so'],
    ['with another dash', 'so - it goes', 'so – it goes'],
    ['with one dash for two hyphens', 'so — it goes', 'so -- it goes'],
    ['with two hyphens for one dash', 'so -- it goes', 'so — it goes'],
    ['with another ellipsis', 'so… it goes', 'so... it goes'],
    ['with three dots for one sign', 'so ... it goes', 'so … it goes'],
    ['composed', 'café it is', 'cafe\u0301 it is'],
    ['decomposed', 'cafe\u0301 it is', 'café it is'],
    ['with signs of regular expressions', 'so (it) [goes] + 1*2', 'so (it) [goes] + 1*2'],
    ['with such signs over a line break', 'so (it) [goes] + $2.5^|', 'so (it) [goes]\n+ $2.5^|'],
    ['with astral characters', '😀 goes', '😀\ngoes'],
  ])('%s', (_, quote, stands) => {
    expect(own(quote, `P1: ${stands}`)).toEqual(WHOLE(stands))
  })

  it('in another turn only: it is applied there and reported', () => {
    expect(own('then we hope', 'P1: Yes.\nP2: And then we hope.')).toEqual([
      'And then we hope. [hope] accepted by ana (analyst)',
      'warning moved-decision: the quote does not stand in FG1:1 but in turn 2 = write at: FG1:2',
    ])
  })
  it('in another turn only, twice there: the first is taken and both are reported', () => {
    expect(own('then we hope', 'P1: Yes.\nP2: Then we hope. And then we hope, then we hope.')).toEqual([
      'And then we hope, then we hope. [hope] accepted by ana (analyst)',
      'warning moved-decision: the quote does not stand in FG1:1 but in turn 2 = write at: FG1:2',
      'warning ambiguous-decision: the quote stands 2 times in FG1:2; the first is taken = make the quote longer, or add `occurrence: 2`',
    ])
  })
  it('in several other turns: which is meant cannot be told, so it is lost', () => {
    expect(
      own('then we hope', 'P1: Yes.\nP2: And then we hope.\nP1: And then we hope, then we hope.'),
    ).toEqual([
      'error lost-decision: the quote does not stand in FG1:1 but in 2 other turns = run `stc reanchor`, or correct the quote or `at`',
    ])
  })
  it('nowhere: it is lost', () => {
    expect(own('then we hope', 'P1: Yes.')).toEqual([
      'error lost-decision: the quote stands nowhere in FG1 = run `stc reanchor`, or correct the quote or `at`',
    ])
  })
  it('one or two words are not looked for in other turns', () => {
    expect(own('we hope', 'P1: Yes.\nP2: And then we hope.')).toHaveLength(1)
    expect(own('we hope', 'P1: Yes.\nP2: And then we hope.')[0]).toMatch(/^error lost-decision/)
  })
  it('a turn that does not exist is no hindrance', () => {
    for (const turn of [0, 99]) {
      expect(own('then we hope', 'P1: And then we hope.', { turn })[0]).toBe(
        'And then we hope. [hope] accepted by ana (analyst)',
      )
    }
  })
  it('twice in its turn, and the entry says which one is meant', () => {
    expect(own('we hope', 'P1: Yes, we hope. Sure we hope.', { occurrence: 2 })).toEqual([
      'Sure we hope. [hope] accepted by ana (analyst)',
    ])
    expect(own('we hope', 'P1: Yes, we hope.', { occurrence: 2 })).toEqual([
      'error lost-decision: the quote stands only once in FG1:1 = run `stc reanchor`, or correct `occurrence`',
    ])
  })
  it('twice in its turn: the first is taken and reported', () => {
    expect(own('we hope', 'P1: Yes, we hope. Sure we hope.')).toEqual([
      'Yes, we hope. [hope] accepted by ana (analyst)',
      'warning ambiguous-decision: the quote stands 2 times in FG1:1; the first is taken = make the quote longer, or add `occurrence: 2`',
    ])
  })
  it('it does not reach into the next turn', () => {
    expect(own('one two three', 'P1: one two\nP2: three')[0]).toMatch(/^error lost-decision/)
  })
  it('the transcript must be known', () => {
    expect(own('then we hope', 'P1: Yes.', { transcript: 'FG2' })).toEqual([
      'error unknown-reference: there is no transcript "FG2" = Did you mean "FG1"?',
    ])
  })
})

describe('several decisions about the same text', () => {
  const bea = { analyst: 'bea' }

  it('analysts who agree are silent, and the first speaks', () => {
    const { units: made, diagnostics } = coding(TEXT, [
      makeDecision('list of', { ...bea, codes: ['list', 'bed'] }),
      makeDecision('A list of beds.', { codes: ['bed', 'list'] }),
    ])
    expect(brief(made)[0]).toBe('A list of beds. [bed list] accepted by ana')
    expect(told(diagnostics)).toEqual([])
  })
  it('analysts who contradict each other: the one listed first wins, the other is told', () => {
    const decisions = [
      makeDecision('A list of beds.', { ...bea, status: 'excluded' }),
      makeDecision('A list of beds.'),
    ]
    const { units: made, diagnostics } = coding(TEXT, decisions)
    expect(brief(made)[0]).toBe('A list of beds. [bed list] accepted by ana')
    expect(told(diagnostics)).toEqual([
      `warning contradicting-decisions: FG1:1 stays as ana decided (coding/ana.yaml:${decisions[1]?.place.line}): it is accepted, not excluded = settle it with your co-analyst and change one of the two`,
    ])
    expect(diagnostics[0]?.place).toEqual(decisions[0]?.place)
    expect(units(TEXT, decisions, ['bea', 'ana'])[0]).toBe('A list of beds. [bed list] excluded by bea')
  })
  it('consensus comes before everyone, wherever study.yaml lists it', () => {
    const decisions = [
      makeDecision('list of'),
      makeDecision('list of', { analyst: 'consensus', status: 'excluded' }),
    ]
    for (const order of [['ana'], ['ana', 'consensus']]) {
      expect(units(TEXT, decisions, order)[0]).toBe('A list of beds. [bed list] excluded by consensus')
    }
  })
  it('analysts whom study.yaml does not list come last, by their ids', () => {
    const decisions = ['zoe', 'cat'].map((analyst) => makeDecision('list of', { analyst, codes: ['bed'] }))
    expect(units(TEXT, decisions)[0]).toContain('by cat')
    expect(units(TEXT, decisions, ['zoe'])[0]).toContain('by zoe')
  })
  it('one analyst may give overlapping text several codes, each with its evidence', () => {
    const { units: made, diagnostics } = coding(TEXT, [
      makeDecision('A list of beds.', { codes: ['list'] }),
      makeDecision('A list of beds.', { codes: ['bed'] }),
    ])
    expect(brief(made)).toEqual([
      'A list of beds. [bed] accepted by ana',
      'A list of beds. [list] accepted by ana',
      'One bed. [bed] candidate',
    ])
    expect(made.slice(0, 2).map((unit) => unit.evidence.map(({ code }) => code))).toEqual([['bed'], ['list']])
    expect(diagnostics).toEqual([])
  })
  it('agreement with any of them is agreement', () => {
    const { diagnostics } = coding(TEXT, [
      makeDecision('list of', { codes: ['list'], status: 'excluded' }),
      makeDecision('list of', { codes: ['bed'], status: 'excluded' }),
      makeDecision('list of', { ...bea, codes: ['bed'], status: 'excluded' }),
    ])
    expect(told(diagnostics)).toEqual([])
  })
  it('one analyst who decides the same twice is told', () => {
    const { units: made, diagnostics } = coding(TEXT, [makeDecision('list of'), makeDecision('A list of')])
    expect(brief(made)).toHaveLength(2)
    expect(told(diagnostics)[0]).toMatch(/^warning double-decision: decided twice: FG1:1 by ana/)
  })
  it('one analyst who contradicts herself is told', () => {
    const { diagnostics } = coding(TEXT, [
      makeDecision('list of'),
      makeDecision('list of', { status: 'excluded' }),
    ])
    expect(told(diagnostics)[0]).toMatch(
      /^error contradicting-decisions: FG1:1 is decided in two ways by ana .*: it is accepted, not excluded = keep one of the two/,
    )
  })
  it('one analyst who decides otherwise of a code where two stretches overlap is told; both are kept', () => {
    const decisions = [
      makeDecision('A list of beds.', { codes: ['bed'] }),
      makeDecision('A list of beds. We hope so.', { codes: ['bed'], status: 'excluded', reason: 'r' }),
    ]
    const { units: made, diagnostics } = coding(TEXT, decisions)
    expect(told(diagnostics)[0]).toMatch(
      /^warning contradicting-decisions: FG1:1 is decided in two ways by ana where two quotes overlap/,
    )
    expect(brief(made).filter((unit) => unit.includes('by ana'))).toHaveLength(2)
  })
  it('what the consensus settled is silent, unless a decision reaches beyond it', () => {
    const consensus = makeDecision('A list of beds.', { analyst: 'consensus', codes: ['bed'] })
    const settled = [consensus, makeDecision('A list of beds.', { codes: ['list'], status: 'excluded' })]
    expect(coding(TEXT, settled).diagnostics).toEqual([])
    const beyond = [consensus, makeDecision('A list of beds. We hope so.', { codes: ['bed', 'hope'] })]
    expect(told(coding(TEXT, beyond).diagnostics)[0]).toMatch(
      /^info contradicting-decisions: FG1:1 stays as consensus/,
    )
  })
  it('decisions about other sentences, turns or transcripts do not touch', () => {
    const other = makeTranscript(TEXT, { id: 'FG2' })
    const decisions = [
      makeDecision('A list of beds.'),
      makeDecision('One bed.', { ...bea, status: 'excluded' }),
      makeDecision('A list of beds.', { ...bea, status: 'excluded', transcript: 'FG2' }),
    ]
    const { units: made, diagnostics } = makeCoding([makeTranscript(TEXT), other], book, decisions)
    expect(made.map((unit) => `${unit.transcript} ${unit.status}`)).toEqual([
      'FG1 accepted',
      'FG1 excluded',
      'FG2 excluded',
      'FG2 candidate',
    ])
    expect(diagnostics).toEqual([])
  })
})

describe('a decision leaves alone what it does not speak of', () => {
  const wide = makeCodebook({
    bed: { any: ['bed*'] },
    talk: { any: ['board'], unit: 'turn' },
    hope: {},
  })
  const turn = 'P1: One bed. We hope so. It is on the board.'
  const coded = (decisions: readonly Decision[]) => makeCoding([makeTranscript(turn)], wide, decisions)

  it('a longer unit whose evidence lies elsewhere stays a candidate', () => {
    const whole = 'One bed. We hope so. It is on the board. [talk] candidate'
    expect(brief(coded([makeDecision('We hope so.', { codes: ['hope'] })]).units)).toContain(whole)
    expect(brief(coded([makeDecision('One bed.')]).units)).toEqual(['One bed. [bed] accepted by ana', whole])
    const excluded = makeDecision('One bed.', { status: 'excluded', reason: 'r' })
    expect(brief(coded([excluded]).units)).toEqual(['One bed. [bed] excluded by ana', whole])
  })
  it('unless it names the code of the longer unit', () => {
    expect(brief(coded([makeDecision('It is on the board.', { codes: ['talk'] })]).units)).toEqual([
      'One bed. [bed] candidate',
      'It is on the board. [talk] accepted by ana',
    ])
  })
  it('the order of two decisions about one sentence means nothing', () => {
    const both = makeCodebook({ bed: { any: ['bed*'] }, list: { any: ['list*'] } })
    const accept = makeDecision('A list of beds.', { codes: ['bed'] })
    const exclude = makeDecision('A list of beds.', { codes: ['list'], status: 'excluded', reason: 'r' })
    const made = (decisions: readonly Decision[]) => makeCoding([makeTranscript(TEXT)], both, decisions).units
    expect(made([accept, exclude])).toEqual(made([exclude, accept]))
    expect(made([accept, exclude]).map(({ evidence }) => evidence.length)).toEqual([1, 1, 1])
  })
})

describe('two analysts', () => {
  const by = (analyst: string, quote: string, more: Partial<Decision> = {}) =>
    makeDecision(quote, { analyst, ...more })
  it('agree where one names the codes that the other leaves to the rules', () => {
    const decisions = [by('ana', 'A list of beds.'), by('bea', 'A list of beds.', { codes: ['bed', 'list'] })]
    expect(coding(TEXT, decisions).diagnostics).toEqual([])
  })
  it('may give overlapping text different codes', () => {
    const decisions = [
      by('ana', 'A list of beds. We hope so.', { codes: ['hope'] }),
      by('bea', 'A list of beds.', { codes: ['bed'] }),
    ]
    expect(coding(TEXT, decisions).diagnostics).toEqual([])
  })
  it('who quote more or less of the same are told so, which is no finding', () => {
    const decisions = [
      by('ana', 'A list of beds. We hope so.', { codes: ['bed'] }),
      by('bea', 'A list of beds.', { codes: ['bed'] }),
    ]
    expect(told(coding(TEXT, decisions).diagnostics)[0]).toMatch(/^info .*the two quotes differ in extent/)
  })
})

describe('a decision may quote with omissions', () => {
  it('(…) stands for words of the turn that are left out', () => {
    expect(units(TEXT, [makeDecision('A list (…) hope so.')])[0]).toMatch(/^A list of beds\. We hope so\./)
    expect(told(coding(TEXT, [makeDecision('hope so (…) A list')]).diagnostics)[0]).toMatch(
      /^error lost-decision/,
    )
  })
})
