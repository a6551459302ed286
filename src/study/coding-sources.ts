import { type CodingFile, decisionsOf } from '../coding/decision.js'
import { codingShape } from '../coding/shape.js'
import { fail, StcError } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import { readAuthored } from './authored-yaml.js'
import { codingFiles } from './coding.js'
import { exists, readBytes, readText, shown } from './disk.js'
import type { Study } from './study.js'

/** A coding file with the bytes it had when it was read. */
export interface CodingSource extends CodingFile {
  /** Absolute. */
  path: string
  seen: Uint8Array
}

/**
 * Reads all coding files of the study, or those of `coding`. Throws StcError where one cannot be read as YAML, because
 * its decisions would be passed over in silence.
 */
export async function readCodings(
  study: Study,
  coding: string | undefined,
  effects: Effects,
): Promise<CodingSource[]> {
  const schema = async () => (await import('../coding/schema.js')).codingSchema
  const sources: CodingSource[] = []
  for (const path of await codingFiles(study, coding, effects)) {
    const seen = await readBytes(effects.cwd, path)
    const text = await readText(effects.cwd, path)
    const name = shown(effects.cwd, path)
    const read = await readAuthored(text, name, codingShape, schema)
    // Which codes the codebook has does not matter to where a quote stands.
    const codes = new Set(read.value?.units?.flatMap((unit) => unit.codes ?? []))
    sources.push({ ...decisionsOf(read, name, codes), path, seen })
  }
  const unreadable = sources.filter(({ analyst }) => analyst === '').flatMap((each) => each.diagnostics)
  if (unreadable.length > 0) throw new StcError(unreadable)
  return sources
}

/** Throws stc/changed-meanwhile where another program wrote a file since it was read. */
export async function refuseChanged(
  files: readonly { path: string; seen: Uint8Array }[],
  effects: Effects,
): Promise<void> {
  for (const { path, seen } of files) {
    const now = (await exists(path)) ? await readBytes(effects.cwd, path) : undefined
    if (now !== undefined && Buffer.compare(now, seen) === 0) continue
    const name = shown(effects.cwd, path)
    fail('stc/changed-meanwhile', `${name} was changed by another program`, {
      place: { file: name },
      hint: 'nothing was written; run the command again',
    })
  }
}
