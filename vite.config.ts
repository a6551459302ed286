import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin, type Rollup } from 'vite'

/**
 * How `dist/` is made: a few flat files, because finding and reading a file costs a command more than the code in it.
 * Nothing is minified, so that the places of a bug report can be read.
 */
export default defineConfig({
  root: here('.'),
  logLevel: 'error',
  // write-file-atomic names its temporary files after its own.
  ssr: { noExternal: true, external: ['write-file-atomic'], target: 'node' },
  plugins: [commanderAlone(), thirdPartyNotices()],
  build: {
    ssr: true,
    outDir: 'dist',
    // For this target esbuild writes `/\p{L}/u` as `new RegExp(…)`, which V8 reads when it comes there; all literals of a
    // file it reads when it loads the file, and Unicode classes take most of that time.
    target: 'node20',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: {
        main: here('src/main.ts'),
        index: here('src/index.ts'),
        'coding-worker': here('src/study/coding-worker.ts'),
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        sourcemapExcludeSources: true,
        manualChunks: chunkOf,
        onlyExplicitManualChunks: true,
      },
    },
  },
})

/**
 * Files of `dist/` that hold what is needed together; the rest is as Rollup divides it. `of` names modules that are
 * wanted with all that they import, `in` the folders and packages whose modules may be there. No file needs anything but
 * itself and those before it, so that no large package is loaded where it is not used.
 */
const CHUNKS: readonly { name: string; of?: readonly string[]; in: readonly RegExp[] }[] = [
  {
    name: 'base',
    in: [
      /^src\/(diagnostic|effects|package|study\/why-not-written|language\/languages|method\/methods|codebook\/refactor\/id-kind)\.ts$/,
      /^commonjsHelpers\.js$/,
    ],
  },
  {
    name: 'coding',
    of: [
      ...['codebook/from-file', 'codebook/needs', 'codebook/shape', 'coding/anchor', 'coding/coder'],
      ...['commands/code', 'diagnostics/reporters/index', 'diagnostics/sort', 'study/code-file'],
      ...['study/coding-file'],
      ...['study/coding-batch', 'study/coding-run', 'study/coding-threads', 'study/parse'],
      ...['tabular/csv', 'tabular/ndjson'],
    ],
    in: [/^src\//, /^node_modules\/(@noble\/hashes|fastest-levenshtein)\//],
  },
  {
    name: 'texts',
    of: [
      ...['commands/check', 'commands/condense', 'commands/group', 'commands/report', 'commands/status'],
      ...['commands/turns', 'report/group-rows', 'study/text-chunks', 'themes/from-files', 'themes/shape'],
    ],
    in: [/^src\//],
  },
  {
    name: 'steps',
    in: [
      /^src\/(coding|codebook|condensate|diagnostics|language|markdown|report|study|synthesis|tabular|themes|transcript|yaml)\//,
    ],
  },
]

function chunkOf(id: string, { getModuleInfo }: Rollup.ManualChunkMeta): string | undefined {
  const importsOf = (each: string): readonly string[] => getModuleInfo(each)?.importedIds ?? []
  const before: ((each: string) => boolean)[] = [(each) => nameOf(each).startsWith('node:')]
  if (getModuleInfo(id)?.isEntry) return undefined
  for (const chunk of CHUNKS) {
    const wanted =
      chunk.of &&
      reached(
        chunk.of.map((name) => here(`src/${name}.ts`)),
        importsOf,
      )
    const belongs = (each: string): boolean =>
      (wanted?.has(each) ?? true) && chunk.in.some((pattern) => pattern.test(nameOf(each)))
    before.push(belongs)
    const all = reached([id], importsOf)
    if (belongs(id) && [...all].every((each) => before.some((held) => held(each)))) return chunk.name
  }
  return undefined
}

/** Modules and all that they import, to the end; imports that wait until they are needed are not followed. */
function reached(modules: readonly string[], importsOf: (id: string) => readonly string[]): Set<string> {
  const found = new Set(modules)
  for (const each of found) for (const next of importsOf(each)) found.add(next)
  return found
}

/** `src/cli.ts` or `node_modules/commander/index.js`, without what Rollup puts around it. */
function nameOf(id: string): string {
  const file = id.replace(/^\0+|\?.*$/g, '')
  return path.isAbsolute(file) ? path.relative(here('.'), file).replaceAll(path.sep, '/') : file
}

/**
 * Keeps commander from loading modules of Node.js that it can do without, since loading takes long: it could start other
 * programs, which stc never does by it, and `process` is there anyway.
 */
function commanderAlone(): Plugin {
  return {
    name: 'commander-alone',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/node_modules/commander/')) return undefined
      const alone = code
        .replace("require('node:child_process')", '{}')
        .replace("require('node:process')", 'globalThis.process')
      // No line moves.
      return { code: alone, map: null }
    },
  }
}

/** Writes `dist/THIRD-PARTY.txt`: whose code is in the bundle, and under which licence. */
function thirdPartyNotices(): Plugin {
  return {
    name: 'third-party-notices',
    generateBundle(_options, bundle) {
      const folders = Object.values(bundle)
        .flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []))
        .flatMap((id) => /^[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? [])
      const notices = [...new Set(folders)].sort().map(noticeOf)
      const source = `The files beside this one contain code of these packages.\n\n${notices.join('\n')}`
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source })
    },
  }
}

function noticeOf(folder: string): string {
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const author = typeof about.author === 'string' ? about.author : (about.author?.name ?? '')
  const licence = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  const text = licence ? readFileSync(path.join(folder, licence), 'utf8').trim() : `Licence: ${about.license}`
  const from = `https://www.npmjs.com/package/${about.name}`
  return `── ${about.name} ${about.version} (${about.license}) ${author}\n${from}\n\n${text}\n`
}

function here(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url))
}
