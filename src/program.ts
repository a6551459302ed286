import { type Command, CommanderError } from 'commander'
import { buildProgram } from './cli.js'
import { fail } from './diagnostic.js'
import { EXIT } from './effects.js'
import { run } from './run.js'
import { processEffects } from './terminal.js'

/** Reads the arguments, runs the command they name and gives its exit code. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.fine
  const program = buildProgram((code) => {
    exitCode = code
  })
  const said: Said = { out: '', err: '', complaint: undefined }
  for (const command of withCommands(program)) prepare(command, said)
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause
    const effects = await processEffects(program.opts())
    const speak = async (): Promise<number> => {
      if (said.complaint) fail('stc/usage', said.complaint.message, { hint: said.complaint.hint })
      await effects.stdout.write(said.out)
      await effects.stderr.write(said.err)
      return cause.exitCode === 0 ? EXIT.fine : EXIT.usage
    }
    return run(effects, speak)
  }
}

/** A command, and those inside it. */
function withCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap((each) => withCommands(each as Command))]
}

/** `stc codebook rename`. */
function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name()
}

/** What commander wants to say: help and version, help after a mistake, or what is wrong with the arguments. */
interface Said {
  out: string
  err: string
  complaint: { message: string; hint: string } | undefined
}

/** commander exits by itself and writes its errors its own way; stc does neither. */
function prepare(command: Command, said: Said): void {
  command.exitOverride()
  command.configureOutput({
    writeOut: (text) => {
      said.out += text
    },
    writeErr: (text) => {
      said.err += text
    },
    outputError: (text) => {
      const [first = '', ...more] = text.trim().split('\n')
      const hints = more.map((line) => line.replace(/^\((.*)\)$/, '$1'))
      said.complaint = {
        message: first.replace(/^error: /, ''),
        hint: [...hints, `${fullName(command)} --help shows what fits`].join('\n'),
      }
    },
  })
}
