import { describe, expect, test } from 'vitest'
import { editInWords } from '../../../src/report/verdicts.js'
import { block, judge, judgeMarkdown, transcript } from './judging.js'

const FG1 = transcript(
  'FG1',
  [
    'M: What happens at eleven?',
    'P1: Um, we count the beds. And then we, uh, count them again (laughs), because nobody trusts the list.',
    'P2: I rank them in my head, and I do not like the person I am while I do it.',
    'M: Mm.',
    'P2: Kari knows that. She’s known it for years … she never says so.',
    'P1: The list on the wall is not the real list.',
    'P2: That is well-being for you.',
  ].join('\n'),
  {
    P1: { role: 'participant', attributes: { profession: 'nurse', gender: 'female', age: '40-49' } },
    P2: { role: 'participant', attributes: { profession: 'psychiatric nurse', gender: 'male' } },
  },
)
const FG2 = transcript(
  'FG2',
  'M: And here?\nP1: We never count the beds at all.\nP2: The list on the wall is not the real list.\nP1: Somebody has to sleep at home.',
  { P1: { attributes: { profession: 'physician' } }, P2: { attributes: { profession: 'nurse assistant' } } },
)

/** What becomes of a quotation, its edits or its word diff. */
function verdict(text: string, attribution?: string, fillers = false): string {
  const [found] = judge([block(text, attribution)], [FG1, FG2], fillers)
  if (!found) return 'none'
  const places = found.places.map(({ transcript: { id }, turn }) => `${id}:${turn.number}`).join(' ')
  return [found.kind, places, ...found.edits.map(editInWords)].join(' | ')
}

describe('words', () => {
  test.each([
    ['I rank them in my head', 'verbatim | FG1:3'],
    ['“I rank them in my head”', 'verbatim | FG1:3'],
    ['she never says so.', 'verbatim | FG1:5'],
    ["She's known it for years... she never says so", 'verbatim | FG1:5'],
    ['I rank them in my\nhead, and I do', 'verbatim | FG1:3'],
    ['the person I am whi-\nle I do it', 'verbatim | FG1:3'],
    ['That is well-\nbeing for you', 'verbatim | FG1:7'],
    ['I rank them in my heart', 'altered | FG1:3'],
    ['I do like the person I am while I do it', 'altered | FG1:3'],
    ['in my head I rank them', 'altered | FG1:3'],
    ['the helicopter landed upon seventeen green bicycles', 'not found | '],
  ])('“%s”', (text, wanted) => {
    expect(verdict(text).replace(/^not found.*/, 'not found | ')).toBe(wanted)
  })
})

describe('declared edits', () => {
  test.each([
    ['I rank them (…) while I do it', 'edited | FG1:3 | (…) leaves out 12 words'],
    ['I rank them [...] while I do it', 'edited | FG1:3 | [...] leaves out 12 words'],
    ['I rank them … while I do it', 'edited | FG1:3 | … leaves out 12 words'],
    ['I rank them . . . while I do it', 'edited | FG1:3 | . . . leaves out 12 words'],
    ['I rank them … in my head', 'edited | FG1:3 | punctuation: “ ” → “ … ”'],
    ['I rank … it', 'altered | FG1:3'],
    ['we count the beds … The list on the wall', 'spliced | FG1:2 FG1:6'],
    ['[i] rank them in my head', 'edited | FG1:3 | case: “I” → “[i]”'],
    ['i rank them in my head', 'edited | FG1:3 | case: “I” → “i”'],
    ['I rank them [the patients] in my head', 'edited | FG1:3 | insertion [the patients]'],
    ['[My colleague] knows that. She’s known it', 'edited | FG1:5 | insertion [My colleague]'],
    ['I do not like [myself] while I do it', 'edited | FG1:3 | [myself] stands for “the person I am”'],
    ['I rank them in my head *sighs* and I do not', 'edited | FG1:3 | action *sighs*'],
    ['I rank them (all six) in my head', 'edited | FG1:3 | gloss (all six)'],
    ['I rank them in my head and I do not', 'edited | FG1:3 | punctuation: “, ” → “ ”'],
    ['uh, count them again, because nobody trusts', 'edited | FG1:2 | remark left out: “laughs”'],
    ['count them again (laughs), because nobody', 'verbatim | FG1:2'],
    ['while I do it. (…) Kari knows that', 'edited | FG1:3 | (…) leaves out nothing | murmur passed over'],
  ])('“%s”', (text, wanted) => {
    expect(verdict(text)).toBe(wanted)
  })

  test('hesitations may be dropped only where that is allowed, and it is said', () => {
    expect(verdict('And then we, count them again (laughs)')).toMatch(/^altered/)
    expect(verdict('And then we, count them again (laughs)', undefined, true)).toBe(
      'edited | FG1:2 | hesitation left out: “uh”',
    )
  })
})

