import { beforeAll, describe, expect, test } from 'vitest'
import { stc, temporaryFolder } from './stc.js'
import { authoredFiles, smallStudy } from './studies.js'

const DECISIONS = `analyst: ana
units:
  - { at: "FG1:2", quote: Some people go ahead of others., codes: [bed-pressure], reason: about beds }
  - { at: "FG1:3", quote: The queue on the wall, status: excluded, reason: about a picture }
  - { at: "FG2:2", quote: Whoever has the phone., codes: [waiting-list] }
`
let cwd: string
beforeAll(async () => {
  cwd = temporaryFolder({ ...(await authoredFiles()), 'coding/ana.yaml': DECISIONS })
})

describe('stc ledger', () => {
  test('shows the sums, what was recoded and every reason', async () => {
    const { code, stdout, stderr } = await stc(['ledger', '--format', 'table'], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatchInlineSnapshot(`
      "                found  accepted  cited  not yet  candidates  aside  excluded
      resources           5         2      1        1           2      0         1
      all, each once      5         2      1        1           2      0         1
      found = accepted + candidates + set aside + excluded
      accepted = cited + not yet cited
      2 candidates are cited by a condensate before anyone accepted them.

      Recoded by analysts: 2 meaning units
      1  waiting-list (resources) → bed-pressure (resources)  FG1-2-77co
      1  given by an analyst: waiting-list (resources)        FG2-2-4yvf

      Out of play: 1, with its reason
      1  excluded  about a picture  FG1-3-nfzu
      "
    `)
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
  })

  test('is Markdown in a pipe', async () => {
    const { stdout } = await stc(['ledger'], { cwd })
    expect(stdout).toMatchInlineSnapshot(`
      "# Ledger of meaning units

      Found = accepted + candidates + set aside + excluded; accepted = cited + not yet cited.

      | Code group | Found | Accepted | Cited | Not yet cited | Candidates | Set aside | Excluded |
      | - | -: | -: | -: | -: | -: | -: | -: |
      | Managing scarce nights | 5 | 2 | 1 | 1 | 2 | 0 | 1 |
      | **All, each once** | 5 | 2 | 1 | 1 | 2 | 0 | 1 |

      _2 candidates are cited by a condensate before anyone accepted them._

      ## Recoded by analysts, from what the rules proposed

      - **waiting-list (resources) → bed-pressure (resources)**: 1 meaning unit (FG1-2-77co): about beds
      - **given by an analyst: waiting-list (resources)**: 1 meaning unit (FG2-2-4yvf)

      ## Out of play, with reasons

      - 1 meaning unit **excluded**: about a picture (FG1-3-nfzu)
      "
    `)
  })

  test('gives sums as CSV, and sums, moves and reasons as NDJSON', async () => {
    const csv = await stc(['ledger', '--format', 'csv'], { cwd })
    expect(csv.stdout).toMatchInlineSnapshot(`
      "line,group,name,found,accepted,cited,not_yet_cited,candidate,candidate_cited,set_aside,excluded
      group,resources,Managing scarce nights,5,2,1,1,2,2,0,1
      no group,,,0,0,0,0,0,0,0,0
      whole,,,5,2,1,1,2,2,0,1
      "
    `)
    const rows = (await stc(['ledger', '--format', 'ndjson'], { cwd })).stdout.trim().split('\n')
    expect(rows.map((row) => JSON.parse(row).line)).toEqual([
      ...['group', 'no group', 'whole', 'move', 'move', 'reason'],
    ])
  })

  test('of one group keeps the whole beside it, and knows which groups there are', async () => {
    const one = await stc(['ledger', '--group', 'resources', '--format', 'csv'], { cwd })
    expect(one.stdout).toMatch(/^group,resources,/m)
    const wrong = await stc(['ledger', '--group', 'resorces'], { cwd })
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
    expect(wrong.stderr).toContain('Did you mean "resources"?')
  })

  test('of a study nobody has worked on is all candidates', async () => {
    const { stdout } = await stc(['ledger', '--format', 'csv'], { cwd: smallStudy() })
    expect(stdout).toMatch(/^whole,,,4,0,0,0,4,0,0,0$/m)
  })

  test('outside a study says what is missing', async () => {
    const { code, stderr } = await stc(['ledger'], { cwd: temporaryFolder() })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error\[stc\/no-study\]/)
  })
})
