import { type Document, isScalar, type Node, parseDocument } from 'yaml'
import type { ZodType } from 'zod'
import type { Place } from '../diagnostic.js'
import { schemaDiagnostics } from './issues.js'
import { locator, type Path } from './locate.js'
import type { ReadYaml, ReadYamlOptions } from './reading.js'
import type { PlainFault } from './scene.js'
import { Source } from './source.js'
import { type Structure, structure } from './structure.js'
import { plainStructure, TOO_DEEP } from './structure-wording.js'
import { plainFault } from './syntax.js'

const CONFLICT = /^(?:<{7}|>{7})(?: .*)?$/m
const MERGED = {
  message: 'a git merge left its conflict markers here',
  hint: 'settle the conflict and remove the markers',
}

/**
 * Reads YAML 1.2 (core schema, one document) and checks it against a schema. Reports instead of throwing:
 * - merge-conflict markers (`stc/merge-conflict`, and then nothing else),
 * - faults of syntax, keys given twice, dangling or multiplying aliases (`stc/yaml-syntax`),
 * - what does not fit the schema (`stc/unknown-key`, `stc/not-a-string`, `stc/yaml-schema`, or what a refinement of
 *   the schema names as `params: { code, hint }`).
 * Keys are always strings: `12:` is the key "12". Time and memory are linear in the size of the text.
 */
export function readYaml<T>(
  text: string,
  file: string,
  schema: ZodType<T>,
  options: ReadYamlOptions = {},
): ReadYaml<T> {
  const source = new Source(text, file, options.lineOffset ?? 0)
  const excerpt = (line: number) => source.excerpt(line)

  const conflict = CONFLICT.exec(source.text)
  if (conflict !== null) {
    const end = conflict.index + conflict[0].length
    const diagnostic = source.report('stc/merge-conflict', { ...MERGED, start: conflict.index, end })
    return { value: undefined, diagnostics: [diagnostic], place: () => source.place(0), excerpt }
  }
  const parsed = parse(source.text)
  if (parsed.fault !== undefined) {
    const diagnostic = source.report('stc/yaml-syntax', parsed.fault)
    return { value: undefined, diagnostics: [diagnostic], place: () => source.place(0), excerpt }
  }
  const { document, value: raw, faults, targets } = parsed
  const locate = locator(document.contents, targets)
  const spot = (node: Node | undefined): Place => {
    const [start, end] = node?.range ?? [0, 0]
    return isScalar(node) ? source.placeOfScalar(start, end) : source.place(start)
  }
  const place = (path: Path): Place => {
    const { node, key } = locate(path)
    return spot(node ?? key)
  }
  if (faults.length > 0) {
    const diagnostics = faults.map((fault) => {
      const firstLine = fault.first === undefined ? undefined : source.place(fault.first).line
      const code = fault.kind === 'prototype-key' ? 'stc/unknown-key' : 'stc/yaml-syntax'
      return source.report(code, plainStructure(fault, firstLine))
    })
    return { value: undefined, diagnostics, place, excerpt }
  }

  // An empty message from here means "stc words it"; one that the schema itself gives is kept.
  const result = schema.safeParse(raw, { error: () => '' })
  if (result.success) return { value: result.data, diagnostics: [], place, excerpt }
  const diagnostics = schemaDiagnostics(result.error.issues, { schema, raw, locate, spot, excerpt })
  return { value: undefined, diagnostics, place, excerpt }
}

/** Parses and walks; the first fault of the parser stands for all, since those behind it mostly follow from it. */
function parse(
  source: string,
): { fault: PlainFault } | ({ document: Document.Parsed; fault?: undefined } & Structure) {
  try {
    const document = parseDocument(source, {
      prettyErrors: false,
      uniqueKeys: false,
      stringKeys: true,
      version: '1.2',
      schema: 'core',
    })
    if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return { fault: TOO_DEEP }
    const fault = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0])[0]
    if (fault !== undefined) return { fault: plainFault(source, fault) }
    return { document, ...structure(document) }
  } catch (thrown) {
    if (thrown instanceof RangeError) return { fault: TOO_DEEP }
    throw thrown
  }
}
