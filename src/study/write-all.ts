import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { exists, refuseInput, writeText } from './disk.js'

/** A file to be written: an absolute path and its text; without a text it is taken away. */
export interface PlannedText {
  path: string
  text: string | undefined
}

/**
 * Writes all files or none: where one cannot be written, those before it are taken back, overwritten ones restored.
 * Throws StcError as writeText does; `inputs` are never overwritten.
 */
export async function writeAll(
  cwd: string,
  planned: readonly PlannedText[],
  inputs: readonly string[],
): Promise<void> {
  for (const file of planned) await refuseInput(cwd, file.path, inputs)
  const undo: (() => Promise<void>)[] = []
  try {
    for (const file of planned) {
      const before = (await exists(file.path))
        ? await readFile(file.path, 'utf8').catch(() => undefined)
        : undefined
      if (file.text === undefined) await rm(file.path, { force: true })
      else await writeText(cwd, file.path, file.text, inputs)
      undo.push(() =>
        before === undefined
          ? rm(file.path, { force: true })
          : writeText(path.dirname(file.path), file.path, before),
      )
    }
  } catch (cause) {
    for (const step of undo.reverse()) await step()
    throw cause
  }
}
