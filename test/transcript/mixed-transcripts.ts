import fc from 'fast-check'

/** Plain tags. */
const PERSON = fc.constantFrom(
  ...[
    'Anna',
    'José B',
    'P1',
    'P2',
    'I',
    'INTERVIEWER',
    'PARTICIPANT 1',
    'Moderator',
    'Anna-Li',
    'Åse',
    'Speaker 1',
  ],
)

/** Tags that take a second look, and words that only look like tags. */
const TAG = fc.oneof(
  PERSON,
  fc.constantFrom(
    ...[
      'Q',
      'A',
      'Dr. Lie',
      'O’Hara',
      'Mr. SMITH',
      'Anna Berg (AB)',
      'AB',
      'Женя',
      '田中',
      'M',
      'The Chair',
      'p1',
    ],
    ...['Note', 'End of interview', 'Interviewer', 'Page 3', 'So', 'I said', 'Date', 'Question', 'Kim  Lee'],
    ...[
      'D’Arcy',
      'A. Berg',
      'Participant 1s',
      'Speakers',
      'Anna B (guest)',
      'ANNA B. BERG',
      'Anna - Li',
      'Interview ends',
    ],
  ),
)

const TIME = fc.constantFrom(
  ...['[00:00:01]', '[0:02]', '(00:00:05)', '(1:02)', '[00:01:02.345]', '#00:00:05-3#', '00:01:02', '[12s]'],
  ...['(2019)', '[inaudible 00:10]', '{1:02}', '<00:10>', '[1:02:03)', '(00:01:10 --> 00:01:12)'],
)

const PLAIN = fc.constantFrom(
  ...[
    'We had the boat out before dawn.',
    'It was cold.',
    'No',
    'Yes.',
    'Nobody asked, really?',
    'So I went back twice.',
  ],
  ...[
    '“Quite.”',
    'I think so, yes',
    'Then she said, “Come in”, and we did.',
    'A man came',
    'Mr. Lie came.',
    'Ю так.',
  ],
  ...[
    'A really long stretch of speech that goes on and on until nobody can follow it any more, as some people talk.',
  ],
  ...[
    'Which was where we lived then, my mother and I, in the house by the river with the red door and no garden.',
  ],
)

const ODD_WORDS = fc.constantFrom(
  ...[
    'I said: go home',
    'Anna: no',
    'see “the door',
    'shut it”',
    '(laughs)',
    '[pause]',
    '(she',
    'left)',
    '12',
    'No. 7',
  ],
  ...[
    'at 10:30',
    'in the 1990s',
    'page 4',
    'Page 12',
    'p. 3',
    'A. Man',
    'Q',
    'by 5:00 p.m.',
    'The end',
    '(2019)',
  ],
  ...[
    'was said – twice',
    'x | y',
    '>> more',
    '\tby tab',
    'two  blanks',
    '# 1',
    '*loud*',
    '…',
    '—',
    '😀 fine',
    'end',
  ],
  ...[
    'The Chair. Now',
    'BY MR. LIE',
    'Transcript ends',
    'interview ends 10:30',
    'Ende',
    '«non»',
    '[00:01:00]',
    '(1:02)',
  ],
  ...[
    'A - no',
    'Q: so',
    '12s',
    'Anna',
    'P1 and P2',
    'INTERVIEWER',
    'end of interview',
    'ANNA B. said',
    '30',
    'said 2',
  ],
)

