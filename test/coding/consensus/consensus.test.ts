import { describe, expect, test } from 'vitest'
import { Matcher } from '../../../src/codebook/matcher.js'
import { CodingText } from '../../../src/coding/coding-text.js'
import { agreementOf, percentAgreement } from '../../../src/coding/consensus/agreement.js'
import {
  compareAnalysts,
  isDisputed,
  type Matter,
  type ViewedDecision,
} from '../../../src/coding/consensus/matter.js'
import { readSheet } from '../../../src/coding/consensus/read-sheet.js'
import { matterRow } from '../../../src/coding/consensus/records.js'
import { settleAgreed, settleSheet } from '../../../src/coding/consensus/settle-sheet.js'
import { sheetSections } from '../../../src/coding/consensus/sheet.js'
import { viewDecisions } from '../../../src/coding/consensus/view.js'
import { decideAll } from '../../../src/coding/decide.js'
import { parseCoding, parseCodingText } from '../../../src/coding/parse.js'
import { stringifySections } from '../../../src/markdown/stringify.js'
import { makeCodebook } from '../../codebook/make-codebook.js'
import { golden } from '../../golden.js'
import { makeTranscript, told } from '../make-coding.js'

const book = makeCodebook({ rank: { any: ['rank'] }, list: { any: ['queue*'] } })
const CODES = new Set(book.codes.keys())

function compared(text: string, files: readonly (string | undefined)[], consensus?: string): Matter[] {
  const transcript = makeTranscript(text)
  const view = (yaml: string): ViewedDecision[] => {
    const { decisions } = parseCoding(yaml, 'coding/x.yaml', CODES)
    return viewDecisions(decisions, transcript, () => new Matcher(book, 'en')).viewed
  }
  const analysts = files.flatMap((yaml) => /^analyst: (.*)$/m.exec(yaml ?? '')?.[1] ?? [])
  const all = files.flatMap((yaml) => (yaml === undefined ? [] : view(yaml)))
  all.sort((a, b) => a.turn.number - b.turn.number)
  return compareAnalysts(all, analysts, consensus === undefined ? [] : view(consensus))
}

function agreedText(matters: readonly Matter[], consensus?: string): string {
  const coding =
    consensus === undefined
      ? CodingText.empty('consensus', 'coding/consensus.yaml')
      : parseCodingText(consensus, 'coding/consensus.yaml')
  return decideAll(coding, settleAgreed(matters).verdicts).coding.text
}

describe('what analysts decided, compared', () => {
  const of = (leaf: { text(file: string): string | undefined }) => {
    const files = ['ana', 'ben', 'eva']
      .map((name) => leaf.text(`${name}.yaml`))
      .filter((text) => text !== undefined)
    const analysts = ['ana', 'ben', 'eva'].slice(0, files.length)
    return { analysts, matters: compared(leaf.text('FG1.txt') ?? '', files, leaf.text('consensus.yaml')) }
  }
  golden('consensus', 'sheet.md', (leaf) => {
    const { matters, analysts } = of(leaf)
    return stringifySections(sheetSections(matters.filter(isDisputed), analysts))
  })
  golden('consensus', 'agreed.yaml', (leaf) => {
    const { matters, analysts } = of(leaf)
    const text = agreedText(matters, leaf.text('consensus.yaml'))
    const agreement = agreementOf(matters, analysts)
    const rows = matters.map((matter) => `# ${matterRow(matter, analysts).join(' | ')}\n`)
    const alone = [...agreement.alone].map((each) => each.join(' ')).join(', ')
    const counts = Object.entries({ ...agreement, alone, percent: percentAgreement(agreement) })
    return `${text}${rows.join('')}# ${counts.map((each) => each.join(' ')).join(', ')}\n`
  })
})

const TEXT = 'P1: We rank. Then we wait. The queue is long.\n'
const ANA = 'analyst: ana\nunits:\n  - { at: FG1:1, quote: "We rank.", status: excluded, reason: no list }\n'
const BEN = 'analyst: ben\nunits:\n  - { at: FG1:1, quote: "We rank.", codes: [rank], status: accepted }\n'

