import { EXIT } from './effects.js'
import { run } from './run.js'
import { processEffects } from './terminal.js'

/**
 * Runs `stc` on the arguments of this process. Sets the exit code and lets the process end by itself, so that
 * piped output is never cut short.
 */
export async function main(argv: readonly string[]): Promise<void> {
  // Whoever writes is told when it fails; without a listener the process would end there and then.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  // Files are written whole or not at all, so an interrupted command can end at once.
  process.once('SIGINT', () => process.exit(EXIT.interrupted))
  process.exitCode = asksForVersion(argv)
    ? await sayVersion()
    : await (await import('./program.js')).runProgram(argv)
}

/** Scripts ask for the version to see whether stc is there: they need not wait for the whole command surface. */
function asksForVersion(argv: readonly string[]): boolean {
  return argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')
}

async function sayVersion(): Promise<number> {
  const effects = await processEffects({})
  return run(effects, async () => {
    await effects.stdout.write(`${effects.version}\n`)
    return EXIT.fine
  })
}
