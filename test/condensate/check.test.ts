import { describe, expect, it } from 'vitest'
import type { MeaningUnit } from '../../src/coding/meaning-unit.js'
import { checkCondensate } from '../../src/condensate/check.js'
import { parseCondensate } from '../../src/condensate/condensate-file.js'
import { bareContext } from '../../src/condensate/context.js'
import { inputsOf } from '../../src/condensate/inputs.js'
import { staleness } from '../../src/condensate/staleness.js'
import { studyContext } from '../../src/condensate/study-context.js'
import { byId, grouped, plainGroup, transcript, unit, unitAt } from './make-units.js'

const one = unit('I rank six people in my head.', { turn: 1 })
const two = unit('Whoever has the phone decides.', { turn: 2, codes: ['b'] })
const out = unit('The municipality decides.', { turn: 3, status: 'excluded', reason: 'not the ward' })
const other = unit('My car is blue.', { turn: 4, codes: [] })
const ALL = [one, two, out, other]
const GOOD = `# The group\n\n## First part\n\nI rank.[^${one.id}]\n\n## two\n\nThe phone rules.[^${two.id}]\n`

function parse(body: string, head = 'status: authored') {
  const text = `---\ngroup: g\n${head}\ninputs: ${inputsOf(grouped(ALL))}\n---\n${body}`
  const { condensate, diagnostics } = parseCondensate(text, 'condensates/g.md')
  if (!condensate) throw new Error(JSON.stringify(diagnostics))
  return condensate
}

function check(body: string, units: readonly MeaningUnit[] = ALL, head?: string) {
  const source = {
    grouped: grouped(units),
    units: byId(units),
    context: bareContext(),
    language: 'en' as const,
  }
  return checkCondensate(parse(body, head), source)
}

const codes = (body: string, units?: readonly MeaningUnit[], head?: string) =>
  check(body, units, head).map(({ code, place }) => `${code.slice(4)} ${place?.line}:${place?.column}`)

