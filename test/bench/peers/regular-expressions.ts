import { fileURLToPath } from 'node:url'
import { counted } from '../table.js'
import type { Peer } from './peer.js'

const SCRIPT = fileURLToPath(new URL('./regexes.js', import.meta.url))

function regularExpressions(name: string, mode: 'one' | 'each'): Peer {
  const read = (output: string) => JSON.parse(output) as { bytes: number; seconds: number; matches: number }
  return {
    name,
    missing: () => undefined,
    command: ({ folder, list, terms }) => ({ argv: [process.execPath, SCRIPT, mode, folder, list, terms] }),
    found: (output) => `${counted(read(output).matches)} matches`,
    part: read,
  }
}

export const oneExpression = regularExpressions('JavaScript, one RegExp for all terms', 'one')
export const expressionPerCode = regularExpressions('JavaScript, one RegExp for each code', 'each')
