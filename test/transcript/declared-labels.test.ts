import { describe, expect, it } from 'vitest'
import { readTranscript } from '../../src/transcript/read.js'

function turns(text: string, ...declared: string[]) {
  const speakers = Object.fromEntries(declared.map((tag) => [tag, {}]))
  const transcript = readTranscript({ id: 'x', file: 'x.txt', text, language: 'en', declared: speakers })
  return transcript.turns.map(({ speaker, start, end }) => `${speaker}: ${text.slice(start, end)}`)
}

describe('a declared label', () => {
  it.each(['key', 'Speaker', 'Date', 'Present', 'Topic'])(
    'speaks on the first line as elsewhere: %s',
    (tag) => {
      const lines = [`${tag}: Anna Berg`, 'P1: And then?', `${tag}: Nothing.`]
      expect(turns(`${lines.join('\n')}\n`, tag, 'P1')).toEqual(lines)
    },
  )
  it('speaks right below a fact, however short', () => {
    expect(turns('Date: 12 May 2024\nP1: Yes\nP2: No\n\nP1: Maybe.\n', 'P1', 'P2')).toEqual([
      'P1: Yes',
      'P2: No',
      'P1: Maybe.',
    ])
  })
  it('speaks in a block of short lines at the top', () => {
    expect(turns('P1: Yes\nP2: No\n\nP1: Maybe.\n\nP2: Hm.\n\nP1: So.\n', 'P1', 'P2')).toEqual([
      'P1: Yes',
      'P2: No',
      'P1: Maybe.',
      'P2: Hm.',
      'P1: So.',
    ])
  })
  it('names somebody in a header above the facts, or in a table of speakers', () => {
    const said = ['Interviewer: Welcome.', 'P1: Thank you.', 'Interviewer: Well.']
    const below = `${said.join('\n')}\n`
    for (const head of [
      'Interviewer: Kari Hansen\nDate: 12 May 2024',
      'Speakers:\nP1: Anna Berg\nInterviewer: Kari Hansen',
    ])
      expect(turns(`${head}\n\n${below}`, 'Interviewer', 'P1')).toEqual(said)
  })
  it('is another one with an underscore behind it', () => {
    const said = ['Speaker 0: Hello.', 'Speaker 0_: Hello to you.', 'Speaker 0: Well.']
    expect(turns(`${said.join('\n')}\n`, 'Speaker 0', 'Speaker 0_')).toEqual(said)
  })
})
