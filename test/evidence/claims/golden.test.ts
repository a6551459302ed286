import { describe } from 'vitest'
import type { Claim } from '../../../src/evidence/claims/claim.js'
import { claimDiagnostics } from '../../../src/evidence/claims/diagnose.js'
import { golden } from '../../golden.js'
import { claimsIn, type SmallStudy } from './make-claims.js'

describe('the claims of a paper', () => {
  golden('claims', 'claims.txt', (leaf) => {
    const study = JSON.parse(leaf.text('study.json') ?? '{}') as SmallStudy
    const { manuscript, claims } = claimsIn(leaf.text('paper.md') ?? '', study)
    const lines = claims.map((claim) => {
      const { line, column } = manuscript.positions.lineColumn(claim.span.start)
      return `${line}:${column}  ${claim.written.replace(/\s+/g, ' ')}  ${tells(claim)}\n`
    })
    const diagnostics = claimDiagnostics(manuscript, claims, (path) => ({
      file: `study.yaml:${path.join('/')}`,
      line: 1,
    }))
    const found = diagnostics.map(({ place, code, message, hint }) => {
      return `${place?.line}:${place?.column}-${place?.endColumn} ${code}: ${message}\n    ${hint}\n`
    })
    return `${lines.join('')}\n${found.length === 0 ? 'nothing wrong\n' : found.join('')}`
  })
})

function tells(claim: Claim): string {
  if (claim.kind === 'number')
    return `[${claim.about}: ${claim.claimed} / ${claim.actual}] ${claim.verdict}${claim.note ? `: ${claim.note}` : ''}`
  const { quantifier, number, basis, share, participants, sessions, verdict, why, counts } = claim
  const by = !basis
    ? 'nothing'
    : 'name' in basis
      ? `${basis.by} ${basis.id}`
      : `${basis.by} ${basis.units.join(' ')}`
  const people = counts === 'participants' ? `${share?.n} of ${share?.of}` : `${participants}`
  const numbers = basis ? `, ${people} people, ${sessions.n} of ${sessions.of} sessions` : ''
  return `[${quantifier}${number === null ? '' : ` ${number}`} by ${by}${numbers}] ${verdict}${why ? `: ${why}` : ''}`
}
