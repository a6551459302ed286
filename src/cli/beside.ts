import { next, type Surface } from './surface.js'

/** What is about stc and its files rather than a study. */
export function besideTheStudy({ program, add, does }: Surface): void {
  program.commandsGroup('Beside the study:')
  does(
    add(
      'explain [code]',
      'what a diagnostic means and how to mend it',
      'stc explain stc/stale',
      'stc explain',
    ),
    async () => (await import('../commands/explain.js')).explain,
  )
  does(
    add(
      'schema <name>',
      'a JSON Schema for editors',
      'stc schema codebook > codebook.schema.json',
    ).addHelpText('after', '\nNames: study, codebook, coding, themes.'),
    async () => (await import('../commands/schema.js')).schema,
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
    async () => (await import('../commands/merge-coding.js')).mergeCoding,
  )
}
