import { z } from 'zod'

const theme = z.strictObject({
  id: z.string().describe('Short and stable; the codebook’s `from` refers to it as analyst/id'),
  name: z.string(),
  note: z.string().optional().describe('The first impression, in a few sentences'),
  prioritised: z.boolean().optional().describe('Chosen by the analysts together for the next steps'),
  same_as: z
    .array(z.string())
    .optional()
    .describe('Themes of other analysts that are the same, as analyst/id'),
})

/** The shape of themes/ANALYST.yaml. The editors' JSON Schema is emitted from it. */
export const themesSchema = z.strictObject({
  analyst: z.string().describe('Id of an analyst in study.yaml'),
  themes: z.array(theme).describe('Preliminary themes after the first reading; STC asks for five to eight'),
})

/** A theme file as it stands in the file. */
export type ThemesYaml = z.infer<typeof themesSchema>
