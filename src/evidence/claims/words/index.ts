import type { LanguageCode } from '../../../language/languages.js'
import type { ClaimWords } from '../claim-words.js'
import { da } from './da.js'
import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fi } from './fi.js'
import { fr } from './fr.js'
import { nb } from './nb.js'
import { nn } from './nn.js'
import { sv } from './sv.js'

/** The words of claims in every language. */
export const CLAIM_WORDS: Readonly<Record<LanguageCode, ClaimWords>> = { en, nb, nn, sv, da, de, fi, fr, es }
