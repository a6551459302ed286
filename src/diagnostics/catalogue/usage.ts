import type { Explained } from './explained.js'

/** Codes of the command line and the files it names. */
export const usage = {
  'stc/usage': {
    title: 'The command line does not fit',
    explanation: 'A command, option or argument is unknown, missing or contradicts another.',
    mend: 'Run `stc --help`, or `stc COMMAND --help` for its options and examples.',
  },
  'stc/file-not-found': {
    title: 'A file or folder is not there',
    explanation:
      'A path given on the command line or in study.yaml leads nowhere, or a glob matches nothing.',
    mend: 'Check the spelling and the folder you are in. Quote globs so that stc, not the shell, expands them.',
  },
  'stc/not-a-file': {
    title: 'A folder stands where a file is needed',
    explanation: 'The path leads to a folder, or to something that cannot be read as a file.',
    mend: 'Name the file itself. Transcripts may also be given as a folder; codebooks and studies may not.',
  },
  'stc/cannot-read': {
    title: 'A file cannot be read',
    explanation: 'The operating system refused to read the file.',
    mend: 'Check its permissions and that no other program holds it.',
  },
  'stc/cannot-write': {
    title: 'A file cannot be written',
    explanation: 'The folder is missing or not writable, or the disk is full. Nothing was written.',
    mend: 'Choose another place with -o, make room, or change the permissions.',
  },
  'stc/output-is-input': {
    title: 'An output would overwrite an input',
    explanation: 'The file named by -o is also read by this command. Nothing was written.',
    mend: 'Write to another file.',
  },
  'stc/exists': {
    title: 'A file is already there',
    explanation: 'stc never overwrites a file that a person may have written.',
    mend: 'Choose another folder or move the file away.',
  },
  'stc/unknown-format': {
    title: 'The output format is unknown',
    explanation: 'The ending of the -o file, or --format, names a format that this command does not write.',
    mend: 'Use one of the formats that the command’s --help lists.',
  },
  'stc/no-study': {
    title: 'No study here',
    explanation:
      'The command needs study.yaml, which was not found in this folder or above, or needs files by flags.',
    mend: 'Go to the study’s folder, make one with `stc init`, or name the files on the command line.',
  },
  'stc/nothing-to-do': {
    title: 'Nothing to work on',
    explanation: 'The input holds no meaning unit, transcript or theme of the kind the command needs.',
    mend: 'See the message; `stc status` tells which step comes first.',
  },
} as const satisfies Explained
