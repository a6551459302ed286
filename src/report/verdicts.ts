import type { Diagnostic } from '../diagnostic.js'
import type { Painter } from '../diagnostics/painter.js'
import type { Manuscript } from '../evidence/manuscript/manuscript.js'
import type { Edit } from '../evidence/match/edit.js'
import { who } from '../evidence/verdict/diagnose.js'
import { CLEAN, isParaphrase, type SaidPlace, VERDICTS, type Verdict } from '../evidence/verdict/verdict.js'
import { foldWhiteSpace } from '../language/fold.js'
import { unicode } from '../language/unicode.js'
import { showWordDiff, turned } from '../language/word-diff.js'
import { heading } from '../markdown/build.js'
import { stringifyMarkdown } from '../markdown/stringify.js'
import { tableMarkdown } from '../markdown/table.js'
import { truncate } from '../tabular/display-width.js'

/** A manuscript with the verdicts that are to be shown, and what was found wrong with each. */
export interface ShownManuscript {
  manuscript: Manuscript
  verdicts: readonly { verdict: Verdict; findings: readonly Diagnostic[] }[]
}

/** A verdict for CSV and JSON. Lines and columns are 1-based, `start`/`end` code points in the transcript, half-open. */
export interface VerdictRecord {
  file: string
  line: number
  column: number
  form: string
  verdict: string
  quote: string
  attribution: string[]
  transcript: string | null
  turn: number | null
  said_line: number | null
  said_column: number | null
  start: number | null
  end: number | null
  speaker: string | null
  participant: string | null
  role: string | null
  places: string[]
  alike: number
  edits: string[]
  diff: string | null
  findings: string[]
}

/** The record's keys in the order in which they are written. */
export const VERDICT_FIELDS = [
  ...['file', 'line', 'column', 'form', 'verdict', 'quote', 'attribution', 'transcript', 'turn', 'said_line'],
  ...['said_column', 'start', 'end', 'speaker', 'participant', 'role', 'places', 'alike', 'edits', 'diff'],
  'findings',
]

/** A record for each quotation; what is left alone has the verdict `left alone: …`. */
export function verdictRecords(shown: readonly ShownManuscript[]): VerdictRecord[] {
  return shown.flatMap(({ manuscript, verdicts }) =>
    verdicts.map(({ verdict, findings }): VerdictRecord => {
      const { quotation, places, edits, alike, diff } = verdict
      const [place] = places
      const said = place?.transcript.positions.lineColumn(place.span.start)
      return {
        ...{ file: manuscript.file, ...manuscript.positions.lineColumn(quotation.span.start) },
        form: quotation.form,
        verdict: kindOf(verdict),
        quote: quoteOf(verdict),
        attribution: quotation.attributions.map(({ text }) => text),
        transcript: place?.transcript.id ?? null,
        turn: place?.turn.number ?? null,
        ...{ said_line: said?.line ?? null, said_column: said?.column ?? null },
        start: place?.transcript.positions.toCodePoint(place.span.start) ?? null,
        end: place?.transcript.positions.toCodePoint(place.span.end) ?? null,
        speaker: place?.turn.speaker ?? null,
        participant: place?.person?.participant ?? null,
        role: place?.person?.role ?? null,
        places: places.map(({ transcript, turn }) => `${transcript.id}:${turn.number}`),
        alike: Math.floor(alike * 100) / 100,
        edits: edits.map(editInWords),
        diff: diff && alike < 1 ? showWordDiff(turned(diff)) : null,
        findings: findings.map(({ code }) => code),
      }
    }),
  )
}

/** For a terminal or a pipe: a line for each quotation, and below it what differs. */
export function verdictsText(shown: readonly ShownManuscript[], paint: Painter, width: number): string {
  const lines: string[] = []
  for (const { manuscript, verdicts } of shown) {
    for (const { verdict, findings } of verdicts) {
      const { line, column } = manuscript.positions.lineColumn(verdict.quotation.span.start)
      const kind = inWords(verdict)
      const colour = colourOf(verdict, paint)
      const place = `${manuscript.file}:${line}:${column}:`
      lines.push(
        `${paint.bold(place)} ${colour(kind)}  ${truncate(`“${quoteOf(verdict)}”`, Math.max(30, width - place.length - kind.length - 3))}`,
      )
      for (const detail of detailsOf(verdict)) lines.push(`    ${paint.dim(detail)}`)
      for (const { severity, message, code } of findings)
        if (!SAID_BY_KIND.has(code)) lines.push(`    ${severity}: ${message}`)
    }
  }
  return lines.length === 0 ? 'No quotation found.\n' : `${lines.join('\n')}\n`
}

const SAID_BY_KIND: ReadonlySet<string> = new Set([
  'stc/altered-quote',
  'stc/spliced-quote',
  'stc/quote-not-found',
  'stc/ambiguous-quote',
])

