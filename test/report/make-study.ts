import type { Code, Codebook, CodeGroup } from '../../src/codebook/codebook.js'
import { groupUnits } from '../../src/coding/grouping.js'
import type { MeaningUnit } from '../../src/coding/meaning-unit.js'
import { parseMarkdown } from '../../src/markdown/parse.js'
import { METHODS } from '../../src/method/methods.js'
import { ledger } from '../../src/report/ledger.js'
import type { ReportInput } from '../../src/report/report-input.js'
import { compareThemes } from '../../src/themes/compare.js'
import type { AnalystThemes } from '../../src/themes/theme.js'
import { Positions } from '../../src/transcript/positions.js'
import type { Speaker, Transcript, Turn } from '../../src/transcript/transcript.js'
import { themesOf } from '../themes/make-themes.js'

// A tiny study, invented, without any file: two focus groups about scarce nights.

/** A code from its id; everything else has a default. */
export function makeCode(id: string, group: string, more: Partial<Code> = {}): Code {
  return {
    id,
    name: id,
    group,
    subgroup: undefined,
    definition: undefined,
    include: undefined,
    exclude: undefined,
    examples: [],
    counterexamples: [],
    match: { any: [], near: [], all: [], none: [], roles: undefined, stem: false, unit: 'sentence' },
    ...more,
  }
}

/** A codebook of any groups. */
export function codebookOf(groups: readonly CodeGroup[]): Codebook {
  return {
    file: 'codebook.yaml',
    groups,
    codes: new Map(groups.flatMap((group) => group.codes.map((code) => [code.id, code]))),
    place: () => ({ file: 'codebook.yaml' }),
    path: () => [],
    retired: new Map(),
    warnings: [],
  }
}

/** Two groups: `resources` with two subgroups, one of them without a unit; `role` without subgroups. */
export function makeCodebook(): Codebook {
  const group = (id: string, name: string, more: Partial<CodeGroup>): CodeGroup => ({
    ...{ id, name, keywords: [], from: [], subgroups: [], codes: [] },
    ...more,
  })
  return codebookOf([
    group('resources', 'Managing available resources', {
      from: ['ana/too-little-of-everything'],
      subgroups: [
        { id: 'priority', name: 'Who comes first' },
        { id: 'hands', name: 'Hands' },
      ],
      codes: [
        makeCode('waiting-list', 'resources', {
          name: 'Waiting lists',
          subgroup: 'priority',
          definition: 'Talk about queues for a bed.',
          include: 'Being passed over.',
          exclude: 'Waiting for a lift.',
        }),
        makeCode('beds', 'resources', { name: 'Beds | sofas', subgroup: 'priority' }),
        makeCode('staff', 'resources', { name: 'Staff', subgroup: 'hands' }),
      ],
    }),
    group('role', 'Being the one who decides', {
      from: ['eva/deciding'],
      codes: [makeCode('phone', 'role', { name: 'The phone', definition: 'Deciding over the phone.' })],
    }),
  ])
}

/** A unit from its id `FG1-3-abcd`; everything else has a default. */
export function makeUnit(id: string, more: Partial<MeaningUnit> = {}): MeaningUnit {
  const [transcript = '', turn = '1'] = id.split('-')
  return {
    ...{ id, transcript, turn: Number(turn), line: Number(turn), start: 0, end: 1 },
    ...{ speaker: 'P1', participant: `${transcript}/P1`, role: 'participant', timestamp: null },
    ...{ text: `What ${id} says.`, codes: [], groups: [], subgroups: [] },
    ...{ status: 'accepted', origin: 'codebook', analyst: 'ana', reason: null, evidence: [] },
    ...more,
  }
}

/** Eight units: in play, candidates, of two groups, without group, set aside, excluded. */
export function makeUnits(): MeaningUnit[] {
  const by = (speaker: string, transcript: string) => ({ speaker, participant: `${transcript}/${speaker}` })
  return [
    makeUnit('FG1-2-aaaa', {
      ...by('P1', 'FG1'),
      codes: ['waiting-list', 'beds'],
      text: 'I have *four* beds | six people,\n1. and the <list> on the `wall` is not the [real] list.',
    }),
    makeUnit('FG1-3-bbbb', { ...by('P2', 'FG1'), codes: ['waiting-list'], text: 'They go ahead of others.' }),
    makeUnit('FG1-5-cccc', {
      ...by('P10', 'FG1'),
      codes: ['waiting-list', 'phone'],
      status: 'candidate',
      analyst: null,
      text: 'Whoever has the phone.',
    }),
    makeUnit('FG1-6-dddd', {
      ...by('P2', 'FG1'),
      codes: ['beds'],
      status: 'excluded',
      reason: 'about the day shift',
    }),
    makeUnit('FG2-2-eeee', { ...by('P1', 'FG2'), codes: ['phone'], text: 'I un-gave it over the phone.' }),
    makeUnit('FG2-3-ffff', { ...by('M', 'FG2'), role: 'moderator', codes: ['phone'], text: 'Who decides?' }),
    makeUnit('FG2-4-gggg', { ...by('P1', 'FG2'), codes: ['retired'], text: 'It was sleet.' }),
    makeUnit('FG2-5-hhhh', {
      ...by('P1', 'FG2'),
      codes: ['phone'],
      status: 'set-aside',
      reason: 'told twice',
    }),
  ]
}

/**
 * A transcript of `[speaker, text]` turns. What stands in `{…}` is a gap. Speakers: their role and attributes; the
 * others are participants without attributes.
 */
