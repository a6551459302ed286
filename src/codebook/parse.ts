import type { LanguageCode } from '../language/languages.js'
import { readQuickly } from '../yaml/quick/read.js'
import { readYaml } from '../yaml/read.js'
import type { Codebook } from './codebook.js'
import { codebookOf } from './from-file.js'
import './regex-term.js'
import { type CodebookFile, codebookSchema } from './schema.js'
import { codebookShape } from './shape.js'

/**
 * Reads the text of codebook.yaml. Throws StcError with every error found (syntax, unknown keys, double ids, dead
 * references, terms that cannot be used), each with its place; what is merely odd becomes a warning of the codebook.
 */
export function parseCodebook(text: string, file: string, language: LanguageCode): Codebook {
  const read = readQuickly<CodebookFile>(text, file, codebookShape) ?? readYaml(text, file, codebookSchema)
  return codebookOf(read, file, language)
}
