import { type Diagnostic, error, type Place, warning } from '../diagnostic.js'
import { foldWhiteSpace } from '../language/fold.js'
import type { CodingYaml } from './schema.js'
import { textHash } from './unit-id.js'

/** What a quote was translated to for publication. */
export interface Translation {
  text: string
  language: string | undefined
  by: string | undefined
  validatedBy: readonly string[]
  /** The hash of the quote when it was translated; see `quoteHash`. */
  of: string | undefined
}

type TranslationYaml = NonNullable<NonNullable<NonNullable<CodingYaml['units']>[number]>['translation']>

/** A translation as it stands in a coding file. */
export function translationOf({ text, language, by, validated_by, of }: TranslationYaml): Translation {
  return { text, language, by, validatedBy: validated_by ?? [], of }
}

/** So many people, other than the translator, compare a translation with what was said. */
export const VALIDATORS = 2

const HASH = 8

/** The first 8 characters of the base32 SHA-256 of a quote, its white space folded. */
export function quoteHash(quote: string): string {
  return textHash(quote).slice(0, HASH)
}

/** Who has compared it with the quote, the translator left out. */
export function validators({ by, validatedBy }: Translation): string[] {
  return [...new Set(validatedBy)].filter((each) => each !== by)
}

/** What somebody says of a translation; what is left out is not known, or stays as it was said. */
export interface TranslationSaid {
  text: string
  by?: string | undefined
  validatedBy?: readonly string[] | undefined
}

/**
 * The translation of a quote, given what is said of it now and what was stored before. Of the same text and quote the
 * earlier translator stays where none is named, and validators are added to the earlier ones; who validated another
 * text, or the text of another quote, has not validated this one.
 */
export function translated(
  quote: string,
  { text, by, validatedBy = [] }: TranslationSaid,
  before?: Translation,
): Translation {
  const folded = foldWhiteSpace(text)
  const isSame = before !== undefined && !isStale(quote, before) && foldWhiteSpace(before.text) === folded
  return {
    text: isSame ? before.text : folded,
    language: before?.language,
    by: by ?? (isSame ? before.by : undefined),
    validatedBy: [...new Set([...(isSame ? before.validatedBy : []), ...validatedBy])],
    of: quoteHash(quote),
  }
}

/** Whether the quote was changed since it was translated. */
export function isStale(quote: string, { of }: Translation): boolean {
  return of !== undefined && of !== quoteHash(quote)
}

/** What is wrong with a translation; `place` gives where one of its keys stands, or where it would. */
export function checkTranslation(
  quote: string,
  translation: Translation,
  place: (key: string) => Place,
): Diagnostic[] {
  const found: Diagnostic[] = []
  const hash = quoteHash(quote)
  if (translation.of === undefined) {
    found.push(
      warning('stc/stale-translation', 'the translation does not tell of which quote it is', {
        place: place('text'),
        hint: `add of: ${hash}`,
      }),
    )
  } else if (isStale(quote, translation)) {
    found.push(
      error('stc/stale-translation', 'the quote was changed since it was translated', {
        place: place('of'),
        hint: `translate it anew, then write of: ${hash}`,
      }),
    )
  }
  const count = validators(translation).length
  if (count < VALIDATORS) {
    found.push(
      warning(
        'stc/unvalidated-translation',
        `${count} of ${VALIDATORS} people have validated the translation`,
        {
          place: place('text'),
          hint: 'name under validated_by who compared it with the quote; the translator does not count',
        },
      ),
    )
  }
  return found
}
