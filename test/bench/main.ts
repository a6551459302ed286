import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import path from 'node:path'
import { type Bench, OUT } from './bench.js'
import { goalsTable } from './goals.js'
import { BadOption, helpText, parseOptions } from './options.js'
import { BUILD } from './places.js'
import { SECTIONS } from './sections/index.js'
import { bytes, plural, type Table, toMarkdown, toText } from './table.js'

const NAMES = SECTIONS.map(({ name }) => name)

async function main(args: readonly string[]): Promise<number> {
  const options = parseOptions(args, NAMES)
  if (!options) {
    process.stdout.write(helpText(NAMES))
    return 0
  }
  const bench: Bench = {
    options,
    say: (what) => process.stderr.write(`… ${what}\n`),
    measured: new Map(),
    findings: [],
  }
  const head = `${bytes(options.size)}, ${plural(options.rounds, 'round')}; Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`
  process.stdout.write(`${head}\n\n`)
  const tables: Table[] = []
  const show = (table: Table) => {
    process.stdout.write(`${toText(table)}\n`)
    tables.push(table)
  }
  for (const section of SECTIONS) {
    if (options.only.length > 0 && !options.only.includes(section.name)) continue
    for await (const table of section.run(bench)) show(table)
  }
  for (const table of goalsTable(bench.measured, options.size)) show(table)
  const file = path.join(BUILD, 'bench.md')
  mkdirSync(BUILD, { recursive: true })
  writeFileSync(file, [`Measured with \`npm run bench\`: ${head}.`, '', ...tables.map(toMarkdown)].join('\n'))
  if (!options.keep) rmSync(OUT, { recursive: true, force: true })
  process.stdout.write(`as Markdown: ${path.relative(process.cwd(), file)}\n`)
  for (const finding of bench.findings) process.stderr.write(`error: ${finding}\n`)
  return bench.findings.length > 0 ? 1 : 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof BadOption)) throw error
  process.stderr.write(`error: ${error.message}\n       npm run bench -- --help\n`)
  process.exitCode = 2
}