describe('a sheet that is filled in', () => {
  const matters = compared(TEXT, [ANA, BEN])
  const sheet = stringifySections(sheetSections(matters, ['ana', 'ben']))
  const filled = (settle: string, reason = '') =>
    sheet.replace(/^settle:.*$/m, `settle: ${settle}`).replace(/^reason:$/m, `reason: ${reason}`)
  const settled = (text: string, now = matters) => {
    const read = readSheet(text, 'consensus.md')
    const { verdicts, kept, diagnostics } = settleSheet(read.items, now, CODES)
    const { coding } = decideAll(CodingText.empty('consensus', 'c'), verdicts)
    return {
      entries: coding.text.split('\n').slice(2, -1),
      kept,
      told: told([...read.diagnostics, ...diagnostics]),
    }
  }

  test('as it was made leaves everything open', () => {
    expect(settled(sheet)).toEqual({ entries: [], kept: 0, told: [] })
    expect(readSheet(sheet, 'x').analysts).toEqual(['ana', 'ben'])
  })

  test.each([
    ['ana', '', 'codes: [rank], status: excluded, reason: no list'],
    ['ben', 'we keep it', 'codes: [rank], status: accepted, reason: we keep it'],
    ['{ codes: [list, rank], status: accepted }', '', 'codes: [list, rank], status: accepted'],
    ['{ codes: [], status: excluded, reason: off }', '', 'codes: [], status: excluded, reason: "off"'],
    ['{ codes: [list], status: accepted, memo: again }', '', 'codes: [list], status: accepted, memo: again'],
  ])('settle: %s, reason: %s', (settle, reason, written) => {
    expect(settled(filled(settle, reason))).toEqual({
      entries: [`  - { at: FG1:1, quote: "We rank.", ${written} }`],
      kept: 0,
      told: [],
    })
  })

  test.each([
    ['bne', /^error bad-sheet: "bne" decided nothing about FG1:1 = Did you mean "ben"\?$/],
    ['{ codes: [rnk], status: accepted }', /^error unknown-reference: .*"rnk" = Did you mean "rank"\?$/],
    [
      '{ codes: [rank], status: excluded }',
      /^error missing-reason: FG1:1 is to be excluded without a reason/,
    ],
    ['{ codes: [rank], status: acepted }', /^error yaml-schema/],
    ['{ code: [rank], status: accepted }', /^error unknown-key/],
    ['{ codes: [rank', /^error yaml-syntax/],
    ['ana\nsetle: ben', /^error unknown-key: .*setle/],
    ['ana\n<<<<<<< HEAD', /^error merge-conflict/],
    ['ana\nsettle: ben', /^error yaml-syntax/],
  ])('with settle: %s is told', (settle, message) => {
    const { entries, told: said } = settled(filled(settle))
    expect(entries).toEqual([])
    expect(said[0]).toMatch(message)
  })

  test('without its head, with a block that has no end, or twice, is told', () => {
    expect(settled(sheet.replace(/^---[\s\S]*?---\n/, '')).told[0]).toMatch(
      /^error bad-sheet: it does not begin/,
    )
    expect(settled(sheet.replace(/```\n$/, '')).told[0]).toMatch(
      /^error bad-sheet: the block that begins here has no end/,
    )
    const block = /```yaml[\s\S]*```\n/.exec(filled('ana'))?.[0] ?? ''
    expect(settled(sheet + block).told[0]).toMatch(/^error bad-sheet: FG1:1 \w+ already stands in line/)
  })

  test('whose decisions changed since is told, and nothing of it is written', () => {
    const now = compared(TEXT, [ANA.replace('no list', 'another reason'), BEN])
    expect(settled(filled('ana'), now)).toEqual({
      entries: [],
      kept: 0,
      told: [
        'warning stale-sheet: the decisions about FG1:1 changed since the sheet was made = it stays open; make the sheet anew and settle it there',
      ],
    })
  })

  test('does not change what the consensus says meanwhile', () => {
    const by = (rest: string) => `analyst: consensus\nunits:\n  - { at: FG1:1, quote: "We rank.", ${rest} }\n`
    const same = compared(TEXT, [ANA, BEN], by('codes: [rank], status: accepted, reason: by hand'))
    expect(settled(filled('ben'), same)).toEqual({ entries: [], kept: 1, told: [] })
    const other = compared(TEXT, [ANA, BEN], by('codes: [list], status: accepted'))
    expect(settled(filled('ben'), other)).toMatchObject({
      entries: [],
      told: [expect.stringMatching(/^warning stale-consensus/)],
    })
  })
})

test('what analysts agree on is added once, and what a person wrote there stays', () => {
  const agreed = compared(TEXT, [BEN.replace('ben', 'ana'), BEN])
  const text = agreedText(agreed)
  expect(text).toContain('{ at: FG1:1, quote: "We rank.", codes: [rank], status: accepted }')
  expect(agreedText(compared(TEXT, [BEN.replace('ben', 'ana'), BEN], text), text)).toBe(text)
  const hand =
    '# settled on Friday\nanalyst: consensus\nunits:\n  - { at: FG1:1, quote: "We rank.", codes: [list], status: accepted } # after all\n'
  const matters = compared(TEXT, [BEN.replace('ben', 'ana'), BEN], hand)
  expect(agreedText(matters, hand)).toBe(hand)
  expect(told(settleAgreed(matters).diagnostics)[0]).toMatch(
    /^warning stale-consensus: FG1:1 stays as the consensus has it \(accepted list\), but ana and ben agree otherwise \(accepted rank\)/,
  )
})
