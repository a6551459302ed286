import { z } from 'zod'
import { type Diagnostic, error, type Place } from '../../diagnostic.js'
import { readYaml } from '../../yaml/read.js'

/** What a filled-in block of a worksheet says. */
export interface SheetItem {
  /** `FG1:34`. */
  at: string
  /** What the matter’s decisions were signed with. */
  sign: string
  /** Undefined: still open. */
  settle:
    | { analyst: string }
    | { codes: string[]; status: 'accepted' | 'set-aside' | 'excluded' | 'candidate' }
    | undefined
  reason: string | undefined
  memo: string | undefined
  place: Place
}

/** A worksheet, read back. */
export interface Sheet {
  analysts: string[]
  items: SheetItem[]
  diagnostics: Diagnostic[]
}

const ABOUT = /^(.+:\d+) ([a-z2-7]{12})$/

const head = z.strictObject({ consensus: z.array(z.string()).min(2) })

const block = z.strictObject({
  about: z.string().regex(ABOUT, 'this line must stay as stc wrote it'),
  settle: z
    .union([
      z.string(),
      z.strictObject({
        codes: z.array(z.string()),
        status: z.enum(['accepted', 'set-aside', 'excluded', 'candidate']),
        reason: z.string().nullish(),
        memo: z.string().nullish(),
      }),
    ])
    .nullish(),
  reason: z.string().nullish(),
  memo: z.string().nullish(),
})

/**
 * Reads a worksheet that `sheetSections` wrote and people filled in. Only its front matter and its blocks of YAML are
 * looked at; what was written between them is nobody’s but the writers’. Everything that does not fit is a diagnostic.
 */
export function readSheet(text: string, file: string): Sheet {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const marker = lines.findIndex((line) => /^(?:<{7}|>{7})(?: |$)/.test(line))
  if (marker >= 0) {
    const hint = 'settle the conflict and remove the markers'
    const place = { file, line: marker + 1 }
    const message = 'a git merge left its conflict markers here'
    return { analysts: [], items: [], diagnostics: [error('stc/merge-conflict', message, { place, hint })] }
  }
  const front = lines[0] === '---' ? lines.indexOf('---', 1) : -1
  const top =
    front < 0 ? undefined : readYaml(lines.slice(1, front).join('\n'), file, head, { lineOffset: 1 })
  const diagnostics = top
    ? [...top.diagnostics]
    : [bad('it does not begin with `---` and `consensus: […]`', { file, line: 1 })]
  const items: SheetItem[] = []
  const seen = new Map<string, number>()
  for (let at = Math.max(0, front + 1); at < lines.length; at++) {
    if (!/^(?:```|~~~)ya?ml\s*$/.test(lines[at] ?? '')) continue
    const fence = lines[at]?.slice(0, 3) ?? ''
    const end = lines.findIndex((line, index) => index > at && line.trimEnd() === fence)
    const place = { file, line: at + 1 }
    if (end < 0) {
      diagnostics.push(bad('the block that begins here has no end', place, `close it with ${fence}`))
      break
    }
    const { value, diagnostics: found } = readYaml(lines.slice(at + 1, end).join('\n'), file, block, {
      lineOffset: at + 1,
    })
    diagnostics.push(...found)
    if (value) {
      const before = seen.get(value.about)
      if (before !== undefined)
        diagnostics.push(
          bad(`${value.about} already stands in line ${before}`, place, 'remove one of the two'),
        )
      seen.set(value.about, at + 1)
      items.push(itemOf(value, { file, line: at + 1 }))
    }
    at = end
  }
  return { analysts: top?.value?.consensus ?? [], items, diagnostics }
}

function itemOf(value: z.infer<typeof block>, place: Place): SheetItem {
  const [, at = '', sign = ''] = ABOUT.exec(value.about) ?? []
  const { settle } = value
  const own = typeof settle === 'object' && settle !== null ? settle : undefined
  return {
    at,
    sign,
    settle:
      typeof settle === 'string' ? { analyst: settle } : own && { codes: own.codes, status: own.status },
    reason: value.reason ?? own?.reason ?? undefined,
    memo: value.memo ?? own?.memo ?? undefined,
    place,
  }
}

function bad(
  message: string,
  place: Place,
  hint = 'make the sheet anew: stc consensus -o consensus.md',
): Diagnostic {
  return error('stc/bad-sheet', message, { place, hint })
}
