import { StcError } from './diagnostic.js'
import { type Effects, EXIT } from './effects.js'

/**
 * Runs a command to its exit code. A user's error is printed as diagnostics (2); a closed pipe ends quietly (0);
 * anything else is a bug (70), reported without any text of the user's files.
 */
export async function run(effects: Effects, command: () => Promise<number>): Promise<number> {
  try {
    return await command()
  } catch (cause) {
    if (isClosedPipe(cause)) return EXIT.fine
    if (cause instanceof StcError) {
      const { report } = await import('./commands/report-diagnostics.js')
      await report(effects, cause.diagnostics)
      return EXIT.usage
    }
    const { bugReport } = await import('./bug-report.js')
    await effects.stderr.write(bugReport(effects, cause))
    return EXIT.bug
  }
}

/** Whether the reader of our output went away, as `head` does. */
export function isClosedPipe(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    'code' in cause &&
    (cause.code === 'EPIPE' || cause.code === 'ERR_STREAM_DESTROYED')
  )
}
