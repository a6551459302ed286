import type { Explained } from './explained.js'

/** Codes of bytes and the text they hold. */
export const text = {
  'stc/empty-file': {
    title: 'A file is empty',
    explanation: 'The file has no text at all.',
    mend: 'Put the transcript in it or take it off the list.',
  },
  'stc/binary-file': {
    title: 'Not a text file',
    explanation: 'The file holds NUL bytes or the signature of a binary format.',
    mend: 'Export it as plain text first.',
  },
  'stc/invalid-encoding': {
    title: 'The bytes are not text in this encoding',
    explanation:
      'The file is not valid UTF-8 (or not valid in the encoding given); the byte offset is in the message.',
    mend: 'Save it as UTF-8, or say what it is: --encoding windows-1252, latin1, utf-16le …',
  },
  'stc/decoded-as': {
    title: 'Read in another encoding than UTF-8',
    explanation:
      'A byte order mark or --encoding says that the file is not UTF-8; positions count its decoded characters.',
    mend: 'Nothing to mend. Saving the file as UTF-8 makes it readable everywhere.',
  },
  'stc/bad-archive': {
    title: 'A document’s archive is damaged, encrypted or hostile',
    explanation:
      'A .docx or .odt is a zip archive. This one is cut off, fails its check sums, needs a password, or unfolds to far more than any transcript.',
    mend: 'Save or download the file again, without a password; or save its text as .txt.',
  },
  'stc/bad-document': {
    title: 'A document cannot be read as a transcript',
    explanation:
      'The file is of a format stc reads, but broken or nested beyond reason, or it holds nothing that looks like a transcript.',
    mend: 'Open it in the program that made it and save it again; tables need columns named speaker and text.',
  },
} as const satisfies Explained
