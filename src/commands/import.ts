import path from 'node:path'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type Diagnostic, error, fail, StcError } from '../diagnostic.js'
import { suggest } from '../diagnostics/suggest.js'
import { type Effects, EXIT } from '../effects.js'
import { IMPORT_ENDINGS } from '../exchange/formats.js'
import { exists, shown } from '../study/disk.js'
import { type ImportSource, idOf, readImportSource } from '../study/import-source.js'
import { resolveFiles } from '../study/inputs.js'
import { loadStudy, type ReadingOptions } from '../study/load.js'
import { tell } from '../study/output.js'
import type { Study } from '../study/study.js'
import { writeAll } from '../study/write-all.js'
import { type Canonical, toCanonical } from '../transcript/canonical.js'
import { UNNAMED } from '../transcript/canonical-labels.js'
import { importDiagnostics } from './import-diagnostics.js'
import { report } from './report-diagnostics.js'

export interface ImportOptions extends ReadingOptions {
  /** The folder, or `-` for standard output. */
  output?: string
  force?: boolean
  mergeTurns?: boolean
  /** `Speaker 1=P1`, any number of times. */
  map?: string[]
  dryRun?: boolean
}

/** `stc import FILE…`: any transcript as canonical text. Reads and plans all files, then writes all or none. */
export async function importTranscripts(
  files: readonly string[],
  options: ImportOptions,
  effects: Effects,
): Promise<number> {
  const study = await loadStudy(effects, options)
  const map = labelMap(options.map ?? [])
  const paths = await resolveFiles(effects.cwd, files, IMPORT_ENDINGS)
  const toStdout = options.output === '-'
  if (toStdout && paths.length > 1) {
    fail('stc/usage', `${paths.length} files do not fit on standard output`, {
      hint: 'name a folder: -o transcripts/',
    })
  }
  const folder = toStdout ? undefined : targetFolder(study, options, effects)
  refuseDoubles(paths, options, effects)
  const sources = await readAll(study, paths, options, effects)
  refuseUnknownLabels(map, sources)
  const planned = sources.map((source) => ({ source, canonical: canonicalOf(source, map, options, effects) }))
  const found = planned.flatMap(({ source, canonical }) => importDiagnostics(source, canonical))
  if (folder === undefined) {
    for (const { canonical } of planned) await effects.stdout.write(canonical.text)
  } else {
    const targets = planned.map(({ source, canonical }) => ({
      path: path.join(folder, `${source.id}.txt`),
      text: canonical.text,
    }))
    if (!options.force) await refuseExisting(targets, effects)
    if (!options.dryRun) await writeAll(effects.cwd, targets, paths)
    for (const [index, { source, canonical }] of planned.entries()) {
      const target = shown(effects.cwd, targets[index]?.path ?? folder)
      await tell(effects, options.dryRun ? `would write ${target}` : target, account(source, canonical))
    }
  }
  await report(effects, found)
  return EXIT.fine
}

function targetFolder(study: Study, options: ImportOptions, effects: Effects): string {
  if (options.output !== undefined) return path.resolve(effects.cwd, options.output)
  if (study.root !== undefined) return path.join(study.root, 'transcripts')
  return fail('stc/usage', 'no folder was named for the transcripts', {
    hint: 'add -o transcripts/, or work inside a study',
  })
}

function labelMap(entries: readonly string[]): Map<string, string> {
  const map = new Map<string, string>()
  for (const entry of entries) {
    const at = entry.indexOf('=')
    const from = entry.slice(0, at).replace(/\s+/g, ' ').trim()
    const to = entry
      .slice(at + 1)
      .replace(/\s+/g, ' ')
      .trim()
    if (at < 0 || from === '' || to === '') {
      fail('stc/usage', `--map "${entry}" does not say what becomes what`, {
        hint: 'write --map "Speaker 1=P1"',
      })
    }
    map.set(from, to)
  }
  return map
}

/** Reads every file, and where some cannot be read tells of all of them. */
async function readAll(
  study: Study,
  paths: readonly string[],
  options: ImportOptions,
  effects: Effects,
): Promise<ImportSource[]> {
  const sources: ImportSource[] = []
  const errors: Diagnostic[] = []
  for (const file of paths) {
    try {
      sources.push(await readImportSource(study, file, options, effects))
    } catch (cause) {
      if (!(cause instanceof StcError)) throw cause
      errors.push(...cause.diagnostics)
    }
  }
  if (errors.length > 0) throw new StcError(errors)
  return sources
}

function canonicalOf(
  source: ImportSource,
  map: ReadonlyMap<string, string>,
  options: ImportOptions,
  effects: Effects,
): Canonical {
  const from = 'kind' in source.content ? source.content.turns : source.content
  return toCanonical(from, {
    mergeTurns: options.mergeTurns ?? false,
    map,
    source: {
      name: path.basename(source.file),
      sha256: bytesToHex(sha256(source.bytes)),
      layout: source.layout,
      importedBy: `stc ${effects.version}`,
    },
    language: options.language,
  })
}

function refuseDoubles(paths: readonly string[], options: ImportOptions, effects: Effects): void {
  const byId = new Map<string, string>()
  const doubles: Diagnostic[] = []
  for (const file of paths) {
    const name = file === '-' ? (options.stdinFilename ?? 'stdin') : shown(effects.cwd, file)
    const before = byId.get(idOf(name))
    if (before !== undefined) {
      doubles.push(
        error('stc/duplicate-transcript', `${before} and ${name} would both become "${idOf(name)}.txt"`, {
          hint: 'rename one; nothing was written',
        }),
      )
    }
    byId.set(idOf(name), name)
  }
  if (doubles.length > 0) throw new StcError(doubles)
}

function refuseUnknownLabels(map: ReadonlyMap<string, string>, sources: readonly ImportSource[]): void {
  const labels = new Set(
    sources.flatMap(({ content }) => content.turns.map((turn) => turn.speaker ?? UNNAMED)),
  )
  const unknown = [...map.keys()].filter((label) => !labels.has(label))
  if (unknown.length === 0) return
  throw new StcError(
    unknown.map((label) => {
      const near = suggest(label, labels)
      return error('stc/unknown-reference', `--map: nobody is called "${label}" in these files`, {
        hint: near
          ? `did you mean "${near}"?`
          : `their speakers are ${[...labels].join(', ') || 'not named'}`,
      })
    }),
  )
}

async function refuseExisting(targets: readonly { path: string }[], effects: Effects): Promise<void> {
  const taken: string[] = []
  for (const target of targets) if (await exists(target.path)) taken.push(shown(effects.cwd, target.path))
  if (taken.length === 0) return
  throw new StcError(
    taken.map((file) =>
      error('stc/exists', `${file} is already there; nothing was written`, {
        hint: 'add --force to overwrite it, or choose another folder',
      }),
    ),
  )
}

function account(source: ImportSource, { turns, speakers }: Canonical): string {
  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
  return `${counted(turns, 'turn')} · ${counted(speakers.length, 'speaker')} · ${source.layout}`
}
