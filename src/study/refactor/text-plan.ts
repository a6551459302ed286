import { type GroupedGroup, groupUnits } from '../../coding/grouping.js'
import { bodyHash, isUntouched, proseHash } from '../../condensate/body.js'
import { inputsOf } from '../../condensate/inputs.js'
import { renameHeading } from '../../condensate/rename-heading.js'
import { setFrontMatter } from '../../condensate/write-front-matter.js'
import { fail } from '../../diagnostic.js'
import { writeScalar } from '../../yaml/write-scalar.js'
import { exists, shown } from '../disk.js'
import { contextOf, draftOf } from '../drafting.js'
import { condensateText } from '../text-plan.js'
import { type GroupTexts, type TextFile, textPath } from '../texts.js'
import type { RefactorDesk, StudyState } from './desk.js'
import type { Operation } from './operation.js'
import type { PlannedFile } from './plan.js'
import { readSource } from './source-file.js'

/**
 * Plans condensates and analytic texts: the group's id in their names and front matter, headings that are its name or
 * that of a subgroup, and, where the meaning stays, what they were written from. A person's sentences stay. Throws
 * stc/exists where a file of the new name is there.
 */
export async function planTexts(
  desk: RefactorDesk,
  after: StudyState,
  operation: Operation,
): Promise<PlannedFile[]> {
  const { unit } = operation
  const written = desk.texts.groups.filter(({ condensate, synthesis }) => condensate || synthesis)
  if (unit === undefined || written.length === 0) return []
  const { units } = await desk.coded()
  const before = groupUnits(units, desk.codebook)
  const now = groupUnits(units.map(unit), after.codebook)
  const planned: PlannedFile[] = []
  for (const { grouped, ...files } of written) {
    const index = desk.codebook.groups.findIndex(({ id }) => id === grouped.group.id)
    const [old, renamed] = [before.groups[index], now.groups[index]]
    if (old === undefined || renamed === undefined) continue
    planned.push(...(await planGroup(desk, files, old, renamed, operation)))
  }
  return planned
}

/** A group's texts; its units are the same before and afterwards, but for names. */
async function planGroup(
  desk: RefactorDesk,
  { condensate, synthesis }: Omit<GroupTexts, 'grouped'>,
  before: GroupedGroup,
  now: GroupedGroup,
  operation: Operation,
): Promise<PlannedFile[]> {
  const planned: PlannedFile[] = []
  const rewritten = condensate && condensateAfter(condensate, before, now, operation)
  if (condensate && rewritten !== undefined)
    planned.push(...(await planText(desk, 'condensates', condensate, rewritten, now)))
  if (!synthesis) return planned
  const said = condensate?.text ?? (await draftText(desk, before))
  const isSaid = rewritten ?? (await draftText(desk, now))
  const text = synthesisAfter(synthesis, before, now, operation, said, isSaid)
  return [...planned, ...(await planText(desk, 'synthesis', synthesis, text, now))]
}

async function planText(
  { study }: RefactorDesk,
  kind: 'condensates' | 'synthesis',
  file: TextFile,
  text: string,
  { group }: GroupedGroup,
): Promise<PlannedFile[]> {
  const to = textPath(study.root, kind, group.id)
  if (to === file.path && text === file.text) return []
  if (to !== file.path && (await exists(to))) {
    fail('stc/exists', `${shown(study.root, to)} is already there`, {
      hint: 'move it away, or choose another id; nothing was written',
    })
  }
  const source = await readSource(study.root, file.path)
  const what = to === file.path ? 'headings and digests' : `was ${shown(study.root, file.path)}`
  return [{ source, to, text, what }]
}

function condensateAfter(
  file: TextFile,
  before: GroupedGroup,
  now: GroupedGroup,
  operation: Operation,
): string {
  let text = renamed(file.text, before, now, operation)
  if (file.read?.inputs === inputsOf(before) && inputsOf(now) !== inputsOf(before))
    text = setFrontMatter(text, 'inputs', inputsOf(now))
  return withBodyHash(file.text, text)
}

function synthesisAfter(
  file: TextFile,
  before: GroupedGroup,
  now: GroupedGroup,
  operation: Operation,
  wasSaid: string,
  isSaid: string,
): string {
  let text = renamed(file.text, before, now, operation)
  const hash = proseHash(isSaid)
  if (file.read?.inputs === proseHash(wasSaid) && file.read.inputs !== hash)
    text = setFrontMatter(text, 'inputs', hash)
  return withBodyHash(file.text, text)
}

function renamed(text: string, before: GroupedGroup, now: GroupedGroup, { headings }: Operation): string {
  let changed = text
  for (const { group, from, to } of headings) {
    if (group === before.group.id) changed = renameHeading(changed, from, to)
  }
  return before.group.id === now.group.id
    ? changed
    : setFrontMatter(changed, 'group', writeScalar(now.group.id))
}

/** A draft that nobody touched stays one. */
function withBodyHash(before: string, after: string): string {
  return before !== after && isUntouched(before) ? setFrontMatter(after, 'body', bodyHash(after)) : after
}

/** What an analytic text is written from where nobody has begun the condensate: the draft. */
async function draftText(desk: RefactorDesk, grouped: GroupedGroup): Promise<string> {
  const context = contextOf(await desk.transcripts())
  const drafting = { words: 150, quotes: 3, attribution: 'role' as const }
  const draft = () => draftOf(grouped, desk.study, drafting, context)
  const texts = { grouped, condensate: undefined, synthesis: undefined }
  return condensateText({ texts, draft, units: new Map(), context, method: desk.study.method }) ?? ''
}
