import type { Code, Codebook, CodeGroup } from '../codebook/codebook.js'
import { fail } from '../diagnostic.js'
import { didYouMean } from '../diagnostics/suggest.js'
import type { Method } from '../method/methods.js'

/** The code with this id. Throws StcError with stc/unknown-reference, which tells what was likely meant. */
export function findCode(codebook: Codebook, id: string, { words }: Method): Code {
  const code = codebook.codes.get(id)
  if (code) return code
  const group = codebook.groups.find((each) => each.id === id)
  const ids = [...codebook.codes.keys()]
  const inGroup = group && `it is a ${words.group.one}; its codes are ${idsOf(group.codes)}`
  return fail('stc/unknown-reference', `the codebook has no code "${id}"`, {
    hint: inGroup ?? (didYouMean(id, ids).trim() || `its codes are ${ids.join(', ')}`),
  })
}

/** The code group with this id. Throws StcError with stc/unknown-reference, which tells what was likely meant. */
export function findGroup(codebook: Codebook, id: string, { words }: Method): CodeGroup {
  const group = codebook.groups.find((each) => each.id === id)
  if (group) return group
  const ids = codebook.groups.map((each) => each.id)
  return fail('stc/unknown-reference', `the codebook has no ${words.group.one} "${id}"`, {
    hint: didYouMean(id, ids).trim() || `they are ${ids.join(', ')}`,
  })
}

function idsOf(codes: readonly Code[]): string {
  return codes.map((code) => code.id).join(', ')
}