describe('checking a condensate', () => {
  it('finds nothing in a good one, with subgroups by name or id, in any case', () => {
    expect(codes(GOOD)).toEqual([])
    expect(codes(GOOD.replace('First part', 'FIRST  PART').replace('two', 'Second part'))).toEqual([])
  })

  it('finds each sentence without a unit, where it begins', () => {
    const body = GOOD.replace('I rank.', 'I think so. I rank.').replace(
      'The phone',
      'So it is.\n\n- Ah *yes*\n\nThe phone',
    )
    expect(codes(body)).toEqual(['uncited-sentence 10:1', 'uncited-sentence 14:1', 'uncited-sentence 16:3'])
  })

  it('counts columns in code points', () => {
    const found = codes(
      GOOD.replace('I rank.', '👩‍⚕️ I rank.').replace(`[^${one.id}]`, `[^${one.id}] Not so.`),
    )
    expect(found).toEqual([`uncited-sentence 10:${'👩‍⚕️ I rank.[^] '.length + one.id.length}`])
  })

  it('does not take a footnote of the writer’s own for a unit', () => {
    expect(codes(`${GOOD.replace(`[^${one.id}]`, '[^note]')}\n[^note]: mine\n`)).toEqual([
      'uncited-sentence 10:1',
      'unused-unit 2:8',
    ])
  })

  it('asks nothing of headings, quotes that cite, and what is not used', () => {
    const body = `${GOOD}\n> I rank (…) in my head.\n>\n> — Nurse[^${one.id}]\n\n## Not used\n\n- ${other.id}: about a car\n`
    expect(codes(body)).toEqual([])
  })

  it('asks nothing of a draft’s sentences, but that its footnotes lead somewhere', () => {
    expect(codes('I think.[^FG1-9-gone] I say.\n', ALL, 'status: draft')).toEqual(['dead-footnote 6:9'])
  })

  it('finds a footnote that leads nowhere and suggests the nearest unit', () => {
    const wrong = `${one.id.slice(0, -1)}${one.id.endsWith('a') ? 'b' : 'a'}`
    const [first] = check(GOOD.replace(one.id, wrong))
    expect(first).toMatchObject({ code: 'stc/dead-footnote', place: { line: 10, column: 8 } })
    expect(first?.hint).toContain(one.id)
  })

  it('finds units of another group and units out of play, with the reason', () => {
    const found = check(GOOD.replace('I rank.', `I rank.[^${other.id}][^${out.id}]`))
    expect(found.map(({ code }) => code)).toEqual(['stc/foreign-unit', 'stc/foreign-unit'])
    expect(found[1]?.message).toContain('excluded: not the ward')
  })

  it('finds an altered quote, and one that cites nothing', () => {
    expect(codes(`${GOOD}\n> I rank them in my heart.\n>\n> — Nurse[^${one.id}]\n`)).toEqual([
      'altered-quote 16:1',
    ])
    expect(codes(`${GOOD}\n> I rank six people in my head.\n`)).toEqual(['uncited-sentence 16:1'])
  })

  it('does not take the speakers’ names and the line below a quote for the quote', () => {
    const quote = `\n> **Nurse:** I rank six people in my head.\\\n> **GP**: Whoever has the phone decides.\n>\n> — FG1, late at night[^${one.id}][^${two.id}]\n`
    expect(codes(GOOD + quote)).toEqual([])
    expect(codes(GOOD + quote.replace('Nurse:**', 'Nurse** I cried'))).toEqual(['altered-quote 16:1'])
  })

  it('does not take speech that begins with a dash for the name below', () => {
    const quote = `\n> I rank six people in my head.\n>\n> — and then I went out and bought all of them flowers[^${one.id}]\n`
    expect(codes(GOOD + quote)).toEqual(['altered-quote 16:1'])
  })

  it('compares the moderator’s question where the transcript is known', () => {
    const source = transcript('M: Who decides? Tell us.\nP1: Whoever has the phone.', {
      M: { role: 'moderator' },
      P1: {},
    })
    const said = unitAt(source, 2, 'Whoever has the phone.')
    const judge = (question: string) => {
      const file = parse(
        `> **Moderator:** ${question}\\\n> **Nurse:** Whoever has the phone.\n>\n> — FG1[^${said.id}]\n`,
        'status: draft\nbody: sha256:'.slice(0, 13),
      )
      const context = studyContext([source])
      return checkCondensate(file, {
        grouped: plainGroup([said]),
        units: byId([said]),
        context,
        language: 'en',
      })
        .map(({ code }) => code)
        .filter((code) => code !== 'stc/stale')
    }
    expect(judge('Who decides?')).toEqual([])
    expect(judge('Who is to blame?')).toEqual(['stc/altered-quote'])
  })

  it('counts the units neither cited nor set aside and names the first', () => {
    const more = Array.from({ length: 7 }, (_, index) =>
      unit(`Thing number ${index} of many.`, { turn: 20 + index }),
    )
    const found = check(GOOD, [...ALL, ...more]).find(({ code }) => code === 'stc/unused-unit')
    expect(found?.severity).toBe('warning')
    expect(found?.message).toMatch(/^7 units are .*: (?:FG1-2\d-\w+, ){3}FG1-23-\w+ and 3 more$/)
  })

  it('asks for a reason for what is not used', () => {
    const body = `${GOOD}\n## Not used\n\n- ${other.id}\n- ${out.id} "an excerpt"\n- ${out.id}: set aside by ana, "no"\n`
    expect(codes(body)).toEqual(['missing-reason 18:1', 'missing-reason 19:1'])
  })

  it('finds a subgroup without a heading, and one without text', () => {
    expect(codes(GOOD.replace('## two', '## Elsewhere'))).toEqual(['missing-subgroup 2:8'])
    const quoteOnly = GOOD.replace(
      `The phone rules.[^${two.id}]`,
      `> Whoever has the phone decides.\n>\n> — P1[^${two.id}]`,
    )
    expect(codes(quoteOnly)).toEqual(['missing-subgroup 12:1'])
  })

  it('counts what stands under a deeper heading to the subgroup above it', () => {
    expect(codes(GOOD.replace('## two\n', '## two\n\n### A detail\n'))).toEqual([])
  })
})