const SPEECH = fc
  .array(fc.oneof({ arbitrary: PLAIN, weight: 25 }, { arbitrary: ODD_WORDS, weight: 1 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '))

const ODD_SPEECH = fc
  .array(fc.oneof(PLAIN, ODD_WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '))

/** A form of tagging that a whole transcript keeps to. */
const FORM = fc.constantFrom(
  (tag: string, _time: string, speech: string) => `${tag}: ${speech}`,
  (tag: string, time: string, speech: string) => `${time} ${tag}: ${speech}`,
  (tag: string, time: string, speech: string) => `${tag} ${time}: ${speech}`,
  (tag: string, _time: string, speech: string) => `${tag}:\n${speech}`,
  (tag: string, time: string, speech: string) => `${tag} ${time}:\n${speech}`,
  (tag: string, time: string, speech: string) => `${time} ${tag}:\n${speech}`,
  (tag: string, time: string, speech: string) => `${tag}: ${time} ${speech}`,
)

const CLOCK = fc.integer({ min: 0, max: 5999 }).map((seconds) => {
  const two = (number: number) => String(number).padStart(2, '0')
  return `00:${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
})

/** What transcribers set in brackets, and what only looks like it. */
const ASIDE = fc.constantFrom(
  ...[
    '(laughs)',
    '[Anna nods at P1]',
    '(…)',
    '[End of recording]',
    '(End of tape',
    '(laughs) [sighs]',
    '(a: b)',
  ],
  ...[
    '[P1]',
    '(she',
    '(x)*',
    '[...]',
    '(20 seconds)',
    '[Anna] – so',
    '(Mr. LIE. Yes)',
    '[nods at P2]',
    '(in 2019 (1:02) then)',
    '[to P1] Well',
    '(a (b) c)',
    '[a]  b | c',
  ],
)

/** What stands between or within turns and is none, or a turn in another form. */
const ODD = fc.oneof(
  ODD_SPEECH,
  fc.tuple(TAG, ODD_SPEECH).map(([tag, speech]) => `${tag}: ${speech}`),
  fc.tuple(TAG, TIME, ODD_SPEECH).map((parts) => parts.join(' ')),
  fc.tuple(TIME, TAG).map(([time, tag]) => `${time} ${tag}:`),
  fc.constantFrom(
    '---',
    '```',
    '<!-- x -->',
    '> said',
    '1',
    'Interview 3',
    'WEBVTT',
    '  Anna: pushed in',
    'Anna',
    'P1',
  ),
  fc.constantFrom(
    'Speakers: Anna, P1',
    'Date: 3 May 2020',
    'P1: Kari Hansen',
    'Anna:no blank',
    'Anna :so',
    'Anna:',
    '*P1*: x',
  ),
  ASIDE,
  fc.tuple(ASIDE, PLAIN).map((parts) => parts.join(' ')),
  fc.tuple(PERSON, ASIDE, PLAIN).map(([tag, aside, speech]) => `${tag}: ${aside} ${speech}`),
  fc.constantFrom(
    '00:01 --> 00:02',
    'Anna – by dash',
    '| Anna | row |',
    '[Anna] in brackets',
    '## Anna',
    'Anna\u00a0: hard',
    '\u200bAnna: soft',
  ),
)

/**
 * Transcripts in one form of tagging with a few people, most with something odd in them: other forms, furniture,
 * brackets, times, numbers, remarks, odd characters and line ends. Many are as plain as can be.
 */
export const MIXED: fc.Arbitrary<string> = fc
  .record({
    form: FORM,
    people: fc.uniqueArray(PERSON, { minLength: 1, maxLength: 4 }),
    odd: fc.array(fc.tuple(fc.nat(), ODD), { maxLength: 2 }),
    oddTag: fc.option(TAG, { freq: 3 }),
    opening: fc.constantFrom('[', '('),
    turns: fc.array(fc.tuple(fc.nat(), CLOCK, SPEECH, fc.option(SPEECH, { freq: 4 })), {
      minLength: 2,
      maxLength: 16,
    }),
    between: fc.constantFrom('\n\n', '\n\n', '\n', '\n \n', '\r\n\r\n', '\u2029'),
    plainTail: fc.constantFrom('', '', ' It rained on all of us for the whole week and nobody minded.'),
    width: fc.constantFrom(undefined, undefined, 40, 60, 80),
  })
  .map(({ form, people, oddTag, opening, turns, odd, between, plainTail, width }) => {
    const cast = oddTag === null ? people : [...people, oddTag]
    const blocks = turns.map(([who, clock, speech, more]) => {
      const time = opening === '[' ? `[${clock}]` : `(${clock})`
      const turn = form(cast[who % cast.length] ?? '', time, speech + plainTail)
      return more === null ? turn : `${turn}${between}${more}`
    })
    for (const [place, block] of odd) blocks.splice(place % (blocks.length + 1), 0, block)
    const lines = width === undefined ? blocks : blocks.map((block) => wrapped(block, width))
    return lines.join(between)
  })

/** Wraps each line by hand, at the last blank that fits. */
function wrapped(block: string, width: number): string {
  return block.replace(new RegExp(`(.{1,${width}})(?: +|$)`, 'gm'), '$1\n').trimEnd()
}