function detailsOf(verdict: Verdict): string[] {
  const { quotation, kind, places, edits, diff, alike, count } = verdict
  if (quotation.aside) return []
  const details: string[] = []
  const shown = kind === 'ambiguous' ? places.slice(0, 3) : places
  const where = shown.map(saidPlace).join(' · ')
  if (isFree(verdict)) return []
  if (kind === 'not found') {
    details.push(
      where === '' ? 'nothing is close' : `nothing is close (best ${Math.floor(alike * 100)} %, ${where})`,
    )
  } else if (where !== '') {
    details.push(
      `${kind === 'ambiguous' ? `${count} places: ` : ''}${where}${count > shown.length && kind === 'ambiguous' ? ' …' : ''}`,
    )
  }
  if (kind === 'altered' && diff)
    details.push(`said: ${showWordDiff(turned(diff), 4)}; ${Math.floor(alike * 100)} % alike`)
  if (edits.length > 0) details.push(edits.map(editInWords).join(' · '))
  return details
}

function saidPlace(place: SaidPlace): string {
  const { transcript, span } = place
  const { line, column } = transcript.positions.lineColumn(span.start)
  return `${transcript.file}:${line}:${column} ${who(place)}`
}

/** Words of an omission that are shown. */
const OMITTED = 6

/** An edit in a few words. */
export function editInWords({ kind, written, said }: Edit): string {
  const words = said.split(' ').filter((word) => word !== '')
  const cut = words.length > OMITTED ? `${words.length} words` : words.length === 0 ? 'nothing' : `“${said}”`
  if (kind === 'omission' || kind === 'bare omission') return `${written} leaves out ${cut}`
  if (kind === 'replacement') return `${written} stands for “${said}”`
  if (kind === 'case' || kind === 'punctuation') return `${kind}: “${said}” → “${written}”`
  if (kind === 'hesitation left out' || kind === 'remark left out') return `${kind}: “${said}”`
  return written === '' ? kind : `${kind} ${written}`
}

/** As Markdown: the sum, and a table of all quotations of each manuscript. */
export function verdictsMarkdown(shown: readonly ShownManuscript[]): string {
  return shown
    .map(({ manuscript, verdicts }) => {
      const rows = verdicts.map(({ verdict, findings }) => [
        String(manuscript.positions.lineOf(verdict.quotation.span.start)),
        inWords(verdict),
        quoteOf(verdict),
        verdict.places.map(saidPlace).join('; '),
        [
          ...detailsOf(verdict).slice(1),
          ...findings.filter(({ code }) => !SAID_BY_KIND.has(code)).map(({ message }) => message),
        ].join('; '),
      ])
      const title = stringifyMarkdown([heading(1, manuscript.file)])
      const table = tableMarkdown(
        [['line', 'verdict', 'quotation', 'said', 'remarks'], ...rows],
        ['right', null, null, null, null],
      )
      return `${title}\n${verdictsSum(verdicts.map(({ verdict }) => verdict))}\n\n${table}`
    })
    .join('\n')
}

/** `14 quotations: 9 verbatim, 1 edited, 3 altered`. */
export function verdictsSum(verdicts: readonly Verdict[]): string {
  const judged = verdicts.filter(({ quotation }) => quotation.aside === null)
  const counts = VERDICTS.flatMap((kind) => {
    const count = judged.filter((verdict) => verdict.kind === kind && !isFree(verdict)).length
    return count > 0 ? [`${count} ${kind}`] : []
  })
  const free = judged.filter(isFree).length
  if (free > 0) counts.push(`${free} ${IN_OTHER_WORDS}`)
  const aside = verdicts.length - judged.length
  const left = aside > 0 ? [`${aside} left alone`] : []
  return `${judged.length} ${judged.length === 1 ? 'quotation' : 'quotations'}${counts.length + left.length > 0 ? ': ' : ''}${[...counts, ...left].join(', ')}`
}

function kindOf({ quotation, kind }: Verdict): string {
  return quotation.aside ? `left alone: ${quotation.aside}` : kind
}

const IN_OTHER_WORDS = 'in other words'

/** Whether a sentence that cites units is far from their words, as condensates may be. */
function isFree({ quotation, kind }: Verdict): boolean {
  return kind === 'not found' && isParaphrase(quotation, kind)
}

/** For people: of a sentence without quotation marks nobody expects that it be found. */
function inWords(verdict: Verdict): string {
  return isFree(verdict) ? IN_OTHER_WORDS : kindOf(verdict)
}

function colourOf(verdict: Verdict, paint: Painter): (text: string) => string {
  if (verdict.quotation.aside) return paint.dim
  if (isFree(verdict)) return paint.yellow
  return CLEAN.has(verdict.kind) ? paint.green : paint.red
}

function quoteOf({ quotation }: Verdict): string {
  return quotation.speeches
    .map(({ label, text }) => (label ? `${label.text}: ${onOneLine(text)}` : onOneLine(text)))
    .join(' / ')
}

/** A line's end behind a hyphen within a word. */
const DIVIDED = unicode.g`(?<=\p{L}[-‐\u00ad])[ \t]*\n\s*(?=\p{Ll})`

/** Words as they stand, but on one line: no blank behind a hyphen that a line's end put into a word. */
function onOneLine(text: string): string {
  return foldWhiteSpace(text.replace(DIVIDED, ''))
}
