import { z } from 'zod'
import { codebookSchema } from '../codebook/schema.js'
import { codingSchema } from '../coding/schema.js'
import { themesSchema } from '../themes/schema.js'
import { studySchema } from './schema.js'

/** The files that have a schema. */
export const SCHEMA_NAMES = ['study', 'codebook', 'coding', 'themes'] as const

/** JSON Schemas of the authored YAML files, emitted from the very schemas that validate them. */
export function jsonSchemas(): Record<(typeof SCHEMA_NAMES)[number], string> {
  const emit = (schema: z.ZodType, title: string): string =>
    `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`
  return {
    study: emit(studySchema, 'study.yaml of stc'),
    codebook: emit(codebookSchema, 'codebook.yaml of stc'),
    coding: emit(codingSchema, 'coding/ANALYST.yaml of stc'),
    themes: emit(themesSchema, 'themes/ANALYST.yaml of stc'),
  }
}
