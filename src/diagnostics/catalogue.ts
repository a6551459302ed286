import { codebook } from './catalogue/codebook.js'
import { coding } from './catalogue/coding.js'
import { condensates } from './catalogue/condensates.js'
import { itself } from './catalogue/itself.js'
import { manuscripts } from './catalogue/manuscripts.js'
import { memos } from './catalogue/memos.js'
import { text } from './catalogue/text.js'
import { themes } from './catalogue/themes.js'
import { transcripts } from './catalogue/transcripts.js'
import { usage } from './catalogue/usage.js'
import { yaml } from './catalogue/yaml.js'

/**
 * Every diagnostic code of stc with what it means and how to mend it; `stc explain stc/CODE` prints it.
 * A code that is not in this table does not compile.
 */
export const catalogue = {
  ...usage,
  ...text,
  ...yaml,
  ...transcripts,
  ...codebook,
  ...coding,
  ...themes,
  ...condensates,
  ...memos,
  ...manuscripts,
  ...itself,
}

/** A stable code such as `stc/unknown-speaker`. */
export type DiagnosticCode = keyof typeof catalogue
