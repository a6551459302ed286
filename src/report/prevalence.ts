import type { Claim, NumberClaim, QuantifierClaim } from '../evidence/claims/claim.js'
import { conditionText, type Share } from '../evidence/claims/threshold.js'
import type { Manuscript } from '../evidence/manuscript/manuscript.js'
import { foldWhiteSpace } from '../language/fold.js'
import { heading } from '../markdown/build.js'
import { stringifyMarkdown } from '../markdown/stringify.js'
import { tableMarkdown } from '../markdown/table.js'
import { plainTable } from '../tabular/plain-table.js'

/** The claims of one manuscript. */
export interface ManuscriptClaims {
  manuscript: Manuscript
  claims: readonly Claim[]
}

/** A claim for CSV and NDJSON. */
export interface ClaimRecord {
  file: string
  line: number
  column: number
  kind: 'quantifier' | 'number'
  claim: string
  sentence: string
  part: string
  /** The word's meaning in English, or `number`. */
  quantifier: string | null
  basis: string | null
  basis_id: string | null
  participants: number | null
  participants_of: number | null
  sessions: number | null
  sessions_of: number | null
  threshold: string | null
  about: string | null
  claimed: string | null
  actual: string | null
  verdict: string
  why: string | null
}

/** The record's keys in the order in which they are written. */
export const CLAIM_FIELDS = [
  ...['file', 'line', 'column', 'kind', 'claim', 'sentence', 'part', 'quantifier', 'basis', 'basis_id'],
  ...['participants', 'participants_of', 'sessions', 'sessions_of', 'threshold'],
  ...['about', 'claimed', 'actual', 'verdict', 'why'],
] as const

/** A record for each claim, in the order of the manuscripts. */
export function claimRecords(found: readonly ManuscriptClaims[]): ClaimRecord[] {
  return found.flatMap(({ manuscript, claims }) =>
    claims.map((claim) => {
      const { line, column } = manuscript.positions.lineColumn(claim.span.start)
      const own = claim.kind === 'quantifier' ? quantifierFields(claim) : numberFields(claim)
      return {
        ...{ file: manuscript.file, line, column, kind: claim.kind },
        ...{
          claim: foldWhiteSpace(claim.written),
          sentence: foldWhiteSpace(claim.sentence),
          part: claim.part,
        },
        ...own,
      }
    }),
  )
}

type OwnFields = Omit<ClaimRecord, 'file' | 'line' | 'column' | 'kind' | 'claim' | 'sentence' | 'part'>

function quantifierFields(claim: QuantifierClaim): OwnFields {
  const { basis, share, counts, participants, sessions } = claim
  const people = counts === 'participants' ? share : null
  return {
    quantifier: claim.quantifier,
    ...{ basis: basis?.by ?? null, basis_id: basis && 'id' in basis ? basis.id : null },
    participants: basis ? (people?.n ?? participants) : null,
    participants_of: people?.of ?? null,
    ...{ sessions: basis ? sessions.n : null, sessions_of: basis ? sessions.of : null },
    ...{ threshold: claim.threshold, about: null, claimed: null, actual: null },
    ...{ verdict: claim.verdict, why: claim.why },
  }
}

function numberFields({ about, claimed, actual, verdict, note }: NumberClaim): OwnFields {
  return {
    ...{ quantifier: null, basis: null, basis_id: null, participants: null, participants_of: null },
    ...{ sessions: null, sessions_of: null, threshold: null },
    ...{ about, claimed, actual, verdict, why: note },
  }
}

const WORDS_HEAD = ['place', 'claim', 'behind it', 'people', 'sessions', 'verdict']
const NUMBERS_HEAD = ['place', 'claim', 'paper', 'study', 'verdict']
const WORDS_ALIGN = ['left', 'left', 'left', 'right', 'right', 'left'] as const
const NUMBERS_ALIGN = ['left', 'left', 'right', 'right', 'left'] as const

const LEGEND = `behind it: the units that the sentence cites, else its paragraph, else those of
the code group (or subgroup) that the nearest heading names. people: how many
participants they come from, of all whom the claim is about. A verdict needs
\`checks: quantifiers:\` in study.yaml.
`

