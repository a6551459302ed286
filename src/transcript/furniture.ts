import type { Line, Lines } from './lines.js'

const RULE = /^\s*(?:[-–—_=*~#+.|]\s?){3,}$/
const FENCE = /^\s*(?:```|~~~)/
const PAGE_WORD =
  /^\W{0,3}(?:(?:page|pg\.?|p\.|side|sida|sidan|seite|s\.|sivu|página|pagina|pág\.|\[p\.?)\s*\d{1,4}(?:\s*(?:of|\/|av|von|de|sur|\/)\s*\d{1,4})?)\W{0,3}$/iu
// A short line of its own that ends in a page number, even if there is only one.
const HEAD_WITH_PAGE =
  /^[^.?!:：]{0,70}[ ,|–—-](?:page|pg\.?|side|sida|seite|sivu|página) \d{1,4}(?: (?:of|av|von|de) \d{1,4})?$/iu
const PAGE_NUMBER = /^\W{0,3}(\d{1,4})(?:\s*\/\s*\d{1,4})?\W{0,3}$/u
const CHAT_EVENT = /^\s*(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+)?(?:\*{1,3} |-!-|-->|<--|={2,3} )\s*\S/
const CHAT_LINE = /^\s*(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+)?<[\w[\]{}|@+^-]{1,30}> /
const CLAN_TIER = /^(?:@\w|%\w{2,8}:)/

/** Whether a line's head looks like a page number or a head with one, wherever it stands. */
export function isPageMark(head: string): boolean {
  return (
    mayBePage(head) && (PAGE_WORD.test(head) || PAGE_NUMBER.test(head) || HEAD_WITH_PAGE.test(head.trim()))
  )
}

/** Nearly no line could be, and the patterns for page marks take long to make. */
function mayBePage(head: string): boolean {
  return /\d[^a-z\d]*$/i.test(head) && /^[^a-z]*$|^[^a-z]{0,9}[psſ]|[ ,|–—-](?:p[aág]|[sſ][ie])/i.test(head)
}

/**
 * Marks the lines that nobody says, whatever the layout: rules, code fences and what they hold, HTML comments, page
 * numbers and the running heads beside them, CHAT's tiers. One pass for each.
 */
export function markFurniture(lines: Lines): void {
  markFences(lines)
  markComments(lines)
  const clan = lines.all.some((line) => line.head.startsWith('@Begin'))
  const chat = lines.all.filter((line) => CHAT_LINE.test(line.head)).length > 2
  for (const [index, line] of lines.all.entries()) {
    if (line.blank || line.furniture !== undefined) continue
    if (RULE.test(line.head) && line.end - line.start < 200) line.furniture = 'rule'
    else if (mayBePage(line.head) && PAGE_WORD.test(line.head)) line.furniture = 'page number'
    else if (isLoneHead(lines, index)) line.furniture = 'page head'
    else if (chat && CHAT_EVENT.test(line.head)) line.furniture = 'event'
    else if (clan && CLAN_TIER.test(line.head)) line.furniture = 'tier'
  }
  markPageNumbers(lines)
  markRunningHeads(lines)
}

function isLoneHead(lines: Lines, index: number): boolean {
  const line = lines.at(index)
  const below = lines.at(index + 1)
  const alone = lines.afterBlank(index) && (below === undefined || below.blank)
  if (!alone || line === undefined || line.end - line.start >= 100) return false
  return mayBePage(line.head) && HEAD_WITH_PAGE.test(line.head.trim())
}

/** What stands in a code fence is not speech, unless the whole transcript stands in one. */
function markFences(lines: Lines): void {
  const fences = lines.all.flatMap((line, index) => (FENCE.test(line.head) ? [index] : []))
  if (fences.length < 2) return
  const pairs: [number, number][] = []
  for (let i = 0; i + 1 < fences.length; i += 2) pairs.push([fences[i] ?? 0, fences[i + 1] ?? 0])
  const inside = pairs.reduce((sum, [from, to]) => sum + to - from - 1, 0)
  const wholeIsFenced = inside > lines.all.length * 0.5
  for (const [from, to] of pairs) {
    for (let at = from; at <= to; at++) {
      const line = lines.all[at]
      if (line && !line.blank && (at === from || at === to || !wholeIsFenced)) line.furniture = 'code'
    }
  }
}

function markComments(lines: Lines): void {
  let open = false
  for (const line of lines.all) {
    if (open || line.head.trimStart().startsWith('<!--')) {
      const tail = lines.text.slice(Math.max(line.start, line.end - 3), line.end)
      if (!line.blank) line.furniture = 'comment'
      open = tail !== '-->'
    }
  }
}

/** Numbers alone on a line are page numbers where they ascend one by one through the file. */
function markPageNumbers(lines: Lines): void {
  const found: { line: Line; page: number; lonely: boolean }[] = []
  for (const [index, line] of lines.all.entries()) {
    if (line.blank || line.furniture !== undefined || line.end - line.start > 16) continue
    const number = PAGE_NUMBER.exec(line.head)
    if (!number) continue
    const below = lines.at(index + 1)
    found.push({ line, page: Number(number[1]), lonely: lines.afterBlank(index) || !below || below.blank })
  }
  const steps = found.filter((each, i) => i > 0 && each.page === (found[i - 1]?.page ?? 0) + 1).length
  const ascending = found.length >= 2 && steps >= (found.length - 1) * 0.7
  if (!ascending) return
  for (const { line, lonely } of found) if (lonely || found.length > 2) line.furniture = 'page number'
}

/** Lines that come back, the digits in them aside, beside page numbers or with an ascending number of their own. */
function markRunningHeads(lines: Lines): void {
  const groups = new Map<string, number[]>()
  for (const [index, line] of lines.all.entries()) {
    if (line.blank || line.furniture !== undefined || line.end - line.start > 120) continue
    const beside = [-3, -2, -1, 1, 2, 3].some((step) => lines.at(index + step)?.furniture === 'page number')
    const numbered = /\d/.test(line.head) && !/[:：]/.test(line.head)
    const feed = lines.text.charAt(line.start) === '\f'
    if (!beside && !numbered && !feed) continue
    const key = line.head.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  for (const [key, indices] of groups) {
    if (indices.length < 2 || /[.?!:：]$/.test(key.replace(/\W?#\W?$/, ''))) continue
    const beside = indices.filter((index) => besidePageBreak(lines, index)).length
    const pages = indices.map((index) =>
      Number(/\d+(?=\D*$)/.exec(lines.at(index)?.head ?? '')?.[0] ?? Number.NaN),
    )
    const ascending = pages.every((page, i) => i === 0 || page === (pages[i - 1] ?? 0) + 1)
    const saysPage = /\b(?:page|pg|p\.|side|sida|seite|sivu|página)\s*#$/iu.test(key)
    const alone = saysPage || indices.every((index) => lines.afterBlank(index))
    if (beside < indices.length * 0.7 && !(ascending && alone && indices.length >= 2)) continue
    for (const index of indices) {
      const line = lines.at(index)
      if (line) line.furniture = 'page head'
    }
  }
}

function besidePageBreak(lines: Lines, index: number): boolean {
  if (lines.text.charAt(lines.at(index)?.start ?? 0) === '\f') return true
  return [-3, -2, -1, 1, 2, 3].some((step) => lines.at(index + step)?.furniture === 'page number')
}
