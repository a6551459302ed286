import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import type { Effects } from './effects.js'
import { LANGUAGE_CODES } from './language/languages.js'
import { METHOD_IDS } from './method/methods.js'
import { run } from './run.js'
import { packageVersion, processEffects, type TerminalOptions } from './terminal.js'

/** A command's action: arguments, options, the outside world; gives the exit code. */
type Action<A, O> = (args: A, options: O, effects: Effects) => Promise<number>

/** The whole command surface. Every action is imported only when its command runs. */
export function buildProgram(finish: (exitCode: number) => void): Command {
  const program = new Command('stc')
    .description('Systematic Text Condensation: transcripts and a codebook become a report you can prove.')
    .version(packageVersion())
    .option('-q, --quiet', 'say nothing but errors and findings')
    .option('--color', 'colours even in a pipe')
    .option('--no-color', 'no colours (as with the environment variable NO_COLOR)')
    .addOption(
      new Option('--diagnostics <form>', 'how errors and findings are printed')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'the same as --help')
    .showSuggestionAfterError()
    .configureHelp({
      sortSubcommands: false,
      showGlobalOptions: false,
      helpWidth: Math.min(process.stdout.columns || 80, 100),
    })
    .addHelpText(
      'before',
      examples(
        'stc init night-shift --example',
        'cd night-shift && stc build',
        'stc code transcripts/*.txt -c codebook.yaml > units.ndjson',
      ),
    )
    .addHelpText('after', PROGRAM_FOOTER)

  const does = <A, O>(command: Command, load: () => Promise<Action<A, O>>): Command =>
    command.action(async (...given: unknown[]) => {
      const [args, options] = given.length === 2 ? [[], given[0]] : [given[0], given.at(-2)]
      const effects = await processEffects(program.opts<TerminalOptions>())
      finish(await run(effects, async () => (await load())(args as A, options as O, effects)))
    })

  const add = (usage: string, summary: string, ...lines: string[]): Command =>
    program
      .command(usage)
      .description(summary)
      .addHelpText('before', examples(...lines))

  // ── set up ─────────────────────────────────────────────────────────────────────────────────────────────
  does(
    add(
      'init [dir]',
      'make a study that runs',
      'stc init night-shift',
      'stc init night-shift --example',
      'stc init interviews --method thematic-analysis --language nb',
    )
      .option('--example', 'with the invented focus-group study instead of empty files')
      .addOption(new Option('--method <method>', 'whose words the report uses').choices(METHOD_IDS))
      .addOption(new Option('--language <code>', 'of the transcripts').choices(LANGUAGE_CODES))
      .option('--dry-run', 'only say what would be written')
      .addHelpText('after', next('put transcripts into transcripts/, then `stc turns`')),
    async () => (await import('./commands/init.js')).init,
  )
  does(
    add(
      'import <files...>',
      'bring transcripts in: any layout, .vtt .srt .docx .odt .rtf .json .csv, as plain text',
      'stc import recordings/*.docx',
      'stc import *.vtt -o transcripts/ --merge-turns --map "Speaker 1=P1"',
      'stc import interview.rtf -o - | less',
    )
      .option('-o, --output <folder>', 'where NAME.txt is written, or - ; default: the study’s transcripts/')
      .option('--merge-turns', 'join turns of one speaker that follow each other')
      .option('--map <from=to>', 'write another label, e.g. "Speaker 1=P1"; may be repeated', each)
      .option('--force', 'overwrite transcripts that are there')
      .option('--dry-run', 'only say what would be written, what was unsure and what is left out')
      .addOption(new Option('--language <code>', 'of the transcripts').choices(LANGUAGE_CODES))
      .option('--encoding <name>', 'of text files that are not UTF-8, e.g. windows-1252')
      .option('--layout <name>', 'force a layout instead of detecting it')
      .option('--stdin-filename <name>', 'what the transcript on standard input is called')
      .addHelpText(
        'after',
        `\nEvery word of the source is in the transcript or listed as left out.\nFiles that are there are never overwritten.\n${next('stc turns')}`,
      ),
    async () => (await import('./commands/import.js')).importTranscripts,
  )
  does(
    reading(
      transcripts(
        add(
          'turns',
          'show how transcripts are read: speakers, turns, words, oddities',
          'stc turns',
          'stc turns transcripts/FG1.txt --format csv',
          'stc turns call.vtt --explain',
          'cat FG1.txt | stc turns -',
        ),
      ),
    )
      .option('--explain', 'tell the layout chosen, and why each label is or is not a speaker')
      .addHelpText(
        'after',
        `\nTurns are read from lines such as "P1: text", "[00:01:12] P1: text", "P1 (00:12): text", from WebVTT and SubRip,\nand from many other layouts; --layout takes a name that --explain shows.\nFormats: table (default on a terminal), ndjson (default in a pipe), csv.\n${next('stc themes, or stc code')}`,
      ),
    async () => (await import('./commands/turns.js')).turns,
  )
  // ── step 1 ─────────────────────────────────────────────────────────────────────────────────────────────
  does(
    output(
      add(
        'themes',
        'step 1: compare the analysts’ preliminary themes',
        'stc themes',
        'stc themes themes/*.yaml -c codebook.yaml -o themes.md',
      ),
    )
      .addArgument(new Argument('[files...]', 'theme files; default: those of the study'))
      .option('-c, --codebook <file>', 'to see which code group each theme led to')
      .addHelpText('after', `\nFormats: md (default), csv, ndjson.\n${next('stc code')}`),
    async () => (await import('./commands/themes.js')).themes,
  )
  // ── step 2 ─────────────────────────────────────────────────────────────────────────────────────────────
  does(
    reading(
      transcripts(
        add(
          'code',
          'step 2: find the meaning units of each code',
          'stc code',
          'stc code transcripts/*.txt -c codebook.yaml > units.ndjson',
          'stc code --explain FG1:34',
          'cat FG1.txt | stc code - --stdin-filename FG1.txt -c codebook.yaml',
        ),
      ),
    )
      .option('-c, --codebook <file>', 'the codebook; default: the study’s')
      .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
      .addOption(
        new Option('--status <status>', 'only units of this status').choices([
          'candidate',
          'accepted',
          'set-aside',
          'excluded',
        ]),
      )
      .option('--jobs <n>', 'threads to code on; default: as many as pay', threads)
      .option('--explain [at]', 'tell which rule found each unit, and the near misses; at: FG1:34')
      .addHelpText(
        'after',
        `\nFormats: ndjson (default in a pipe), table (default on a terminal), csv, md.\n${next('stc group')}`,
      ),
    async () => (await import('./commands/code.js')).code,
  )
  does(
    reading(
      coded(
        transcripts(
          add(
            'reanchor',
            'after a transcript was edited: find every decision and every citation again',
            'stc reanchor --dry-run',
            'stc reanchor',
            'stc reanchor --accept-above 0.85 --transcript FG1',
          ),
        ),
      ),
    )
      .option('--analyst <id>', 'only this analyst’s file', collect)
      .option('--transcript <id>', 'only what is about this transcript', collect)
      .option('--accept-above <alike>', 'take close words that are at least so alike, 0 to 1, unasked', share)
      .option('--dry-run', 'only say what would change')
      .addHelpText(
        'after',
        `\nexact: the words stand where the entry says.  moved: the same words, but in another turn, or
with other typographic marks.  fuzzy: close words; on a terminal you are asked about each.
lost: no close words. What changes in an entry is at, quote and occurrence; in condensates/,
synthesis/ and memos/ it is the ids of units.
How alike: the share of words in common; a word with some other letters counts in part.
What two places fit nearly equally well is never taken unasked.
Formats: text (default), ndjson, csv, md.
Exit: 0 all is found, 1 something is lost or not confirmed.\n${next('git diff, then stc check')}`,
      ),
    async () => (await import('./commands/reanchor.js')).reanchorStudy,
  )
  // ── step 3 ─────────────────────────────────────────────────────────────────────────────────────────────
  does(
    units(
      add(
        'group',
        'step 3: sort meaning units into code groups',
        'stc group',
        'stc group units.ndjson -c codebook.yaml -o groups.md',
        'stc group --ungrouped',
      ),
    )
      .option('--ungrouped', 'only the units that belong to no group')
      .addHelpText('after', `\nFormats: md (default), csv, ndjson.\n${next('stc condense')}`),
    async () => (await import('./commands/group.js')).group,
  )
  // ── step 4 ─────────────────────────────────────────────────────────────────────────────────────────────
  does(
    drafting(
      units(
        add(
          'condense',
          'step 4: one condensate per code group, authored or drafted',
          'stc condense',
          'stc condense --write',
          'stc condense --touch resources',
          'stc code - -c codebook.yaml < FG1.txt | stc condense - -c codebook.yaml',
        ),
      ),
    )
      .addOption(
        new Option(
          '--write',
          'make or update condensates/GROUP.md; a person’s sentences are never touched',
        ).conflicts(['output', 'format', 'touch']),
      )
      .option('--touch <group>', 'the text was re-read: take the present units as its basis', collect)
      .option('--group <group>', 'only this group', collect)
      .option('--dry-run', 'with --write or --touch: only say what would change')
      .addHelpText(
        'after',
        `\nFormats: md (default), csv, ndjson.\n${next('rewrite condensates/GROUP.md in your editor, then stc check')}`,
      ),
    async () => (await import('./commands/condense.js')).condense,
  )
  // ── step 5 ─────────────────────────────────────────────────────────────────────────────────────────────
  does(
    drafting(
      units(
        add(
          'synthesize',
          'step 5: an analytic text per code group',
          'stc synthesize',
          'stc synthesize --write',
        ),
      ),
    )
      .addOption(
        new Option(
          '--write',
          'make or update synthesis/GROUP.md; a person’s sentences are never touched',
        ).conflicts(['output', 'format', 'touch']),
      )
      .option('--touch <group>', 'the text was re-read: take the present condensate as its basis', collect)
      .option('--group <group>', 'only this group', collect)
      .option('--dry-run', 'with --write or --touch: only say what would change')
      .addHelpText(
        'after',
        `\nFormat: md.\n${next('write synthesis/GROUP.md in the third person, then stc report')}`,
      ),
    async () => (await import('./commands/synthesize.js')).synthesize,
  )
  // ── the whole study ────────────────────────────────────────────────────────────────────────────────────
  does(
    drafting(
      units(
        add(
          'report',
          'the report of the study',
          'stc report -o report.md',
          'stc report --format csv --table codes-by-session',
          'stc report units.ndjson -c codebook.yaml',
        ),
      ),
    )
      .addOption(
        new Option('--table <name>', 'which table, as CSV').choices([
          'participants',
          'sessions',
          'coding-tree',
          'ledger',
          'codes-by-session',
        ]),
      )
      .addHelpText('after', `\nFormats: md (default), csv (one table).\n${next('stc check')}`),
    async () => (await import('./commands/report.js')).report,
  )
  does(
    sources(
      coded(
        transcripts(
          add(
            'check',
            'everything wrong in the study, with file:line:col and how to mend it',
            'stc check',
            'stc check transcripts/*.txt -c codebook.yaml',
            'stc check --diagnostics sarif > stc.sarif',
          ),
        ),
      ),
    )
      .option('--strict', 'warnings are findings too')
      .addHelpText(
        'after',
        `\nExit: 0 nothing found, 1 findings (errors; with --strict warnings), 2 the study cannot be read.\n${next('stc explain stc/CODE')}`,
      ),
    async () => (await import('./commands/check.js')).check,
  )
  does(
    sources(
      coded(
        transcripts(
          add(
            'status',
            'the five steps: how far each is, what is stale, what to do next',
            'stc status',
            'stc status --format json',
            'stc status transcripts/*.txt -c codebook.yaml',
          ),
        ),
      ),
    ).addOption(new Option('--format <format>', 'text or json').choices(['text', 'json'])),
    async () => (await import('./commands/status.js')).status,
  )
  does(
    add(
      'build [dir]',
      'run all steps and write what can be made again into build/',
      'stc build',
      'stc build examples/focus-groups',
    )
      .option('-o, --output <folder>', 'another folder than build/')
      .addHelpText('after', next('open build/report.md')),
    async () => (await import('./commands/build.js')).build,
  )
  does(
    add(
      'explain [code]',
      'what a diagnostic means and how to mend it',
      'stc explain stc/stale',
      'stc explain',
    ),
    async () => (await import('./commands/explain.js')).explain,
  )
  does(
    add(
      'schema <name>',
      'a JSON Schema for editors',
      'stc schema codebook > codebook.schema.json',
    ).addHelpText('after', '\nNames: study, codebook, coding, themes.'),
    async () => (await import('./commands/schema.js')).schema,
  )
  return program
}

