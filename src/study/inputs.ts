import path from 'node:path'
import { fail } from '../diagnostic.js'
import { exists, filesEndingIn, isFolder, shown } from './disk.js'

const GLOB = /[*?[\]{}!]/
/** `transcripts/*.txt`, as most are: the folder, and how the names in it end. */
const PLAIN_GLOB = /^(?<folder>(?:[\w.-]+\/)*)\*(?<ending>\.\w+)$/

/**
 * Turns arguments into files: a file as it is, a folder as the files in it with one of the endings, a quoted glob as
 * what it matches; `-` stays. Sorted by code unit, each once, absolute but for `-`.
 * Throws StcError with stc/file-not-found for an argument that gives nothing.
 */
export async function resolveFiles(
  cwd: string,
  patterns: readonly string[],
  endings: readonly string[],
): Promise<string[]> {
  const files = new Set<string>()
  for (const pattern of patterns) {
    if (pattern === '-') {
      files.add('-')
      continue
    }
    const absolute = path.resolve(cwd, pattern)
    if (await isFolder(absolute)) {
      const inside = await filesEndingIn(absolute, endings)
      if (inside.length === 0) {
        fail('stc/file-not-found', `${shown(cwd, absolute)} holds no file ending in ${endings.join(' or ')}`)
      }
      for (const file of inside) files.add(file)
    } else if (!GLOB.test(pattern) || (await exists(absolute))) {
      files.add(absolute)
    } else {
      const found = await glob(cwd, pattern)
      if (found.length === 0) {
        fail('stc/file-not-found', `nothing matches "${pattern}"`, { hint: `looked from ${cwd}` })
      }
      for (const file of found) files.add(file)
    }
  }
  return [...files].sort()
}

async function glob(cwd: string, pattern: string): Promise<string[]> {
  const { folder, ending } = PLAIN_GLOB.exec(pattern)?.groups ?? {}
  if (folder !== undefined && ending !== undefined) return filesEndingIn(path.join(cwd, folder), [ending])
  const { default: fastGlob } = await import('fast-glob')
  return fastGlob(pattern.split(path.sep).join('/'), { cwd, absolute: true, onlyFiles: true, dot: false })
}
