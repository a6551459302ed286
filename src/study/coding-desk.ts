import path from 'node:path'
import { CodingText } from '../coding/coding-text.js'
import { codingShape } from '../coding/shape.js'
import { fail } from '../diagnostic.js'
import type { Effects } from '../effects.js'
import { readAuthored } from './authored-yaml.js'
import { codingFiles } from './coding.js'
import { exists, isFolder, readBytes, readText, shown, writeText } from './disk.js'
import { requireStudy } from './load.js'
import type { Study } from './study.js'

/** Where one analyst's coding file is edited: what was read, and what is to be written. */
export class CodingDesk {
  private constructor(
    /** Absolute. */
    readonly file: string,
    readonly coding: CodingText,
    /** The bytes of the file as it was last seen; undefined while it is not there. */
    private readonly seen: Uint8Array | undefined,
    private readonly effects: Effects,
  ) {}

  /**
   * Opens the coding file of an analyst: the one that names them, else `coding/ANALYST.yaml`, which need not be there.
   * `coding` is another file or folder. Throws StcError where a file cannot be read, or edited without loss.
   */
  static async open(
    study: Study,
    analyst: string,
    coding: string | undefined,
    effects: Effects,
  ): Promise<CodingDesk> {
    const file =
      (await fileOf(study, analyst, coding, effects)) ?? (await newFile(study, analyst, coding, effects))
    const name = shown(effects.cwd, file)
    if (!(await exists(file)))
      return new CodingDesk(file, CodingText.empty(analyst, name), undefined, effects)
    const own = await readCodingText(file, effects)
    if (own.coding.analyst !== analyst) {
      fail('stc/output-is-input', `${name} is the file of "${own.coding.analyst}", not of "${analyst}"`, {
        hint: 'two analysts never share a file; name another with --coding',
      })
    }
    return new CodingDesk(file, own.coding, own.bytes, effects)
  }

  /**
   * Writes a coding text, whole or not at all, and gives the desk with it. Throws stc/changed-meanwhile where another
   * program wrote the file since it was seen, and as writeText does; then nothing is written.
   */
  async save(coding: CodingText): Promise<CodingDesk> {
    const { cwd } = this.effects
    const now = (await exists(this.file)) ? await readBytes(cwd, this.file) : undefined
    if (!sameBytes(now, this.seen)) {
      fail('stc/changed-meanwhile', `${shown(cwd, this.file)} was changed by another program`, {
        place: { file: shown(cwd, this.file) },
        hint: 'nothing was written; run the command again',
      })
    }
    await writeText(cwd, this.file, coding.text)
    return new CodingDesk(this.file, coding, new TextEncoder().encode(coding.text), this.effects)
  }
}

/** Reads a coding file as it can be edited. Throws StcError as `CodingText.of` does. */
export async function readCodingText(
  file: string,
  effects: Effects,
): Promise<{ coding: CodingText; bytes: Uint8Array }> {
  const bytes = await readBytes(effects.cwd, file)
  const text = await readText(effects.cwd, file)
  const name = shown(effects.cwd, file)
  const schema = async () => (await import('../coding/schema.js')).codingSchema
  return { coding: CodingText.of(text, await readAuthored(text, name, codingShape, schema), name), bytes }
}

async function fileOf(
  study: Study,
  analyst: string,
  coding: string | undefined,
  effects: Effects,
): Promise<string | undefined> {
  const files = await codingFiles(study, coding, effects)
  const named = files.find((file) => path.basename(file, path.extname(file)) === analyst)
  if (named !== undefined) return named
  for (const file of files) {
    if ((await exists(file)) && (await readCodingText(file, effects)).coding.analyst === analyst) return file
  }
  return undefined
}

async function newFile(
  study: Study,
  analyst: string,
  coding: string | undefined,
  effects: Effects,
): Promise<string> {
  if (coding !== undefined) {
    const place = path.resolve(effects.cwd, coding)
    return (await isFolder(place)) ? path.join(place, `${analyst}.yaml`) : place
  }
  requireStudy(study, 'coding file')
  return path.join(study.root, 'coding', `${analyst}.yaml`)
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === undefined || other === undefined ? one === other : Buffer.compare(one, other) === 0
}
