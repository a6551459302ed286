import { fail } from '../diagnostic.js'
import { decode } from '../transcript/decode.js'
import type { Format } from './imported.js'
import { fromAws } from './json-aws.js'
import { fromDeepgram } from './json-deepgram.js'
import { fromRev } from './json-rev.js'
import { fromSegments } from './json-segments.js'

const SHAPES = [fromAws, fromDeepgram, fromRev, fromSegments] as const

/**
 * Transcripts as JSON: Whisper, WhisperX and whisper.cpp; AWS Transcribe, Deepgram, AssemblyAI and Rev; and any list
 * of objects with a text, and a speaker or a time.
 */
export const json: Format = {
  name: 'json',
  title: 'a transcript as JSON',
  endings: ['.json'],
  sniff(bytes) {
    const start = new TextDecoder().decode(bytes.subarray(0, 400))
    return /^\s*(?:\[\s*\{\s*"|\{\s*")/.test(start)
  },
  read(bytes, file, encoding) {
    const { text } = decode(bytes, file, encoding)
    const value = parse(text, file)
    for (const shape of SHAPES) {
      const found = shape(value)
      if (found !== undefined && found.turns.length > 0) return { kind: 'turns', ...found }
    }
    return fail('stc/bad-document', `${file} is JSON, but no transcript that stc knows`, {
      place: { file },
      hint: 'stc reads Whisper, WhisperX, AWS, Deepgram, AssemblyAI, Rev, and lists of {speaker, text, start}',
    })
  },
}

/** JSON's own messages hold text of the file, so they are not passed on; nesting too deep is a broken file, too. */
function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return fail('stc/bad-document', `${file} is not valid JSON`, {
      place: { file },
      hint: 'it may have been cut off; export it again',
    })
  }
}
