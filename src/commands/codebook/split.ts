import type { SplitBy, SplitPart } from '../../codebook/refactor/split.js'
import { fail } from '../../diagnostic.js'
import { didYouMean } from '../../diagnostics/suggest.js'
import type { Effects } from '../../effects.js'
import { splitOperation } from '../../study/refactor/split.js'
import { type RefactorOptions, refactor } from './refactor.js'

/** One of --take, --into and --name: their order says what goes where. */
export interface SplitStep {
  option: 'take' | 'into' | 'name'
  value: string
}

export interface SplitOptions extends RefactorOptions {
  by: string
  /** All --take, --into and --name in the order in which they were given. */
  take?: SplitStep[]
}

/** `stc codebook split`: a part of a code's units goes to new codes. */
export async function split(code: string, options: SplitOptions, effects: Effects): Promise<number> {
  const by = splitBy(options.by)
  const parts = partsOf(options.take ?? [])
  return refactor((desk) => splitOperation(desk, { code, by, parts }), options, effects)
}

function splitBy(written: string): SplitBy {
  if (written === 'term' || written === 'speaker' || written === 'role' || written === 'co-code')
    return written
  const attribute = /^attribute:(.+)$/.exec(written)?.[1]
  if (attribute !== undefined) return { attribute }
  return fail('stc/usage', `a code cannot be split by "${written}"`, {
    hint: `--by term, speaker, role, co-code or attribute:NAME.${didYouMean(written, ['term', 'speaker', 'role', 'co-code'])}`,
  })
}

/** Each --into takes what the --take before it name; a --name behind it is its name. */
function partsOf(steps: readonly SplitStep[]): SplitPart[] {
  const parts: SplitPart[] = []
  let take: string[] = []
  const hint = 'e.g. --take "queue*" --take "in line" --into queue --name "Standing in line"'
  for (const { option, value } of steps) {
    if (option === 'take') take.push(value)
    else if (option === 'into') {
      if (take.length === 0) fail('stc/usage', `nothing is taken into "${value}"`, { hint })
      parts.push({ id: value, name: undefined, take })
      take = []
    } else {
      const last = parts.pop()
      if (last === undefined || take.length > 0)
        fail('stc/usage', '--name stands behind the --into that it names', { hint })
      parts.push({ ...last, name: value })
    }
  }
  if (take.length > 0 || parts.length === 0)
    fail('stc/usage', 'it is not said which new code takes what', { hint: `end with --into NEW; ${hint}` })
  return parts
}
