import path from 'node:path'
import { fail } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import type { Manuscript } from '../evidence/manuscript/manuscript.js'
import { readText, shown } from './disk.js'
import { resolveFiles } from './inputs.js'

/** Endings of manuscripts. */
const ENDINGS = ['.md', '.markdown'] as const

/** The manuscripts that arguments name. Throws StcError where none is named or one cannot be read. */
export async function loadManuscripts(
  args: readonly string[],
  example: string,
  effects: Effects,
): Promise<Manuscript[]> {
  if (args.length === 0) fail('stc/usage', 'no manuscript was named', { hint: example })
  const files = await resolveFiles(effects.cwd, args, ENDINGS)
  const { readMarkdown } = await import('../evidence/manuscript/read-markdown.js')
  const found: Manuscript[] = []
  for (const file of files) {
    const ending = path.extname(file).toLowerCase()
    const name = shown(effects.cwd, file)
    if (!ENDINGS.some((each) => each === ending))
      fail('stc/usage', `${name} is no manuscript that stc reads`, { hint: `endings: ${ENDINGS.join(', ')}` })
    found.push(readMarkdown(await readText(effects.cwd, file), name))
  }
  return found
}
