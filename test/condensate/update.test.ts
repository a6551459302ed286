import { describe, expect, it } from 'vitest'
import { isUntouched } from '../../src/condensate/body.js'
import {
  newCondensateFile,
  parseCondensate,
  touchInputs,
  updateCondensate,
} from '../../src/condensate/condensate-file.js'
import { bareContext } from '../../src/condensate/context.js'
import { draftCondensate } from '../../src/condensate/draft.js'
import { METHODS } from '../../src/method/methods.js'
import { byId, grouped, unit } from './make-units.js'

const one = unit('the first thing said about it', { turn: 1 })
const two = unit('another "thing" [said] entirely', { turn: 2, speaker: 'P2' })
const group = grouped([one, two])
const context = bareContext()
const HEAD = '---\ngroup: g\nstatus: authored\n---\n'
const OPENS = '<!-- stc: not yet used -->\n'
const CLOSES = '<!-- /stc -->\n'
const update = (body: string) => updateCondensate(HEAD + body, group, context).slice(HEAD.length)

describe('updating a condensate', () => {
  it('adds a footnote for what is cited, and lists what is not', () => {
    expect(update(`I said it.[^${one.id}]\n`)).toBe(
      [
        `I said it.[^${one.id}]`,
        '',
        '## Not used',
        '',
        '<!-- stc: not yet used; cite these above, or move them above this line with a reason -->',
        `- ${two.id} "another "thing" \\[said] entirely"`,
        '<!-- /stc -->',
        '',
        `[^${one.id}]: FG1/P1, participant, line 1: "the first thing said about it"`,
        '',
      ].join('\n'),
    )
  })

  it('renews a footnote of its own, and removes one that nobody cites', () => {
    const body = `I.[^${one.id}]\n\n[^${one.id}]: FG1/P9, x, line 3: "old"\n[^${two.id}]: FG1/P2, x, line 2: "b"\n`
    const updated = update(body)
    expect(updated).toContain(`[^${one.id}]: FG1/P1, participant, line 1: "the first thing said about it"`)
    expect(updated).not.toContain(`[^${two.id}]:`)
  })

  it('keeps a footnote to which a person added words, on the line, below it or in a paragraph of its own', () => {
    for (const addition of [' – see memo', '\nsee memo', '\n\n    see memo']) {
      const note = `[^${two.id}]: FG1/P2, x, line 2: "b"${addition}\n`
      expect(update(`I.\n\n${note}`)).toContain(note)
    }
  })

  it('fills a footnote that is only begun', () => {
    expect(update(`I.[^${one.id}]\n\n[^${one.id}]:\n`)).toContain(
      `[^${one.id}]: FG1/P1, participant, line 1: "the`,
    )
  })

  it('moves a reason that was written into its list above the list, as it stands', () => {
    const item = `- ${two.id}: about   the *day* shift\n  and more`
    const updated = update(`I.[^${one.id}]\n\n## Not used\n\n${OPENS}${item}\n${CLOSES}`)
    expect(updated).toContain(`## Not used\n\n${item}\n\n${OPENS}${CLOSES}`)
  })

  it('takes an item of its own that a formatter wrapped for its own', () => {
    const wrapped = `- ${two.id} "another "thing"\n  \\[said] entirely"\n`
    expect(update(`I.[^${one.id}]\n\n## Not used\n\n${OPENS}${wrapped}${CLOSES}`)).toContain(
      `${OPENS}- ${two.id} "another "thing" \\[said] entirely"\n${CLOSES}`,
    )
  })

  it('takes from its list what is cited or set aside above', () => {
    const updated = update(
      `I.[^${one.id}]\n\n## Not used\n\n- ${two.id}: about the day\n\n${OPENS}- ${one.id} "x"\n- ${two.id} "y"\n${CLOSES}`,
    )
    expect(updated).toContain(OPENS + CLOSES)
  })

  it('leaves a lone comment line of its list alone and begins a new list', () => {
    for (const lone of [OPENS, CLOSES]) {
      const updated = update(`I.[^${one.id}]\n\n## Not used\n\n${lone}`)
      expect(updated).toContain(lone)
      expect(parseCondensate(HEAD + updated, 'g.md').condensate?.usage.listed).toEqual([two.id])
    }
  })

  it('marks as new what joined since the text was written, until it is read again', () => {
    const before = touchInputs(`${HEAD}I.[^${one.id}]\n`, grouped([one]))
    const updated = updateCondensate(before, group, context)
    expect(updated).toContain(`- ${two.id} (new) "`)
    expect(updateCondensate(updated, group, context)).toBe(updated)
    const read = updateCondensate(touchInputs(updated, group), group, context)
    expect(read).toContain(`- ${two.id} "`)
    expect(read).not.toContain('(new)')
  })

  it('gives a footnote to a cited unit that left the group, if it is told of it', () => {
    const gone = unit('out of play', { turn: 5, status: 'excluded' })
    const text = `${HEAD}I.[^${gone.id}]\n`
    expect(updateCondensate(text, group, context)).not.toContain(`[^${gone.id}]:`)
    expect(updateCondensate(text, group, context, byId([gone]))).toContain(`[^${gone.id}]: FG1/P1`)
  })

  it('adds nothing where it would be swallowed, but before it', () => {
    const updated = update(`I.[^${one.id}]\n\n\`\`\`\nnever closed\n`)
    expect(updated.endsWith('```\nnever closed\n')).toBe(true)
    expect(parseCondensate(HEAD + updated, 'g.md').condensate?.footnotes).toEqual([one.id])
  })

  it('leaves a file without front matter, or with a merge conflict, as it is', () => {
    for (const text of [`I.[^${one.id}]\n`, `${HEAD}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n`]) {
      expect(updateCondensate(text, group, context)).toBe(text)
    }
  })
})

describe('a draft’s file', () => {
  const draft = draftCondensate(group, { words: 60, quotes: 0, attribution: 'role', language: 'en' }, context)
  const text = newCondensateFile(draft, group, METHODS.stc)

  it('is untouched as it is made, with other line ends, and after an update', () => {
    expect(isUntouched(text)).toBe(true)
    expect(isUntouched(text.replaceAll('\n', '\r\n'))).toBe(true)
    const three = unit('a third thing', { turn: 8 })
    expect(isUntouched(updateCondensate(text, grouped([one, two, three]), context))).toBe(true)
  })

  it.each([
    ['a word', (all: string) => all.replace('thing said', 'things said')],
    ['a paragraph break', (all: string) => all.replace('## First part\n', '## First part\n\nI\n')],
    ['the status', (all: string) => all.replace('status: draft', 'status: authored')],
    [
      'a reason in the list',
      (all: string) => all.replace('<!-- /stc -->', `- ${two.id}: mine\n<!-- /stc -->`),
    ],
    ['a remark in a footnote', (all: string) => `${all.trimEnd()} mine\n`],
  ])('is touched by %s', (_, change) => {
    expect(change(text)).not.toBe(text)
    expect(isUntouched(change(text))).toBe(false)
  })
})
