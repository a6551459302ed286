import { mergeCoding as merge } from '../coding/merge/merge-coding.js'
import { fail } from '../diagnostic.js'
import { type Effects, EXIT } from '../effects.js'
import { readBytes, shown, writeText } from '../study/disk.js'
import { report } from './report-diagnostics.js'

/**
 * `stc merge-coding BASE OURS THEIRS [PATH]`: what git calls to merge coding files. Writes the result over OURS, as git
 * wants it; exit 1 where a person must settle something. PATH is what messages name.
 */
export async function mergeCoding(
  versions: readonly string[],
  _options: object,
  effects: Effects,
): Promise<number> {
  const [base, ours, theirs, name = shown(effects.cwd, ours ?? '')] = versions
  if (base === undefined || ours === undefined || theirs === undefined || versions.length > 4)
    return fail('stc/usage', 'three versions of one coding file are needed', {
      hint: 'git config merge.stc.driver "stc merge-coding %O %A %B %P"',
    })
  const { cwd } = effects
  const mine = await readWhole(cwd, ours)
  const { text, diagnostics } = merge(await readWhole(cwd, base), mine, await readWhole(cwd, theirs), name)
  if (text !== mine) await writeText(cwd, ours, text)
  await report(effects, diagnostics)
  return diagnostics.length > 0 ? EXIT.findings : EXIT.fine
}

/** The text of a file with all its characters, a byte order mark among them. Throws StcError for what is no UTF-8. */
async function readWhole(cwd: string, file: string): Promise<string> {
  const bytes = await readBytes(cwd, file)
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
  } catch {
    return fail('stc/invalid-encoding', `${file} is not UTF-8`, {
      hint: 'nothing was written; merge it by hand',
    })
  }
}
