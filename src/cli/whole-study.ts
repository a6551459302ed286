import { Option } from 'commander'
import { coded, collect, drafting, output, sources, transcripts, units } from './options.js'
import { next, type Surface } from './surface.js'

/** What is about the study as a whole. */
export function wholeStudy({ program, add, does }: Surface): void {
  program.commandsGroup('The whole study:')
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
    async () => (await import('../commands/status.js')).status,
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
    async () => (await import('../commands/check.js')).check,
  )
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
    async () => (await import('../commands/report.js')).report,
  )
  does(
    units(
      add(
        'ledger',
        'what became of every unit: cited, set aside or excluded, and why; nothing is lost',
        'stc ledger',
        'stc ledger --group resources',
        'stc ledger --format csv > ledger.csv',
      ),
    )
      .option('--group <group>', 'only this group', collect)
      .addHelpText(
        'after',
        `\nFound = accepted + candidates + set aside + excluded; accepted = cited + not yet cited.\nFormats: table (default on a terminal), md (default in a pipe), csv (the sums), ndjson.\n${next('stc check')}`,
      ),
    async () => (await import('../commands/ledger.js')).showLedger,
  )
  does(
    output(
      add(
        'memo [text]',
        'write a thought down, dated and linked to what it is about; or list them',
        'stc memo --code waiting-list "Being passed over is not the same as waiting."',
        'stc memo --unit FG1-34-k3q2',
        'echo "A quiet group." | stc memo - --at FG1:1 --date 2026-11-26',
        'stc memo --list --group resources',
      ),
    )
      .option('--unit <id>', 'about a meaning unit: FG1-34-k3q2')
      .option('--at <turn>', 'about a turn: FG1:34')
      .option('--code <id>', 'about a code')
      .option('--group <id>', 'about a code group')
      .option('--date <day>', 'another day than today, as 2026-11-26; with --list: only of this day')
      .option('--analyst <id>', 'whose memo it is; with --list: only theirs')
      .option('--list', 'show the memos instead, all or those the other options name')
      .addHelpText(
        'after',
        `\nText: an argument, - for standard input, else your editor ($VISUAL, $EDITOR).\nMemos are kept in memos/ANALYST.md, which may as well be written by hand.\nFormats of --list: md (default), ndjson.\n${next('stc log, where the memos stand beside the decisions')}`,
      ),
    async () => (await import('../commands/memo.js')).memo,
  )
  does(
    output(
      add(
        'log',
        'the audit trail from git: who decided what when and why, on one page',
        'stc log -o audit-trail.md',
        'stc log --since 2026-11-01 --analyst ana',
        'stc log --format ndjson > audit-trail.ndjson',
      ),
    )
      .option('--since <day>', 'only from this day on, as 2026-11-26')
      .option('--analyst <id>', 'only what this analyst did: their files, else their commits by name')
      .addHelpText(
        'after',
        `\nReads git, never writes to it. Names are those of git (with .mailmap) and of study.yaml.\nNo transcript text is shown.\nFormats: md (default), ndjson.\n${next('stc ledger, for what became of every unit')}`,
      ),
    async () => (await import('../commands/log.js')).log,
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
    async () => (await import('../commands/build.js')).build,
  )
}
