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

/** The message of an unexpected error may quote what was being read; its type and place never do. */
function bugReport(effects: Effects, cause: unknown): string {
  const name = cause instanceof Error ? cause.name : typeof cause
  // The stack begins with the message, whose lines may look like places.
  const stack = cause instanceof Error ? (cause.stack ?? '') : ''
  const message = cause instanceof Error ? cause.message : ''
  const behind = message === '' ? 0 : stack.lastIndexOf(message) + message.length
  const frames = stack
    .slice(behind)
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
  const places = frames
    .slice(0, 8)
    .map((line) => line.replace(/\(?(?:file:\/\/)?[^ ()]*\/(dist|src|node_modules)\//, '($1/'))
  return [
    `stc: a bug in stc ${effects.version} (${name}); no file is half-written`,
    ...places,
    'Please report this with the command you ran. No text of your files is in this message.',
    '',
  ].join('\n')
}
