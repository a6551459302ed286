import type { ZodType } from 'zod'
import { readQuickly } from '../yaml/quick/read.js'
import type { Shape } from '../yaml/quick/shape.js'
import type { ReadYaml, ReadYamlOptions } from '../yaml/reading.js'

/**
 * Reads a YAML text that a person wrote: quickly where it is plain and fits its shape, else as `readYaml` does. That
 * and the schema are loaded only then, which takes longer than all the rest of a small study.
 */
export async function readAuthored<T>(
  text: string,
  file: string,
  shape: Shape,
  schema: () => Promise<ZodType<T>>,
  options: ReadYamlOptions = {},
): Promise<ReadYaml<T>> {
  const quick = readQuickly<T>(text, file, shape, options)
  if (quick !== undefined) return quick
  const { readYaml } = await import('../yaml/read.js')
  return readYaml(text, file, await schema(), options)
}
