import { z } from 'zod'
import { parseMarkdown } from '../markdown/parse.js'
import { readYaml } from '../yaml/read.js'
import { DIGEST } from './front-matter.js'
import { readInFullWith } from './in-full.js'

const Digest = z.string().regex(DIGEST)

const Schema = z.strictObject({
  group: z.string(),
  voice: z.string().optional(),
  status: z.enum(['draft', 'authored']),
  inputs: Digest.optional(),
  body: Digest.optional(),
})

readInFullWith({
  parseMarkdown,
  readFrontMatter: (yaml, file, lineOffset) => readYaml(yaml, file, Schema, { lineOffset }),
})