/** Words for how many, and numbers, as tables for a terminal, manuscript by manuscript. */
export function claimsTable(found: readonly ManuscriptClaims[], width: number): string {
  const parts = found.flatMap((each) => {
    const { words, numbers } = rowsOf(each, true)
    const tables = [
      ...(words.length > 0 ? [plainTable([WORDS_HEAD, ...words], { width, align: WORDS_ALIGN })] : []),
      ...(numbers.length > 0
        ? [plainTable([NUMBERS_HEAD, ...numbers], { width, align: NUMBERS_ALIGN })]
        : []),
    ]
    const [first = `${NOTHING}\n`, ...others] = tables
    return [`${each.manuscript.file}\n${first}`, ...others]
  })
  const isJudged = found.some(({ claims }) => claims.some(({ kind }) => kind === 'quantifier'))
  return [...parts, ...(isJudged ? [LEGEND] : [])].join('\n')
}

/** The same as Markdown. */
export function claimsMarkdown(found: readonly ManuscriptClaims[]): string {
  return found
    .flatMap((each) => {
      const { words, numbers } = rowsOf(each, false)
      const part = (
        title: string,
        head: string[],
        rows: string[][],
        columns: readonly ('left' | 'right')[],
      ) =>
        rows.length === 0
          ? []
          : [
              stringifyMarkdown([heading(2, title)]),
              tableMarkdown(
                [head, ...rows],
                columns.map((each) => (each === 'left' ? null : each)),
              ),
            ]
      const title = stringifyMarkdown([heading(1, each.manuscript.file)])
      const parts = [
        ...part('How many said so', WORDS_HEAD, words, WORDS_ALIGN),
        ...part('Numbers of the sample', NUMBERS_HEAD, numbers, NUMBERS_ALIGN),
      ]
      return [title, ...(parts.length === 0 ? [`${NOTHING}\n`] : parts)]
    })
    .join('\n')
}

const NOTHING = 'No claim about how many was found.'

/** @param brief without what a narrow table has no room for */
function rowsOf(
  { manuscript, claims }: ManuscriptClaims,
  brief: boolean,
): { words: string[][]; numbers: string[][] } {
  const [words, numbers]: [string[][], string[][]] = [[], []]
  for (const claim of claims) {
    const { line, column } = manuscript.positions.lineColumn(claim.span.start)
    const head = [`${line}:${column}`, foldWhiteSpace(claim.written)]
    if (claim.kind === 'quantifier') words.push([...head, ...wordsCells(claim, brief)])
    else numbers.push([...head, claim.claimed, claim.actual ?? '–', verdictOf(claim, brief)])
  }
  return { words, numbers }
}

function wordsCells(claim: QuantifierClaim, brief: boolean): string[] {
  const { basis, share, counts, participants, sessions } = claim
  if (!basis) return ['nothing cited', '–', '–', claim.threshold === null ? '' : 'not judged']
  const people = counts === 'participants' ? fraction(share) : String(participants)
  return [basisName(basis), people, fraction(sessions), verdictText(claim, brief)]
}

function basisName(basis: NonNullable<QuantifierClaim['basis']>): string {
  return 'name' in basis ? `${basis.by} ${basis.id}` : `${basis.by} (${basis.units.length} cited)`
}

function verdictText({ verdict, why, violated, threshold, number }: QuantifierClaim, brief: boolean): string {
  if (verdict === 'holds') return `holds: ${threshold}`
  if (verdict === 'not judged')
    return why === 'no threshold' ? '' : brief ? 'not judged' : `not judged: ${why}`
  return `not ${violated.map((each) => (each.is === 'exact' ? String(number) : conditionText(each))).join(' and ')}`
}

function verdictOf({ verdict, note }: NumberClaim, brief: boolean): string {
  if (verdict !== 'cannot be checked') return verdict
  return brief || note === null ? 'unchecked' : `unchecked: ${note}`
}

function fraction(share: Share | null): string {
  return share ? `${share.n} of ${share.of}` : '–'
}