describe('joins', () => {
  test('of what one says before and behind a murmur, without a mark', () => {
    expect(verdict('while I do it. Kari knows that')).toBe('spliced | FG1:3 FG1:5')
  })
  test('of two speakers', () => {
    expect(verdict('because nobody trusts the list. I rank them in my head')).toBe('spliced | FG1:2 FG1:3')
  })
  test('of two sessions', () => {
    expect(verdict('I do not like the person I am, somebody has to sleep at home')).toBe(
      'spliced | FG1:3 FG2:4',
    )
  })
})

describe('a quotation that a reporting clause interrupts', () => {
  const ward = transcript(
    'W',
    [
      'M: And the beds?',
      'P1: The porter counts them twice. He does not trust the list on the wall, and the list does not trust him.',
      'P2: The last bed is never free. It is kept for a night that nobody has seen yet, and I like that.',
      'M: Mm.',
      'P2: We sleep badly when it is taken.',
    ].join('\n'),
  )
  const verdictOf = (paper: string) => {
    const [found, ...others] = judgeMarkdown(paper, [ward])
    if (!found || others.length > 0) return 'not one'
    const places = found.places.map(({ turn }) => turn.number).join(' ')
    return [found.kind, places, ...found.edits.map(editInWords)].join(' | ')
  }
  test.each([
    ['“The last bed,” said P2, “is never free.”', 'verbatim | 3'],
    ['“The last bed is never free,” said P2, “it is kept for a night that nobody has seen.”', 'verbatim | 3'],
    [
      '“The last bed is never free!” said P2, “it is kept for a night.”',
      'edited | 3 | punctuation: “. ” → “! ”',
    ],
    [
      '“The last bed is (…),” said P2, “a night that nobody has seen.”',
      'edited | 3 | (…) leaves out “never free. It is kept for”',
    ],
    ['“The last bed,” said P1, “is never free.”', 'wrong speaker | 3'],
    ['“The last bed,” said P2, “is never taken.”', 'altered | 3'],
    ['“The last bed,” said P2, “nobody has seen yet.”', 'altered | 3'],
    ['“Nobody has seen yet,” said P2, “the last bed.”', 'altered | 3'],
    ['“The last bed,” said P2, “and I like that.”', 'altered | 3'],
    ['“The last bed is never free,” said P2, “we sleep badly.”', 'spliced | 3 5'],
    ['“The porter counts them,” said P1, “is never free.”', 'spliced | 2 3'],
  ])('%s', (paper, wanted) => {
    expect(verdictOf(paper)).toBe(wanted)
  })
})

test('of equal stretches a join takes the one that stands nearest to the other', () => {
  const near = transcript(
    'B',
    'M: And?\nP1: Nobody rings before midnight.\nP2: We cover for each other.\nM: Yes?',
  )
  const far = transcript(
    'A',
    'M: And?\nP1: I sleep with my boots on.\nM: So?\nP1: We cover for each other. Always.',
  )
  const [found] = judge([block('Nobody rings before midnight. We cover for each other')], [far, near])
  const places = found?.places.map(({ transcript: { id }, turn }) => `${id}:${turn.number}`)
  expect([found?.kind, places]).toEqual(['spliced', ['B:2', 'B:3']])
  const [long] = judge(
    [block('I sleep with my boots on. Nobody rings before midnight. We cover for each other')],
    [far, near],
  )
  expect(long?.places.map(({ transcript: { id } }) => id)).toEqual(['A', 'B', 'B'])
})

describe('attributions', () => {
  test.each([
    ['P2, FG1', 'verbatim | FG1:3'],
    ['FG1/P2', 'verbatim | FG1:3'],
    ['participant 2, focus group 1', 'verbatim | FG1:3'],
    ['Psychiatric Nurse', 'verbatim | FG1:3'],
    ['a male nurse in the first group', 'verbatim | FG1:3'],
    ['Somebody', 'verbatim | FG1:3'],
    ['P1, FG1', 'wrong speaker | FG1:3'],
    ['a physician', 'wrong speaker | FG1:3'],
    ['woman, nurse', 'wrong speaker | FG1:3'],
    ['P2, FG2', 'wrong session | FG1:3'],
    ['psychiatric nurse, second focus group', 'wrong session | FG1:3'],
  ])('%s', (attribution, wanted) => {
    expect(verdict('I rank them in my head', attribution)).toBe(wanted)
  })

  test('of words said twice tell which are meant', () => {
    expect(verdict('The list on the wall is not the real list')).toBe('ambiguous | FG1:6 FG2:3')
    expect(verdict('The list on the wall is not the real list', 'nurse assistant')).toBe('verbatim | FG2:3')
    expect(verdict('The list on the wall is not the real list', 'P2, FG1')).toMatch(/^wrong/)
  })

  test('a tag that several people have names nobody; a role may', () => {
    const [tag, role] = judge(
      [block('I rank them in my head', 'P2'), block('We never count the beds', 'nurses')],
      [FG1, FG2],
    )
    expect(tag?.meant?.map(({ participant }) => participant)).toEqual(['FG1/P2', 'FG2/P2'])
    expect(role?.meant).toBeUndefined()
  })
})

