import { type Effects, EXIT } from '../effects.js'
import { loadStudy, loadTranscripts, type ReadingOptions, sessionDiagnostics } from '../study/load.js'
import { chooseFormat, emit, type OutputOptions } from '../study/output.js'
import { plainTable } from '../tabular/plain-table.js'
import type { Transcript } from '../transcript/transcript.js'
import { summariseSpeakers, TURN_FIELDS, turnRecords } from '../transcript/turn-records.js'
import { report, reportWarnings } from './report-diagnostics.js'

export interface TurnsOptions extends ReadingOptions, OutputOptions {
  /** Tell the layout chosen, and for each label why it is or is not a speaker. */
  explain?: boolean
}

/** `stc turns`: how each transcript was read. */
export async function turns(
  files: readonly string[],
  options: TurnsOptions,
  effects: Effects,
): Promise<number> {
  const study = await loadStudy(effects, options)
  const transcripts = await loadTranscripts(study, files, options, effects)
  if (options.explain) {
    const { explainReading } = await import('./explain-reading.js')
    const told = transcripts.map(explainReading)
    await emit(
      effects,
      options,
      told.join('\n'),
      'why each transcript was read so',
      transcripts.map(({ file }) => file),
      study,
    )
    await report(
      effects,
      transcripts.flatMap((transcript) => transcript.diagnostics),
    )
    return EXIT.fine
  }
  const format = chooseFormat(
    options,
    ['ndjson', 'csv', 'table'],
    { onTerminal: 'table', inPipe: 'ndjson' },
    effects,
  )
  const records = transcripts.flatMap(turnRecords)
  let text: string
  if (format === 'table') text = speakerTable(transcripts, effects.stdout.width)
  else if (format === 'csv') {
    const { toCsv } = await import('../tabular/csv.js')
    text = toCsv(records as unknown as Record<string, unknown>[], TURN_FIELDS)
  } else text = (await import('../tabular/ndjson.js')).toNdjson(records)
  await emit(
    effects,
    options,
    text,
    `${records.length} turns in ${transcripts.length} transcript${transcripts.length === 1 ? '' : 's'}`,
    transcripts.map((transcript) => transcript.file),
    study,
  )
  // Whoever asks for a table wants to know what was odd; a file is written in a Makefile, where only warnings count.
  const tellAll = format === 'table' ? report : reportWarnings
  const odd = transcripts.flatMap((transcript) => transcript.diagnostics)
  await tellAll(effects, [...odd, ...(files.length === 0 ? sessionDiagnostics(study, transcripts) : [])])
  return EXIT.fine
}

function speakerTable(transcripts: readonly Transcript[], width: number): string {
  const rows = transcripts.flatMap((transcript) =>
    summariseSpeakers(transcript).map((each) => [
      each.transcript,
      each.speaker,
      each.declared ? each.role : `${each.role} (by its tag)`,
      String(each.turns),
      String(each.words),
      transcript.layout,
    ]),
  )
  return plainTable([['transcript', 'speaker', 'role', 'turns', 'words', 'layout'], ...rows], {
    width,
    align: ['left', 'left', 'left', 'right', 'right', 'left'],
  })
}
