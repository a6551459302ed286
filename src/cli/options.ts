import { Argument, type Command, InvalidArgumentError, Option } from 'commander'
import { LANGUAGE_CODES } from '../language/languages.js'
import { next } from './surface.js'

// Options that several commands share, and how values of options are read. InvalidArgumentError tells what is wanted.

/** Where a command writes, and in which format. */
export function output(command: Command): Command {
  return command
    .option('-o, --output <file>', 'a file (its ending chooses the format), or -')
    .option('--format <format>', 'overrides the ending of the file')
}

/** Of what rewrites the codebook; `account` tells in the help what becomes of the study. */
export function refactoring(command: Command, account: string): Command {
  return command
    .option('--dry-run', 'print a patch for `git apply` instead of writing')
    .addHelpText('after', `\n${account}\n${next('stc check, git diff, then commit with the reason')}`)
}

/** Of what reads transcripts and writes one output. */
export function reading(command: Command): Command {
  return sources(output(command))
}

/** How transcripts are read. */
export function sources(command: Command): Command {
  return command
    .addOption(new Option('--language <code>', 'of the transcripts').choices(LANGUAGE_CODES))
    .option('--encoding <name>', 'of files that are not UTF-8, e.g. windows-1252')
    .option('--layout <name>', 'force a layout instead of detecting it')
    .option('--stdin-filename <name>', 'what the transcript on standard input is called')
}

/** Where codes and decisions come from. */
export function coded(command: Command): Command {
  return command
    .option('-c, --codebook <file>', 'the codebook; default: the study’s')
    .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
}

/** Transcripts as arguments. */
export function transcripts(command: Command): Command {
  return command.addArgument(
    new Argument('[files...]', 'files, quoted globs, a folder, or -; default: those of the study'),
  )
}

/** Meaning units as arguments, and an output. */
export function units(command: Command): Command {
  const argument = new Argument(
    '[units...]',
    'meaning units as NDJSON or CSV, or -; default: from the study’s transcripts',
  )
  return coded(output(command).addArgument(argument)).addOption(
    new Option('--language <code>', 'of the transcripts').choices(LANGUAGE_CODES),
  )
}

/** How drafts are made. */
export function drafting(command: Command): Command {
  return command
    .option('--words <n>', 'words of a draft, per subgroup', whole, 150)
    .option('--quotes <n>', 'supporting quotes of a draft, per subgroup', whole, 3)
    .addOption(
      new Option('--attribution <kind>', 'how quotes are attributed')
        .choices(['role', 'participant', 'speaker'])
        .default('role'),
    )
}

/** Of what a person goes on writing: in which folder the text of a group is, and what it is based on. */
export function authoring(command: Command, { folder, basis }: { folder: string; basis: string }): Command {
  return command
    .addOption(
      new Option(
        '--write',
        `make or update ${folder}/GROUP.md; a person’s sentences are never touched`,
      ).conflicts(['output', 'format', 'touch']),
    )
    .option('--touch <group>', `the text was re-read: take the present ${basis} as its basis`, collect)
    .option('--group <group>', 'only this group', collect)
    .option('--dry-run', 'with --write or --touch: only say what would change')
}

/** Which units are wanted, by what was decided about them. */
export function ofStatus(): Option {
  return new Option('--status <status>', 'only units of this status').choices([
    'candidate',
    'accepted',
    'set-aside',
    'excluded',
  ])
}

/** A whole number from 0. */
export function whole(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('a whole number is needed.')
  return Number(value)
}

/** A whole number from 1. */
export function number(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('a number from 1 is needed.')
  return Number(value)
}

/** A number from 0 to 1. */
export function share(value: string): number {
  if (!/^(?:0?\.\d+|0|1(?:\.0+)?)$/.test(value))
    throw new InvalidArgumentError('a number from 0 to 1 is needed, e.g. 0.85.')
  return Number(value)
}

/** A number of threads. */
export function threads(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('a number from 1 to 99 is needed.')
  return Number(value)
}

/** Values of an option that may be repeated, or be divided by commas. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(',').map((each) => each.trim())]
}

/** Values of an option that may be repeated. */
export function each(value: string, before: string[] = []): string[] {
  return [...before, value]
}
