import type { ReadYaml, ReadYamlOptions } from '../reading.js'
import { Source } from '../source.js'
import { parseQuickly } from './parse.js'
import { fill, type Shape } from './shape.js'

/**
 * Reads a YAML text as `readYaml` does, without loading what that needs and a hundred times as fast, if the text is
 * plain YAML and fits the shape. Undefined for every other text: `readYaml` must read it, and says what is wrong
 * with it, if anything is. `shape` must be that of the schema, so that both give the same `T`.
 */
export function readQuickly<T>(
  text: string,
  file: string,
  shape: Shape,
  options: ReadYamlOptions = {},
): ReadYaml<T> | undefined {
  const source = new Source(text, file, options.lineOffset ?? 0)
  const parsed = parseQuickly(source.text)
  if (parsed === undefined || !fill(parsed.value, shape)) return undefined
  const { layout } = parsed
  return {
    value: parsed.value as T,
    diagnostics: [],
    place: (path) => {
      const { start, end } = layout.find(path)
      return end === undefined ? source.place(start) : source.placeOfScalar(start, end)
    },
    excerpt: (line) => source.excerpt(line),
  }
}
