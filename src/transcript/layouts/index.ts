import { labelColon } from './label-colon.js'
import type { Layout } from './layout.js'

/** Every layout stc reads, in the order in which ties are settled. */
export const LAYOUTS: readonly Layout[] = [labelColon]
