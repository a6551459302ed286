import path from 'node:path'
import type { GroupedGroup, Grouping } from '../coding/grouping.js'
import { type AuthoredFile, readAuthoredFile } from '../condensate/authored-file.js'
import { CONDENSATE, SYNTHESIS } from '../condensate/file-kind.js'
import { NotLoaded } from '../condensate/in-full.js'
import { type Diagnostic, error } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import type { Effects } from '../effects.js'
import { namesIn, readText, shown } from './disk.js'
import type { Study } from './study.js'

/** A file in condensates/ or synthesis/ as it stands on disk. */
export interface TextFile {
  path: string
  text: string
  /** Undefined where it cannot be read; then the diagnostics say why. */
  read: AuthoredFile | undefined
}

/** What has been written about one code group. */
export interface GroupTexts {
  grouped: GroupedGroup
  condensate: TextFile | undefined
  synthesis: TextFile | undefined
}

/** The texts of all groups, in the order of the codebook, and what is wrong with the files. */
export interface StudyTexts {
  groups: GroupTexts[]
  diagnostics: Diagnostic[]
}

const KINDS = { condensates: CONDENSATE, synthesis: SYNTHESIS }

/** Where a group's condensate or analytic text belongs. */
export function textPath(root: string, kind: 'condensates' | 'synthesis', group: string): string {
  return path.join(root, kind, `${group}.md`)
}

/** Reads condensates/ and synthesis/ of the study; outside a study there are none. */
export async function loadTexts(study: Study, grouping: Grouping, effects: Effects): Promise<StudyTexts> {
  const diagnostics: Diagnostic[] = []
  const ids = grouping.groups.map(({ group }) => group.id)
  const load = async (kind: 'condensates' | 'synthesis'): Promise<Map<string, TextFile>> => {
    const files = new Map<string, TextFile>()
    if (study.root === undefined) return files
    for (const name of await namesIn(path.join(study.root, kind))) {
      if (!name.endsWith('.md')) continue
      const file = path.join(study.root, kind, name)
      const text = await readText(effects.cwd, file)
      const where = shown(effects.cwd, file)
      const { value, diagnostics: found } = await loadingInFull(() =>
        readAuthoredFile(text, where, KINDS[kind], study.language),
      )
      diagnostics.push(...found)
      const id = name.slice(0, -3)
      diagnostics.push(...misplaced(id, value, ids, where))
      files.set(id, { path: file, text, read: value })
    }
    return files
  }
  const condensates = await load('condensates')
  const syntheses = await load('synthesis')
  const groups = grouping.groups.map((grouped) => ({
    grouped,
    condensate: condensates.get(grouped.group.id),
    synthesis: syntheses.get(grouped.group.id),
  }))
  return { groups, diagnostics }
}

/** Runs a reader of texts; where it needs `read-in-full.js`, loads that and runs it again from its beginning. */
async function loadingInFull<T>(read: () => T): Promise<T> {
  try {
    return read()
  } catch (cause) {
    if (!(cause instanceof NotLoaded)) throw cause
  }
  await import('../condensate/read-in-full.js')
  return read()
}

/** A file is named after its group, and says the same in its front matter. */
function misplaced(
  id: string,
  value: AuthoredFile | undefined,
  groups: readonly string[],
  file: string,
): Diagnostic[] {
  if (!value) return []
  if (!groups.includes(value.group)) {
    const hint = didYouMean(value.group, groups).trim() || `groups: ${groups.join(', ')}`
    return [
      error('stc/unknown-reference', `the codebook has no group "${value.group}"`, {
        ...value.head('group'),
        hint,
      }),
    ]
  }
  if (value.group !== id) {
    return [
      error('stc/bad-front-matter', `${file} says that it is about "${value.group}"`, {
        ...value.head('group'),
        hint: `name the file ${value.group}.md`,
      }),
    ]
  }
  return []
}
