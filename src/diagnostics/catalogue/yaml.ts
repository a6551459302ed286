import type { Explained } from './explained.js'

/** Codes of YAML, whatever it describes. */
export const yaml = {
  'stc/yaml-syntax': {
    title: 'The YAML cannot be parsed',
    explanation: 'The file breaks a rule of YAML: indentation, a missing quote, a tab, a key given twice.',
    mend: 'Mend the place shown. A value that holds `: ` or starts with `*`, `[`, `{`, `"` needs quotes.',
  },
  'stc/yaml-schema': {
    title: 'A value has the wrong shape',
    explanation:
      'The YAML is well formed, but a value is missing or of another kind than the format asks for.',
    mend: 'Compare with `stc init` or the schema in .stc/, which also completes keys in an editor.',
  },
  'stc/unknown-key': {
    title: 'An unknown key',
    explanation: 'stc does not know this key; a misspelt key would otherwise be ignored in silence.',
    mend: 'Correct the spelling (see the suggestion) or remove the key.',
  },
  'stc/not-a-string': {
    title: 'An id or term is not a string',
    explanation: 'YAML reads 12, 1e3, true, null and ~ as other things than text.',
    mend: 'Put it in quotes.',
  },
  'stc/duplicate-id': {
    title: 'An id is used twice',
    explanation:
      'Ids of codes, groups, subgroups, analysts and themes must be unique, so that a reference has one meaning.',
    mend: 'Rename one of the two.',
  },
  'stc/merge-conflict': {
    title: 'Merge-conflict markers in a file',
    explanation: 'The file still holds the <<<<<<< and >>>>>>> lines of a git merge.',
    mend: 'Settle the conflict and remove the markers.',
  },
} as const satisfies Explained
