import { describe, expect, it } from 'vitest'
import { isUntouched } from '../../src/condensate/body.js'
import { bareContext } from '../../src/condensate/context.js'
import { stringifyMarkdown } from '../../src/markdown/stringify.js'
import { METHODS } from '../../src/method/methods.js'
import { checkSynthesis, isStale } from '../../src/synthesis/check.js'
import {
  newSynthesisFile,
  parseSynthesis,
  synthesisBody,
  touchSynthesis,
  updateSynthesis,
} from '../../src/synthesis/synthesis-file.js'
import { byId, grouped, unit } from '../condensate/make-units.js'

const one = unit('I rank six people in my head.', { turn: 1 })
const two = unit('Whoever has the phone decides.', { turn: 2, codes: ['b'] })
const group = grouped([one, two])
const source = { grouped: group, units: byId([one, two]), context: bareContext(), language: 'en' as const }

const CONDENSATE = `---
group: g
status: authored
---
# The group

## First part

I rank people --> all night.[^${one.id}]

> I rank six people
> in my **head**.
>
> — Nurse[^${one.id}]

## Second part

I follow the phone.[^${two.id}]

## Not used

[^${one.id}]: FG1/P1, participant, line 1: "I rank six people in my head."
[^${two.id}]: FG1/P1, participant, line 2: "Whoever has the phone decides."
`
const text = newSynthesisFile(CONDENSATE, group, METHODS.stc)
const parse = (all: string) => {
  const { synthesis } = parseSynthesis(all, 'synthesis/g.md')
  if (!synthesis) throw new Error('not readable')
  return synthesis
}
const codes = (all: string, condensate = CONDENSATE) =>
  checkSynthesis(parse(all), { ...source, condensate }).map(({ code }) => code)
const AUTHORED = text
  .replace('status: draft', 'status: authored')
  .replace(/<!--[\s\S]*?-->/g, 'The health workers ranked their patients.')

describe('a new analytic text', () => {
  it('has the condensate’s headings, its words in a comment, its quotes, and the footnotes of these', () => {
    expect(text.slice(text.indexOf('\n\n# ') + 2)).toBe(`# The group

## First part

<!-- Write in the third person. The condensate says:

I rank people - -> all night. -->

> I rank six people
> in my **head**.
>
> — Nurse[^${one.id}]

## Second part

<!-- Write in the third person. The condensate says:

I follow the phone. -->

[^${one.id}]: FG1/P1, participant, line 1: "I rank six people in my head."
`)
  })

  it('is a draft in the third person that nobody touched', () => {
    expect(parse(text)).toMatchObject({ group: 'g', voice: 'third person', status: 'draft', untouched: true })
    expect(isUntouched(AUTHORED)).toBe(false)
    expect(codes(text)).toEqual([])
  })

  it('gives a report no comment', () => {
    expect(stringifyMarkdown(synthesisBody(text))).not.toContain('<!--')
  })
})

describe('checking an analytic text', () => {
  it('asks no citation of its sentences, nor every unit of it', () => {
    expect(codes(AUTHORED)).toEqual([])
  })

  it('finds that the condensate says something else', () => {
    const changed = CONDENSATE.replace('all night', 'all day')
    expect(codes(AUTHORED, changed)).toEqual(['stc/stale'])
    expect(codes(touchSynthesis(AUTHORED, changed), changed)).toEqual([])
    expect(isStale(parse(text), changed)).toBe(false)
  })

  it('does not mind other footnotes and other reasons in the condensate', () => {
    expect(
      codes(AUTHORED, CONDENSATE.replace('line 2', 'line 22').replace('## Not used', '## Not used\n\n- x')),
    ).toEqual([])
  })

  it('finds altered quotes, dead footnotes and missing subgroups', () => {
    expect(codes(AUTHORED.replace('> I rank six', '> I rank eight'))).toEqual(['stc/altered-quote'])
    expect(codes(AUTHORED.replace('patients.', 'patients.[^FG1-9-gone]'))).toEqual(['stc/dead-footnote'])
    expect(codes(AUTHORED.replace('## Second part', '## Another'))).toEqual(['stc/missing-subgroup'])
  })
})

describe('updating an analytic text', () => {
  it('renews footnotes and keeps no list of unused units', () => {
    const cited = AUTHORED.replace('patients.', `patients.[^${two.id}]`)
    const updated = updateSynthesis(cited, group, bareContext())
    expect(updated).toBe(
      `${cited}[^${two.id}]: FG1/P1, participant, line 2: "Whoever has the phone decides."\n`,
    )
  })
})
