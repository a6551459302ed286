import { isMap, isScalar, parseDocument, stringify } from 'yaml'
import { z } from 'zod'
import { type Diagnostic, error, type Place } from '../diagnostic.js'
import { findFrontMatter } from '../transcript/front-matter.js'
import { readQuickly } from '../yaml/quick/read.js'
import type { Shape } from '../yaml/quick/shape.js'
import { readYaml } from '../yaml/read.js'

const DIGEST = /^sha256:[0-9a-f]{64}$/
const Digest = z.string().regex(DIGEST)

const Schema = z.strictObject({
  group: z.string(),
  voice: z.string().optional(),
  status: z.enum(['draft', 'authored']),
  inputs: Digest.optional(),
  body: Digest.optional(),
})

/** The same for a quick check; digests are looked at by themselves. */
const SHAPE: Shape = {
  is: 'mapping',
  keys: {
    group: { is: 'text' },
    voice: { is: 'text', optional: true },
    status: { is: 'one of', words: ['draft', 'authored'] },
    inputs: { is: 'text', optional: true },
    body: { is: 'text', optional: true },
  },
}

/** What stands above a condensate or analytic text. */
export interface FrontMatter {
  /** The code group's id. */
  group: string
  voice?: string | undefined
  status: 'draft' | 'authored'
  /** What the text was written from: `sha256:…` of the units, or of the condensate. */
  inputs?: string | undefined
  /** `sha256:…` of the body as stc made it; a body that still has it was never touched. */
  body?: string | undefined
}

/** Front matter as read, and where its values stand. */
export interface ReadFrontMatter {
  value: FrontMatter | undefined
  diagnostics: Diagnostic[]
  place(key: keyof FrontMatter): Place
}

/** Reads the front matter of a file; one without any is reported as stc/bad-front-matter. */
export function readFrontMatter(text: string, file: string): ReadFrontMatter {
  const block = findFrontMatter(withoutBom(text))
  if (!block) {
    const place = { file, line: 1, column: 1 }
    const opened = /^---[ \t]*(?:\r\n|[\n\r])/.test(withoutBom(text))
    const message = opened
      ? 'the front matter that begins here has no closing line ---'
      : 'the file does not start with front matter between two lines of ---'
    return {
      value: undefined,
      diagnostics: [error('stc/bad-front-matter', message, { place, hint: mending(file, opened) })],
      place: () => place,
    }
  }
  const { lineOffset } = block
  const quick = readQuickly<FrontMatter>(block.yaml, file, SHAPE, { lineOffset })
  const digests = [quick?.value?.inputs, quick?.value?.body].filter((digest) => digest !== undefined)
  const read =
    quick && digests.every((digest) => DIGEST.test(digest))
      ? quick
      : readYaml(block.yaml, file, Schema, { lineOffset })
  return { value: read.value, diagnostics: read.diagnostics, place: (key) => read.place([key]) }
}

/** What to write, in the file at hand, and how its text becomes known to be up to date. */
function mending(file: string, opened: boolean): string {
  if (opened) return 'close it with a line ---'
  const group = /([^/\\]+)\.md$/.exec(file)?.[1] ?? 'GROUP'
  const command = /(?:^|\/)synthesis\//.test(file) ? 'stc synthesize' : 'stc condense'
  const lines = ['---', `group: ${group}`, 'status: authored', '---']
  return `put these lines on top, read the text again, then run \`${command} --touch ${group}\`:\n${lines.join('\n')}`
}

/** Where the body starts (UTF-16 offset), behind a BOM and the front matter; undefined without front matter. */
export function bodyStart(text: string): number | undefined {
  const plain = withoutBom(text)
  const block = findFrontMatter(plain)
  return block && text.length - plain.length + block.bodyStart
}

/** Front matter as text, from the opening to the closing `---` line. */
export function makeFrontMatter(value: FrontMatter): string {
  return `---\n${stringify(value, { lineWidth: 0 })}---\n`
}

/**
 * Sets one value of the front matter and leaves every other byte of the file as it is; a key that is missing is
 * added as the last line. A text without readable front matter is returned unchanged.
 */
export function setFrontMatter(text: string, key: keyof FrontMatter, value: string): string {
  const bom = text.length - withoutBom(text).length
  const block = findFrontMatter(text.slice(bom))
  if (!block) return text
  const opening = /^---[ \t]*(\r\n|[\n\r])/.exec(text.slice(bom))
  const start = bom + (opening?.[0].length ?? 0)
  const end = start + block.yaml.length
  // Replacing a lone CR, which YAML does not know as a line end, moves no offset.
  const document = parseDocument(block.yaml.replace(/\r(?!\n)/g, '\n'), { keepSourceTokens: true })
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return text
  const pair = document.contents?.items.find((item) => isScalar(item.key) && item.key.value === key)
  if (!pair) {
    const eol = opening?.[1] ?? '\n'
    const open = block.yaml === '' || /[\n\r]$/.test(block.yaml) ? '' : eol
    return `${text.slice(0, end)}${open}${key}: ${value}${eol}${text.slice(end)}`
  }
  if (isScalar(pair.value) && pair.value.range && pair.value.source !== '') {
    const [from, to] = pair.value.range
    return text.slice(0, start + from) + value + text.slice(start + to)
  }
  if (!isScalar(pair.key) || !pair.key.range || (pair.value !== null && !isScalar(pair.value))) return text
  const colon = text.indexOf(':', start + pair.key.range[1])
  return `${text.slice(0, colon + 1)} ${value}${text.slice(colon + 1)}`
}

function withoutBom(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
