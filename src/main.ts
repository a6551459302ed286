import { type Command, CommanderError } from 'commander'
import { buildProgram } from './cli.js'
import { EXIT } from './effects.js'
import { isClosedPipe } from './run.js'

/**
 * Runs `stc` on the arguments of this process. Sets the exit code and lets the process end by itself, so that
 * piped output is never cut short.
 */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', closeQuietly)
  process.stderr.on('error', closeQuietly)
  const program = buildProgram((exitCode) => {
    process.exitCode = exitCode
  })
  for (const command of [program, ...program.commands]) prepare(command)
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause
    process.exitCode = cause.exitCode === 0 ? EXIT.fine : EXIT.usage
  }
}

/** commander exits by itself and writes its errors its own way; stc does neither. */
function prepare(command: Command): void {
  command.exitOverride()
  command.configureOutput({
    outputError: (text, write) => {
      const [message = '', ...hints] = text.trim().split('\n')
      const hint = hints.map((line) => `     = ${line.replace(/^\((.*)\)$/, '$1')}\n`).join('')
      write(
        `stc: error[stc/usage]: ${message.replace(/^error: /, '')}\n${hint}     = stc ${command.parent ? `${command.name()} ` : ''}--help shows what fits\n`,
      )
    },
  })
}

function closeQuietly(cause: Error): void {
  if (!isClosedPipe(cause)) throw cause
  process.exitCode = EXIT.fine
}
