import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MeaningUnit } from '../../src/coding/meaning-unit.js'
import { merge } from '../../src/commands/codebook/merge.js'
import { move } from '../../src/commands/codebook/move.js'
import { rename } from '../../src/commands/codebook/rename.js'
import { retire } from '../../src/commands/codebook/retire.js'
import { split } from '../../src/commands/codebook/split.js'
import type { Effects } from '../../src/effects.js'
import { openDesk } from '../../src/study/refactor/desk.js'
import { fakeEffects } from '../cli/fake-effects.js'
import { inProcess } from '../cli/in-process.js'
import { snapshot, temporaryFolder, writeFiles } from '../cli/stc.js'

const WORDS = ['queue', 'queues', 'bed', 'phone', 'night', 'we', 'wait', 'door']
const CODES = ['alpha', 'beta', 'gamma', 'delta']

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 5 })
  .map((words) => `So ${words.join(' ')}.`)
const turns = fc.array(
  fc.tuple(fc.constantFrom('P1', 'P2'), fc.array(sentence, { minLength: 1, maxLength: 3 })),
  {
    minLength: 2,
    maxLength: 4,
  },
)
const rules = fc.option(
  fc.record({
    any: fc.uniqueArray(fc.constantFrom('queue*', 'bed', 'phone', 'night', 'door'), {
      minLength: 1,
      maxLength: 3,
    }),
    none: fc.constantFrom<string[]>([], [], ['wait']),
    unit: fc.constantFrom('sentence', 'sentence', 'sentence', 'turn'),
  }),
  { freq: 5, nil: undefined },
)
const decision = fc.record({
  analyst: fc.constantFrom('ana', 'ben'),
  transcript: fc.constantFrom('A', 'B'),
  turn: fc.nat(3),
  sentence: fc.nat(2),
  codes: fc.option(fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: 3 }), {
    nil: undefined,
  }),
  status: fc.constantFrom('accepted', 'accepted', 'set-aside', 'excluded', 'candidate'),
  block: fc.boolean(),
})

/** A small study: two transcripts, two groups of two codes, decisions of two analysts in any state of agreement. */
const anyStudy = fc
  .record({
    A: turns,
    B: turns,
    rules: fc.tuple(rules, rules, rules, rules),
    decisions: fc.array(decision, { maxLength: 8 }),
  })
  .map(({ A, B, rules: all, decisions }) => {
    const transcripts = { A, B }
    const codings = { ana: 'analyst: ana\nunits:\n', ben: '# of ben\nanalyst: ben\nunits:\n' }
    const written = { ana: 0, ben: 0 }
    for (const { analyst, transcript, turn, sentence: s, codes, status, block } of decisions) {
      const said = transcripts[transcript as 'A' | 'B'][turn]?.[1]
      const quote = said?.[s]
      if (quote === undefined) continue
      const reason = status === 'accepted' || status === 'candidate' ? [] : ['reason: no']
      const pairs = [
        `at: ${transcript}:${turn + 1}`,
        `quote: "${quote}"`,
        ...(codes
          ? [`codes: [${codes.map((code, index) => (index === 1 ? `"${code}"` : code)).join(', ')}]`]
          : []),
        `status: ${status}`,
        ...reason,
      ]
      codings[analyst as 'ana' | 'ben'] += block
        ? `  # note\n  - ${pairs.join('\n    ')}\n`
        : `  - { ${pairs.join(', ')} }\n`
      written[analyst as 'ana' | 'ben']++
    }
    for (const analyst of ['ana', 'ben'] as const)
      if (written[analyst] === 0) codings[analyst] = `analyst: ${analyst}\nunits: []\n`
    const code = (index: number): string => {
      const own = all[index]
      const match = own
        ? `\n        match:\n          any: [${own.any.map((term) => `"${term}"`).join(', ')}]\n${own.none.length > 0 ? '          none: [wait]\n' : ''}          unit: ${own.unit}`
        : ''
      return `      # about ${CODES[index]}\n      - id: ${CODES[index]}\n        name: The ${CODES[index]}${match}\n`
    }
    const text = (parts: typeof A) => parts.map(([who, said]) => `${who}: ${said.join(' ')}\n`).join('\n')
    return {
      'study.yaml': 'study: S\nanalysts:\n  - { id: ana }\n  - { id: ben }\n',
      'codebook.yaml': `groups:\n  - id: g\n    name: G\n    subgroups: [{ id: s, name: S }]\n    codes:\n${code(0)}\n${code(1)}\n  - id: h\n    name: H\n    codes:\n${code(2)}\n${code(3)}`,
      'transcripts/A.txt': text(A),
      'transcripts/B.txt': text(B),
      'coding/ana.yaml': codings.ana,
      'coding/ben.yaml': codings.ben,
    }
  })