describe('an exchange', () => {
  test('is turns that follow each other, each with its speaker', () => {
    const paper = `> **Moderator:** What happens at eleven?\\\n> **P1:** Um, we count the beds.\\\n> **P2:** I rank them in my head\n`
    expect(judgeMarkdown(paper, [FG1, FG2]).map(({ kind }) => kind)).toEqual(['verbatim'])
  })
  test('with a speech under a wrong name', () => {
    const paper = `> **P2:** Um, we count the beds.\\\n> **P1:** I rank them in my head\n`
    expect(judgeMarkdown(paper, [FG1, FG2]).map(({ kind }) => kind)).toEqual(['wrong speaker'])
  })
  test('may pass over a murmur, but not over a single turn that says something', () => {
    const over = (one: string, next: string) =>
      judgeMarkdown(`> **P2:** ${one}\\\n> **P1:** ${next}\n`, [LONG]).map(({ kind }) => kind)
    const LONG = transcript(
      'L',
      'P2: I rank them in my head.\nM: Mm.\nP1: The list is not real.\nM: Who writes it then?\nP2: We all do.\nM: Do you?\nP1: At eleven, by the door.',
    )
    expect(over('I rank them in my head.', 'The list is not real.')).toEqual(['verbatim'])
    expect(over('I rank them in my head.', 'At eleven, by the door.')).toEqual(['spliced'])
    expect(over('I rank them in my head. (…)', 'At eleven, by the door.')).toEqual(['edited'])
    const asked = `> **P1:** The list is not real.\\\n> **P2:** We all do.\n`
    expect(judgeMarkdown(asked, [LONG]).map(({ kind }) => kind)).toEqual(['spliced'])
  })
  describe('whose replies begin with dashes', () => {
    const wall = transcript(
      'W',
      [
        'P2: You could knock on the wall. I would hear it, and so would the porter.',
        'P5: And wait for what?',
        'M: Mm.',
        'P2: I do not know. Something.',
        'P5: I might do that.',
        'M: So what would it take?',
        'P1: A wall that is thinner than ours.',
        'P2: Or a longer arm.',
      ].join('\n'),
    )
    const verdictOf = (...replies: string[]) => {
      const paper = replies.map((reply) => `> – ${reply}\n`).join('')
      const [found, ...others] = judgeMarkdown(paper, [wall])
      return found && others.length === 0 && found.quotation.form === 'exchange' ? found.kind : 'no exchange'
    }
    test.each([
      ['verbatim', ['You could knock on the wall.', 'And wait for what?']],
      ['verbatim', ['And wait for what?', 'I do not know.', 'I might do that.']],
      ['edited', ['You could knock on the wall.', '(…) I might do that.']],
      ['altered', ['You could knock on the door.', 'And wait for what?']],
      ['spliced', ['I might do that.', 'A wall that is thinner than ours.']],
      ['spliced', ['You could knock on the wall.', 'I would hear it, and so would the porter.']],
      ['spliced', ['And wait for what?', 'You could knock on the wall.']],
      ['spliced', ['And wait for what? I do not know.', 'I might do that.']],
    ])('is %s: %s', (wanted, replies) => {
      expect(verdictOf(...replies)).toBe(wanted)
    })
    test('names none of those it is attributed to, but tells the session', () => {
      const exchange = '> – You could knock on the wall.\n> – And wait for what?\n>\n> (P1 and P4, SESSION)\n'
      const kinds = (session: string) =>
        judgeMarkdown(exchange.replace('SESSION', session), [wall, FG2]).map(({ kind }) => kind)
      expect(kinds('W')).toEqual(['verbatim'])
      expect(kinds('FG2')).toEqual(['wrong session'])
    })
  })
  test('with its speeches in another order is spliced', () => {
    const paper = `> **P2:** I rank them in my head\\\n> **P1:** Um, we count the beds.\n`
    expect(judgeMarkdown(paper, [FG1, FG2]).map(({ kind }) => kind)).toEqual(['spliced'])
  })
  test('that passes over turns without a mark is spliced', () => {
    const paper = `> **P1:** Um, we count the beds.\\\n> **P2:** That is well-being for you.\n`
    expect(judgeMarkdown(paper, [FG1, FG2]).map(({ kind }) => kind)).toEqual(['spliced'])
  })
})

test('brackets that may be skipped are not tried in all combinations', () => {
  const said = transcript('A', `M: And?\nP1: ${'a '.repeat(400)}b.\nM: Yes?\nP1: No.`)
  const [found] = judge([block(`${'a [x] '.repeat(150)}c`)], [said])
  expect(found?.kind).not.toBe('verbatim')
})
