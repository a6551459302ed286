import { authoring, drafting, units } from './options.js'
import { next, type Surface } from './surface.js'

/** Steps 3 to 5: code groups, condensates, analytic texts. */
export function texts({ program, add, does }: Surface): void {
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
    async () => (await import('../commands/group.js')).group,
  )
  program.commandsGroup('Step 4, condensates:')
  does(
    authoring(
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
      ),
      { folder: 'condensates', basis: 'units' },
    ).addHelpText(
      'after',
      `\nFormats: md (default), csv, ndjson.\n${next('rewrite condensates/GROUP.md in your editor, then stc check')}`,
    ),
    async () => (await import('../commands/condense.js')).condense,
  )
  program.commandsGroup('Step 5, analytic texts:')
  does(
    authoring(
      drafting(
        units(
          add(
            'synthesize',
            'step 5: an analytic text per code group',
            'stc synthesize',
            'stc synthesize --write',
          ),
        ),
      ),
      { folder: 'synthesis', basis: 'condensate' },
    ).addHelpText(
      'after',
      `\nFormat: md.\n${next('write synthesis/GROUP.md in the third person, then stc report')}`,
    ),
    async () => (await import('../commands/synthesize.js')).synthesize,
  )
}
