import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { ID_KINDS } from './codebook/refactor/id-kind.js'
import type { SplitStep } from './commands/codebook/split.js'
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
      // Behind the arguments come the options and the command itself.
      const own = given.slice(0, -2)
      const options = given.at(-2)
      const args = own.length === 0 ? [] : own.length === 1 ? own[0] : own
      const effects = await processEffects(program.opts<TerminalOptions>())
      finish(await run(effects, async () => (await load())(args as A, options as O, effects)))
    })

  const addTo = (parent: Command, usage: string, summary: string, ...lines: string[]): Command =>
    parent
      .command(usage)
      .description(summary)
      .addHelpText('before', examples(...lines))
  const add = (usage: string, summary: string, ...lines: string[]): Command =>
    addTo(program, usage, summary, ...lines)

  // ── set up ──────────────────────────────────────────────────────────────────────────────────────────────
  program.commandsGroup('Set up:')
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
  // ── step 1 ──────────────────────────────────────────────────────────────────────────────────────────────
  program.commandsGroup('Step 1, from the whole to preliminary themes:')
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
  // ── step 2 ──────────────────────────────────────────────────────────────────────────────────────────────
  program.commandsGroup('Step 2, meaning units:')
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
    sources(
      coded(
        transcripts(
          add(
            'review',
            'go through the meaning units on a full screen and decide about each',
            'stc review',
            'stc review FG2 --status candidate',
            'stc review --code waiting-list --analyst ben',
            'stc review --analyst eva --blind',
          ),
        ),
      ),
    )
      .option('--analyst <id>', 'who decides; default: STC_ANALYST, or the study’s only analyst')
      .addOption(
        new Option('--status <status>', 'only units of this status').choices([
          'candidate',
          'accepted',
          'set-aside',
          'excluded',
        ]),
      )
      .option('--code <id>', 'only units with this code')
      .option('--group <id>', 'only units with a code of this group')
      .option('--speaker <tag>', 'only units of this speaker')
      .option('--blind', 'hide what the rules found and what others decided')
      .addHelpText('after', `\n${REVIEW_KEYS}\n${next('stc status, or stc group')}`),
    async () => (await import('./commands/review.js')).review,
  )
  does(
    add(
      'mark <where>',
      'decide about a stretch of text from a script: accept, exclude, recode',
      'stc mark FG1:34 --quote "ahead of others" --code waiting-list',
      'stc mark FG1-34-k3q2 --status excluded --reason "about the day shift"',
      'grep -nH "queue" transcripts/*.txt | stc mark - --code waiting-list',
      `stc code | jq -c 'select(.codes[0] == "beds") | .status = "accepted"' | stc mark -`,
    )
      .option('--quote <words>', 'words of the turn; the sentences around them are the unit')
      .option('--turn', 'all of the turn')
      .option('--occurrence <n>', 'which one, where the words stand several times', number)
      .option('--code <code>', 'a code of the unit; may be repeated', collect)
      .addOption(
        new Option('--status <status>', 'default: accepted').choices([
          'accepted',
          'excluded',
          'set-aside',
          'candidate',
        ]),
      )
      .option('--reason <text>', 'why; needed to exclude or set aside')
      .option('--memo <text>', 'a note to yourself')
      .option('--analyst <id>', 'whose decision it is; default: STC_ANALYST, or the only analyst')
      .option('--transcript <id>', 'of lines on standard input that name no file')
      .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
      .option('--dry-run', 'only show what would change, as a diff')
      .addHelpText(
        'after',
        `
WHERE is a turn (FG1:34), the id of a unit, or "-": one mark a line of standard input, either
  FILE:LINE:TEXT, as grep -nH and rg -n print it (LINE:TEXT with --transcript): all of the line, with
    grep -o only the sentences around the words found; or
  {"at":"FG1:34","quote":"…","codes":["…"],"status":"…","reason":"…","memo":"…"}, or
  a meaning unit as \`stc code\` writes it; its \`analyst\` is not looked at.
Options hold for every line. A turn without --quote needs --turn, or one unit in it.
All lines are checked first; with any fault nothing is written. Marking twice changes nothing.
${next('stc check')}`,
      ),
    async () => (await import('./commands/mark.js')).mark,
  )
  does(
    output(
      add(
        'consensus [analysts...]',
        'compare analysts’ decisions, talk over what differs, write what holds',
        'stc consensus ana ben',
        'stc consensus ana ben --write -o consensus.md',
        'stc consensus --settle consensus.md',
      ),
    )
      .option('--write', 'add what they agree on to coding/consensus.yaml')
      .option('--settle <file>', 'read a filled-in worksheet back into coding/consensus.yaml')
      .option('--alone', 'the worksheet also holds what only one of them decided')
      .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
      .addHelpText(
        'after',
        `
Decisions about the same sentences are compared, and about overlapping ones that share a code. Same
status and codes agree, even where one quotes more; then the words of the analyst named first count.
Agreement is in percent of what at least two of them decided.
Formats: table (default), md (a worksheet for the meeting, to be filled in), ndjson, csv.
What stands in coding/consensus.yaml wins over every analyst, and is never changed, only added to.
Exit 1 where that file, or a sheet whose decisions changed since, needs a look.
${next('settle the worksheet together, then stc check')}`,
      ),
    async () => (await import('./commands/consensus.js')).consensus,
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
  does(
    reading(
      add(
        'kwic',
        'keyword in context: every place where a term stands, with the words around it',
        'stc kwic "waiting list*"',
        'stc kwic "bed*" transcripts/*.txt --sort right',
        'stc kwic -t "/tired|exhaust\\w+/iu" -t asleep --role participant',
        'stc kwic --code waiting-list --format csv',
      ),
    )
      .usage('[options] <term> [files...]')
      .argument('[term...]', 'a term as in the codebook, then files; with -t or --code only files')
      .option('-t, --term <term>', 'a term; may be repeated', each)
      .option('--code <code>', 'the any, near and all terms of a code', collect)
      .option('-c, --codebook <file>', 'to tell which hits are coded; default: the study’s')
      .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
      .option('--stem', 'compare word stems, as `stem: true` does in a code')
      .addOption(
        new Option('--sort <by>', 'by place, or by the words left or right of the hit')
          .choices(['place', 'left', 'right'])
          .default('place'),
      )
      .option('--context <n>', 'words on each side in ndjson, csv and md; a table fills the width', whole, 10)
      .option('--role <role>', 'only what this role says, e.g. participant', collect)
      .option('--speaker <speaker>', 'only what this one says: P1, or FG1/P1', collect)
      .addHelpText(
        'after',
        `\nModerators are heard too, in brackets: (M). "+" marks hits in a unit, candidate or accepted.\nFormats: ndjson (default in a pipe), table (default on a terminal), csv, md.\n${next('put the terms that serve into codebook.yaml, then stc code')}`,
      ),
    async () => (await import('./commands/kwic.js')).kwic,
  )
  does(
    reading(
      add(
        'suggest',
        'words and phrases that mark the accepted units of a code, and terms that mostly failed',
        'stc suggest waiting-list',
        'stc suggest --group resources --top 50',
        'stc suggest waiting-list transcripts/*.txt -c codebook.yaml --coding ana.yaml --format csv',
      ),
    )
      .usage('[options] <code> [files...]')
      .argument('[code...]', 'a code, then files; with --group only files')
      .option('--group <group>', 'a code group instead of a code')
      .option('--top <n>', 'how many words and phrases, at most', whole, 20)
      .option('--min <n>', 'accepted units in which each must occur', whole, 2)
      .option('--with-stop-words', 'also phrases that begin or end with a word such as "the"')
      .option('-c, --codebook <file>', 'the codebook; default: the study’s')
      .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
      .addHelpText(
        'after',
        `\nWhat is suggested was said by participants, word for word; what it means is yours to read.\nFormats: ndjson (default in a pipe), table (default on a terminal), csv, md.\n${next('stc kwic WORD, then put what serves into codebook.yaml')}`,
      ),
    async () => (await import('./commands/suggest.js')).suggest,
  )
  does(
    reading(
      add(
        'rules',
        'how well each code’s rule and each of its terms agree with what analysts decided',
        'stc rules',
        'stc rules waiting-list --sort precision',
        'stc rules --transcripts "archive/**/*.txt" -c codebook.yaml --coding ana.yaml --format csv',
      ),
    )
      .argument('[codes...]', 'codes; default: all of the codebook')
      .option('--transcripts <path>', 'files, a quoted glob or a folder; default: those of the study', each)
      .option('-c, --codebook <file>', 'the codebook; default: the study’s')
      .option('--coding <path>', 'a coding file or folder; default: the study’s coding/')
      .addOption(
        new Option('--sort <by>', 'in the order of the codebook, or the least precise first')
          .choices(['codebook', 'precision'])
          .default('codebook'),
      )
      .addHelpText(
        'after',
        `\nPrecision: kept of those decided either way. Recall: found of those kept.\nSet-aside and undecided units count for neither; 95 % intervals by Wilson.\nFormats: ndjson (default in a pipe), table (default on a terminal), csv, md.\n${next('change codebook.yaml, then stc check; stc kwic TERM shows what a term finds')}`,
      ),
    async () => (await import('./commands/rules.js')).rules,
  )
  const codebook = add(
    'codebook',
    'show, refactor and tell the history of the codebook, with all that names its codes',
    'stc codebook show',
    'stc codebook rename queue waiting-list',
    'stc codebook log',
  )
    .helpCommand(false)
    .addHelpText(
      'after',
      `\nA refactoring rewrites the codebook, coding/, condensates/ and synthesis/: all files or none.\nComments, order and a person’s sentences stay. --dry-run prints a patch instead.\n${next('stc codebook COMMAND --help')}`,
    )
  does(
    output(
      addTo(
        codebook,
        'show [id]',
        'the coding tree with the number of units of each status, or one code or group of it',
        'stc codebook show',
        'stc codebook show waiting-list',
        'stc codebook show --terms -o codebook.md',
      ),
    )
      .option('--terms', 'with definitions and rules')
      .addHelpText('after', `\nFormats: tree (default), md, csv, ndjson.\n${next('stc codebook log')}`),
    async () => (await import('./commands/codebook/show.js')).show,
  )
  does(
    refactoring(
      addTo(
        codebook,
        'rename <old> <new>',
        'give a code, group or subgroup another id, and another name',
        'stc codebook rename queue waiting-list',
        'stc codebook rename queue waiting-list --name "Waiting lists" --dry-run',
        'stc codebook rename priority priority --name "Who comes first"',
      )
        .option('--name <name>', 'how it is printed; headings that are the old name follow')
        .addOption(
          new Option('--kind <kind>', 'what the id names, where it names more than one thing').choices(
            ID_KINDS,
          ),
        ),
      'Nothing grows stale by a new name.',
    ),
    async () => (await import('./commands/codebook/rename.js')).rename,
  )
  does(
    refactoring(
      addTo(
        codebook,
        'move <code> <group>',
        'move a code to another group, or to one of its subgroups (GROUP/SUBGROUP)',
        'stc codebook move waiting-list resources',
        'stc codebook move waiting-list resources/priority --dry-run',
      ),
      'Texts about the groups are stale afterwards: their units changed.',
    ),
    async () => (await import('./commands/codebook/move.js')).move,
  )
  does(
    refactoring(
      addTo(
        codebook,
        'merge <codes...>',
        'merge codes into the last one named',
        'stc codebook merge queue overtaking waiting-list',
        'stc codebook merge queue waiting-list --dry-run | git apply --stat',
      ),
      'Terms, examples and decisions go over; definitions are shown, for a person to join.\nCodes whose rules would then find other text are refused, with what to write.',
    ),
    async () => (await import('./commands/codebook/merge.js')).merge,
  )
  const steps: SplitStep[] = []
  const step = (option: SplitStep['option']) => (value: string) => {
    steps.push({ option, value })
    return steps
  }
  does(
    refactoring(
      addTo(
        codebook,
        'split <code>',
        'give a part of a code’s units to new codes',
        'stc codebook split waiting-list --by term --take "queue*" --take "in line" --into queue',
        'stc codebook split waiting-list --by speaker --take FG1/P2 --into waiting-p2',
        'stc codebook split waiting-list --by attribute:profession --take nurse --into waiting-nurses --name "Nurses on waiting"',
        'stc codebook split waiting-list --by co-code --take anger --into angry-waiting --dry-run',
      )
        .requiredOption('--by <what>', 'term, speaker, role, attribute:NAME, or co-code')
        .option(
          '--take <value>',
          'what goes to the new code; a near is written "bed* + pressure"',
          step('take'),
        )
        .option('--into <id>', 'the new code for the --take before it', step('into'))
        .option('--name <name>', 'how the new code before it is printed', step('name')),
      'By term, the terms go over, and the decisions with them. By anything else, decided units are\nrecoded in coding/; candidates stay, since rules cannot tell speakers.',
    ),
    async () => (await import('./commands/codebook/split.js')).split,
  )
  does(
    refactoring(
      addTo(
        codebook,
        'retire <code>',
        'take a code out of use; it is kept under `retired:` with the reason',
        'stc codebook retire corridor --reason "never about the question"',
        'stc codebook retire corridor --reason "covered by waiting-list" --dry-run',
      ).requiredOption('--reason <text>', 'why it is not used any more'),
      'Units with this code alone are set aside with the reason; others keep their other codes.',
    ),
    async () => (await import('./commands/codebook/retire.js')).retire,
  )
  does(
    output(
      addTo(
        codebook,
        'log',
        'the history of the codebook from git: what changed, when, by whom and why',
        'stc codebook log',
        'stc codebook log -o codebook-history.md',
        'stc codebook log --format ndjson | jq -r .change | sort | uniq -c',
      ),
    ).addHelpText(
      'after',
      `\nThe reason is the subject of the commit. Formats: md (default), csv, ndjson.\n${next('git log -p codebook.yaml')}`,
    ),
    async () => (await import('./commands/codebook/log.js')).log,
  )
  // ── step 3 ──────────────────────────────────────────────────────────────────────────────────────────────
  program.commandsGroup('Step 3, code groups:')
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
  // ── step 4 ──────────────────────────────────────────────────────────────────────────────────────────────
  program.commandsGroup('Step 4, condensates:')
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
  // ── step 5 ──────────────────────────────────────────────────────────────────────────────────────────────
  program.commandsGroup('Step 5, analytic texts:')
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
  // ── the whole study ─────────────────────────────────────────────────────────────────────────────────────
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
    async () => (await import('./commands/status.js')).status,
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
    async () => (await import('./commands/ledger.js')).showLedger,
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
    async () => (await import('./commands/memo.js')).memo,
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
    async () => (await import('./commands/log.js')).log,
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
  // ── beside the study ────────────────────────────────────────────────────────────────────────────────────
  program.commandsGroup('Beside the study:')
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
  does(
    add(
      'merge-coding <versions...>',
      'merge coding files decision by decision; git calls it',
      'git config merge.stc.driver "stc merge-coding %O %A %B %P"',
      'stc merge-coding base.yaml ours.yaml theirs.yaml',
    ).addHelpText(
      'after',
      `
VERSIONS are the common base, ours and theirs; the result is written over ours. A fourth argument
is the name that messages use. With "coding/*.yaml merge=stc" in .gitattributes, which \`stc init\`
writes, and the git config above, once a clone, git calls stc. What both sides changed differently
stands between git’s markers, one decision each, and the exit code is 1.
${next('settle what stands between markers, stc check, git add')}`,
    ),
    async () => (await import('./commands/merge-coding.js')).mergeCoding,
  )
  return program
}

// ── options that several commands share ──────────────────────────────────────────────────────────────────

function output(command: Command): Command {
  return command
    .option('-o, --output <file>', 'a file (its ending chooses the format), or -')
    .option('--format <format>', 'overrides the ending of the file')
}

function refactoring(command: Command, account: string): Command {
  return command
    .option('--dry-run', 'print a patch for `git apply` instead of writing')
    .addHelpText('after', `\n${account}\n${next('stc check, git diff, then commit with the reason')}`)
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

function number(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('a number from 1 is needed.')
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

const REVIEW_KEYS = `Keys: a accept · x exclude · s set aside · c recode · + - add, take out a code
      [ { ] } extent by sentence · i add a unit · m memo · u undo · n next
      j k move · g go to · / search · f filter · p progress · ? all · q quit
Every decision is on disk before the next key is taken.`

const PROGRAM_FOOTER = `
Inside a study (a folder with study.yaml, found upwards) commands run without arguments.
Data goes to standard output, everything else to standard error; "-" is standard input or output.
Exit codes: 0 fine · 1 findings · 2 usage, input or I/O error · 70 a bug in stc · 130 interrupted.

Next: stc init my-study, or stc COMMAND --help`
