import { fail, type Place } from '../../diagnostic.js'
import { CannotEdit } from '../../yaml/edit/tree.js'
import { type CodingSource, type RefactorDesk, readCodebook, readCoding, stateOf } from './desk.js'
import type { Operation } from './operation.js'
import type { SourceFile } from './source-file.js'
import { planTexts } from './text-plan.js'

/** A file as it is and as it is to be; `to` is where it is written, its own place or another one. */
export interface PlannedFile {
  source: SourceFile
  to: string
  text: string
  /** `2 decisions`, `heading`, `moved from condensates/role.md` … */
  what: string
}

/** Everything a refactoring changes. */
export interface RefactorPlan {
  files: PlannedFile[]
  /** What a person should read about it. */
  notes: string[]
}

/**
 * Plans a refactoring: new texts of all files, read again and compared with what was meant. Nothing is written. Throws
 * StcError where a person has to settle something first, any other error where stc would have done something else.
 */
export async function planRefactoring(desk: RefactorDesk, operation: Operation): Promise<RefactorPlan> {
  const { study, book, codebook, transcripts, codings } = desk
  const files: PlannedFile[] = []
  const bookText = await editing(book, codebook.place, () => operation.book(book.text, codebook))
  if (bookText !== book.text) files.push({ source: book, to: book.path, text: bookText, what: 'codebook' })
  const again = await readCodebook(bookText, book.name, study)
  const recoded: CodingSource[] = []
  for (const coding of codings) {
    const { source, read } = coding
    const { text, decisions } = await operation
      .coding(coding)
      .catch((cause: unknown) => refuse(cause, source, read.place))
    if (text !== source.text) files.push({ source, to: source.path, text, what: counted(decisions) })
    const reread = await readCoding(source, text, again)
    if (!reread.read.value) throw new Error('a coding file that was rewritten cannot be read again')
    recoded.push(reread)
  }
  const after = stateOf(study, transcripts, again, recoded)
  const notes = await operation.judge(desk, after)
  files.push(...(await planTexts(desk, after, operation)))
  return { files, notes }
}

function counted(decisions: number): string {
  return `${decisions} ${decisions === 1 ? 'decision' : 'decisions'}`
}

async function editing(
  source: SourceFile,
  place: (path: readonly (string | number)[]) => Place,
  edit: () => string | Promise<string>,
): Promise<string> {
  try {
    return await edit()
  } catch (cause) {
    return refuse(cause, source, place)
  }
}

/** What keeps a text from being edited, as a diagnostic with its place; any other error as it is. */
function refuse(
  cause: unknown,
  { name }: SourceFile,
  place: (path: readonly (string | number)[]) => Place,
): never {
  if (!(cause instanceof CannotEdit)) throw cause
  return fail('stc/cannot-edit', `${name} cannot be edited here without loss: ${cause.message}`, {
    place: place(cause.path),
    hint: 'write this place otherwise, or make the change by hand; nothing was written',
  })
}
