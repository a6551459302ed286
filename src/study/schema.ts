import { z } from 'zod'
import { LANGUAGE_CODES } from '../language/languages.js'
import { METHOD_IDS } from '../method/methods.js'

const attribute = z.string()

const speaker = z
  .strictObject({
    role: z
      .string()
      .optional()
      .describe('participant, moderator, secretary, interviewer, …; default by the tag'),
    participant: z.string().optional().describe('An id that makes tags of several transcripts one person'),
    attributes: z.record(z.string(), attribute).optional().describe('Profession, gender, age …, as text'),
  })
  .describe('Who stands behind a tag')

/** Speakers by tag: in study.yaml under a session, or in a transcript's front matter. */
export const speakersSchema = z.record(z.string(), speaker.nullable())

const session = z.strictObject({
  kind: z.string().optional().describe('focus group, interview, …'),
  date: z.string().optional().describe('As precise as the study may publish, e.g. 2017-12'),
  place: z.string().optional(),
  minutes: z.number().nonnegative().optional(),
  language: z.enum(LANGUAGE_CODES).optional().describe('Where it differs from the study’s'),
  speakers: speakersSchema.optional().describe('By tag'),
  aliases: z
    .record(z.string(), z.string())
    .optional()
    .describe('Spellings of one tag: from the one in the transcript to the one it stands for'),
})

const analyst = z.strictObject({
  id: z.string().describe('Names the analyst’s files: coding/ID.yaml, themes/ID.yaml'),
  name: z.string().optional(),
  role: z.string().optional(),
})

/** The shape of study.yaml. The editors' JSON Schema is emitted from it. */
export const studySchema = z.strictObject({
  study: z.string().describe('The title'),
  method: z.enum(METHOD_IDS).optional().describe('Whose words the report uses; default stc'),
  language: z.enum(LANGUAGE_CODES).optional().describe('Of the transcripts; default en'),
  question: z.string().optional().describe('The research question'),
  transcripts: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('Files or globs; default transcripts/*.txt'),
  codebook: z.string().optional().describe('Default codebook.yaml'),
  encoding: z.string().optional().describe('Of transcripts that are not UTF-8, e.g. windows-1252'),
  analysts: z
    .array(analyst)
    .optional()
    .describe('The first one’s decisions win until a contradiction is settled'),
  checks: z
    .strictObject({
      participants_words: z
        .number()
        .min(0)
        .max(1)
        .optional()
        .describe('The least share of a condensate’s content words that its participants used, e.g. 0.6'),
      quantifiers: z
        .record(z.string(), z.union([z.string(), z.number()]))
        .optional()
        .describe('What words for how many may mean in a manuscript, e.g. most: "> 1/2"'),
    })
    .optional()
    .describe('What `stc check` asks beyond what it always asks'),
  sessions: z
    .record(z.string(), session)
    .optional()
    .describe('By transcript id: the file name without its ending'),
})

/** study.yaml as it stands in the file. */
export type StudyFile = z.infer<typeof studySchema>

/** The part of a transcript's front matter that stc understands; other keys are the researcher's own. */
export const frontMatterSchema = z.looseObject({
  speakers: speakersSchema.optional(),
  language: z.enum(LANGUAGE_CODES).optional(),
})
