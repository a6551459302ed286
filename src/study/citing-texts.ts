import path from 'node:path'
import { readFrontMatter } from '../condensate/front-matter.js'
import { hasConflict } from '../condensate/update.js'
import { type Diagnostic, error, StcError } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import { namesIn, readBytes, readText, shown } from './disk.js'
import type { Study } from './study.js'

/** Folders of texts that cite units. */
export type CitingFolder = 'condensates' | 'synthesis' | 'memos'

/** A text that cites units by their ids. */
export interface CitingText {
  folder: CitingFolder
  /** Absolute. */
  path: string
  /** As a person would write it. */
  name: string
  text: string
  seen: Uint8Array
  /** The code group it is about; undefined for a memo. */
  group: string | undefined
}

/**
 * Every Markdown file of condensates/, synthesis/ and memos/, in this order. Throws StcError for one with
 * merge-conflict markers, or a condensate or analytic text without its front matter: no such file may be overwritten.
 */
export async function loadCitingTexts(study: Study, effects: Effects): Promise<CitingText[]> {
  const texts: CitingText[] = []
  const wrong: Diagnostic[] = []
  for (const folder of ['condensates', 'synthesis', 'memos'] as const) {
    if (study.root === undefined) break
    for (const each of await namesIn(path.join(study.root, folder))) {
      if (!each.endsWith('.md')) continue
      const file = path.join(study.root, folder, each)
      const name = shown(effects.cwd, file)
      const seen = await readBytes(effects.cwd, file)
      // An empty memo cites nothing.
      if (folder === 'memos' && Buffer.from(seen).toString('latin1').trim() === '') continue
      const text = await readText(effects.cwd, file)
      const head = folder === 'memos' ? undefined : readFrontMatter(text, name)
      if (hasConflict(text)) wrong.push(conflict(name))
      else wrong.push(...(head?.diagnostics ?? []).filter(({ severity }) => severity === 'error'))
      // What was read has no byte order mark; what is written keeps it.
      const bom = seen[0] === 0xef && seen[1] === 0xbb ? '\ufeff' : ''
      texts.push({ folder, path: file, name, text: bom + text, seen, group: head?.value?.group })
    }
  }
  if (wrong.length > 0) throw new StcError(wrong)
  return texts
}

function conflict(file: string): Diagnostic {
  return error('stc/merge-conflict', 'a git merge left its conflict markers here', {
    place: { file, line: 1 },
    hint: 'settle the conflict and remove the markers; nothing was written',
  })
}