export function makeTranscript(
  id: string,
  turns: readonly (readonly [string | null, string])[],
  speakers: Readonly<Record<string, Partial<Speaker>>> = {},
): Transcript {
  let text = ''
  const read: Turn[] = []
  for (const [index, [speaker, said]] of turns.entries()) {
    text += speaker === null ? '' : `${speaker}: `
    const start = text.length
    text += said
    const gaps = [...said.matchAll(/\{.*?\}/g)].map((gap) => ({
      start: start + gap.index,
      end: start + gap.index + gap[0].length,
    }))
    read.push({ number: index + 1, speaker, timestamp: null, start, end: text.length, gaps })
    text += '\n'
  }
  const labels = [...new Set([...turns.flatMap(([speaker]) => speaker ?? []), ...Object.keys(speakers)])]
  return {
    ...{ id, file: `transcripts/${id}.txt`, text, positions: new Positions(text), language: 'en' },
    ...{ layout: 'label-colon', frontMatter: {}, turns: read, diagnostics: [] },
    speakers: new Map(
      labels.map((label) => [
        label,
        {
          ...{ label, participant: `${id}/${label}`, role: 'participant', attributes: {}, declared: true },
          ...speakers[label],
        },
      ]),
    ),
  }
}

/** Two focus groups, one with a silent participant. */
export function makeTranscripts(): Transcript[] {
  return [
    makeTranscript(
      'FG1',
      [
        ['M', 'Could somebody start?'],
        ['P10', 'I have four beds, {[00:01:12]} and six people.'],
        ['P2', 'Un-give!'],
        [null, 'Somebody laughs.'],
        ['P1', "It's not the real list."],
      ],
      {
        M: { role: 'moderator' },
        P1: { attributes: { profession: 'nurse', age: '34' } },
        P2: { attributes: { profession: 'psychiatrist | doctor', age: '61' } },
        P3: { attributes: { profession: 'nurse' } },
        P10: { attributes: { gender: 'female', profession: 'nurse', age: '45' } },
      },
    ),
    makeTranscript(
      'FG2',
      [
        ['M', 'Who decides?'],
        ['P1', 'Whoever has the phone.'],
      ],
      { M: { role: 'moderator' }, P1: { attributes: { profession: 'cleaner', age: '50' } } },
    ),
  ]
}

/** Three analysts, with one shared theme, two prioritised ones and one that led to no group. */
export function makeThemes(): AnalystThemes[] {
  return [
    themesOf(
      'ana',
      [
        'too-little-of-everything',
        'Too little of everything',
        { prioritised: true, note: 'Beds, hands, *time*.' },
      ],
      ['sleet', 'Sleet | snow', { note: 'Weather everywhere.' }],
    ),
    themesOf('ben', ['scarcity', 'Scarcity', { sameAs: ['ana/too-little-of-everything'] }]),
    themesOf(
      'eva',
      ['deciding', 'Having to decide', { prioritised: true }],
      ['t2', 'Two'],
      ['t3', 'Three', { prioritised: true }],
      ['t4', 'Four'],
      ['t5', 'Five'],
    ),
  ]
}

const CONDENSATE = `---
group: resources
status: authored
---
<!-- the footnotes belong to stc -->

# Managing scarce nights

I rank them in my head.[^FG1-2-aaaa]

## Who comes first

They go ahead of others,[^FG1-3-bbbb] and nobody explains it.[^1]

> **Moderator:** And who decides?\\
> **Nurse:** Whoever has the phone.

[^FG1-2-aaaa]: FG1/P1, nurse, line 2: "I have \\*four\\* beds"

[^FG1-3-bbbb]: FG1/P2, line 3

[^FG1-5-cccc]: FG1/P10, cited by nobody

[^1]: A note of the author’s own.
`

const DRAFT = `Draft: verbatim excerpts, chosen by rule.

I un-gave it over the phone.[^FG2-2-eeee] The same night.[^FG1-2-aaaa][^1]

[^FG2-2-eeee]: FG2/P1, line 2

[^FG1-2-aaaa]: FG1/P1, written another way

[^1]: Another note.
`

/** The whole study as the report sees it: `resources` authored, `role` a draft. */
export function makeReport(more: Partial<ReportInput> = {}): ReportInput {
  const codebook = makeCodebook()
  const units = makeUnits()
  const use = new Map([
    ['resources', { cited: new Set(['FG1-2-aaaa', 'FG1-3-bbbb']), notUsed: new Set(['FG1-5-cccc']) }],
  ])
  return {
    title: 'Scarce nights',
    question: 'How do health workers decide who gets a bed?\n',
    method: METHODS.stc,
    version: '0.1.0',
    sessions: [
      { id: 'FG1', kind: 'focus group', date: '2017-12', place: 'District clinic', minutes: 60 },
      { id: 'FG2', kind: 'focus group', date: '2018-02-03', place: 'Town', minutes: 45 },
    ],
    analysts: [
      { id: 'ana', name: 'A. Lead', role: 'main analyst' },
      { id: 'ben' },
      { id: 'eva', name: 'E. Third' },
    ],
    transcripts: makeTranscripts(),
    codebook,
    units,
    grouping: groupUnits(units, codebook),
    ledger: ledger(units, use, codebook),
    texts: new Map([
      ['resources', { status: 'authored condensate', body: parseMarkdown(CONDENSATE).children }],
      ['role', { status: 'draft', body: parseMarkdown(DRAFT).children }],
    ]),
    themes: compareThemes(makeThemes(), codebook, METHODS.stc.themeRange),
    ...more,
  }
}
