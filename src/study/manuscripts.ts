import path from 'node:path'
import { fail } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import { formatOf } from '../evidence/manuscript/format.js'
import type { Manuscript } from '../evidence/manuscript/manuscript.js'
import { decode } from '../transcript/decode.js'
import { exists, namesIn, readBytes, shown } from './disk.js'
import { resolveFiles } from './inputs.js'

/** Endings by which manuscripts are found in a folder. */
const ENDINGS = ['.md', '.markdown', '.docx', '.txt'] as const

/**
 * The manuscripts that arguments name: Markdown, Word, or plain text; `-` is Markdown. Throws StcError where none is named
 * or one cannot be read.
 *
 * @param example a command that names one, for the hint
 */
export async function loadManuscripts(
  args: readonly string[],
  example: string,
  effects: Effects,
): Promise<Manuscript[]> {
  if (args.length === 0) fail('stc/usage', 'no manuscript was named', { hint: example })
  const found: Manuscript[] = []
  for (const file of await resolveFiles(effects.cwd, args, ENDINGS)) {
    const name = file === '-' ? 'stdin' : shown(effects.cwd, file)
    const bytes = file === '-' ? await effects.stdin() : await readBytes(effects.cwd, file)
    found.push(await manuscriptFrom(bytes, name, file === '-' ? 'markdown' : formatOf(file)))
  }
  return found
}

async function manuscriptFrom(
  bytes: Uint8Array,
  name: string,
  format: ReturnType<typeof formatOf>,
): Promise<Manuscript> {
  if (format === 'docx')
    return (await import('../exchange/manuscript-docx.js')).readDocxManuscript(bytes, name)
  const { text } = decode(bytes, name)
  if (format === 'markdown')
    return (await import('../evidence/manuscript/read-markdown.js')).readMarkdown(text, name)
  return (await import('../evidence/manuscript/read-plain-text.js')).readPlainText(text, name)
}

/** The texts a study itself holds that quote: condensates/*.md, synthesis/*.md and report.md, absolute; those there are. */
export async function ownManuscripts(root: string): Promise<string[]> {
  const found: string[] = []
  for (const folder of ['condensates', 'synthesis'])
    for (const name of await namesIn(path.join(root, folder)))
      if (name.endsWith('.md')) found.push(path.join(root, folder, name))
  const written = path.join(root, 'report.md')
  return (await exists(written)) ? [...found, written] : found
}
