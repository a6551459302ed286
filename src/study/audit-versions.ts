import path from 'node:path'
import { parseMemos } from '../coding/memo-file.js'
import { parseCondensate } from '../condensate/condensate-file.js'
import { type Diagnostic, StcError } from '../diagnostic.js'
import { codebookEvents } from '../report/audit/codebook.js'
import { decisionEvents } from '../report/audit/decisions.js'
import { withoutSharedEntries } from '../report/audit/entries.js'
import type { AuditEvent } from '../report/audit/event.js'
import { memoEvents, textEvents, themeEvents } from '../report/audit/texts.js'
import { parseSynthesis } from '../synthesis/synthesis-file.js'
import { readAuthored } from './authored-yaml.js'
import { readCodingFile } from './coding-file.js'
import { TRANSCRIPT_ENDINGS } from './load.js'
import type { Study } from './study.js'

/** What a file of a study holds. */
export type VersionKind =
  | 'coding'
  | 'codebook'
  | 'condensates'
  | 'synthesis'
  | 'memos'
  | 'themes'
  | 'transcript'
  | 'study'

/** What a file holds by its place in the study; undefined for what no person writes for stc. */
export function kindOf(file: string, study: Pick<Study, 'codebook'>): VersionKind | undefined {
  const [folder = '', ...more] = file.split('/')
  if (file === path.posix.normalize(study.codebook)) return 'codebook'
  if (file === 'study.yaml') return 'study'
  if (more.length === 1) {
    if ((folder === 'coding' || folder === 'themes') && /\.ya?ml$/.test(file)) return folder
    if ((folder === 'condensates' || folder === 'synthesis' || folder === 'memos') && file.endsWith('.md'))
      return folder
  }
  const isTranscript = TRANSCRIPT_ENDINGS.some((ending) => file.endsWith(ending))
  return isTranscript && folder !== 'build' && !folder.startsWith('.') ? 'transcript' : undefined
}

/** Compares versions of a study's files, read by the same readers that every command uses. */
export class TrailReader {
  /** The last version of each file that could be read, so that what follows a broken one is not told as new. */
  readonly #readable = new Map<string, string>()
  readonly #broken = new Set<string>()

  constructor(readonly study: Study) {}

  /** What was done between two versions of a file. Throws StcError where the later one cannot be read. */
  async compare(
    kind: Exclude<VersionKind, 'transcript' | 'study'>,
    file: string,
    before: string | undefined,
    after: string | undefined,
  ): Promise<AuditEvent[]> {
    const earlier = before !== undefined && this.#broken.has(before) ? this.#readable.get(file) : before
    try {
      const events = await this.#compare(kind, file, earlier, after)
      if (after !== undefined) this.#readable.set(file, after)
      return events
    } catch (cause) {
      if (cause instanceof StcError && after !== undefined) this.#broken.add(after)
      throw cause
    }
  }

  async #compare(
    kind: Exclude<VersionKind, 'transcript' | 'study'>,
    file: string,
    before: string | undefined,
    after: string | undefined,
  ): Promise<AuditEvent[]> {
    const analyst = path.posix.basename(file).replace(/\.[^.]*$/, '')
    switch (kind) {
      case 'coding': {
        const [old, now] =
          before === undefined || after === undefined ? [before, after] : withoutSharedEntries(before, after)
        const [was, is] = [await this.#decisions(old, file), await this.#decisions(now, file)]
        return decisionEvents(was.decisions, is.decisions, file, is.analyst || was.analyst || analyst)
      }
      case 'codebook':
        return codebookEvents(await this.#codebook(before, file), await this.#codebook(after, file), file)
      case 'condensates':
      case 'synthesis': {
        const read = (text: string | undefined) => this.#text(kind, text, file)
        return textEvents(kind === 'synthesis' ? kind : 'condensate', read(before), read(after), file)
      }
      case 'memos': {
        const read = (text = '') => refuseBroken(parseMemos(text, file, analyst)).memos
        return memoEvents(read(before), read(after), file, analyst)
      }
      case 'themes':
        return themeEvents(await this.#themes(before, file), await this.#themes(after, file), file, analyst)
    }
  }

  async #decisions(text: string | undefined, file: string) {
    if (text === undefined) return { analyst: '', decisions: [] }
    const read = await readCodingFile(text, file, { codes: new Map(), retired: new Map() })
    // That a code is not, or no more, in the codebook makes no decision unreadable.
    if (read.analyst === '') throw new StcError(read.diagnostics)
    return read
  }

  async #codebook(text: string | undefined, file: string) {
    if (text === undefined) return undefined
    const { parseCodebook } = await import('../codebook/parse.js')
    return parseCodebook(text, file, this.study.language)
  }

  #text(kind: 'condensates' | 'synthesis', text: string | undefined, file: string) {
    if (text === undefined) return undefined
    const { language } = this.study
    if (kind === 'condensates') return refuseBroken(parseCondensate(text, file, language)).condensate
    return refuseBroken(parseSynthesis(text, file, language)).synthesis
  }

  async #themes(text: string | undefined, file: string): Promise<string[]> {
    if (text === undefined) return []
    const { themesShape } = await import('../themes/shape.js')
    const schema = async () => (await import('../themes/schema.js')).themesSchema
    const { value, diagnostics } = await readAuthored(text, file, themesShape, schema)
    if (!value) throw new StcError(diagnostics)
    return value.themes.map(({ name }) => name)
  }
}

function refuseBroken<T extends { diagnostics: readonly Diagnostic[] }>(read: T): T {
  const errors = read.diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new StcError(errors)
  return read
}