async function unitsOf(cwd: string): Promise<readonly MeaningUnit[]> {
  return (await (await openDesk({}, fakeEffects({ cwd }))).coded()).units
}

type Command = (effects: Effects) => Promise<number>

/** Runs a refactoring on any study; `judge` compares the units where it was not refused. Gives how often that was. */
async function onAnyStudy(
  command: Command,
  judge: (before: readonly MeaningUnit[], after: readonly MeaningUnit[], hasLongRules: boolean) => void,
): Promise<number> {
  const cwd = temporaryFolder()
  let done = 0
  await fc.assert(
    fc.asyncProperty(anyStudy, async (files) => {
      rmSync(cwd, { recursive: true, force: true })
      writeFiles(cwd, files)
      const before = await unitsOf(cwd)
      const was = snapshot(cwd)
      const { code, stderr } = await inProcess(cwd, command)
      // 70 would be a refactoring that did something else than was meant.
      expect([0, 2], stderr).toContain(code)
      if (code === 2) expect(snapshot(cwd)).toEqual(was)
      else {
        done++
        judge(before, await unitsOf(cwd), files['codebook.yaml'].includes('unit: turn'))
      }
    }),
    { numRuns: 60 },
  )
  return done
}

/** What must be kept of decided units whatever they are called: words, analyst, status. */
function kept(units: readonly MeaningUnit[], more: (unit: MeaningUnit) => unknown = () => null): string[] {
  return units
    .filter(({ analyst }) => analyst !== null)
    .map((unit) => JSON.stringify([unit.transcript, unit.start, unit.text, unit.analyst, more(unit)]))
    .sort()
}

