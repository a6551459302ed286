import { github } from './github.js'
import { json } from './json.js'
import type { Reporter } from './reporter.js'
import { sarif } from './sarif.js'
import { text } from './text.js'

export type { Reporter, ReporterOptions } from './reporter.js'

/** The forms of `--diagnostics`. */
export const reporters: Record<'text' | 'json' | 'sarif' | 'github', Reporter> = { text, json, sarif, github }
