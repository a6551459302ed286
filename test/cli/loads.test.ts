import { cpSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { EXAMPLES, stc, temporaryFolder, writeFiles } from './stc.js'

const MANIFEST = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const DIRECT = Object.keys({ ...MANIFEST.dependencies, ...MANIFEST.devDependencies })
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))
const study = temporaryFolder()
cpSync(path.join(EXAMPLES, 'focus-groups'), study, { recursive: true })
writeFiles(study, { 'paper.md': '# Nights\n\n## Results\n\nMost participants waited.\n' })

const codebook = (match: string) =>
  `groups:\n  - id: g\n    name: G\n    codes:\n      - { id: c, name: C, match: { ${match} } }\n`
const loose = temporaryFolder({
  'plain.yaml': codebook('any: ["bed*", "time"]'),
  'stem.yaml': codebook('any: ["bed"], stem: true'),
  'pattern.yaml': codebook('any: ["/beds?/"]'),
  'A1.txt': 'M: How are the nights?\nP1: There is no bed.\nM: And then?\nP1: No time, either.\n',
  'A2.txt': 'M: How are the days?\nP2: There is no bed.\nM: And then?\nP2: We wait.\n',
  'units.ndjson': '',
})

/** What a command loaded: packages and steps of the method by name, and how many files in all. */
async function loadedBy(command: string, cwd: string): Promise<{ needs: string; files: number }> {
  const folder = temporaryFolder()
  await stc(command.split(' '), { cwd, env: { NODE_V8_COVERAGE: folder } })
  const urls = readdirSync(folder).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as {
      result: { url: string }[]
    }
    return result.map(({ url }) => url).filter((url) => url.startsWith('file:'))
  })
  const files = [...new Set(urls)].map((url) => fileURLToPath(url))
  return { needs: [...new Set(files.flatMap(needsOf))].sort().join(' '), files: files.length }
}

/** What a file holds by name: a step of the method with all it needs, or packages; remark is many. */
function needsOf(file: string): string[] {
  const name = path.basename(file, '.js')
  if (path.dirname(file) + path.sep !== DIST) {
    return [...file.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].map((found) => found[1] ?? '')
  }
  if (name === 'coding' || name === 'texts') return [name]
  const { sources } = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as { sources: string[] }
  const packages = sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [])
  return packages
    .map((each) => (/^(?:remark|unified|mdast|micromark)/.test(each) ? 'remark' : each))
    .filter((each) => each === 'remark' || DIRECT.includes(each))
}

/** Each command with what it needs beside the program itself, and how many files that is in all. */
const OUTSIDE_A_STUDY: readonly [command: string, needs: string, files: number][] = [
  ['--version', '', 3],
  ['--help', 'commander', 4],
  ['code --help', 'commander', 4],
  ['code A1.txt A2.txt -c plain.yaml', 'coding commander', 5],
  ['code A1.txt A2.txt -c stem.yaml', 'coding commander snowball-stemmers', 6],
  ['code A1.txt A2.txt -c pattern.yaml', 'coding commander re2js', 6],
  ['code . -c plain.yaml', 'coding commander', 5],
  ['code *.txt -c plain.yaml', 'coding commander', 5],
  ['code {A1,A2}.txt -c plain.yaml', 'coding commander fast-glob', 6],
  ['code A1.txt -c plain.yaml -o out.ndjson', 'coding commander', 5],
  ['turns A1.txt', 'coding commander texts', 6],
  ['group units.ndjson -c plain.yaml', 'coding commander csv-parse remark texts', 12],
  ['explain stc/stale', 'coding commander texts', 8],
]
const IN_THE_EXAMPLE_STUDY: typeof OUTSIDE_A_STUDY = [
  ['turns', 'coding commander texts', 6],
  ['themes', 'coding commander re2js remark texts', 10],
  ['code', 'coding commander re2js snowball-stemmers', 7],
  ['group', 'coding commander re2js remark snowball-stemmers texts', 11],
  ['condense', 'coding commander re2js remark snowball-stemmers texts yaml zod', 19],
  ['synthesize', 'coding commander re2js remark snowball-stemmers texts yaml zod', 19],
  ['report', 'coding commander re2js remark snowball-stemmers texts yaml zod', 21],
  ['check', 'coding commander re2js snowball-stemmers texts', 9],
  ['ledger', 'coding commander re2js remark snowball-stemmers texts', 13],
  ['kwic bed', 'coding commander re2js remark snowball-stemmers texts', 15],
  ['rules', 'coding commander re2js remark snowball-stemmers texts', 16],
  ['mark FG1:6 --turn --analyst ana --dry-run', 'coding commander re2js texts yaml', 12],
  ['consensus ana ben', 'coding commander re2js snowball-stemmers texts yaml', 13],
  ['reanchor --dry-run', 'coding commander re2js remark snowball-stemmers texts yaml zod', 20],
  ['codebook show', 'coding commander re2js remark snowball-stemmers texts', 12],
  ['memo --list', 'coding commander texts', 8],
  ['verify paper.md', 'coding commander remark texts', 18],
  ['quotes --balance paper.md', 'coding commander re2js remark snowball-stemmers texts', 22],
  ['prevalence paper.md', 'coding commander re2js remark snowball-stemmers texts', 22],
  ['names paper.md', 'coding commander re2js remark snowball-stemmers texts', 21],
  ['status', 'coding commander re2js snowball-stemmers texts', 8],
]

describe('a command loads what it needs and no more', () => {
  test.each(OUTSIDE_A_STUDY)('stc %s: %s', async (command, needs, files) => {
    const found = await loadedBy(command, loose)
    expect(found.needs).toBe(needs)
    expect(found.files).toBeLessThanOrEqual(files)
  })

  test.each(IN_THE_EXAMPLE_STUDY)('stc %s in a study: %s', async (command, needs, files) => {
    const found = await loadedBy(command, study)
    expect(found.needs).toBe(needs)
    expect(found.files).toBeLessThanOrEqual(files)
  })
})
