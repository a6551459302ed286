import { fail } from '../diagnostic.js'
import { looksLikeZip, zipNames } from './zip.js'

const TRANSCRIBE =
  'stc reads transcripts, not recordings: transcribe it first, e.g. with Whisper, f4 or noScribe'
const SAVE_AS = 'open it and save it as .docx, .odt or plain text (.txt, UTF-8)'

interface Signature {
  what: string
  hint: string
  bytes: string
  /** Byte offset of the signature; 0 where nothing is said. */
  at?: number
}

const SIGNATURES: readonly Signature[] = [
  {
    what: 'a PDF',
    bytes: '%PDF-',
    hint: 'export the transcript as .docx or .txt where it was made, or run pdftotext -layout',
  },
  { what: 'an old or password-protected Word document', bytes: '\xd0\xcf\x11\xe0', hint: SAVE_AS },
  { what: 'an MP3 recording', bytes: 'ID3', hint: TRANSCRIBE },
  { what: 'an MP3 recording', bytes: '\xff\xfb', hint: TRANSCRIBE },
  { what: 'a recording (WAV or AVI)', bytes: 'RIFF', hint: TRANSCRIBE },
  { what: 'a recording (MP4, M4A or MOV)', bytes: 'ftyp', at: 4, hint: TRANSCRIBE },
  { what: 'an Ogg recording', bytes: 'OggS', hint: TRANSCRIBE },
  { what: 'a FLAC recording', bytes: 'fLaC', hint: TRANSCRIBE },
  { what: 'a recording (WebM or Matroska)', bytes: '\x1a\x45\xdf\xa3', hint: TRANSCRIBE },
  { what: 'an AMR recording', bytes: '#!AMR', hint: TRANSCRIBE },
  { what: 'a PNG picture', bytes: '\x89PNG', hint: 'stc reads text, not pictures of it' },
  { what: 'a JPEG picture', bytes: '\xff\xd8\xff', hint: 'stc reads text, not pictures of it' },
  { what: 'a gzip archive', bytes: '\x1f\x8b', hint: 'unpack it first' },
  {
    what: 'an SQLite database',
    bytes: 'SQLite format 3',
    hint: 'export the transcripts from the program that made it',
  },
]

const ZIPS: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:Index\/|Index\.zip$|index\.apxl$)/, 'a Pages document', 'in Pages: File > Export To > Word'],
  [/^xl\//, 'an Excel workbook', 'save the sheet as CSV (UTF-8)'],
  [/^ppt\//, 'a PowerPoint presentation', SAVE_AS],
  [
    /^project\.qde$/,
    'a REFI-QDA project',
    'export its transcripts as .docx or .txt from the program that made it',
  ],
  [/^META-INF\/container\.xml$/, 'an e-book', SAVE_AS],
]

/**
 * Throws StcError with stc/binary-file for files stc knows but cannot read, saying what they are and how to export
 * them; and with stc/bad-archive for a zip archive that ends like a readable format but is damaged.
 */
export function refuseUnreadable(bytes: Uint8Array, file: string): void {
  const refuse = (what: string, hint: string): never =>
    fail('stc/binary-file', `${file} is ${what}, which stc cannot read`, { place: { file }, hint })
  if (looksLikeZip(bytes)) {
    const names = zipNames(bytes)
    for (const [pattern, what, hint] of ZIPS) if (names.some((name) => pattern.test(name))) refuse(what, hint)
    if (/\.(?:docx|docm|odt|ott)$/i.test(file) && names.length === 0) return
    refuse('a zip archive', 'unpack it and import the files in it')
  }
  for (const { what, hint, bytes: signature, at = 0 } of SIGNATURES) {
    const same = [...signature].every((character, index) => bytes[at + index] === character.charCodeAt(0))
    if (same) refuse(what, hint)
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 300))
  if (/^\s*(?:<!doctype html|<html)/i.test(start))
    refuse('a web page', 'save it as plain text, or copy its text into a .txt file')
}
