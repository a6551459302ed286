import type { GroupedGroup } from '../../coding/grouping.js'
import { bodyHash, isUntouched, proseHash } from '../../condensate/body.js'
import { setFrontMatter } from '../../condensate/front-matter.js'
import { inputsOf } from '../../condensate/inputs.js'
import { renameHeading } from '../../condensate/rename-heading.js'
import { fail } from '../../diagnostic.js'
import { writeScalar } from '../../yaml/write-scalar.js'
import { exists, shown } from '../disk.js'
import { contextOf, draftOf } from '../drafting.js'
import { condensateText } from '../text-plan.js'
import { type GroupTexts, type TextFile, textPath } from '../texts.js'
import type { CodedStudy, RefactorDesk } from './desk.js'
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
  after: CodedStudy,
  operation: Operation,
): Promise<PlannedFile[]> {
  if (!operation.keepsMeaning) return []
  const planned: PlannedFile[] = []
  for (const texts of desk.texts.groups) {
    const now = regrouped(texts, after, operation)
    if (now === undefined) continue
    const { condensate, synthesis } = texts
    const words = {
      before: condensate?.text ?? writtenFrom(desk, texts, texts.grouped),
      after: condensate ? condensateAfter(condensate, texts.grouped, now, operation) : undefined,
    }
    if (condensate && words.after !== undefined)
      planned.push(...(await planText(desk, 'condensates', condensate, words.after, now)))
    if (!synthesis) continue
    const said = words.after ?? writtenFrom(desk, { ...texts, grouped: now }, now)
    const text = synthesisAfter(synthesis, texts.grouped, now, operation, words.before, said)
    planned.push(...(await planText(desk, 'synthesis', synthesis, text, now)))
  }
  return planned
}

/** The group as it is afterwards. */
function regrouped(
  { grouped }: GroupTexts,
  after: CodedStudy,
  { group }: Operation,
): GroupedGroup | undefined {
  const id = group?.from === grouped.group.id ? group.to : grouped.group.id
  return after.grouping.groups.find((each) => each.group.id === id)
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
function writtenFrom(
  { study, transcripts, units }: RefactorDesk,
  texts: GroupTexts,
  grouped: GroupedGroup,
): string {
  const context = contextOf(transcripts)
  const drafting = { words: 150, quotes: 3, attribution: 'role' as const }
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const draft = () => draftOf(grouped, study, drafting, context)
  return condensateText({ texts, draft, units: byId, context, method: study.method }) ?? ''
}