// ── options that several commands share ──────────────────────────────────────────────────────────────────

function output(command: Command): Command {
  return command
    .option('-o, --output <file>', 'a file (its ending chooses the format), or -')
    .option('--format <format>', 'overrides the ending of the file')
}

function reading(command: Command): Command {
  return sources(output(command))
}

function sources(command: Command): Command {
  return command
    .addOption(new Option('--language <code>', 'of the transcripts').choices(LANGUAGE_CODES))
    .option('--encoding <name>', 'of files that are not UTF-8, e.g. windows-1252')
    .option('--layout <name>', 'force a layout instead of detecting it')
    .option('--stdin-filename <name>', 'what the transcript on standard input is called')
}

function coded(command: Command): Command {
  return command
    .option('-c, --codebook <file>', 'the codebook; default: the study’s')
    .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
}

function transcripts(command: Command): Command {
  return command.addArgument(
    new Argument('[files...]', 'files, quoted globs, a folder, or -; default: those of the study'),
  )
}

function units(command: Command): Command {
  return output(command)
    .addArgument(
      new Argument(
        '[units...]',
        'meaning units as NDJSON or CSV, or -; default: from the study’s transcripts',
      ),
    )
    .option('-c, --codebook <file>', 'the codebook; default: the study’s')
    .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
    .addOption(new Option('--language <code>', 'of the transcripts').choices(LANGUAGE_CODES))
}

