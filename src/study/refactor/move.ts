import { contentOf, movedContent, saysTheSame } from '../../codebook/refactor/expected.js'
import { type Destination, moveInCodebook } from '../../codebook/refactor/move.js'
import { requireCode } from '../../codebook/refactor/target.js'
import { fail } from '../../diagnostic.js'
import type { RefactorDesk } from './desk.js'
import { emptied } from './notes.js'
import type { Operation } from './operation.js'

/** Moves a code to a group or subgroup. Throws StcError where there is no such code, or it is there already. */
export function moveOperation({ codebook }: RefactorDesk, id: string, to: Destination): Operation {
  const code = requireCode(codebook, id)
  if (code.group === to.group && code.subgroup === to.subgroup) {
    const where = to.subgroup === undefined ? to.group : `${to.group}/${to.subgroup}`
    fail('stc/nothing-to-do', `${id} is in ${where} already`, {
      place: codebook.place([...codebook.path(id), 'id']),
    })
  }
  return {
    book: (text) => moveInCodebook(text, codebook, id, to),
    coding: async ({ source }) => ({ text: source.text, decisions: 0 }),
    headings: [],
    unit: undefined,
    // The rules are the same and no decision changes, so that the units are the same.
    judge: async (before, after) => {
      if (!saysTheSame(contentOf(after.codebook), movedContent(before.codebook, id, to)))
        throw new Error('after moving a code, the codebook is not the same but for its place')
      return emptied(before, after)
    },
  }
}
