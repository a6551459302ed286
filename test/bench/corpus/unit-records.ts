/** Codes of the codebook, its groups, and the sessions and people that the units come from. */
const CODES = 2000
const GROUPS = 40
const SUBGROUPS = 4
const SESSIONS = 1000
const PEOPLE = 8
const VOCABULARY = 20_000

const CODES_PER_GROUP = CODES / GROUPS

/**
 * Meaning units as `stc code` writes them, one line of NDJSON each: invented words, 15 to 40 a unit and one in fifty
 * said before, under 1 to 3 codes of `unitCodebook`, in the order of 1,000 sessions of eight participants each. The
 * same `count` and `seed` give the same lines. With `oneGroup` all codes are those of the first group.
 */
export function* unitRecords(count: number, seed: number, oneGroup = false): Generator<string> {
  const random = randomFrom(seed)
  const words = vocabulary(random)
  const said: string[] = []
  const perSession = Math.ceil(count / SESSIONS)
  let at = 0
  for (let index = 0; index < count; index++) {
    const turn = (index % perSession) + 1
    if (turn === 1) at = 0
    const transcript = `S${String(Math.floor(index / perSession) + 1).padStart(4, '0')}`
    const speaker = `P${1 + Math.floor(random() * PEOPLE)}`
    const text = said.length > 0 && random() < 0.02 ? pick(said, random) : speech(words, random)
    if (said.length < 500) said.push(text)
    const codes = codesOf(random, oneGroup ? 1 : GROUPS)
    const group = groupOf(codes[0] ?? 0)
    const status = statusOf(random())
    const unit = {
      id: `${transcript}-${turn}-${hash(text)}`,
      transcript,
      turn,
      line: 2 * turn - 1,
      start: at,
      end: at + text.length,
      speaker,
      participant: `${transcript}/${speaker}`,
      role: 'participant',
      timestamp: null,
      text,
      codes: codes.map(codeId),
      groups: [group],
      subgroups: [...new Set(codes.map((code) => `${group}-${subgroupOf(code)}`))],
      status,
      origin: 'codebook',
      analyst: status === 'candidate' ? null : 'ana',
      reason: status === 'excluded' ? 'about another place' : null,
      evidence: codes.map((code) => ({
        code: codeId(code),
        term: `${codeId(code)}*`,
        start: at,
        end: at + 7,
      })),
    }
    at = unit.end + 5
    yield `${JSON.stringify(unit)}\n`
  }
}

/** The codebook the units are sorted by: 40 groups of four subgroups and 50 codes, as YAML. */
export function unitCodebook(): string {
  const lines = ['groups:']
  for (let group = 0; group < GROUPS; group++) {
    const id = groupOf(group * CODES_PER_GROUP)
    lines.push(`  - id: ${id}`, `    name: The group ${group + 1}`, '    subgroups:')
    for (let part = 1; part <= SUBGROUPS; part++)
      lines.push(`      - { id: ${id}-${part}, name: Part ${part} of ${group + 1} }`)
    lines.push('    codes:')
    for (let code = group * CODES_PER_GROUP; code < (group + 1) * CODES_PER_GROUP; code++) {
      const subgroup = `${id}-${subgroupOf(code)}`
      lines.push(
        `      - { id: ${codeId(code)}, name: Code ${code + 1}, subgroup: ${subgroup}, match: { any: ["${codeId(code)}*"] } }`,
      )
    }
  }
  return `${lines.join('\n')}\n`
}

function groupOf(code: number): string {
  return `group-${Math.floor(code / CODES_PER_GROUP) + 1}`
}

function subgroupOf(code: number): number {
  return (code % SUBGROUPS) + 1
}

function codeId(code: number): string {
  return `code-${String(code + 1).padStart(4, '0')}`
}

/** One to three codes of one group. */
function codesOf(random: () => number, groups: number): number[] {
  const first = Math.floor(random() * groups) * CODES_PER_GROUP
  const codes = new Set<number>()
  const count = 1 + Math.floor(random() * 3)
  while (codes.size < count) codes.add(first + Math.floor(random() * random() * CODES_PER_GROUP))
  return [...codes]
}

function statusOf(chance: number): string {
  if (chance < 0.6) return 'candidate'
  if (chance < 0.93) return 'accepted'
  return chance < 0.97 ? 'excluded' : 'set-aside'
}

/** Sentences of 15 to 40 words together, the frequent ones far more often than the rare. */
function speech(words: readonly string[], random: () => number): string {
  const count = 15 + Math.floor(random() * 26)
  const said: string[] = []
  let opens = true
  for (let at = 0; at < count; at++) {
    const word = words[Math.floor(words.length ** random()) - 1] ?? ''
    said.push(opens ? word.charAt(0).toUpperCase() + word.slice(1) : word)
    opens = at === count - 1 || random() < 0.08
    if (opens) said[at] += random() < 0.1 ? '?' : '.'
    else if (random() < 0.08) said[at] += ','
    else if (random() < 0.002) said[at] = `*${said[at]}*`
  }
  return said.join(' ')
}

function vocabulary(random: () => number): string[] {
  const words = new Set<string>()
  while (words.size < VOCABULARY) {
    let word = ''
    for (let part = 1 + Math.floor(random() * 3); part > 0; part--) {
      word += pick([...'bdfghklmnprstv'], random) + pick([...'aeiouyøå'], random)
      if (random() < 0.3) word += pick([...'nrstl'], random)
    }
    words.add(word)
  }
  return [...words].sort((a, b) => a.length - b.length)
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T
}

/** Four characters as a unit's id has them; a turn holds one unit here, so that no two ids are equal. */
function hash(text: string): string {
  let value = 7
  for (let at = 0; at < text.length; at++) value = (Math.imul(value, 31) + text.charCodeAt(at)) >>> 0
  return value.toString(32).padStart(4, 'a').slice(-4)
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
