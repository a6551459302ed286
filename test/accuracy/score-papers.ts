import { type Gold, type GoldQuote, type Judged, judgePaper, papersIn } from './papers.js'

/** Verdicts that say a quotation is well. */
const WELL: ReadonlySet<string> = new Set(['verbatim', 'edited', 'ambiguous'])

/** How verdicts agree with what a methodologist says. */
export interface PapersScore {
  quotes: number
  /** Found as a quotation, whatever was said of it. */
  found: number
  /** The verdict is the methodologist's, or one that is as good. */
  right: number
  /** Quotations that are not well, and those of them that were told so, by whatever verdict. */
  defects: number
  caught: number
  /** Quotations that are well and were told not to be. */
  alarms: number
  /** Taken for quotations of participants, which they are not. */
  extra: number
}

/** Judges all papers of a folder; `wrong` has a line for each disagreement. */
export async function scorePapers(folder: string): Promise<{ sum: PapersScore; wrong: string[] }> {
  const sum: PapersScore = { quotes: 0, found: 0, right: 0, defects: 0, caught: 0, alarms: 0, extra: 0 }
  const wrong: string[] = []
  for (const paper of papersIn(folder)) {
    const judged = await judgePaper(paper)
    const left = new Set(judged.filter(({ quotation }) => quotation.aside === null))
    for (const gold of paper.quotes) {
      const own = judgedFor(gold, left)
      if (own) left.delete(own)
      if (!count(sum, gold, own)) wrong.push(disagreement(paper, gold, own))
    }
    sum.extra += left.size
    for (const { line, quotation, kind } of left)
      wrong.push(
        `${paper.leaf}:${line} “${quotation.speeches[0]?.text.slice(0, 50)}” is no quotation, judged ${kind}`,
      )
  }
  return { sum, wrong }
}

/** Counts a quotation; whether its verdict is right. */
function count(sum: PapersScore, gold: GoldQuote, own: Judged | undefined): boolean {
  const kind = own?.kind.replace(' ', '-') ?? 'missed'
  const isRight = [gold.verdict, ...(gold.accept ?? [])].includes(kind)
  const isDefect = !WELL.has(gold.verdict)
  sum.quotes++
  if (own) sum.found++
  if (isRight) sum.right++
  if (isDefect) sum.defects++
  if (own && isDefect && !WELL.has(kind)) sum.caught++
  if (own && !isDefect && !WELL.has(kind) && !isRight) sum.alarms++
  return isRight
}

function disagreement({ leaf }: Gold, gold: GoldQuote, own: Judged | undefined): string {
  const places = own?.places.map(({ transcript, turn }) => `${transcript.id}:${turn.number}`).join(',') ?? ''
  const edits = own?.edits.map(({ kind, written, said }) => `${kind} ${said}→${written}`).join('; ') ?? ''
  const judged = own ? `judged ${own.kind} ${places} ${Math.round(own.alike * 100)} % ${edits}` : 'missed'
  return `${leaf}:${gold.line} ${gold.form} “${gold.begins}” is ${gold.verdict} ${gold.place ?? ''}, ${judged} (${gold.note ?? ''})`
}

/** The judged quotation that begins on a line with these words. */
function judgedFor(gold: GoldQuote, left: ReadonlySet<Judged>): Judged | undefined {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const begin = letters(gold.begins).slice(0, 8)
  const near = [...left].filter(({ line }) => Math.abs(line - gold.line) <= 1)
  const here = (each: Judged) => each.line === gold.line && each.quotation.form === gold.form
  return (
    near.find(({ quotation }) => letters(quotation.speeches[0]?.text ?? '').startsWith(begin)) ??
    (gold.form === 'inline' ? undefined : near.find(here))
  )
}
