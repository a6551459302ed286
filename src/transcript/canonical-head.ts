import { Document, isMap, isScalar, parseDocument, type YAMLMap } from 'yaml'
import type { LanguageCode } from '../language/languages.js'

/** Where a canonical transcript comes from, for its front matter. */
export interface Provenance {
  /** The source's file name, without its folder. */
  name: string
  /** Of the source's bytes, hexadecimal. */
  sha256: string
  /** The layout or format it was read by. */
  layout: string
  /** Program and version, e.g. `stc 0.1.0`. */
  importedBy: string
}

/** What the front matter says besides the researcher's own keys. */
export interface HeadEntries {
  source: Provenance
  language: LanguageCode | undefined
  /** Labels in the order of their first turn. */
  labels: readonly string[]
  /** Labels that were written otherwise in the source. */
  renamed: ReadonlyMap<string, string>
  preamble: readonly string[]
}

/**
 * The front matter of a canonical transcript, `---` lines included. What the researcher wrote stays, comments too; a
 * key that is there is never overwritten, so that importing twice changes nothing. Only labels under `speakers` are
 * renamed, and those that are missing added.
 */
export function canonicalHead(yaml: string | undefined, entries: HeadEntries): string {
  const { source, language, labels, renamed, preamble } = entries
  const document: Document = yaml === undefined ? new Document({}) : parseDocument(yaml, { stringKeys: true })
  if (!isMap(document.contents)) document.contents = document.createNode({}) as YAMLMap
  const add = (key: string, value: unknown) => {
    if (!document.has(key)) document.set(key, document.createNode(value))
  }
  if (!document.has('imported_by')) {
    add('source', source.name)
    add('sha256', source.sha256)
    add('layout', source.layout)
    add('imported_by', source.importedBy)
  }
  if (language !== undefined) add('language', language)
  if (!isMap(document.get('speakers'))) document.set('speakers', document.createNode({}))
  const speakers = document.get('speakers') as YAMLMap
  renameKeys(speakers, renamed)
  for (const label of labels) {
    if (!speakers.has(label)) speakers.set(document.createNode(label), document.createNode({}))
  }
  if (speakers.items.length === 0) document.delete('speakers')
  if (preamble.length > 0) add('preamble', `${preamble.join('\n')}\n`)
  return `---\n${document.toString({ lineWidth: 0 }).replace(/\n*$/, '\n')}---\n`
}

/** Whether the front matter already has a preamble, which is then not replaced. */
export function hasPreamble(yaml: string | undefined): boolean {
  return yaml !== undefined && parseDocument(yaml, { stringKeys: true }).has('preamble')
}

/** The labels the front matter declares. */
export function declaredLabels(head: string): string[] {
  const speakers = parseDocument(head.replace(/^---\n|---\n$/g, ''), { stringKeys: true }).get('speakers')
  return isMap(speakers)
    ? speakers.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []))
    : []
}

function renameKeys(speakers: YAMLMap, renamed: ReadonlyMap<string, string>): void {
  for (const pair of [...speakers.items]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : undefined
    const target = key === undefined ? undefined : renamed.get(key)
    if (key === undefined || target === undefined || target === key) continue
    if (speakers.has(target)) speakers.delete(key)
    else if (isScalar(pair.key)) pair.key.value = target
  }
}
