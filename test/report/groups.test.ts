import fc from 'fast-check'
import type { List, Nodes } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { groupUnits } from '../../src/coding/grouping.js'
import { foldWhiteSpace } from '../../src/language/fold.js'
import { parseMarkdown } from '../../src/markdown/parse.js'
import { stringifySections } from '../../src/markdown/stringify.js'
import { METHODS } from '../../src/method/methods.js'
import { codingTree } from '../../src/report/coding-tree.js'
import { groupRows } from '../../src/report/group-rows.js'
import { groupsToMarkdown } from '../../src/report/groups.js'
import { matrixTable } from '../../src/report/matrix.js'
import { makeCodebook, makeUnit, makeUnits } from './make-study.js'

const grouping = () => groupUnits(makeUnits(), makeCodebook())
const markdownOf = (units: ReturnType<typeof makeUnits>) =>
  [...groupsToMarkdown(groupUnits(units, makeCodebook()), METHODS.stc)].join('')

const find = (node: Nodes, type: Nodes['type']): Nodes[] => [
  ...(node.type === type ? [node] : []),
  ...('children' in node ? node.children.flatMap((child) => find(child, type)) : []),
]

const HOSTILE = [
  'a | b || c \\| d',
  '1. first\n2. second',
  '- [ ] not a task',
  '# no heading',
  '*stars* _lines_ **more** ~~gone~~ ~one~',
  '<b>bold</b> <!-- gone --> &amp; &copy;',
  '[link](http://x.example) ![i](j) [^FG1-2-aaaa] [x]',
  'www.example.com https://example.com me@example.com',
  '`code` ``more``',
  'line one\nline two\r\n\r\nline three\u2028four',
  '> no quote\n---\n```\nno code\n```',
  '$x$ :::note {#id} \\* \\',
  'æøå 漢字 👍🏽 é',
]

describe('groupsToMarkdown', () => {
  it('sorts units under group, subgroup and code', async () => {
    const markdown = [...groupsToMarkdown(grouping(), METHODS.stc)].join('')
    await expect(markdown).toMatchFileSnapshot('../fixtures/report/groups/groups.md')
  })

  it.each(HOSTILE)('lets %j come out as it was said', (text) => {
    const root = parseMarkdown(markdownOf([makeUnit('FG1-2-aaaa', { codes: ['phone'], text })]))
    const items = find(root, 'listItem').map((item) => plainText(item))
    expect(items).toContain(`FG1-2-aaaa FG1/P1: ${foldWhiteSpace(text)}`)
  })

  it('lets anything come out as it was said', () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: fc.constantFrom(...'ab*_<>[]()|`~#-+1.!\\&;:^@/ \n') }),
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (pieces) => {
        const text = `x${pieces.join(' ')}x`
        const root = parseMarkdown(markdownOf([makeUnit('FG1-2-aaaa', { codes: ['phone'], text })]))
        const items = find(root, 'listItem').map((item) => plainText(item))
        expect(items).toContain(`FG1-2-aaaa FG1/P1: ${foldWhiteSpace(text)}`)
      }),
    )
  })

  it('shows a subgroup without codes', () => {
    const codebook = makeCodebook()
    const [resources] = codebook.groups
    if (!resources) throw new Error('no group')
    const bare = { ...codebook, groups: [{ ...resources, codes: [] }] }
    const markdown = [...groupsToMarkdown(groupUnits([], bare), METHODS.stc)].join('')
    expect(markdown).toContain('### Hands\n\n_no meaning unit_\n\nNo code.\n')
  })

  it('names what belongs to no group only where there is something', () => {
    expect(markdownOf(makeUnits())).toContain('## Meaning units with no code group')
    expect(markdownOf([])).not.toContain('## Meaning units with no code group')
  })
})

describe('groupRows', () => {
  const rows = [...groupRows(grouping())]

  it('has one row for each unit under each of its codes, in the order of the codebook', () => {
    expect(rows.map(({ group, code, unit }) => [group, code, unit])).toEqual([
      ['resources', 'waiting-list', 'FG1-2-aaaa'],
      ['resources', 'waiting-list', 'FG1-3-bbbb'],
      ['resources', 'waiting-list', 'FG1-5-cccc'],
      ['resources', 'beds', 'FG1-2-aaaa'],
      ['resources', 'staff', null],
      ['role', 'phone', 'FG1-5-cccc'],
      ['role', 'phone', 'FG2-2-eeee'],
      ['role', 'phone', 'FG2-3-ffff'],
      [null, null, 'FG2-4-gggg'],
    ])
  })

  it('keeps the words untouched', () => {
    expect(rows[0]?.text).toBe(makeUnits()[0]?.text)
  })
})

describe('words in tables and trees', () => {
  it.each(HOSTILE.map(foldWhiteSpace))('%j survives as the name of a code and as an example', (name) => {
    const codebook = makeCodebook()
    const group = { id: 'g', name, keywords: [], from: [], subgroups: [] }
    const code = { ...codebook.codes.get('phone'), id: 'phone', name, group: 'g' } as never
    const one = { ...codebook, groups: [{ ...group, codes: [code] }], codes: new Map([['phone', code]]) }
    const sorted = groupUnits([makeUnit('FG1-2-aaaa', { codes: ['phone'], text: name })], one)
    const matrix = {
      sessions: ['FG1'],
      rows: [{ group: 'g', subgroup: null, code: 'phone', name, counts: [1], total: 1 }],
    }
    const cells = find(parseMarkdown(matrixTable(matrix, METHODS.stc)), 'tableCell')
    expect(cells.map((cell) => plainText(cell))).toEqual(['Code', 'FG1', 'All', name, '1', '1'])
    const tree = parseMarkdown(stringifySections([[codingTree(sorted, METHODS.stc)]]))
    const [list] = tree.children as List[]
    expect(find(list as Nodes, 'paragraph').at(-1)).toSatisfy(
      (node: Nodes) => plainText(node) === `“${name}” (FG1/P1, FG1-2-aaaa)`,
    )
  })
})
