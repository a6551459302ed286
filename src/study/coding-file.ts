import type { Codebook } from '../codebook/codebook.js'
import { type CodingFile, decisionsOf } from '../coding/decision.js'
import { codingShape } from '../coding/shape.js'
import { readAuthored } from './authored-yaml.js'

/** Reads the text of coding/ANALYST.yaml as `parseCoding` does, loading only what it needs. */
export async function readCodingFile(
  text: string,
  file: string,
  { codes, retired }: Pick<Codebook, 'codes' | 'retired'>,
): Promise<CodingFile> {
  const schema = async () => (await import('../coding/schema.js')).codingSchema
  return decisionsOf(await readAuthored(text, file, codingShape, schema), file, codes.keys(), retired)
}
