import { fail } from '../diagnostic.js'
import { fromBlocks } from './from-blocks.js'
import type { Format } from './imported.js'
import { RtfReader } from './rtf-reader.js'
import { rtfTokens } from './rtf-tokens.js'

/** Groups in groups; word processors stay below thirty. */
const DEEPEST = 1000

/** Rich text, as f4, Word, TextEdit and WordPad write it. Notes, page heads, comments and hidden text are listed. */
export const rtf: Format = {
  name: 'rtf',
  title: 'a rich-text file',
  endings: ['.rtf'],
  sniff: (bytes) => [0x7b, 0x5c, 0x72, 0x74, 0x66].every((byte, index) => bytes[index] === byte),
  read(bytes, file) {
    if (!rtf.sniff(bytes)) fail('stc/bad-document', `${file} is no rich text`, { place: { file } })
    const reader = new RtfReader()
    let depth = 0
    for (const token of rtfTokens(bytes)) {
      if (token.kind === 'open') depth++
      if (token.kind === 'close') depth--
      if (depth > DEEPEST) {
        fail('stc/bad-document', `${file} nests groups deeper than ${DEEPEST}`, { place: { file } })
      }
      reader.take(token)
      if (depth === 0) break
    }
    const notes = depth > 0 ? ['the file ends in the middle; it may have been cut off'] : []
    const { blocks, dropped } = reader.finish()
    return fromBlocks(blocks, dropped, notes, file)
  },
}
