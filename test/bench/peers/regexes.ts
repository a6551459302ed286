import { readFileSync } from 'node:fs'
import path from 'node:path'

// node regexes.js one|each FOLDER LIST TERMS: what a script of an afternoon does, as far as it comes in some seconds.
// `one`: one expression for all terms; `each`: one for each code. Prints {bytes, seconds, matches} as JSON.

const SECONDS = 3
const [mode, folder = '', list = '', terms = ''] = process.argv.slice(2)

const bySource = new Map<string, string[]>()
for (const line of readFileSync(terms, 'utf8').split('\n')) {
  const [code = '', term] = line.split('\t')
  if (term === undefined) continue
  const key = mode === 'one' ? 'all' : code
  bySource.set(key, [
    ...(bySource.get(key) ?? []),
    term.replace(/\*$/, '[\\p{L}\\p{M}]*').replaceAll(' ', '\\s+'),
  ])
}
const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}])'
const AFTER = '(?![\\p{L}\\p{M}\\p{N}])'
const expressions = [...bySource.values()].map(
  (alternatives) => new RegExp(`${BEFORE}(?:${alternatives.join('|')})${AFTER}`, 'giu'),
)

const start = performance.now()
const seconds = () => (performance.now() - start) / 1_000
let bytes = 0
let matches = 0
search: for (const file of readFileSync(list, 'utf8').trimEnd().split('\n')) {
  for (const line of readFileSync(path.join(folder, file), 'utf8').replace(/\n$/, '').split('\n')) {
    for (const expression of expressions) matches += line.match(expression)?.length ?? 0
    bytes += Buffer.byteLength(line) + 1
    if (seconds() > SECONDS) break search
  }
}
process.stdout.write(`${JSON.stringify({ bytes, seconds: seconds(), matches })}\n`)
