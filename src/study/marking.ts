import path from 'node:path'
import type { Codebook } from '../codebook/codebook.js'
import type { Mark } from '../coding/marks/mark.js'
import type { PlacedUnit } from '../coding/marks/place-mark.js'
import { type MarkScene, transcriptOf } from '../coding/marks/resolve-marks.js'
import { toRecords } from '../coding/to-records.js'
import type { Effects } from '../effects.js'
import type { Transcript } from '../transcript/transcript.js'
import { analystsOf, loadDecisions, makeCoder } from './coding.js'
import type { CodingDesk } from './coding-desk.js'
import { findTranscripts, loadTranscripts, type ReadingOptions } from './load.js'
import type { Study } from './study.js'

/** What marks of one analyst are about: of the study’s transcripts only those are read that a mark names. */
export async function loadMarkScene(
  study: Study,
  codebook: Codebook,
  marks: readonly Mark[],
  desk: CodingDesk,
  options: ReadingOptions & { coding?: string },
  effects: Effects,
): Promise<MarkScene> {
  const files = await findTranscripts(study, [], options, effects)
  const byFile = new Map(files.map(({ file, id }) => [file, id]))
  const named = {
    transcripts: files.map(({ id }) => id),
    idOfFile: (file: string) => byFile.get(path.resolve(effects.cwd, file)),
  }
  const wanted = new Set(marks.map((mark) => transcriptOf(mark, named)))
  const paths = files.filter(({ id }) => wanted.has(id)).map(({ file }) => file)
  // Without any path the transcripts of the study would be read.
  const transcripts = paths.length === 0 ? [] : await loadTranscripts(study, paths, options, effects)
  const byId = new Map(transcripts.map((transcript) => [transcript.id, transcript]))
  const own = new Set(desk.coding.decisions.map(({ transcript, turn }) => `${transcript}:${turn}`))
  return {
    ...named,
    transcript: (id) => byId.get(id),
    units: await unitFinder(study, codebook, marks, [...byId.keys()], desk.coding.analyst, options, effects),
    hasOwn: (transcript, turn) => own.has(`${transcript}:${turn}`),
    codes: new Set(codebook.codes.keys()),
  }
}

async function unitFinder(
  study: Study,
  codebook: Codebook,
  marks: readonly Mark[],
  ids: readonly string[],
  analyst: string,
  options: { coding?: string },
  effects: Effects,
): Promise<MarkScene['units']> {
  const isNeeded = marks.some(
    ({ target, quote, wholeTurn }) =>
      target.kind === 'unit' || (target.kind === 'turn' && quote === undefined && !wholeTurn),
  )
  if (!isNeeded) return () => []
  const part = { ...options, part: true }
  const { decisions } = await loadDecisions(study, ids, codebook, part, effects)
  const coder = await makeCoder(codebook, { decisions, analysts: analystsOf(study), nearMisses: false })
  const made = new Map<string, readonly PlacedUnit[]>()
  return (transcript: Transcript) => {
    const known = made.get(transcript.id)
    if (known) return known
    const { coded } = coder.code(transcript)
    const units = toRecords(coded, codebook).map(({ id }, index): PlacedUnit => {
      const { turn, start, end, codes, decision } = coded.units[index] as (typeof coded.units)[number]
      const isOpen = decision === undefined
      const leavesCodes = decision?.analyst === analyst && decision.codes === undefined
      return { id, turn, span: { start, end }, codes, isOpen, leavesCodes }
    })
    made.set(transcript.id, units)
    return units
  }
}
