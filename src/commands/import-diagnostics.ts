import { type Diagnostic, info, type Place, warning } from '../diagnostic.js'
import { onOneLine } from '../diagnostics/visible.js'
import type { ImportSource } from '../study/import-source.js'
import type { Canonical } from '../transcript/canonical.js'
import { type Dropped, TIMES } from '../transcript/canonical-turns.js'

/** Everything an import is unsure of or leaves out: words one by one, times and numbers by their count. */
export function importDiagnostics(source: ImportSource, canonical: Canonical): Diagnostic[] {
  const { file } = source
  const hasLines = !source.layout.includes('/')
  const place = ({ line, column }: Dropped): Place => (hasLines ? { file, line, column } : { file })
  const dropped = [...source.dropped, ...canonical.dropped]
  const words = dropped.filter((each) => each.reason !== TIMES)
  const times = dropped.filter((each) => each.reason === TIMES)
  const [first] = times
  return [
    // Text above the first turn is kept in the front matter, so it is not lost.
    ...source.diagnostics.filter((each) => each.code !== 'stc/text-before-first-turn'),
    ...canonical.relabelled.map(({ from, to }) =>
      warning('stc/changed-label', `the speaker "${onOneLine(from)}" is written "${to}"`, {
        place: { file },
        hint: `choose a label: --map "${onOneLine(from)}=…"`,
      }),
    ),
    ...canonical.misread.map((number) =>
      warning('stc/misread-turn', `turn ${number} would be read otherwise than it is meant`, {
        place: { file },
      }),
    ),
    ...words.map((each) =>
      info('stc/dropped-text', `left out (${each.reason}): "${onOneLine(each.text)}"`, {
        place: place(each),
      }),
    ),
    ...(first === undefined
      ? []
      : [
          info(
            'stc/dropped-text',
            `left out: ${TIMES} (${times.length}, the first: "${onOneLine(first.text)}")`,
            {
              place: place(first),
            },
          ),
        ]),
  ]
}
