import { contentOf, type Ran, stc, temporaryFolder, writeFiles } from './stc.js'

// An invented night shift, small enough to be read at a glance.

export const FG1 = `M: What is a night like?

P1: I rank them in my head. Some people go ahead of others.

P2: The queue on the wall is not the real queue.

M: And the queue at the door?

P1: Nobody explains that to those who wait.
`

export const FG2 = `M: Who decides?

P1: Whoever has the phone. Then this patient gets ahead of others.

P2: We have two beds, and the pressure is there every night.
`

export const CODEBOOK = `groups:
  - id: resources
    name: Managing scarce nights
    subgroups:
      - { id: priority, name: Who comes first }
      - { id: beds, name: Counting beds }
    codes:
      - id: waiting-list
        name: Waiting lists
        subgroup: priority
        examples: ["then this person gets ahead of others"]
        counterexamples: ["I wait in the car"]
        match:
          any: ["queue*", "ahead of others"]
      - id: bed-pressure
        name: Pressure on beds
        subgroup: beds
        match:
          near: [{ terms: ["bed*", "pressure"], within: 8 }]
`

export const STUDY = `study: Scarce nights
method: stc
language: en
question: How do nurses rank those who wait?
analysts:
  - { id: ana, name: A. Lead, role: main analyst }
  - { id: ben, name: B. Second }
sessions:
  FG1:
    kind: focus group
    speakers:
      M: { role: moderator }
      P1: { role: participant, attributes: { profession: nurse } }
      P2: { role: participant, attributes: { profession: physician } }
  FG2:
    kind: focus group
    speakers:
      M: { role: moderator }
      P1: { role: participant, attributes: { profession: nurse } }
      P2: { role: participant, attributes: { profession: social educator } }
`

/** Transcripts and a codebook without study.yaml. */
export const LOOSE_FILES = { 'FG1.txt': FG1, 'FG2.txt': FG2, 'cb.yaml': CODEBOOK } as const

/** A study of four meaning units on which nobody has worked. */
export const STUDY_FILES = {
  'study.yaml': STUDY,
  'codebook.yaml': CODEBOOK,
  'transcripts/FG1.txt': FG1,
  'transcripts/FG2.txt': FG2,
} as const

/** A study in a new folder, with other files instead of or beside the usual ones. */
export function smallStudy(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return temporaryFolder({ ...STUDY_FILES, ...files })
}

/** The files of the small study with its condensate written by a person, in which `stc check` finds nothing. */
export async function authoredFiles(): Promise<Record<string, string>> {
  const folder = smallStudy()
  await succeed(stc(['condense', '--write'], { cwd: folder }))
  const draft = contentOf(folder, 'condensates/resources.md')
  writeFiles(folder, { 'condensates/resources.md': authored(draft) })
  await succeed(stc(['condense', '--write'], { cwd: folder }))
  return { ...STUDY_FILES, 'condensates/resources.md': contentOf(folder, 'condensates/resources.md') }
}

/** What a person makes of the draft: two sentences and a quote of their own, citing all four units. */
function authored(draft: string): string {
  const ids = [...new Set([...draft.matchAll(/\[\^([^\]]+)\]:/g)].map(([, id]) => id ?? ''))]
  const of = (start: string) => ids.find((id) => id.startsWith(start)) ?? `no-unit-${start}`
  const inputs = /^inputs: .*$/m.exec(draft)?.[0]
  return `---
group: resources
voice: first person
status: authored
${inputs}
---

# Managing scarce nights

## Who comes first

I rank those who wait, and the queue is not the real queue.[^${of('FG1-2')}][^${of('FG1-3')}]
Some people go ahead of others.[^${of('FG2-2')}]

> The queue on the wall is not the real queue.
>
> — Physician, FG1[^${of('FG1-3')}]

## Counting beds

Two beds are never enough.[^${of('FG2-3')}]
`
}

/** The run, which must have gone well. */
export async function succeed(run: Promise<Ran>): Promise<Ran> {
  const ran = await run
  if (ran.code !== 0) throw new Error(`exit ${ran.code}: ${ran.stderr}`)
  return ran
}