describe('staleness', () => {
  const judge = (units: readonly MeaningUnit[], body = GOOD, head?: string) =>
    staleness(parse(body, head), grouped(units), byId(units))

  it('is none while units, codes and decisions are the same', () => {
    expect(judge(ALL)).toEqual({ stale: false, joined: [], left: [], changed: [] })
  })

  it('is none when only a code of another group, or the order of codes changes', () => {
    expect(judge([{ ...one, codes: ['elsewhere', 'a'] }, two, out, other]).stale).toBe(false)
  })

  it('tells which units joined', () => {
    const joined = unit('something new', { turn: 7 })
    expect(judge([...ALL, joined]).changed).toEqual([`${joined.id} is new`])
  })

  it('tells which cited units left, and why', () => {
    const why = (changed: MeaningUnit[]) => judge(changed).changed
    expect(why([{ ...one, status: 'excluded' }, two])).toEqual([`${one.id} was excluded`])
    expect(why([{ ...one, status: 'set-aside' }, two])).toEqual([`${one.id} was set aside`])
    expect(why([{ ...one, codes: [] }, two])).toEqual([`${one.id} was recoded`])
    expect(why([two])).toEqual([`${one.id} is gone`])
  })

  it('tells a unit whose text was edited, with the words that changed, where it is cited', () => {
    const now = unit('I rank seven people in my head.', { turn: 1 })
    const body = `${GOOD}\n[^${one.id}]: FG1/P1, nurse, line 1: "${one.text}"\n`
    expect(judge([now, two, out, other], body).changed).toEqual([
      `${one.id} was reworded and is now ${now.id}`,
    ])
    const found = check(body, [now, two, out, other])
    const about = found.filter(({ code }) => code === 'stc/changed-unit')
    expect(about.map(({ message, place }) => [message, place?.line, place?.column])).toEqual([
      [`${one.id} was reworded and is now ${now.id}: I rank [six→seven] people in my head.`, 10, 8],
    ])
    expect(found.find(({ code }) => code === 'stc/dead-footnote')?.hint).toBe(
      `its transcript was edited; it is now ${now.id}`,
    )
  })

  it('tells every unit that changed, and their numbers in one line', () => {
    const gone = [{ ...one, status: 'excluded' as const, reason: 'not the ward' }]
    const fresh = Array.from({ length: 25 }, (_, index) => unit(`New number ${index}.`, { turn: 30 + index }))
    const found = check(GOOD, [...gone, ...fresh])
    expect(found[0]?.message).toBe('the units changed since the text was written: 25 new, 1 excluded, 1 gone')
    const about = found.filter(({ code }) => code === 'stc/changed-unit').map(({ message }) => message)
    expect(about).toHaveLength(22)
    expect(about[0]).toBe(`${one.id} was excluded: not the ward`)
    expect(about[2]).toBe(`${fresh[0]?.id} is new: "New number 0."`)
  })

  it('is told without names when only a code within the group changed', () => {
    const recoded = [{ ...one, codes: ['a', 'b'] }, two, out, other]
    expect(judge(recoded)).toEqual({ stale: true, joined: [], left: [], changed: [] })
    expect(check(GOOD, recoded)[0]).toMatchObject({ code: 'stc/stale', place: { line: 4 } })
  })

  it('is not brought about by accepting what the rules proposed', () => {
    expect(judge([{ ...one, status: 'candidate' }, two, out, other]).stale).toBe(false)
  })

  it('still tells which units joined after an update listed them', () => {
    const joined = unit('something new', { turn: 7 })
    const list = `\n## Not used\n\n<!-- stc: not yet used -->\n- ${joined.id} (new) "something new"\n<!-- /stc -->\n`
    expect(judge([...ALL, joined], GOOD + list).joined).toEqual([joined.id])
  })

  it('does not miss a unit that a person set aside and that left since', () => {
    const body = `${GOOD}\n## Not used\n\n- ${out.id}: not the ward\n`
    expect(judge([{ ...one, status: 'candidate' }, two, out], body).left).toEqual([])
  })
})
