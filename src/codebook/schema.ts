import { z } from 'zod'
import { ID } from './shape.js'

const id = z.string().regex(ID.whole, 'an id is one word of letters, digits, "-", "_" or "."')
const term = z.string().min(1, 'a term must not be empty')
const note = z.string().optional()

const near = z
  .strictObject({
    terms: z
      .array(term)
      .min(2, 'near needs at least two terms')
      .describe('Terms that stand close to each other'),
    within: z.int().positive().default(8).describe('At most so many words from the first to the last'),
  })
  .describe('Terms within a number of words of each other')

const match = z
  .strictObject({
    any: z
      .array(term)
      .optional()
      .describe('Found when one of these occurs; "*" is any run of letters, /…/iu a regex'),
    near: z.array(near).optional().describe('Found as well when one of these occurs'),
    all: z.array(term).optional().describe('Only where every one of these occurs too'),
    none: z.array(term).optional().describe('Never where one of these occurs'),
    roles: z
      .array(z.string())
      .optional()
      .describe('Only what these roles say; default: everyone but moderators'),
    stem: z.boolean().optional().describe('Compare word stems instead of word forms'),
    unit: z
      .enum(['sentence', 'paragraph', 'turn'])
      .optional()
      .describe('How much text the rules look at, and return'),
  })
  .describe('Rules that find the code; an empty one leaves it to the analysts')

const code = z.strictObject({
  id: id.describe('Short and stable; coding files refer to it'),
  name: z.string().describe('As it is printed'),
  subgroup: z.string().optional().describe('Id of a subgroup of this group'),
  definition: note.describe('What the code means'),
  include: note.describe('When to use it'),
  exclude: note.describe('When not to use it'),
  examples: z
    .array(z.string())
    .optional()
    .describe('`stc check` fails when the rules do not find one of these'),
  counterexamples: z
    .array(z.string())
    .optional()
    .describe('`stc check` fails when the rules find one of these'),
  match: match.optional(),
})

const retired = code
  .extend({
    group: z.string().optional().describe('Id of the group it belonged to'),
    reason: z.string().min(1, 'a retired code needs a reason').describe('Why it is no longer used'),
  })
  .describe('A code that is out of use, as it stood; decisions may still name it')

const subgroup = z.strictObject({ id, name: z.string() })

const group = z.strictObject({
  id,
  name: z.string().describe('As it is printed, and a heading of the report'),
  keywords: z.array(z.string()).optional(),
  from: z.array(z.string()).optional().describe('Preliminary themes it grew out of, as analyst/theme'),
  subgroups: z.array(subgroup).optional(),
  codes: z.array(code).optional(),
})

/** The shape of codebook.yaml. The editors' JSON Schema is emitted from it. */
export const codebookSchema = z.strictObject({
  groups: z
    .array(group)
    .min(1, 'a codebook needs at least one group')
    .describe('Code groups, in the order of the report'),
  retired: z.array(retired).optional().describe('Codes out of use; `stc codebook retire` puts them here'),
})

/** A codebook as it stands in the file. */
export type CodebookFile = z.infer<typeof codebookSchema>
