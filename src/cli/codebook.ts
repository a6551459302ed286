import { Option } from 'commander'
import { ID_KINDS } from '../codebook/refactor/id-kind.js'
import type { SplitStep } from '../commands/codebook/split.js'
import { output, refactoring } from './options.js'
import { next, type Surface } from './surface.js'

/** Step 2: showing and refactoring the codebook. */
export function codebook({ add, addTo, does }: Surface): void {
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
    async () => (await import('../commands/codebook/show.js')).show,
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
    async () => (await import('../commands/codebook/rename.js')).rename,
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
    async () => (await import('../commands/codebook/move.js')).move,
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
    async () => (await import('../commands/codebook/merge.js')).merge,
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
    async () => (await import('../commands/codebook/split.js')).split,
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
    async () => (await import('../commands/codebook/retire.js')).retire,
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
    async () => (await import('../commands/codebook/log.js')).log,
  )
}
