import type { Command } from 'commander'
import type { Effects } from '../effects.js'
import { run } from '../run.js'
import { processEffects, type TerminalOptions } from '../terminal.js'

/** A command's action: arguments, options, the outside world; gives the exit code. */
export type Action<A, O> = (args: A, options: O, effects: Effects) => Promise<number>

/** What a file of commands is given to add its own to. */
export interface Surface {
  program: Command
  /** Adds a command to the program: its name and arguments, a summary, examples for its help. */
  add(usage: string, summary: string, ...lines: string[]): Command
  /** Adds it to another command. */
  addTo(parent: Command, usage: string, summary: string, ...lines: string[]): Command
  /** Says what a command does; the action is imported only when the command runs. */
  does<A, O>(command: Command, load: () => Promise<Action<A, O>>): Command
}

/** The surface of a program; `finish` is told the exit code of the command that ran. */
export function surfaceOf(program: Command, finish: (exitCode: number) => void): Surface {
  const addTo: Surface['addTo'] = (parent, usage, summary, ...lines) =>
    parent
      .command(usage)
      .description(summary)
      .addHelpText('before', examples(...lines))
  return {
    program,
    addTo,
    add: (usage, summary, ...lines) => addTo(program, usage, summary, ...lines),
    does: <A, O>(command: Command, load: () => Promise<Action<A, O>>) =>
      command.action(async (...given: unknown[]) => {
        // Behind the arguments come the options and the command itself.
        const own = given.slice(0, -2)
        const options = given.at(-2)
        const args = own.length === 0 ? [] : own.length === 1 ? own[0] : own
        const effects = await processEffects(program.opts<TerminalOptions>())
        finish(await run(effects, async () => (await load())(args as A, options as O, effects)))
      }),
  }
}

/** How the help shows examples. */
export function examples(...lines: string[]): string {
  return `Examples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`
}

/** How the help of a command ends: with the step that follows. */
export function next(step: string): string {
  return `\nNext: ${step}`
}