describe('whatever the study,', () => {
  test('renaming a code changes no unit but for the name', async () => {
    const done = await onAnyStudy(
      (effects) => rename(['beta', 'new.name'], { name: 'A: b' }, effects),
      (before, after) => {
        const named = (code: string) => (code === 'beta' ? 'new.name' : code)
        const expected = before.map((unit) => ({
          ...unit,
          codes: unit.codes.map(named),
          evidence: unit.evidence.map((each) => ({ ...each, code: named(each.code) })),
        }))
        expect(after).toEqual(expected)
      },
    )
    expect(done).toBe(60)
  })

  test('renaming a group changes no unit but for the group', async () => {
    await onAnyStudy(
      (effects) => rename(['g', 'x'], {}, effects),
      (before, after) => {
        const named = (group: string) => (group === 'g' ? 'x' : group)
        expect(after).toEqual(before.map((unit) => ({ ...unit, groups: unit.groups.map(named) })))
      },
    )
  })

  test('moving a code changes no unit but for its groups', async () => {
    const bare = (units: readonly MeaningUnit[]) =>
      units
        .map(({ transcript, start, end, codes, status, analyst }) =>
          JSON.stringify([transcript, start, end, [...codes].sort(), status, analyst]),
        )
        .sort()
    const done = await onAnyStudy(
      (effects) => move(['delta', 'g/s'], {}, effects),
      (before, after) => {
        expect(bare(after)).toEqual(bare(before))
        expect(
          after.filter(({ codes }) => codes.includes('delta')).every(({ groups }) => groups.includes('g')),
        ).toBe(true)
      },
    )
    expect(done).toBe(60)
  })

  test('merging codes loses no decided unit, and the words of none', async () => {
    const done = await onAnyStudy(
      (effects) => merge(['gamma', 'alpha'], {}, effects),
      (before, after, hasLongRules) => {
        expect(after.some(({ codes }) => codes.includes('gamma'))).toBe(false)
        const words = (units: readonly MeaningUnit[], codes: readonly string[]) =>
          new Set(
            units
              .filter((unit) => unit.codes.some((code) => codes.includes(code)))
              .flatMap(({ transcript, start, text }) =>
                [...text.matchAll(/\S+/g)].map(({ index }) => `${transcript} ${start + index}`),
              ),
          )
        // A decision about a sentence takes the place of a candidate that is the whole turn.
        if (!hasLongRules) expect(words(after, ['alpha'])).toEqual(words(before, ['alpha', 'gamma']))
        // Two decisions on the same words may have become one.
        const status = (unit: MeaningUnit) => unit.status
        expect([...new Set(kept(after, status))]).toEqual([...new Set(kept(before, status))])
      },
    )
    expect(done).toBeGreaterThan(5)
  })

  test('splitting a code by a term keeps every decided unit, and leaves the others alone', async () => {
    const steps = [
      { option: 'take' as const, value: 'bed' },
      { option: 'into' as const, value: 'fresh' },
    ]
    const asOne = (unit: MeaningUnit) => [
      unit.status,
      [...new Set(unit.codes.map((code) => (code === 'fresh' ? 'alpha' : code)))].sort(),
    ]
    const done = await onAnyStudy(
      (effects) => split('alpha', { by: 'term', take: steps }, effects),
      (before, after, hasLongRules) => {
        // A shorter rule may find its evidence within a decision where the longer one did not.
        const more = hasLongRules ? ({ status }: MeaningUnit) => status : asOne
        expect(kept(after, more)).toEqual(expect.arrayContaining(kept(before, more)))
      },
    )
    expect(done).toBeGreaterThan(5)
  })

  test('splitting a code by a speaker recodes what that speaker said', async () => {
    const steps = [
      { option: 'take' as const, value: 'P1' },
      { option: 'into' as const, value: 'fresh' },
    ]
    const asOne = (unit: MeaningUnit) => [
      unit.status,
      [...new Set(unit.codes.map((code) => (code === 'fresh' ? 'alpha' : code)))].sort(),
    ]
    const done = await onAnyStudy(
      (effects) => split('alpha', { by: 'speaker', take: steps }, effects),
      (before, after) => {
        expect(kept(after, asOne)).toEqual(expect.arrayContaining(kept(before, asOne)))
        const decided = after.filter(({ analyst }) => analyst !== null)
        expect(
          decided.filter(({ codes }) => codes.includes('fresh')).every(({ speaker }) => speaker === 'P1'),
        ).toBe(true)
        const inPlay = decided.filter(({ status }) => status === 'accepted' || status === 'candidate')
        expect(inPlay.some(({ speaker, codes }) => speaker === 'P1' && codes.includes('alpha'))).toBe(false)
      },
    )
    expect(done).toBeGreaterThan(5)
  })

  test('retiring a code sets aside what had no other, with the reason, and keeps every decided unit', async () => {
    const done = await onAnyStudy(
      (effects) => retire('beta', { reason: 'too wide' }, effects),
      (before, after) => {
        // A decision that another one overruled may hold now, but none is lost.
        expect(kept(after)).toEqual(expect.arrayContaining(kept(before)))
        const named = after.filter(({ codes }) => codes.includes('beta'))
        expect(named.every(({ status }) => status === 'set-aside' || status === 'excluded')).toBe(true)
        for (const unit of before.filter(
          ({ analyst, codes }) => analyst !== null && codes.join() === 'beta',
        )) {
          const now = after.find(
            (each) =>
              each.analyst === unit.analyst &&
              each.transcript === unit.transcript &&
              each.start === unit.start &&
              each.end === unit.end &&
              each.codes.join() === 'beta',
          )
          expect(now, JSON.stringify(unit)).toBeDefined()
          if (unit.status === 'accepted') expect(now?.reason).toContain('beta retired: too wide')
        }
      },
    )
    expect(done).toBeGreaterThan(50)
  })
})
