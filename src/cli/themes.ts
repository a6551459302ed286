import { Argument } from 'commander'
import { output } from './options.js'
import { next, type Surface } from './surface.js'

/** Step 1. */
export function preliminaryThemes({ program, add, does }: Surface): void {
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
    async () => (await import('../commands/themes.js')).themes,
  )
}
