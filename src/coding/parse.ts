import { readQuickly } from '../yaml/quick/read.js'
import { readYaml } from '../yaml/read.js'
import { CodingText } from './coding-text.js'
import { type CodingFile, decisionsOf } from './decision.js'
import { type CodingYaml, codingSchema } from './schema.js'
import { codingShape } from './shape.js'

/** Reads the text of coding/ANALYST.yaml; see `decisionsOf` for what is said about it. */
export function parseCoding(
  text: string,
  file: string,
  knownCodes: Iterable<string>,
  retired?: ReadonlyMap<string, { reason: string }>,
): CodingFile {
  const read = readQuickly<CodingYaml>(text, file, codingShape) ?? readYaml(text, file, codingSchema)
  return decisionsOf(read, file, knownCodes, retired)
}

/** Takes the text of coding/ANALYST.yaml apart, to be edited or merged. Throws StcError as `CodingText.of` does. */
export function parseCodingText(text: string, file: string): CodingText {
  const read = readQuickly<CodingYaml>(text, file, codingShape) ?? readYaml(text, file, codingSchema)
  return CodingText.of(text, read, file)
}
