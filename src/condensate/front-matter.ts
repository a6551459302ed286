import { type Diagnostic, error, type Place } from '../diagnostic.js'
import { findFrontMatter } from '../transcript/front-matter.js'
import { readQuickly } from '../yaml/quick/read.js'
import type { Shape } from '../yaml/quick/shape.js'
import { inFull } from './in-full.js'

/** How `inputs` and `body` are written. */
export const DIGEST = /^sha256:[0-9a-f]{64}$/
/** What the quick reading checks; digests are looked at by themselves. */
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
      : inFull().readFrontMatter(block.yaml, file, lineOffset)
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

/** A text without the byte order mark it may begin with. */
export function withoutBom(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