function drafting(command: Command): Command {
  return command
    .option('--words <n>', 'words of a draft, per subgroup', whole, 150)
    .option('--quotes <n>', 'supporting quotes of a draft, per subgroup', whole, 3)
    .addOption(
      new Option('--attribution <kind>', 'how quotes are attributed')
        .choices(['role', 'participant', 'speaker'])
        .default('role'),
    )
}

function whole(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('a whole number is needed.')
  return Number(value)
}

function share(value: string): number {
  if (!/^(?:0?\.\d+|0|1(?:\.0+)?)$/.test(value))
    throw new InvalidArgumentError('a number from 0 to 1 is needed, e.g. 0.85.')
  return Number(value)
}

function threads(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('a number from 1 to 99 is needed.')
  return Number(value)
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(',').map((each) => each.trim())]
}

function each(value: string, before: string[] = []): string[] {
  return [...before, value]
}

function examples(...lines: string[]): string {
  return `Examples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`
}

function next(step: string): string {
  return `\nNext: ${step}`
}

const PROGRAM_FOOTER = `
Inside a study (a folder with study.yaml, found upwards) commands run without arguments.
Data goes to standard output, everything else to standard error; "-" is standard input or output.
Exit codes: 0 fine · 1 findings · 2 usage, input or I/O error · 70 a bug in stc · 130 interrupted.

Next: stc init my-study, or stc COMMAND --help`
