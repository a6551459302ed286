import { type Effects, EXIT } from '../../effects.js'
import { counted } from '../../method/methods.js'
import { bookToMarkdown } from '../../report/codebook-markdown.js'
import { bookTree } from '../../report/codebook-tree.js'
import { BOOK_FIELDS, bookRows, shownCodebook } from '../../report/shown-codebook.js'
import { loadStudy, requireStudy } from '../../study/load.js'
import { chooseFormat, emit, type OutputOptions } from '../../study/output.js'
import { loadUnits } from '../../study/units.js'
import { toCsv } from '../../tabular/csv.js'
import { toNdjson } from '../../tabular/ndjson.js'
import { reportWarnings } from '../report-diagnostics.js'

export interface ShowOptions extends OutputOptions {
  terms?: boolean
}

/** `stc codebook show`: the coding tree with the number of units of each status, or one code, group or subgroup of it. */
export async function show(id: string | undefined, options: ShowOptions, effects: Effects): Promise<number> {
  const study = await loadStudy(effects)
  requireStudy(study, 'codebook')
  const formats = ['tree', 'md', 'csv', 'ndjson'] as const
  const format = chooseFormat(options, formats, { onTerminal: 'tree', inPipe: 'tree' }, effects)
  const { units, codebook, inputs, diagnostics } = await loadUnits(study, [], {}, effects)
  await reportWarnings(effects, diagnostics)
  const book = shownCodebook(codebook, id)
  const terms = options.terms ?? (id !== undefined && codebook.codes.has(id))
  const { width, paint } = effects.stdout
  const text = {
    tree: () => bookTree(book, units, { width, terms, dim: paint.dim }),
    md: () => bookToMarkdown(book, units, terms, study.method),
    csv: () => toCsv(bookRows(book, units), BOOK_FIELDS),
    ndjson: () => toNdjson(bookRows(book, units)),
  }[format]()
  await emit(effects, options, text, counted(codebook.codes.size, study.method.words.code), inputs, study)
  return EXIT.fine
}
