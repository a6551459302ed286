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
  plugins: [withoutSubprocesses(), thirdPartyNotices()],
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
 * Files of `dist/` that hold what is needed together, each with what may be in it; the rest is as Rollup divides it. A
 * file needs nothing but itself and those before it, so that no large package is loaded where it is not used.
 */
const CHUNKS: Readonly<Record<string, readonly RegExp[]>> = {
  base: [
    /^src\/(diagnostic|effects|package|study\/why-not-written|language\/languages|method\/methods|codebook\/refactor\/id-kind)\.ts$/,
    /^commonjsHelpers\.js$/,
  ],
  coding: [
    /^src\/(coding|codebook|language|study|tabular|transcript|yaml)\//,
    /^src\/diagnostics\/suggest\.ts$/,
    /^node_modules\/(@noble\/hashes|fastest-levenshtein)\//,
  ],
  texts: [/^src\/(condensate|diagnostics|markdown|report|study|synthesis|tabular|themes)\//],
}

function chunkOf(id: string, { getModuleInfo }: Rollup.ManualChunkMeta): string | undefined {
  const fits = (modules: readonly RegExp[], each: string, seen: Set<string>): boolean => {
    const name = nameOf(each)
    if (seen.has(each) || name.startsWith('node:')) return true
    seen.add(each)
    if (!modules.some((pattern) => pattern.test(name))) return false
    return (getModuleInfo(each)?.importedIds ?? []).every((next) => fits(modules, next, seen))
  }
  if (getModuleInfo(id)?.isEntry) return undefined
  const before: RegExp[] = []
  for (const [chunk, modules] of Object.entries(CHUNKS)) {
    before.push(...modules)
    if (modules.some((pattern) => pattern.test(nameOf(id))) && fits(before, id, new Set())) return chunk
  }
  return undefined
}

/** `src/cli.ts` or `node_modules/commander/index.js`, without what Rollup puts around it. */
function nameOf(id: string): string {
  const file = id.replace(/^\0+|\?.*$/g, '')
  return path.isAbsolute(file) ? path.relative(here('.'), file).replaceAll(path.sep, '/') : file
}

/** commander can start other programs, which stc never does by it: the module that could is slow to load. */
function withoutSubprocesses(): Plugin {
  const empty = '\0no-subprocesses'
  return {
    name: 'without-subprocesses',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === 'node:child_process' && importer?.includes('/node_modules/commander/') ? empty : undefined,
    load: (id) => (id === empty ? 'export default {}' : undefined),
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
