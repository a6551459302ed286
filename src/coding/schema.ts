import { z } from 'zod'
import { AT } from './shape.js'

const translation = z
  .strictObject({
    text: z.string().min(1).describe('The quote in the language of publication'),
    language: z.string().optional(),
    by: z.string().optional().describe('Who translated it'),
    validated_by: z.array(z.string()).optional().describe('Who compared it with the quote: two at least'),
    of: z.string().optional().describe('The hash of the quote that was translated; `stc check` tells it'),
  })
  .describe('What `stc verify` holds published quotations against')

const decision = z.strictObject({
  at: z
    .string()
    .regex(AT, 'write the transcript and the turn, e.g. FG1:34')
    .describe('Transcript and turn, e.g. FG1:34'),
  quote: z.string().min(1).describe('Words of that turn; whole sentences around them make the unit'),
  occurrence: z
    .int()
    .min(1)
    .optional()
    .describe('Which one is meant where the quote stands several times in the turn: 1, 2 …'),
  codes: z
    .array(z.string())
    .optional()
    .describe('The codes of the unit; without them, those the rules found'),
  status: z.enum(['accepted', 'set-aside', 'excluded', 'candidate']).optional(),
  reason: z.string().optional().describe('Why it was excluded, set aside or recoded'),
  memo: z.string().optional(),
  translation: translation.optional(),
})

/** The shape of coding/ANALYST.yaml. The editors' JSON Schema is emitted from it. */
export const codingSchema = z.strictObject({
  analyst: z.string().describe('Id of an analyst in study.yaml'),
  units: z.array(decision).nullish().describe('Decisions, one a meaning unit'),
})

/** A coding file as it stands in the file. */
export type CodingYaml = z.infer<typeof codingSchema>
