import { Command, Option } from 'commander'
import { besideTheStudy } from './cli/beside.js'
import { codebook } from './cli/codebook.js'
import { manuscript } from './cli/manuscript.js'
import { meaningUnits } from './cli/meaning-units.js'
import { setUp } from './cli/set-up.js'
import { examples, surfaceOf } from './cli/surface.js'
import { terms } from './cli/terms.js'
import { texts } from './cli/texts.js'
import { preliminaryThemes } from './cli/themes.js'
import { wholeStudy } from './cli/whole-study.js'
import { packageVersion } from './terminal.js'

/** The whole command surface, in the order of the method. Every action is imported only when its command runs. */
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

  const surface = surfaceOf(program, finish)
  setUp(surface)
  preliminaryThemes(surface)
  meaningUnits(surface)
  terms(surface)
  codebook(surface)
  texts(surface)
  manuscript(surface)
  wholeStudy(surface)
  besideTheStudy(surface)
  return program
}

const PROGRAM_FOOTER = `
Inside a study (a folder with study.yaml, found upwards) commands run without arguments.
Data goes to standard output, everything else to standard error; "-" is standard input or output.
Exit codes: 0 fine · 1 findings · 2 usage, input or I/O error · 70 a bug in stc · 130 interrupted.

Next: stc init my-study, or stc COMMAND --help`
