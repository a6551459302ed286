import type { Heading, Nodes } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/markdown/parse.js'
import { METHODS } from '../../src/method/methods.js'
import { reportToMarkdown } from '../../src/report/report.js'
import { reportTables } from '../../src/report/tables.js'
import { toCsv } from '../../src/tabular/csv.js'
import { codebookOf, makeReport } from './make-study.js'

const NOTHING = {
  ...{ found: 0, accepted: 0, cited: 0, notYetCited: 0 },
  ...{ candidate: 0, candidateCited: 0, setAside: 0, excluded: 0 },
}

const headings = (markdown: string) =>
  parseMarkdown(markdown)
    .children.filter((node): node is Heading => node.type === 'heading')
    .map((node) => `${'#'.repeat(node.depth)} ${plainText(node)}`)

const collect = (node: Nodes, type: Nodes['type']): Nodes[] => [
  ...(node.type === type ? [node] : []),
  ...('children' in node ? node.children.flatMap((child) => collect(child, type)) : []),
]

const withText = (status: 'authored analytic text' | 'authored condensate' | 'draft', markdown: string) =>
  reportToMarkdown(
    makeReport({ texts: new Map([['role', { status, body: parseMarkdown(markdown).children }]]) }),
  )

describe('the report', () => {
  it('is what a supervisor is shown', async () => {
    await expect(reportToMarkdown(makeReport())).toMatchFileSnapshot('../fixtures/report/stc/report.md')
  })

  it('speaks the words of thematic analysis', async () => {
    const report = makeReport({ method: METHODS['thematic-analysis'], themes: undefined })
    await expect(reportToMarkdown(report)).toMatchFileSnapshot(
      '../fixtures/report/thematic-analysis/report.md',
    )
  })

  it('of the same study is the same bytes, and leaves the study as it is', () => {
    const report = makeReport()
    const before = JSON.stringify([...report.texts])
    expect(reportToMarkdown(report)).toBe(reportToMarkdown(report))
    expect(JSON.stringify([...report.texts])).toBe(before)
  })

  it('of a study without groups, units and texts still stands', () => {
    const codebook = codebookOf([])
    const markdown = reportToMarkdown(
      makeReport({
        codebook,
        units: [],
        texts: new Map(),
        sessions: [],
        analysts: [],
        question: undefined,
        grouping: { groups: [], ungrouped: [], outOfPlay: [] },
        ledger: {
          groups: [],
          ungrouped: NOTHING,
          whole: NOTHING,
        },
      }),
    )
    expect(headings(markdown)).toEqual([
      '# Scarce nights',
      '## Method',
      '## Participants and sessions',
      '## Preliminary themes',
      '## Results',
      '## Coding tree',
      '## Ledger of meaning units',
      '## Codes by session',
    ])
  })
})

describe('a text in the report', () => {
  it('stands under the title its author gave it, with its headings below', () => {
    const markdown = withText(
      'authored analytic text',
      '# The phone rules\n\nIt does.\n\n## At night\n\nMore.\n',
    )
    expect(headings(markdown)).toEqual(expect.arrayContaining(['### The phone rules', '#### At night']))
    expect(markdown).toContain('_Analytic text · code group “Being the one who decides” · 3 meaning units')
  })

  it('without a title stands under the name of its group', () => {
    const markdown = withText(
      'authored condensate',
      'It does.\n\n### At night\n\nMore.\n\n#### Later\n\nX.\n',
    )
    expect(headings(markdown)).toEqual(
      expect.arrayContaining(['### Being the one who decides', '#### At night', '##### Later']),
    )
    expect(markdown).toContain('_Condensate · 3 meaning units')
  })

  it('keeps several headings of depth 1, and none goes below depth 6', () => {
    const markdown = withText('authored condensate', '# One\n\na\n\n# Two\n\nb\n\n##### Deep\n\nc\n')
    expect(headings(markdown)).toEqual(expect.arrayContaining(['#### One', '#### Two', '###### Deep']))
  })

  it('that is a draft says so, and so do the results', () => {
    const markdown = withText('draft', 'Excerpt.\n')
    expect(markdown).toContain('_Draft condensate: verbatim excerpts, chosen by rule ·')
    expect(markdown).toContain('**Not yet written by a person: 2 of 2 code groups.**')
    expect(markdown).toContain('_No condensate yet ·')
  })

  it('leaves front matter and comments behind', () => {
    const markdown = reportToMarkdown(makeReport())
    expect(markdown).not.toContain('<!--')
    expect(markdown).not.toContain('status: authored')
  })
})

describe('footnotes of the report', () => {
  const root = parseMarkdown(reportToMarkdown(makeReport()))

  it('stand at the end, in the order of their first reference, those that nothing cites left out', () => {
    const ids = root.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [node.label] : []))
    expect(ids).toEqual(['FG1-2-aaaa', 'FG1-3-bbbb', '1', 'FG2-2-eeee', 'role-1'])
    const first = root.children.findIndex((node) => node.type === 'footnoteDefinition')
    expect(root.children.slice(first).every((node) => node.type === 'footnoteDefinition')).toBe(true)
  })

  it('all lead somewhere', () => {
    const cited = collect(root, 'footnoteReference').map((node) => 'identifier' in node && node.identifier)
    expect(cited).toEqual(['fg1-2-aaaa', 'fg1-3-bbbb', '1', 'fg2-2-eeee', 'fg1-2-aaaa', 'role-1'])
  })

  it('of a unit are the same everywhere: the first stands', () => {
    const markdown = reportToMarkdown(makeReport())
    expect(markdown).toContain('[^FG1-2-aaaa]: FG1/P1, nurse, line 2: "I have \\*four\\* beds"')
    expect(markdown).not.toContain('written another way')
  })

  it('may cite another footnote', () => {
    const markdown = withText(
      'authored condensate',
      'A.[^a]\n\n[^a]: See too.[^b]\n\n[^b]: Here.\n\n[^c]: No.\n',
    )
    expect(markdown).toContain('[^a]: See too.[^b]\n\n[^b]: Here.\n')
    expect(markdown).not.toContain('[^c]')
  })
})

describe('the report’s tables', () => {
  it.each(reportTables(makeReport()).map((table) => [table.name, table] as const))(
    '%s as CSV',
    async (name, { rows, columns }) => {
      await expect(toCsv(rows, columns)).toMatchFileSnapshot(`../fixtures/report/tables/${name}.csv`)
    },
  )

  it('have a value or an empty cell for each column and no other key', () => {
    for (const { rows, columns } of reportTables(makeReport())) {
      for (const row of rows) expect(Object.keys(row).sort()).toEqual([...columns].sort())
    }
  })
})

describe('a report from units alone', () => {
  it('says whose words they are and leaves out what only transcripts know', () => {
    const text = reportToMarkdown({ ...makeReport(), transcripts: [], sessions: [] })
    expect(text).toMatch(/\*\*Heard\*\*: \d+ participants? · \d+ sessions?/)
    expect(text).not.toContain('Participants and sessions')
    expect(text).not.toContain('0 turns')
  })
})
