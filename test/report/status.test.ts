import { describe, expect, it } from 'vitest'
import { METHODS } from '../../src/method/methods.js'
import { nextCommand, type StatusInput, studyStatus, type TextState } from '../../src/report/status.js'
import { statusRows, statusToText } from '../../src/report/status-text.js'
import { displayWidth } from '../../src/tabular/display-width.js'

const text = (state: 'missing' | 'draft' | 'authored'): TextState => ({ state })
const group = (id: string, units: number, condensate: TextState, analyticText: TextState) => ({
  ...{ id, units, condensate, analyticText },
})

const study = (more: Partial<StatusInput> = {}): StatusInput => ({
  method: METHODS.stc,
  transcripts: 3,
  analysts: [
    { id: 'ana', themes: 6 },
    { id: 'ben', themes: 7 },
    { id: 'eva', themes: 5 },
  ],
  prioritised: 5,
  units: { candidate: 24, accepted: 100, 'set-aside': 3, excluded: 1 },
  groups: [
    group('resources', 52, text('authored'), text('authored')),
    group('role', 44, { state: 'stale', changed: 2 }, text('missing')),
    group('practice', 29, text('draft'), text('missing')),
  ],
  ungrouped: 3,
  ...more,
})

const finished = (more: Partial<StatusInput> = {}) =>
  study({
    units: { candidate: 0, accepted: 125, 'set-aside': 3, excluded: 0 },
    groups: [group('resources', 125, text('authored'), text('authored'))],
    ungrouped: 0,
    ...more,
  })

const step = (id: string, input: StatusInput) => statusRows(studyStatus(input)).find((each) => each.id === id)

describe('where a study stands', () => {
  it('is told in five lines and what to do next', async () => {
    const lines = statusToText(studyStatus(study()), { width: 100 })
    await expect(lines).toMatchFileSnapshot('../fixtures/report/status/under-way.txt')
  })

  it('is told of a study that was just begun', async () => {
    const begun = study({
      analysts: [{ id: 'ana', themes: null }],
      prioritised: 0,
      units: { candidate: 0, accepted: 0, 'set-aside': 0, excluded: 0 },
      groups: [],
      ungrouped: 0,
    })
    await expect(statusToText(studyStatus(begun))).toMatchFileSnapshot('../fixtures/report/status/begun.txt')
  })

  it.each([
    ['the method does without and nobody wrote any', text('missing'), 'unasked'],
    ['somebody wrote one all the same', text('authored'), 'done'],
  ] as const)('knows of analytic texts that %s', (_, analyticText, state) => {
    const groups = [group('resources', 125, text('authored'), analyticText)]
    expect(step('synthesis', finished({ method: METHODS['content-analysis'], groups }))?.state).toBe(state)
  })

  it.each([
    ['all decided', { candidate: 0, accepted: 3 }, '100 % decided'],
    ['nearly all decided', { candidate: 1, accepted: 999 }, '99 % decided'],
    ['none decided', { candidate: 5, accepted: 0 }, '0 % decided'],
  ])('rounds down: %s', (_, counts, phrase) => {
    const units = { 'set-aside': 0, excluded: 0, ...counts }
    expect(step('units', study({ units }))?.summary).toContain(phrase)
  })

  it('flags an analyst with too few or too many themes, where the method names a range', () => {
    const analysts = [
      { id: 'ana', themes: 4 },
      { id: 'ben', themes: 8 },
      { id: 'eva', themes: 9 },
    ]
    expect(step('themes', study({ analysts }))?.summary).toBe(
      'ana 4 (not 5–8) · ben 8 · eva 9 (not 5–8) · 5 prioritised',
    )
    expect(step('themes', study({ analysts, method: METHODS.framework }))?.summary).not.toContain('not 5')
  })

  it('asks for no text of a group without units', () => {
    const groups = [
      group('resources', 5, text('authored'), text('authored')),
      group('empty', 0, text('missing'), text('missing')),
    ]
    expect(step('condensates', study({ groups }))).toMatchObject({
      summary: 'resources authored · empty –',
      state: 'done',
      done: 1,
      total: 1,
      next: null,
    })
  })
})

describe('what to do next', () => {
  const next = (input: StatusInput) => nextCommand(studyStatus(input))
  const condensate = (state: TextState) => finished({ groups: [group('role', 9, state, text('missing'))] })
  const none = { candidate: 0, accepted: 0, 'set-aside': 0, excluded: 0 }

  it.each([
    ['themes first', study({ analysts: [{ id: 'ana', themes: null }], units: none }), /stc themes/],
    ['code', study({ units: none, groups: [], ungrouped: 0 }), /^stc code$/],
    ['decide about candidates, themes or not', study({ analysts: [{ id: 'ana', themes: null }] }), /^decide/],
    ['give the ungrouped a group', finished({ ungrouped: 2 }), /^stc group$/],
    ['begin a condensate', condensate(text('missing')), /^stc condense --write$/],
    ['rewrite a draft', condensate(text('draft')), /rewrite condensates\/role\.md/],
    [
      'revise what is stale',
      condensate({ state: 'stale', changed: 1 }),
      /revise condensates\/role\.md.*--touch role/,
    ],
    ['begin an analytic text', condensate(text('authored')), /^stc synthesize --write$/],
    ['the report', finished(), /^stc report/],
  ])('is: %s', (_, input, command) => {
    expect(next(input)).toMatch(command)
  })

  it('is named in the caller’s words where given', () => {
    const commands = { decide: 'stc review --analyst ana' }
    expect(next(study({ commands }))).toBe('stc review --analyst ana')
  })
})

describe('statusToText', () => {
  it('wraps between parts and keeps within the width', () => {
    const groups = Array.from({ length: 12 }, (_, n) =>
      group(`group-number-${n}`, n, text('draft'), text('missing')),
    )
    const lines = statusToText(studyStatus(study({ groups, ungrouped: 0 })), { width: 72 }).split('\n')
    expect(lines.length).toBeGreaterThan(12)
    for (const line of lines.slice(0, -2)) expect(displayWidth(line)).toBeLessThanOrEqual(72)
  })

  it('paints by tone without moving anything', () => {
    const tones = new Set<string>()
    const painted = statusToText(studyStatus(study()), {
      paint: (piece, tone) => {
        tones.add(tone)
        return `\u001b[1m${piece}\u001b[0m`
      },
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the escape that is taken away
    expect(painted.replace(/\u001b\[\dm/g, '')).toBe(statusToText(studyStatus(study())))
    expect([...tones].sort()).toEqual(['attention', 'bad', 'good', 'plain'])
  })
})
