import type { GroupedGroup } from '../coding/grouping.js'
import { bodyHash, isUntouched, proseHash } from './body.js'
import { renameIds } from './cited-ids.js'
import { readFrontMatter } from './front-matter.js'
import { inputsOf, inputsUnder } from './inputs.js'
import { setFrontMatter } from './write-front-matter.js'
import './read-in-full.js'

/** A text with its citations carried along, and whether its `inputs` could be renewed. */
export interface Carried {
  text: string
  /** Whether `inputs` changed, which it only does where nothing but ids did. */
  renewed: boolean
}

/**
 * Writes the present ids into a condensate. Where the units under their former ids have exactly the hash that the
 * front matter holds, nothing but ids changed since the text was written, and `inputs` is renewed; else it
 * stays, and the text is stale. A draft that nobody touched stays one.
 */
export function carryCondensate(
  text: string,
  renamed: ReadonlyMap<string, string>,
  grouped: GroupedGroup | undefined,
): Carried {
  const former = new Map([...renamed].map(([before, now]) => [now, before]))
  const inputs = readFrontMatter(text, '').value?.inputs
  const isSame =
    grouped !== undefined &&
    inputs !== undefined &&
    inputs !== inputsOf(grouped) &&
    inputs === inputsUnder(grouped, (id) => former.get(id) ?? id)
  return withInputs(text, renamed, isSame ? inputsOf(grouped) : undefined)
}

/**
 * Writes the present ids into an analytic text. `inputs` is renewed where it is the hash of what the condensate said
 * before its own ids were carried along.
 */
export function carrySynthesis(
  text: string,
  renamed: ReadonlyMap<string, string>,
  condensate: { before: string; after: string } | undefined,
): Carried {
  const inputs = readFrontMatter(text, '').value?.inputs
  const isSame =
    condensate !== undefined &&
    condensate.before !== condensate.after &&
    inputs !== undefined &&
    inputs === proseHash(condensate.before)
  const now = isSame ? proseHash(condensate.after) : undefined
  return withInputs(text, renamed, now === inputs ? undefined : now)
}

function withInputs(text: string, renamed: ReadonlyMap<string, string>, inputs: string | undefined): Carried {
  let carried = renameIds(text, renamed)
  if (carried !== text && isUntouched(text)) carried = setFrontMatter(carried, 'body', bodyHash(carried))
  if (inputs !== undefined) carried = setFrontMatter(carried, 'inputs', inputs)
  return { text: carried, renewed: inputs !== undefined }
}
